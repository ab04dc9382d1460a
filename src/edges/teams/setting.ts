import { type Desk, leadOf } from '../../domain/desk.ts';
import type { Day } from '../../domain/ids.ts';
import { wallClock } from '../../domain/school-time.ts';
import type { Log, World } from '../../workflow/ports.ts';
import type { TimeWords } from './words.ts';

/** What everything that answers in Teams is given. `nudge` has what was just written delivered now rather than at the next tick. */
export type Setting = { world: World; time: TimeWords; log: Log; nudge: () => void };

/** "Mr Hale, 01632 960001": on every step, so that it is there even when the bot is not. */
export function dslPhone(desk: Desk): string {
  const { name, phone } = leadOf(desk);
  return `${name}, ${phone}`;
}

/** The school's own day. */
export const today = ({ world: { clock, desk } }: Setting): Day => wallClock(clock.now(), desk.school.timeZone).day;
