/** In seconds, or as a date that many seconds ahead. */
export type RetryAfter = number | { dateInSeconds: number };

/** What Teams can do to a request instead of answering it. */
export type Fault =
  | { kind: 'status'; status: number; retryAfter?: RetryAfter; code?: string }
  /** The connection is dropped before, or after, the message was taken. */
  | { kind: 'reset' }
  | { kind: 'lose-answer' }
  | { kind: 'delay'; ms: number }
  /** Taken, and never answered. */
  | { kind: 'silence' };

export type Where = 'channel' | 'chats' | 'rosters' | 'anywhere';
type Planned = { fault: Fault; times: number; where: Where };

/** Faults in the order in which they were asked for; each is used up by as many requests as it was told. */
export function plannedFaults() {
  const planned: Planned[] = [];
  const plan = (fault: Fault, times: number, where: Where) => void planned.push({ fault, times, where });
  return {
    next(where: Exclude<Where, 'anywhere'>): Fault | null {
      const one = planned.find((each) => each.times > 0 && (each.where === where || each.where === 'anywhere'));
      if (!one) return null;
      one.times--;
      return one.fault;
    },
    /** How Teams is told to fail: the channel, unless said otherwise. */
    asked: {
      fails: ({ times = 1, where = 'channel', ...how }: FailsWith) => plan({ kind: 'status', ...how }, times, where),
      resets: (times: number, where: Where = 'channel') => plan({ kind: 'reset' }, times, where),
      delays: (ms: number, times: number, where: Where = 'channel') => plan({ kind: 'delay', ms }, times, where),
      losesAnswer: (times: number, where: Where = 'channel') => plan({ kind: 'lose-answer' }, times, where),
      fallsSilent: (times: number, where: Where = 'channel') => plan({ kind: 'silence' }, times, where),
      /** For good: until `isWellAgain`. */
      refuses: (code: string, where: Where = 'channel') =>
        plan({ kind: 'status', status: 403, code }, Number.POSITIVE_INFINITY, where),
      isDown: (where: Where = 'channel') => plan({ kind: 'status', status: 503 }, Number.POSITIVE_INFINITY, where),
      isWellAgain: () => void planned.splice(0),
    },
  };
}

type FailsWith = { status: number; retryAfter?: RetryAfter; code?: string; times?: number; where?: Where };
