import { type Digest, digestOf } from '../domain/digest.ts';
import { type Day, type Instant, instant } from '../domain/ids.ts';
import { isTeam, named, type Person } from '../domain/people.ts';
import { no, ok, type Result } from '../domain/result.ts';
import { digestDue, instantAt, wallClock } from '../domain/school-time.ts';
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
  if (!(await store.digest(week))) await store.keepDigest(await digestUpTo(world, week, to));
  await store.addNotices([{ id, to: { kind: 'channel' }, say: { type: 'digest', week }, at: now, tries: 0 }]);
}

/** The last seven days until now, for one of the team. Not kept. */
export async function digestNow(world: World, by: Person): Promise<Result<Digest, 'not-allowed'>> {
  if (!isTeam(by)) return no('not-allowed');
  const now = world.clock.now();
  await world.store.logReading({ at: now, by: named(by), what: 'digest', case: null });
  return ok(await digestUpTo(world, wallClock(now, world.desk.school.timeZone).day, now));
}

async function digestUpTo({ store }: World, week: Day, to: Instant): Promise<Digest> {
  const daysBefore = (days: number) => instant(Date.parse(to) - days * dayMs);
  const changed = await store.headsChangedSince(daysBefore(35));
  const open = await store.openHeads();
  const heads = [...new Map([...open, ...changed].map((head) => [head.id, head])).values()];
  return digestOf(week, to, heads, await store.handlingsSince(daysBefore(7)));
}
