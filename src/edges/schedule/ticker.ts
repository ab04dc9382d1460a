import { oneAtATime } from '../../workflow/one-at-a-time.ts';
import type { Log } from '../../workflow/ports.ts';

export type Ticker = {
  /** Runs now, or once more after the run that is under way. Never throws: what failed is tried at the next tick. */
  nudge(): Promise<void>;
  stop(): Promise<void>;
};

/** Runs something every so many milliseconds, and whenever nudged, never twice at once. */
export function startTicker(run: () => Promise<void>, everyMs: number, log: Log): Ticker {
  const once = oneAtATime(() => run().catch((error: unknown) => log.fault('tick failed', error)));
  const timer = setInterval(once, everyMs);
  return {
    nudge: once,
    async stop() {
      clearInterval(timer);
      await once();
    },
  };
}
