import { type Desk, teamOf } from '../domain/desk.ts';
import type { DraftId, Instant } from '../domain/ids.ts';
import type { Notice, Place } from '../domain/notices.ts';
import { named, type Person } from '../domain/people.ts';
import { ownDraft } from './keep-draft.ts';
import type { World } from './ports.ts';

/**
 * Tells the channel and each of the team at once that this colleague needs them, without content and without waiting for
 * the form. Pressed twice, they are told once. 'no-draft' when the report it belongs to is not this person's or is gone.
 */
export async function alertTeam(world: World, by: Person, id: DraftId): Promise<'told' | 'no-draft'> {
  const { store, clock, desk } = world;
  const draft = await ownDraft(world, by, id);
  if (!draft) return 'no-draft';
  const at = clock.now();
  await store.addNotices(
    placesToCall(desk).map(
      (to): Notice => ({
        id: callId(id, to),
        to,
        say: { type: 'colleague-alert', who: named(by), draft: id },
        at,
        tries: 0,
      }),
    ),
  );
  await store.keepDraft({ ...draft, alertedAt: draft.alertedAt ?? at });
  return 'told';
}

const placesToCall = (desk: Desk): readonly Place[] => [
  { kind: 'channel' },
  ...teamOf(desk).map(({ aadObjectId }): Place => ({ kind: 'person', id: aadObjectId })),
];
const callId = (id: DraftId, to: Place): string => `draft:${id}:alert:${to.kind === 'person' ? to.id : 'channel'}`;

/** When every place that could be called has refused for good: tells the one who called, who must not go on waiting. */
export async function sayNobodyWasTold({ store, desk }: World, id: DraftId, at: Instant): Promise<void> {
  const ends = await Promise.all(placesToCall(desk).map((to) => store.noticeState(callId(id, to))));
  const draft = await store.draft(id);
  if (!draft || ends.some((end) => end !== 'undeliverable')) return;
  const to = { kind: 'person', id: draft.by.id } as const;
  await store.addNotices([
    { id: `draft:${id}:nobody-told`, to, say: { type: 'nobody-told', draft: id }, at, tries: 0 },
  ]);
}
