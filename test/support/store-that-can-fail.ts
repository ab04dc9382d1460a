import type { Store } from '../../src/workflow/ports.ts';

/** A store that answers as the real one does, until it is told to break. */
export function storeThatCanFail(really: Store) {
  let broken = false;
  let last: keyof Store | null = null;

  const store = new Proxy(really, {
    get(target, name) {
      const method = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      // Closing is ours: a bot that is started again may find the same store.
      if (name === 'close') return async () => {};
      return async (...given: unknown[]) => {
        if (name === last) broken = true;
        if (broken) throw new Error('the store is down');
        return method.apply(target, given);
      };
    },
  });

  return {
    store,
    really,
    breaks: () => {
      broken = true;
    },
    mends: () => {
      broken = false;
      last = null;
    },
    diesAt: (method: keyof Store) => {
      last = method;
    },
  };
}
