import type { CaseId, DraftId, PressId } from '../domain/ids.ts';
import type { Handling, HandlingRecord } from '../domain/imagery.ts';
import { named, type Person } from '../domain/people.ts';
import { handleCommand } from './handle-command.ts';
import { draftsToOffer } from './keep-draft.ts';
import type { World } from './ports.ts';

/**
 * Writes down that an image was sent here and not opened, or that somebody was shown or saw one: beside the draft or
 * the case that they have in hand, if any. The channel is told that it happened; who and where is for those who open it.
 * `press` makes the same press one record.
 */
export async function recordHandling(
  world: World,
  by: Person,
  what: Omit<Handling, 'who' | 'at'>,
  press: PressId,
): Promise<void> {
  const id = `handling-${press}`;
  const { at } = (await world.store.handling(id)) ?? (await keep(world, by, what, press, id));
  // Delivered again after a fault in between, the record is there and the notice may not be.
  const say = { type: 'handling', handling: id } as const;
  await world.store.addNotices([{ id, to: { kind: 'channel' }, say, at, tries: 0 }]);
}

async function keep(
  world: World,
  by: Person,
  what: Omit<Handling, 'who' | 'at'>,
  press: PressId,
  id: string,
): Promise<HandlingRecord> {
  const { store, clock } = world;
  const handling: Handling = { ...what, who: named(by), at: clock.now() };
  const [draft] = await draftsToOffer(world, by);
  if (draft) await store.keepDraft({ ...draft, handled: [...draft.handled, handling] });
  const about = draft ? { draft: draft.id } : await onOwnCase(world, by, handling, press);
  const record: HandlingRecord = { ...handling, id, about };
  await store.keepHandling(record);
  return record;
}

async function onOwnCase(
  world: World,
  by: Person,
  handling: Handling,
  press: PressId,
): Promise<{ case: CaseId } | { draft: DraftId } | null> {
  const own = (await world.store.headsReportedBy(by.id, 20)).find(({ status }) => status !== 'closed');
  if (!own) return null;
  const answer = await handleCommand(
    world,
    own.id,
    { type: 'record-image-handling', by, at: handling.at, press, handling },
    'now',
  );
  return answer.ok ? { case: own.id } : null;
}
