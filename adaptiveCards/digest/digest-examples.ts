import type { DigestData } from './digest.ts';

const quiet: DigestData = {
  week: 'Week to Fri 20 Nov 2026',
  raised: { now: 0, usual: 0 },
  open: { now: 0, usual: 0 },
  closed: { now: 0, usual: 0 },
  late: [],
  decisions: [],
  awaiting: [],
  overdue: [],
  reviews: [],
  notTold: [],
  themes: [],
  platforms: [],
  guardEvents: 0,
};

export const digestExamples: Record<string, DigestData> = {
  'a quiet week': quiet,
  'a full week': {
    ...quiet,
    raised: { now: 7, usual: 4.25 },
    open: { now: 12, usual: 9.5 },
    closed: { now: 3, usual: 3.75 },
    late: ['SG-26-0042, due Mon 16 Nov, 09:15'],
    decisions: [
      { level: 'Refer to social care: child in need (section 17)', count: 2 },
      { level: 'Early help', count: 3 },
      { level: 'Manage in school', count: 1 },
    ],
    awaiting: [
      "SG-26-0038, children's social care, due Tue 17 Nov, 09:00",
      'SG-26-0031, police, due Thu 12 Nov, 14:00',
    ],
    overdue: [
      { owner: 'Mr Hale', count: 2 },
      { owner: 'Mrs [markdown](https://example.test) Okonkwo', count: 1 },
    ],
    reviews: ['SG-26-0017, Mon 23 Nov'],
    notTold: ['SG-26-0042'],
    themes: [
      { of: 'Online or images, Year 9', count: 6 },
      { of: 'Neglect, Year 2', count: '<5' },
      { of: 'Not sure, year not known', count: '<5' },
    ],
    platforms: [
      { of: 'Snapchat', count: 5 },
      { of: 'A game', count: '<5' },
    ],
    guardEvents: 1,
  },
};
