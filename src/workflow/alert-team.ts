import { teamOf } from '../domain/desk.ts';
import type { DraftId } from '../domain/ids.ts';
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
  const places: readonly Place[] = [
    { kind: 'channel' },
    ...teamOf(desk).map(({ aadObjectId }): Place => ({ kind: 'person', id: aadObjectId })),
  ];
  await store.addNotices(
    places.map(
      (to): Notice => ({
        id: `draft:${id}:alert:${to.kind === 'person' ? to.id : 'channel'}`,
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
