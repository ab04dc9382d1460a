import { type DestinationStream, pino } from 'pino';
import type { Log, LogFields } from '../../workflow/ports.ts';

/** The only fields that are ever written. None can hold what somebody said, and an error is only its name. */
const allowed: readonly (keyof LogFields)[] = [
  'activity',
  'verb',
  'refusal',
  'case',
  'notice',
  'what',
  'fault',
  'status',
  'port',
  'milliseconds',
];

/** One line of JSON per happening, on standard output unless told otherwise. */
export function openLog(to?: DestinationStream): Log {
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, to ?? pino.destination({ sync: true }));
  const only = (fields: LogFields) =>
    Object.fromEntries(allowed.flatMap((key) => (fields[key] === undefined ? [] : [[key, short(fields[key])]])));
  return {
    info: (event, fields = {}) => lines.info(only(fields), event),
    warn: (event, fields = {}) => lines.warn(only(fields), event),
    fault: (event, error, fields = {}) => lines.error({ ...only(fields), fault: nameOf(error) }, event),
  };
}

/** Even a field on the list may have come from outside: it is cut to what a name, an id or a verb can be. */
const short = (value: string | number): string | number =>
  typeof value === 'string' ? value.replace(/[^\w:.@-]+/g, ' ').slice(0, 80) : value;

/** An error's own words can carry a body or a token: its name and code say enough to look it up. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
};
