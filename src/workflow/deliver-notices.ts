import { stillOpen } from '../domain/case/chasers.ts';
import { teamOf } from '../domain/desk.ts';
import { type Instant, instant } from '../domain/ids.ts';
import type { Notice } from '../domain/notices.ts';
import type { Chat, World } from './ports.ts';

/** So many at a time, so that one pass never holds the whole backlog in memory. */
const handful = 50;

/**
 * Tells what has fallen due, the oldest first. At least once: a notice is settled only after the chat took it, and a
 * card that is shown twice is replaced. What cannot be told now is put off; what never can be told is told to the team
 * in their own chats, and stays to be seen in `cases`.
 */
export async function deliverNotices(world: World, chat: Chat): Promise<void> {
  for (;;) {
    const due = await world.store.dueNotices(world.clock.now(), handful);
    for (const notice of due) await deliver(world, chat, notice);
    if (due.length < handful) return;
  }
}

async function deliver(world: World, chat: Chat, notice: Notice): Promise<void> {
  const { store, clock } = world;
  if (!(await stillNeeded(world, notice))) return store.settle(notice.id, 'not-needed', clock.now());

  const told = await chat.tell(notice);
  const now = clock.now();
  if (told.how === 'later') return store.putOff(notice.id, retryAt(now, notice, told.waitSeconds), notice.tries + 1);
  if (told.how === 'told') return store.settle(notice.id, 'delivered', now, await receiptAgain(world, notice, now));
  return store.settle(notice.id, 'undeliverable', now, [
    ...(await receiptAgain(world, notice, now)),
    ...tellTheTeam(world, notice, now),
  ]);
}

/** Was it overtaken by what happened since it was written? */
async function stillNeeded({ store }: World, { say }: Notice): Promise<boolean> {
  if (say.type === 'chase') return stillOpen(say.chase, (await store.open(say.case)).case);
  if (say.type === 'draft-reminder') return (await store.draft(say.draft)) !== null;
  return true;
}

/** Doubling from five seconds to five minutes, and never before the chat said. */
function retryAt(now: Instant, { tries }: Notice, waitSeconds: number | null): Instant {
  const seconds = Math.max(waitSeconds ?? 0, Math.min(300, 5 * 2 ** Math.min(tries, 6)));
  return instant(Date.parse(now) + seconds * 1000);
}

/** A receipt that said "being sent" is shown again once the channel has the first card, or cannot have it. */
async function receiptAgain({ store }: World, { id, say }: Notice, now: Instant): Promise<readonly Notice[]> {
  if (say.type !== 'show-case' || id !== firstCard(say.case)) return [];
  if ((await store.noticeState(`${say.case}:n:1:receipt`)) === 'waiting') return [];
  const { case: current } = await store.open(say.case);
  if (current.status === 'not-raised') return [];
  return [
    {
      id: `${say.case}:n:1:receipt:again`,
      to: { kind: 'person', id: current.reporter.id },
      say: { type: 'show-receipt', case: say.case },
      at: now,
      tries: 0,
    },
  ];
}

/** The notice whose delivery means that the team has been alerted. */
export const firstCard = (id: string): string => `${id}:n:1:card`;

function tellTheTeam({ desk }: World, { id, to, say }: Notice, at: Instant): readonly Notice[] {
  if (to.kind !== 'channel') return [];
  return teamOf(desk).map(({ aadObjectId }) => ({
    id: `${id}:undelivered:${aadObjectId}`,
    to: { kind: 'person', id: aadObjectId },
    say: { type: 'undelivered', notice: id, about: say.type, case: 'case' in say ? say.case : null },
    at,
    tries: 0,
  }));
}
