import { stillOpen } from '../domain/case/chasers.ts';
import { deskPerson, teamOf } from '../domain/desk.ts';
import { type CaseId, type Instant, instant } from '../domain/ids.ts';
import type { Notice, Place } from '../domain/notices.ts';
import { isTeam } from '../domain/people.ts';
import { isUnsent } from './keep-draft.ts';
import type { Chat, World } from './ports.ts';

/** So many at a time, so that one pass never holds the whole backlog in memory. */
const handful = 50;

/**
 * Tells what has fallen due. At least once: a notice is settled only after the chat took it, and a card that is shown
 * twice is replaced. What cannot be told now is put off; what never can be told is told to the team in their own chats,
 * and stays to be seen in `cases`. One place that does not answer holds up no other.
 */
export async function deliverNotices(world: World, chat: Chat): Promise<void> {
  for (;;) {
    const due = await world.store.dueNotices(world.clock.now(), handful);
    if (due.length === 0) return;
    const letters = await Promise.all(due.map(async (notice) => ({ notice, to: await placeFor(world, notice) })));
    const places = Map.groupBy(letters, ({ to }) => (to.kind === 'person' ? to.id : 'channel'));
    const ends = await Promise.allSettled([...places.values()].map((here) => inTurn(world, chat, here)));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault) throw fault.reason;
  }
}

/** The oldest first, one after the other: what stands in one place is never written twice at once. */
async function inTurn(world: World, chat: Chat, letters: readonly Letter[]): Promise<void> {
  for (const letter of letters) await deliver(world, chat, letter);
}

/** A notice, and where it goes now. */
type Letter = { notice: Notice; to: Place };

async function placeFor({ store }: World, { to }: Notice): Promise<Place> {
  if (to.kind !== 'lead') return to;
  const { case: current } = await store.open(to.case);
  const lead = current.status === 'not-raised' ? null : current.lead;
  return lead ? { kind: 'person', id: lead.id } : { kind: 'channel' };
}

async function deliver(world: World, chat: Chat, { notice, to }: Letter): Promise<void> {
  const { store, clock } = world;
  if (!stillTheirs(world, notice) || !(await stillNeeded(world, notice)))
    return store.settle(notice.id, 'not-needed', clock.now());

  const told = await chat.tell(notice, to);
  const now = clock.now();
  if (told.how === 'later') return store.putOff(notice.id, retryAt(now, notice, told.waitSeconds), notice.tries + 1);
  if (told.how === 'told')
    return store.settle(notice.id, 'delivered', now, await receiptAgain(world, notice, 'told', now));
  return store.settle(notice.id, 'undeliverable', now, [
    ...(await receiptAgain(world, notice, 'refused', now)),
    ...(to.kind === 'channel' ? tellTheTeam(world, notice, now) : []),
  ]);
}

/** Has the person it was written for still the role that it was written for? Whoever left the team hears no more of it. */
function stillTheirs({ desk }: World, { to, say }: Notice): boolean {
  if (to.kind !== 'person') return true;
  const person = deskPerson(desk, to.id);
  if (say.type === 'chase' && say.chase.about === 'acknowledgement' && say.chase.stage === 'head')
    return person?.roles.includes('headteacher') ?? false;
  const forTheTeam = say.type === 'case-alert' || (say.type === 'chase' && say.chase.about === 'acknowledgement');
  return !forTheTeam || (person !== null && isTeam(person));
}

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

/** Once the channel has the first card, or cannot have it, the receipt can say so. */
async function receiptAgain(
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

const firstReceipt = (id: CaseId): string => `${id}:n:1:receipt`;
/** A channel that refused and takes it after all, once that was mended, is told to the reporter as well. */
const receiptAfter = (id: CaseId, how: Outcome): string => `${id}:n:1:receipt:${how}`;

async function receiptWasShown({ store }: World, id: CaseId): Promise<boolean> {
  const states = outcomes.map((how) => store.noticeState(receiptAfter(id, how)));
  return (await Promise.all(states)).some((state) => state !== null);
}

const outcomes = ['told', 'refused'] as const;
type Outcome = (typeof outcomes)[number];

/** The notice whose delivery means that the team has been alerted. */
export const firstCard = (id: string): string => `${id}:n:1:card`;

function tellTheTeam({ desk }: World, { id, say }: Notice, at: Instant): readonly Notice[] {
  return teamOf(desk).map(({ aadObjectId }) => ({
    id: `${id}:undelivered:${aadObjectId}`,
    to: { kind: 'person', id: aadObjectId },
    say: { type: 'undelivered', notice: id, about: say.type, case: 'case' in say ? say.case : null },
    at,
    tries: 0,
  }));
}
