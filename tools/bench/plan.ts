/** How much is measured. Parts are bounded by time, so that a busy machine makes fewer rounds and not a longer wait. */
export type Plan = {
  /** Seconds of rounds for one number at once. */
  seconds: number;
  /** Concerns in a round, and so moves. */
  concerns: number;
  warmUp: number;
  /** Cases that are there before, and seconds of rounds for all of them. */
  stored: readonly number[];
  growthSeconds: number;
};

export const full: Plan = { seconds: 13, concerns: 24, warmUp: 60, stored: [0, 1000, 10_000], growthSeconds: 14 };
export const quick: Plan = { seconds: 2, concerns: 12, warmUp: 16, stored: [0, 1000], growthSeconds: 2 };

/** Runs rounds for so long, but two at least: one the other way round than the other. */
export async function forSeconds(seconds: number, round: (number: number) => Promise<void>): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (let number = 0; number < 2 || performance.now() < until; number++) await round(number);
}
