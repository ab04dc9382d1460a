import type { Day, Instant } from '../ids.ts';
import type { Case } from './case.ts';

/** What somebody is reminded of when its time has come. */
export type Chase =
  | { about: 'acknowledgement'; stage: 'deputies' | 'head'; by: Instant }
  | { about: 'action'; entry: number; due: Day }
  | { about: 'referral'; entry: number }
  | { about: 'review'; on: Day };

/** Is it still so, now that the reminder has fallen due? */
export function stillOpen(chase: Chase, current: Case): boolean {
  if (current.status === 'not-raised' || current.status === 'closed') return false;
  switch (chase.about) {
    case 'acknowledgement':
      // A clock that was replaced by another urgency's chases nobody.
      return current.status === 'waiting' && current.acknowledgeBy === chase.by;
    case 'action':
      return current.actions.some(({ entry, done }) => entry === chase.entry && !done);
    case 'referral':
      return current.referrals.some(({ entry, answer }) => entry === chase.entry && !answer);
    case 'review':
      return current.status === 'decided' && current.decision.reviewOn === chase.on;
    default:
      return chase satisfies never;
  }
}

/** Late by the head's own clock: waiting, and past its time. */
export const isLate = (waiting: { status: string; acknowledgeBy: Instant }, now: Instant): boolean =>
  waiting.status === 'waiting' && waiting.acknowledgeBy < now;
