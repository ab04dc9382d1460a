import type { Button } from '../card.ts';

/** The three ways in, in the order in which they matter to somebody who has just heard something. */
export const waysIn: readonly Button[] = [
  { title: 'Report a concern', verb: 'start-report', data: {}, style: 'positive' },
  { title: 'A child is telling me now', verb: 'telling-me-now', data: {} },
  { title: 'My reports', verb: 'my-reports', data: {} },
];
