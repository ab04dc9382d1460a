import { createHash } from 'node:crypto';

/** One way of writing a value down, so that the same value always has the same hash: keys in order, no spaces. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (isObject(part) ? sorted(part) : part));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));

/** What the first entry of a chronology follows. */
export const noEntry = '';

/** An entry's hash covers everything else that is stored with it, the hash of the entry before included. */
export const hashOf = ({ hash: _, ...rest }: Record<string, unknown>): string =>
  createHash('sha256').update(canonical(rest)).digest('hex');
