import { defineCard } from '../card.ts';
import template from './digest.json' with { type: 'json' };
import { digestExamples } from './digest-examples.ts';

/** How many this week, and the mean of the four weeks before. */
export type Compared = { now: number; usual: number };
/** A cell of a table of children: fewer than five is shown as "<5", by whoever counts. */
export type Cell = { of: string; count: number | '<5' };

export type DigestData = {
  /** "Week to Fri 20 Nov 2026" */
  week: string;
  raised: Compared;
  open: Compared;
  closed: Compared;
  /** References with how late they are, a line each: "SG-26-0042, due Mon 16 Nov, 09:15". */
  late: readonly string[];
  /** "Early help", 2 */
  decisions: readonly { level: string; count: number }[];
  /** "SG-26-0042, social care, due Tue 17 Nov" */
  awaiting: readonly string[];
  /** Overdue actions by the colleague who owns them. */
  overdue: readonly { owner: string; count: number }[];
  /** "SG-26-0017, Mon 23 Nov" */
  reviews: readonly string[];
  /** References of cases whose reporter has not been told yet. */
  notTold: readonly string[];
  /** Category and year group: "Neglect, Year 2". */
  themes: readonly Cell[];
  platforms: readonly Cell[];
  /** How often the image guard refused, or a colleague was shown or saw an image. */
  guardEvents: number;
};

/** Once a week to the channel. References and numbers: no child, no narrative. */
export const digest = defineCard<DigestData>({
  name: 'digest',
  template,
  view: (data) => ({
    week: data.week,
    ...comparison(data),
    ...waiting(data),
    decisions: data.decisions.map(({ level, count }) => ({ legend: `${level}: ${count}`, value: count })),
    decisionLines: data.decisions.map(({ level, count }) => ({ line: `${level}: ${count}` })),
    lists: lists(data).filter(({ lines }) => lines.length > 0),
    question: 'One question for the team: what would we change?',
  }),
  examples: digestExamples,
});

/** Each bar says its own figure: a chart alone is read by nobody who listens to it. */
function comparison({ raised, open, closed }: DigestData): object {
  const rows = Object.entries({ New: raised, Open: open, Closed: closed });
  const bars = rows.flatMap(([of, { now, usual }]) => [
    { x: `${of}: ${now}`, y: now, color: 'categoricalBlue' },
    { x: `${of} in a usual week: ${usual}`, y: usual, color: 'neutral' },
  ]);
  return { bars, barLines: bars.map(({ x }) => ({ line: x })) };
}

/** What somebody should see to, and how much of it. Nothing waiting is not drawn. */
function waiting(data: DigestData): { waiting: object[]; waitingLines: object[] } {
  const rows = [
    { x: 'Acknowledgements late', y: data.late.length },
    { x: 'Referrals without an answer', y: data.awaiting.length },
    { x: 'Actions overdue', y: data.overdue.reduce((sum, { count }) => sum + count, 0) },
    { x: 'Reviews due', y: data.reviews.length },
    { x: 'Reporters not yet told', y: data.notTold.length },
  ]
    .filter(({ y }) => y > 0)
    .map(({ x, y }) => ({ x: `${x}: ${y}`, y }));
  return { waiting: rows, waitingLines: rows.map(({ x }) => ({ line: x })) };
}

const lists = (data: DigestData): { heading: string; lines: readonly string[] }[] => [
  { heading: 'Not acknowledged in time', lines: data.late },
  { heading: 'Referrals past their answer', lines: data.awaiting },
  { heading: 'Overdue actions', lines: data.overdue.map(({ owner, count }) => `${owner}: ${count}`) },
  { heading: 'Reviews due', lines: data.reviews },
  { heading: 'Reporters not yet told', lines: data.notTold },
  { heading: 'Themes', lines: cells(data.themes) },
  { heading: 'Platforms', lines: cells(data.platforms) },
  {
    heading: 'Image guard',
    lines: data.guardEvents > 0 ? [`${data.guardEvents} this week: attachments refused, or images shown or seen`] : [],
  },
];

const cells = (rows: readonly Cell[]): string[] => rows.map(({ of, count }) => `${of}: ${count}`);
