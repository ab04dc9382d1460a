import { defineCard } from '../card.ts';
import { caseId, dslPhone, reference } from '../examples.ts';
import { heading, note, page, pageTemplate, press } from '../page.ts';
import { ringInstead } from './step.ts';
import { waysIn } from './ways-in.ts';

export type MyReport = { case: string; reference: string /** "Mon 16 Nov, 10:42" */; time: string; state: string };
export type MyReportsData = {
  reports: readonly MyReport[];
  /** What is left out of a long list ("and 12 older ones"), or nothing. */
  left: string;
  dslPhone: string;
};

/** A colleague's own reports: that they were received and how far they are, and nothing else. */
export const myReports = defineCard<MyReportsData>({
  name: 'my-reports',
  template: pageTemplate,
  view: ({ reports, left, dslPhone }) =>
    page({
      title: 'My reports',
      items: [
        ...(reports.length === 0 ? [note('You have not sent a report from here.')] : []),
        ...reports.flatMap(({ case: one, reference, time, state }) => [
          heading(reference),
          note(`${time} · ${state}`),
          press({ title: `Add to ${reference}`, verb: 'add-to-report-form', data: { case: one } }),
        ]),
        ...(left ? [note(left)] : []),
      ],
      buttons: waysIn.filter(({ verb }) => verb === 'start-report'),
      footer: ringInstead(dslPhone),
    }),
  examples: {
    'no reports': { reports: [], left: '', dslPhone },
    'two reports': {
      reports: [
        { case: caseId, reference, time: 'Mon 16 Nov, 10:42', state: 'Read by the safeguarding team' },
        { case: 'case-2', reference: 'SG-26-0017', time: 'Tue 6 Oct, 08:50', state: 'Closed' },
      ],
      left: 'And 12 older ones.',
      dslPhone,
    },
  },
});
