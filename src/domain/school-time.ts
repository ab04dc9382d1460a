import type { School, Weekday } from './desk.ts';
import { type Day, type Instant, instant } from './ids.ts';

/**
 * Time as a school keeps it: days and hours in its own time zone, whatever the clocks have done. Built on the
 * platform's own time-zone tables, because the domain imports nothing.
 */
const weekdays: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock in a zone: `{ day: '2026-11-16', time: '09:00' }`. */
export function wallClock(at: Instant, timeZone: string): { day: Day; time: string } {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value]));
  return {
    day: `${part['year']}-${part['month']}-${part['day']}` as Day,
    time: `${part['hour']}:${part['minute']}`,
  };
}

/** The instant at which a wall clock in a zone shows this. In the hour that a change of clocks skips, an hour later. */
export function instantAt(day: Day, time: string, timeZone: string): Instant {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let guess = wanted;
  for (let turn = 0; turn < 2; turn++) {
    const shown = wallClock(instant(guess), timeZone);
    guess += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`);
  }
  return instant(guess);
}

export const dayAfter = (day: Day, days = 1): Day =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day;

const weekdayOf = (day: Day): Weekday => weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 'sunday';

/** Monday to Friday, but for the desk's closed days. */
export const isSchoolDay = (day: Day, { closedDays }: School): boolean =>
  !['saturday', 'sunday'].includes(weekdayOf(day)) && !closedDays.includes(day);

/** The first school day after this one. A year without one means that the closed days are wrong: then simply the next day. */
export function nextSchoolDay(day: Day, school: School): Day {
  for (let ahead = 1; ahead <= 366; ahead++) if (isSchoolDay(dayAfter(day, ahead), school)) return dayAfter(day, ahead);
  return dayAfter(day);
}

type Opening = { start: Instant; end: Instant };

/** The school hours that are running at this instant, or the next to come. */
function openingFrom(at: Instant, school: School): Opening {
  const { day } = wallClock(at, school.timeZone);
  const hours = (on: Day): Opening => ({
    start: instantAt(on, school.hours.start, school.timeZone),
    end: instantAt(on, school.hours.end, school.timeZone),
  });
  const today = hours(day);
  return isSchoolDay(day, school) && at < today.end ? today : hours(nextSchoolDay(day, school));
}

/** So many minutes of school time later: nights, weekends and closed days do not count. */
export function addSchoolMinutes(from: Instant, minutes: number, school: School): Instant {
  let left = minutes * 60_000;
  let at = Date.parse(from);
  for (;;) {
    const { start, end } = openingFrom(instant(at), school);
    at = Math.max(at, Date.parse(start));
    const room = Date.parse(end) - at;
    if (left <= room) return instant(at + left);
    left -= room;
    at = Date.parse(end);
  }
}

/** The end of the school day that is running, or of the next one. */
export const endOfSchoolDay = (at: Instant, school: School): Instant => openingFrom(at, school).end;

/** The start of hours on this day, whether or not the school is open: when something due on it is chased. */
export const startOfDay = (day: Day, school: School): Instant => instantAt(day, school.hours.start, school.timeZone);

/** The end of the first school day after the one in which this happened: one working day. */
export function oneWorkingDayAfter(at: Instant, school: School): Instant {
  const { day } = wallClock(at, school.timeZone);
  return instantAt(nextSchoolDay(day, school), school.hours.end, school.timeZone);
}

/** The latest digest day whose time has come, by this school's clock: late after a weekend without power, never twice. */
export function digestDue(now: Instant, digest: { day: Weekday; time: string }, timeZone: string): Day {
  const { day, time } = wallClock(now, timeZone);
  const since = (weekdays.indexOf(weekdayOf(day)) - weekdays.indexOf(digest.day) + 7) % 7;
  const early = since === 0 && time < digest.time;
  return dayAfter(day, early ? -7 : -since);
}
