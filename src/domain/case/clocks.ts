import type { Desk } from '../desk.ts';
import { type Instant, minutesAfter } from '../ids.ts';
import { addSchoolMinutes, endOfSchoolDay, oneWorkingDayAfter } from '../school-time.ts';
import type { Urgency } from '../urgency.ts';
import type { Agency } from './case.ts';

/**
 * By when somebody of the team must have acknowledged. The immediate clock always runs; the others in school time.
 * Our own clocks, no authority behind them; the desk may change them.
 */
export function acknowledgeBy(urgency: Urgency, from: Instant, { clocks, school }: Desk): Instant {
  switch (urgency) {
    case 'immediate':
      return minutesAfter(from, clocks.immediateMinutes);
    case 'high':
      return addSchoolMinutes(from, clocks.highMinutes, school);
    case 'medium':
    case 'low':
      return endOfSchoolDay(from, school);
    default:
      return urgency satisfies never;
  }
}

/** When the head is told, if nobody has acknowledged: the same wait again, one more school hour for a day's clock. */
export function headToldAt(urgency: Urgency, acknowledgeBy: Instant, { clocks, school }: Desk): Instant {
  return urgency === 'immediate'
    ? minutesAfter(acknowledgeBy, clocks.immediateMinutes)
    : addSchoolMinutes(acknowledgeBy, clocks.highMinutes, school);
}

/**
 * By when an agency should have answered. Children's social care decides within one working day of a referral
 * (domain notes S43, a local authority's page); the others get the same wait before they are chased.
 */
export const respondBy = (_: Agency, at: Instant, { school }: Desk): Instant => oneWorkingDayAfter(at, school);
