import type { Head } from '../domain/case/head.ts';
import type { CaseId, Reference } from '../domain/ids.ts';
import type { HandlingRecord } from '../domain/imagery.ts';
import { nameWords } from '../domain/names.ts';
import type { Notice } from '../domain/notices.ts';
import { isTeam, named, type Person } from '../domain/people.ts';
import { no, ok, type Result } from '../domain/result.ts';
import { urgencies } from '../domain/urgency.ts';
import type { CaseFile, World } from './ports.ts';

/**
 * Reading is an act too. Each of these asks whether this person may, writes down that they did, and only then answers;
 * for anybody else the thing does not exist.
 */
type Read<Value> = Promise<Result<Value, 'not-allowed'>>;

/** A whole case, for one of the team. `part` says what of it is being looked at. */
export async function openCase(world: World, by: Person, id: CaseId, part: string): Read<CaseFile> {
  if (!isTeam(by)) return no('not-allowed');
  const file = await world.store.open(id);
  if (file.case.status === 'not-raised') return no('not-allowed');
  await log(world, by, part, id);
  return ok(file);
}

/** Every open case, worst first, and what could not be delivered. */
export async function listCases(
  world: World,
  by: Person,
): Read<{ heads: readonly Head[]; undelivered: readonly Notice[] }> {
  if (!isTeam(by)) return no('not-allowed');
  await log(world, by, 'cases', null);
  return ok({
    heads: [...(await world.store.openHeads())].sort(worstFirst),
    undelivered: await world.store.undeliverable(20),
  });
}

/** Cases by reference, or by whole words of a child's name. What was searched for is not written down. */
export async function findCases(world: World, by: Person, words: string): Read<readonly Head[]> {
  if (!isTeam(by)) return no('not-allowed');
  await log(world, by, 'find', null);
  const { store } = world;
  const one = await store.caseWithReference(words.trim().toUpperCase() as Reference);
  const searched = nameWords(words);
  const ids = one ? [one] : searched.length > 0 ? await store.casesNaming(searched) : [];
  return ok([...(await store.heads(ids))].sort(worstFirst));
}

/** The id of the case with this reference, for one of the team; opening it is another act. */
export async function caseCalled({ store }: World, by: Person, reference: Reference): Read<CaseId> {
  if (!isTeam(by)) return no('not-allowed');
  const id = await store.caseWithReference(reference);
  return id ? ok(id) : no('not-allowed');
}

/** Who sent or saw an image, for one of the team. */
export async function openHandling(world: World, by: Person, id: string): Read<HandlingRecord> {
  if (!isTeam(by)) return no('not-allowed');
  const record = await world.store.handling(id);
  if (!record) return no('not-allowed');
  await log(world, by, 'image handling', record.about && 'case' in record.about ? record.about.case : null);
  return ok(record);
}

/** The reports of this person alone. Their own state only; nothing of what was done. */
export const myReports = ({ store }: World, by: Person): Promise<readonly Head[]> => store.headsReportedBy(by.id, 20);

/** One report of this person's own, however old; null for anything else. */
export async function ownReport({ store }: World, by: Person, id: CaseId): Promise<Head | null> {
  const [head] = await store.heads([id]);
  return head?.reporter === by.id ? head : null;
}

const log = ({ store, clock }: World, by: Person, what: string, id: CaseId | null) =>
  store.logReading({ at: clock.now(), by: named(by), what, case: id });

/** Waiting before the rest, then by urgency, then the oldest. */
function worstFirst(a: Head, b: Head): number {
  const waiting = Number(b.status === 'waiting') - Number(a.status === 'waiting');
  const urgency = urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency);
  return waiting || urgency || a.raisedAt.localeCompare(b.raisedAt);
}
