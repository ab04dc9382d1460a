import { defineCard } from '../card.ts';
import { type From, openButton } from '../case/moves.ts';
import { awkwardWords, caseId, reference } from '../examples.ts';
import { heading, note, type PageItem, page, pageTemplate, press, said } from '../page.ts';

export type CaseRow = {
  case: string;
  reference: string;
  /** "Immediate" */
  urgency: string;
  /** "Waiting" */
  status: string;
  /** "Mon 16 Nov, 09:00" */
  raised: string;
  /** "Mr Hale", or nothing. */
  lead: string;
  /** "Not delivered", "Acknowledgement late" */
  flags: readonly string[];
};

export type CaseListData = {
  from: From;
  cases: readonly CaseRow[];
  /** What could not be posted and to what it belongs, a line each. */
  undelivered: readonly string[];
  /** What is left out of a long list ("And 12 more"), or nothing. */
  left: string;
};

/** One case in a list, with the way to it. */
const row = ({ case: one, reference, urgency, status, raised, lead, flags }: CaseRow, from: From): PageItem[] => [
  heading(`${reference} · ${urgency} · ${status}`),
  note([`Raised ${raised}`, lead || 'no lead yet', ...flags].join(' · ')),
  press(openButton(one, from, `Open ${reference}`)),
];

const first: CaseRow = {
  case: caseId,
  reference,
  urgency: 'Immediate',
  status: 'Waiting',
  raised: 'Mon 16 Nov, 09:00',
  lead: '',
  flags: ['Acknowledgement late', 'Not delivered'],
};
const second: CaseRow = {
  ...first,
  case: 'case-2',
  reference: 'SG-26-0017',
  urgency: 'Medium',
  status: 'Decision recorded (early help)',
  lead: 'Mr Hale',
  flags: [],
};

/** `cases`: what is open, worst first; what could not be delivered stands above it. */
export const caseList = defineCard<CaseListData>({
  name: 'case-list',
  template: pageTemplate,
  view: ({ from, cases, undelivered, left }) =>
    page({
      title: 'Open cases',
      place: cases.length === 0 ? 'None' : 'Worst first',
      items: [
        ...(undelivered.length > 0 ? [heading('Not delivered'), ...undelivered.map(note), sendAgain(from)] : []),
        ...cases.flatMap((one) => row(one, from)),
        ...(cases.length === 0 ? [note('No case is open.')] : []),
        ...(left ? [note(left)] : []),
      ],
    }),
  examples: {
    empty: { from: 'chat', cases: [], undelivered: [], left: '' },
    'two cases, one not delivered': {
      from: 'chat',
      cases: [first, second],
      undelivered: ['SG-26-0042 could not be posted to the channel: the bot is not in it.'],
      left: '',
    },
    'a full page': {
      from: 'channel',
      cases: Array.from({ length: 15 }, (_, at) => ({
        ...second,
        case: `case-${at}`,
        reference: `SG-26-${String(at + 1).padStart(4, '0')}`,
      })),
      undelivered: [],
      left: 'And 12 more, less urgent.',
    },
  },
});

const sendAgain = (from: From): PageItem =>
  press({ title: 'Try sending again', verb: 'retry-undelivered', data: { from } });

export type FindResultsData = {
  from: From;
  /** As they were typed. */
  words: string;
  cases: readonly CaseRow[];
  left: string;
};

export const findResults = defineCard<FindResultsData>({
  name: 'find-results',
  template: pageTemplate,
  view: ({ from, words, cases, left }) =>
    page({
      title: 'Find a case',
      place: cases.length === 0 ? 'Nothing found' : '',
      items: [
        said('Looked for', words),
        ...cases.flatMap((one) => row(one, from)),
        ...(cases.length === 0
          ? [note('Whole words of names and references are compared. Try another spelling.')]
          : []),
        ...(left ? [note(left)] : []),
      ],
      more: [{ title: 'Look again', verb: 'find-form', data: { from } }],
    }),
  examples: {
    found: { from: 'chat', words: awkwardWords, cases: [first], left: '' },
    'nothing found': { from: 'chat', words: 'Robin', cases: [], left: '' },
  },
});
