import type { Day } from '../ids.ts';
import { no, ok } from '../result.ts';
import type { Agency, CaseIn, CommandOf, Level, Missing } from './case.ts';
import { type Outcome, unlessSaid, writtenBy } from './write.ts';

/** Who outside the school must hear of a decision: a referral to one of them carries it out. */
const carriedOutBy: Record<Level, readonly Agency[]> = {
  'immediate-999': ['police', 'social-care'],
  police: ['police', 'ceop'],
  'csc-s47': ['social-care'],
  'csc-s17': ['social-care'],
  lado: ['lado'],
  prevent: ['prevent'],
  'early-help': [],
  'manage-internally': [],
  nfa: [],
};

/** Was this decision to refer? Status words and the list of what is missing turn on it. */
export const isReferral = (level: Level): boolean => carriedOutBy[level].length > 0;

const carriedOut = ({ decision, referrals }: CaseIn<'decided'>): boolean =>
  referrals.some(({ agency }) => carriedOutBy[decision.level].includes(agency));

/** What still stands open, in the order in which a DSL would deal with it. `today` is the school's day. */
export const missingFrom = (current: CaseIn<'decided'>, today: Day): readonly Missing[] => [
  ...(isReferral(current.decision.level) && !carriedOut(current) ? [{ what: 'referral-not-recorded' } as const] : []),
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
  const missing = missingFrom(current, command.today);
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
