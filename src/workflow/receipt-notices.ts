import type { CaseId, Instant } from '../domain/ids.ts';
import type { Notice } from '../domain/notices.ts';
import type { World } from './ports.ts';

/** Once the channel has the first card, or cannot have it, the receipt can say so. */
export async function receiptAgain(
  { store }: World,
  { id, say }: Notice,
  how: Outcome,
  now: Instant,
): Promise<readonly Notice[]> {
  if (say.type !== 'show-case' || id !== firstCard(say.case)) return [];
  const { case: current } = await store.open(say.case);
  if (current.status === 'not-raised') return [];
  const to = { kind: 'person', id: current.reporter.id } as const;
  return [{ id: receiptAfter(say.case, how), to, say: { type: 'show-receipt', case: say.case }, at: now, tries: 0 }];
}

export const firstReceipt = (id: CaseId): string => `${id}:n:1:receipt`;
/** A channel that refused and takes it after all, once that was mended, is told to the reporter as well. */
const receiptAfter = (id: CaseId, how: Outcome): string => `${id}:n:1:receipt:${how}`;

export async function receiptWasShown({ store }: World, id: CaseId): Promise<boolean> {
  const states = outcomes.map((how) => store.noticeState(receiptAfter(id, how)));
  return (await Promise.all(states)).some((state) => state !== null);
}

const outcomes = ['told', 'refused'] as const;
type Outcome = (typeof outcomes)[number];

/** The notice whose delivery means that the team has been alerted. */
export const firstCard = (id: string): string => `${id}:n:1:card`;
