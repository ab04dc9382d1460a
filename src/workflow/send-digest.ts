import { type Digest, digestOf } from '../domain/digest.ts';
import { type Day, type Instant, instant } from '../domain/ids.ts';
import { isTeam, named, type Person } from '../domain/people.ts';
import { no, ok, type Result } from '../domain/result.ts';
import { dayAfter, digestDue, instantAt, wallClock } from '../domain/school-time.ts';
import type { World } from './ports.ts';

const dayMs = 86_400_000;

/**
 * Keeps the digest whose time has come and has it posted, once, however late and however often this is asked. A school
 * that began after that time owes none.
 */
export async function sendDigestWhenDue(world: World): Promise<void> {
  const { store, clock, desk } = world;
  const now = clock.now();
  const week = digestDue(now, desk.digest, desk.school.timeZone);
  const to = instantAt(week, desk.digest.time, desk.school.timeZone);
  const began = await store.deskSince();
  const id = `digest:${week}`;
  if (!began || began >= to || (await store.noticeState(id)) !== null) return;
  if (!(await store.digest(week))) await store.keepDigest(await digestUpTo(world, week, desk.digest.time, to));
  await store.addNotices([{ id, to: { kind: 'channel' }, say: { type: 'digest', week }, at: now, tries: 0 }]);
}

/** The last seven days until now, for one of the team. Not kept. */
export async function digestNow(world: World, by: Person): Promise<Result<Digest, 'not-allowed'>> {
  if (!isTeam(by)) return no('not-allowed');
  const now = world.clock.now();
  await world.store.logReading({ at: now, by: named(by), what: 'digest', case: null });
  const { day, time } = wallClock(now, world.desk.school.timeZone);
  return ok(await digestUpTo(world, day, time, now));
}

/** From the same time a week before by the school's clock, so that a change of clocks loses and doubles no hour. */
async function digestUpTo({ store, desk }: World, week: Day, time: string, to: Instant): Promise<Digest> {
  const from = instantAt(dayAfter(week, -7), time, desk.school.timeZone);
  const daysBefore = (days: number) => instant(Date.parse(to) - days * dayMs);
  const changed = await store.headsChangedSince(daysBefore(36));
  const open = await store.openHeads();
  const heads = [...new Map([...open, ...changed].map((head) => [head.id, head])).values()];
  return digestOf({ week, from, to }, heads, await store.handlingsSince(from));
}
