import { stillOpen } from '../domain/case/chasers.ts';
import { teamOf } from '../domain/desk.ts';
import { type Instant, instant } from '../domain/ids.ts';
import type { Notice, Place } from '../domain/notices.ts';
import { sayNobodyWasTold } from './alert-team.ts';
import { isUnsent } from './keep-draft.ts';
import type { Chat, Log, World } from './ports.ts';
import { firstReceipt, receiptAgain, receiptWasShown } from './receipt-notices.ts';
import { placeFor, stillTheirs } from './whose-notice.ts';

/** So many at a time, so that one pass never holds the whole backlog in memory. */
const handful = 50;

/**
 * Tells what has fallen due. At least once: a notice is settled only after the chat took it, and a card that is shown
 * twice is replaced. What cannot be told now is put off; what never can be told is told to the team in their own chats,
 * and stays to be seen in `cases`. One place that does not answer holds up no other.
 */
export async function deliverNotices(world: World, chat: Chat, log: Log): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const due = await world.store.dueNotices(world.clock.now(), handful);
    // One that is due again although it was dealt with would be dealt with for ever.
    const fresh = due.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) seen.add(id);
    const letters = (await Promise.all(fresh.map((notice) => addressed(world, notice, log)))).filter(
      (one) => one !== null,
    );
    const places = Map.groupBy(letters, ({ to }) => (to.kind === 'person' ? to.id : 'channel'));
    const ends = await Promise.allSettled([...places.values()].map((here) => inTurn(world, chat, here, log)));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault) throw fault.reason;
  }
}

/** A notice, and where it goes now. */
type Letter = { notice: Notice; to: Place };

/** One notice that cannot be read holds up no other: it is put off. */
async function addressed(world: World, notice: Notice, log: Log): Promise<Letter | null> {
  try {
    return { notice, to: await placeFor(world, notice) };
  } catch (error) {
    await putOffFaulty(world, notice, error, log);
    return null;
  }
}

/**
 * The oldest first, one after the other: what stands in one place is never written twice at once. A place that does not
 * answer is asked once; the rest that is meant for it waits with the first.
 */
async function inTurn(world: World, chat: Chat, letters: readonly Letter[], log: Log): Promise<void> {
  let silent = false;
  for (const letter of letters) {
    try {
      if (silent) await putOff(world, letter.notice, null, letter.notice.tries);
      else silent = (await deliver(world, chat, letter)) === 'later';
    } catch (error) {
      await putOffFaulty(world, letter.notice, error, log);
    }
  }
}

const putOff = ({ store, clock }: World, notice: Notice, waitSeconds: number | null, tries: number): Promise<void> =>
  store.putOff(notice.id, retryAt(clock.now(), notice, waitSeconds), tries);

function putOffFaulty(world: World, notice: Notice, error: unknown, log: Log): Promise<void> {
  log.fault('notice put off', error, { notice: notice.say.type });
  return putOff(world, notice, null, notice.tries + 1);
}

/** Tells one notice and writes down how that ended. 'later' when the place did not take it now. */
async function deliver(world: World, chat: Chat, { notice, to }: Letter): Promise<'ended' | 'later'> {
  const { store, clock } = world;
  if (!stillTheirs(world, notice) || !(await stillNeeded(world, notice))) {
    await store.settle(notice.id, 'not-needed', clock.now());
    return 'ended';
  }
  const told = await chat.tell(notice, to);
  const now = clock.now();
  if (told.how === 'later') {
    await putOff(world, notice, told.waitSeconds, notice.tries + 1);
    return 'later';
  }
  if (told.how === 'told') {
    await store.settle(notice.id, 'delivered', now, await receiptAgain(world, notice, 'told', now));
    return 'ended';
  }
  await store.settle(notice.id, 'undeliverable', now, [
    ...(await receiptAgain(world, notice, 'refused', now)),
    ...(to.kind === 'channel' ? tellTheTeam(world, notice, now) : []),
    ...(notice.to.kind === 'lead' && to.kind === 'person' ? [toTheChannel(notice, now)] : []),
  ]);
  if (notice.say.type === 'colleague-alert') await sayNobodyWasTold(world, notice.say.draft, now);
  return 'ended';
}

/** What the lead's own chat refuses is still the team's to know. */
const toTheChannel = (notice: Notice, at: Instant): Notice => ({
  ...notice,
  id: `${notice.id}:channel`,
  to: { kind: 'channel' },
  at,
  tries: 0,
});

/** Was it overtaken by what happened since it was written? */
async function stillNeeded(world: World, { say, id }: Notice): Promise<boolean> {
  const { store } = world;
  if (say.type === 'show-receipt' && id === firstReceipt(say.case)) return !(await receiptWasShown(world, say.case));
  if (say.type === 'chase') return stillOpen(say.chase, (await store.open(say.case)).case);
  if (say.type === 'draft-reminder') return isUnsent(world, say.draft);
  return true;
}

/** Doubling from five seconds to five minutes, and never before the chat said. */
function retryAt(now: Instant, { tries }: Notice, waitSeconds: number | null): Instant {
  const seconds = Math.max(waitSeconds ?? 0, Math.min(300, 5 * 2 ** Math.min(tries, 6)));
  return instant(Date.parse(now) + seconds * 1000);
}

function tellTheTeam({ desk }: World, { id, say }: Notice, at: Instant): readonly Notice[] {
  return teamOf(desk).map(({ aadObjectId }) => ({
    id: `${id}:undelivered:${aadObjectId}`,
    to: { kind: 'person', id: aadObjectId },
    say: { type: 'undelivered', notice: id, about: say.type, case: 'case' in say ? say.case : null },
    at,
    tries: 0,
  }));
}
