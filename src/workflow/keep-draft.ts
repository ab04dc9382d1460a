import { type Draft, draftDays, type Step } from '../domain/draft.ts';
import { type DraftId, minutesAfter, type PersonId } from '../domain/ids.ts';
import type { Notice } from '../domain/notices.ts';
import { named, type Person } from '../domain/people.ts';
import { type Route, routeOf } from '../domain/routing.ts';
import { endOfSchoolDay } from '../domain/school-time.ts';
import type { World } from './ports.ts';

export type Typed = { answers: Readonly<Record<string, string>>; step: Step; children: number };

/** What became of a draft: kept; sent already; about an adult, and so deleted; or somebody else's, and so not touched. */
export type Kept =
  | { how: 'kept'; draft: Draft }
  | { how: 'sent-already' }
  | { how: Exclude<Route, 'safeguarding-team'> }
  | { how: 'not-yours' };

/**
 * Keeps what was typed, right or wrong, for its author alone. A concern about an adult working here is not kept: it is
 * told apart before anything is written, and what was kept before is deleted.
 */
export async function keepDraft(world: World, by: Person, id: DraftId, typed: Typed): Promise<Kept> {
  const { store, clock, ids } = world;
  const adult = routeOfAnswers(typed.answers) === 'adult-contacts';
  if (adult) await forget(world, by.id, id);
  // A report that was sent has been seen: nothing typed on an old card may say otherwise.
  if ((await store.open(ids.caseOf(id, by.id))).version > 0) {
    await discardDraft(world, by, id);
    return { how: 'sent-already' };
  }
  if (adult) return { how: 'adult-contacts' };
  const before = await store.draft(id);
  if (before && before.by.id !== by.id) return { how: 'not-yours' };

  const answers = { ...before?.answers, ...typed.answers };
  const now = clock.now();
  const draft: Draft = {
    id,
    by: named(by),
    startedAt: before?.startedAt ?? now,
    savedAt: now,
    step: typed.step,
    children: typed.children,
    answers,
    handled: before?.handled ?? [],
    alertedAt: before?.alertedAt ?? null,
  };
  await store.keepDraft(draft);
  if (!before) await store.addNotices(reminders(world, draft));
  return { how: 'kept', draft };
}

/** Deletes a draft that must not be kept. What cannot be deleted now is out of reach at once, and deleted when it can be. */
async function forget(world: World, person: PersonId, id: DraftId): Promise<void> {
  world.undeleted.set(id, person);
  await discardDraft(world, { id: person }, id);
  world.undeleted.delete(id);
}

/** Deletes what could not be deleted before. */
export async function forgetAgain(world: World): Promise<void> {
  for (const [id, person] of [...world.undeleted]) await forget(world, person, id);
}

/** The draft, if there is one, it is this person's own, and it is not one that should be gone. */
export async function ownDraft({ store, undeleted }: World, by: Person, id: DraftId): Promise<Draft | null> {
  const draft = await store.draft(id);
  return draft?.by.id === by.id && undeleted.get(id) !== by.id ? draft : null;
}

/** Deletes somebody's own draft. Somebody else's is left alone, without a word. */
export async function discardDraft({ store }: World, by: { id: PersonId }, id: DraftId): Promise<void> {
  const draft = await store.draft(id);
  if (draft?.by.id === by.id) await store.dropDraft(id);
}

/** What this person has begun and not sent, the newest first. A fault can leave a draft behind that was sent: not that. */
export async function draftsToOffer({ store, clock, ids, undeleted }: World, by: Person): Promise<readonly Draft[]> {
  const oldest = minutesAfter(clock.now(), -draftDays * 24 * 60);
  const kept = (await store.draftsOf(by.id)).filter(
    ({ id, savedAt }) => savedAt >= oldest && undeleted.get(id) !== by.id,
  );
  const sent = await store.heads(kept.map(({ id }) => ids.caseOf(id, by.id)));
  return kept.filter(({ id }) => !sent.some((head) => head.id === ids.caseOf(id, by.id)));
}

/** Is there still a report that its author has begun and not sent? */
export async function isUnsent({ store, ids, undeleted }: World, id: DraftId): Promise<boolean> {
  const draft = await store.draft(id);
  if (!draft || undeleted.get(id) === draft.by.id) return false;
  return (await store.open(ids.caseOf(id, draft.by.id))).version === 0;
}

/** To whom a report goes by what was typed so far. Needs no store, so that a fault of it sends nobody to the wrong person. */
export const routeOfAnswers = (answers: Draft['answers']): Route =>
  routeOf({
    concernAbout: answers['concernAbout'] as Parameters<typeof routeOf>[0]['concernAbout'],
    allegedPerson: answers['allegedPerson'] as Parameters<typeof routeOf>[0]['allegedPerson'],
  });

/** After an hour, and at the end of the school day; each is sent only if the draft is still there. */
const reminders = ({ desk }: World, { id, by, startedAt }: Draft): readonly Notice[] =>
  [
    { when: 'hour', at: minutesAfter(startedAt, 60) },
    { when: 'day', at: endOfSchoolDay(startedAt, desk.school) },
  ].map(({ when, at }) => ({
    id: `draft:${id}:${when}`,
    to: { kind: 'person', id: by.id },
    say: { type: 'draft-reminder', draft: id },
    at,
    tries: 0,
  }));
