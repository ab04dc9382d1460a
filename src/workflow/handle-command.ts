import type { CaseCommand, Entry, RaisedCase, Refusal } from '../domain/case/case.ts';
import { noticesFor } from '../domain/case/case-notices.ts';
import { evolve } from '../domain/case/evolve.ts';
import { headOf } from '../domain/case/head.ts';
import { decide, mightBeAllowed } from '../domain/case/lifecycle.ts';
import type { CaseId } from '../domain/ids.ts';
import { no, ok, type Result } from '../domain/result.ts';
import type { Batch, CaseFile, World } from './ports.ts';

/** Moves that say something whatever was said meanwhile; only they may be decided again after a race. */
const commuting: readonly CaseCommand['type'][] = [
  'add-note',
  'record-referral',
  'add-to-report',
  'record-image-handling',
];

export type Answer = Result<CaseFile, Refusal | 'stale'>;

/**
 * Opens, decides, appends. `seen` is the version on the card that was pressed: a press on an old card is 'stale' and
 * changes nothing. 'now' is for what a reporter adds, whose card is never redrawn by other people's moves. The same
 * press delivered twice is written once and answered alike.
 */
export async function handleCommand(
  world: World,
  id: CaseId,
  command: CaseCommand,
  seen: number | 'now',
): Promise<Answer> {
  if (!mightBeAllowed(command.by, command.type)) return no('not-allowed');
  const first = await decideOnce(world, id, command, seen);
  if (first !== 'overtaken') return first;
  for (let again = 0; again < 3 && commuting.includes(command.type); again++) {
    const answer = await decideOnce(world, id, command, 'now');
    if (answer !== 'overtaken') return answer;
  }
  return no('stale');
}

/** 'overtaken' when somebody else wrote between our reading and our writing. */
async function decideOnce(
  world: World,
  id: CaseId,
  command: CaseCommand,
  seen: number | 'now',
): Promise<Answer | 'overtaken'> {
  const file = await world.store.open(id);
  if (file.case.status === 'not-raised') return no('not-allowed');
  if (isWritten(file, command)) return ok(file);
  if (seen !== 'now' && file.version !== seen) return no('stale');

  const decision = decide(command, file.case);
  if (!decision.ok) return decision;

  const after = followedBy(file, decision.value);
  const written = await world.store.append(id, file.version, batchFor(world, file, after));
  return written === 'written' ? ok(after) : 'overtaken';
}

/** Is it there already, from this very press? A card in the channel is one drawing that several people can press. */
export const isWritten = ({ entries }: CaseFile, { press, by }: Pick<CaseCommand, 'press' | 'by'>): boolean =>
  entries.some((entry) => entry.press === press && entry.by.id === by.id);

/** The file with these entries behind it. */
export const followedBy = (file: CaseFile, entries: readonly Entry[]): CaseFile => ({
  id: file.id,
  case: entries.reduce(evolve, file.case),
  entries: [...file.entries, ...entries],
  version: file.version + entries.length,
});

/** What the store is given: the new entries, and everything that follows from them. */
export function batchFor({ desk }: World, before: CaseFile, after: CaseFile): Batch {
  const current = raisedCase(after);
  const entries = after.entries.slice(before.version);
  return {
    entries,
    head: headOf(after.id, current, after.entries),
    notices: noticesFor(after.id, before.version, entries, current, desk),
    names: [],
  };
}

/** The case of a file that has a chronology. A file without one is a fault by here: it throws. */
export function raisedCase({ id, case: current }: CaseFile): RaisedCase {
  if (current.status === 'not-raised') throw new Error(`case ${id} has no chronology`);
  return current;
}
