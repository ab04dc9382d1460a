import type { Day } from '../ids.ts';
import { no, ok } from '../result.ts';
import type { CaseIn, CommandOf, Level, Missing } from './case.ts';
import type { Outcome } from './lifecycle.ts';
import { unlessSaid, writtenBy } from './write.ts';

/** Decisions that somebody outside the school must hear of. */
const outside: readonly Level[] = ['immediate-999', 'police', 'csc-s47', 'csc-s17', 'lado', 'prevent'];

/** Was this decision to refer? Status words and the list of what is missing turn on it. */
export const isReferral = (level: Level): boolean => outside.includes(level);

/** What still stands open, in the order in which a DSL would deal with it. `today` is the school's day. */
export const missingFrom = (current: CaseIn<'decided'>, today: Day): readonly Missing[] => [
  ...(isReferral(current.decision.level) && current.referrals.length === 0
    ? [{ what: 'referral-not-recorded' } as const]
    : []),
  ...current.referrals
    .filter(({ answer }) => !answer)
    .map(({ entry }) => ({ what: 'referral-unanswered', entry }) as const),
  ...current.actions.filter(({ done }) => !done).map(({ entry }) => ({ what: 'action-open', entry }) as const),
  ...(current.decision.reviewOn && current.decision.reviewOn > today
    ? [{ what: 'review-ahead', on: current.decision.reviewOn } as const]
    : []),
];

/** Closes; while something is open only with a reason, which is kept with the list. */
export function closeCase(command: CommandOf<'close-case'>, current: CaseIn<'decided'>): Outcome {
  const missing = missingFrom(current, command.at.slice(0, 10) as Day);
  if (missing.length > 0 && command.despite.trim() === '') return no('something-is-open');
  return (
    unlessSaid(command.outcome, 'words-needed') ??
    ok([
      {
        ...writtenBy(command),
        type: 'case-closed',
        outcome: command.outcome,
        despite: missing.length > 0 ? command.despite : '',
        missing,
      },
    ])
  );
}

/** A reopened case is reviewed again; its lead and its chronology stay. */
export const reopenCase = (command: CommandOf<'reopen-case'>): Outcome =>
  unlessSaid(command.reason, 'reason-needed') ??
  ok([{ ...writtenBy(command), type: 'case-reopened', reason: command.reason }]);
