import { draftDays } from '../domain/draft.ts';
import { minutesAfter } from '../domain/ids.ts';
import { deliverNotices } from './deliver-notices.ts';
import { forgetAgain } from './keep-draft.ts';
import type { Chat, Log, World } from './ports.ts';
import { sendDigestWhenDue } from './send-digest.ts';

const day = 24 * 60;

/** Everything that happens by itself: the digest, the purge of old drafts, and telling what has fallen due. */
export async function tick(world: World, chat: Chat, log: Log): Promise<void> {
  const now = world.clock.now();
  await forgetAgain(world);
  await sendDigestWhenDue(world);
  await world.store.dropDraftsSavedBefore(minutesAfter(now, -draftDays * day));
  await world.store.dropNoticesSettledBefore(minutesAfter(now, -30 * day));
  await deliverNotices(world, chat, log);
}
