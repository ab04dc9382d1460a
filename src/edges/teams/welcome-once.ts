import type { Activity } from 'botbuilder';
import type { World } from '../../workflow/ports.ts';

/** Teams repeats install events, each with an id of its own, within seconds. */
const sameInstallMs = 60_000;

/** Is this the first event of an install? A later install, on another day, is welcomed again. */
export const welcomeOnce =
  ({ store, clock }: World) =>
  async ({ conversation }: Activity): Promise<boolean> => {
    const key = `welcomed:${conversation.id}`;
    const before = await store.recall(key).catch(() => null);
    const now = clock.now();
    const repeated = before !== null && Date.parse(now) - Date.parse(String(before['at'])) < sameInstallMs;
    if (!repeated) await store.remember(key, { at: now }).catch(() => undefined);
    return !repeated;
  };
