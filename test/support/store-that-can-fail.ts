import { setImmediate } from 'node:timers/promises';
import type { Store } from '../../src/workflow/ports.ts';

/** A store that answers as the real one does, until it is told to break; and the same one after a restart. */
export function storeThatCanFail(open: () => Store) {
  let really = open();
  let broken = false;
  let slow = false;
  let last: keyof Store | null = null;
  const mends = (): void => {
    broken = false;
    last = null;
  };

  const store = new Proxy({} as Store, {
    /** A test may set a method of its own over the store's. */
    get(over, name) {
      // Closing is ours: a bot that is started again finds the same store.
      if (name === 'close') return async () => {};
      const method = Reflect.get(over, name) ?? Reflect.get(really, name);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        if (slow) await setImmediate();
        if (name === last) broken = true;
        // As a database's own errors do, it repeats what it was given.
        if (broken) throw new Error(`the store is down: ${JSON.stringify(given)}`);
        return method.apply(really, given);
      };
    },
  });

  return {
    store,
    mends,
    breaks: () => {
      broken = true;
    },
    /** Others get their turn before each answer, as with a store across a network. */
    slows: () => {
      slow = true;
    },
    diesAt: (method: keyof Store) => {
      last = method;
    },
    async reopens(): Promise<void> {
      await really.close();
      really = open();
      mends();
    },
    closes: () => really.close(),
  };
}
