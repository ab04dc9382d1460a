import { no, ok } from '../result.ts';
import type { CommandOf, RaisedCase } from './case.ts';
import { type Outcome, unlessSaid, writtenBy } from './write.ts';

export const addAction = (command: CommandOf<'add-action'>): Outcome =>
  unlessSaid(command.action.what, 'words-needed') ??
  ok([{ ...writtenBy(command), type: 'action-added', action: command.action }]);

export function completeAction(command: CommandOf<'complete-action'>, current: RaisedCase): Outcome {
  const { action, evidence } = command;
  if (!current.actions.some(({ entry, done }) => entry === action && !done)) return no('no-such-action');
  return ok([{ ...writtenBy(command), type: 'action-completed', action, evidence }]);
}

export const recordReferral = (command: CommandOf<'record-referral'>): Outcome =>
  ok([{ ...writtenBy(command), type: 'referral-recorded', referral: command.referral }]);

export function recordAnswer(command: CommandOf<'record-answer'>, current: RaisedCase): Outcome {
  const { referral, outcome } = command;
  if (!current.referrals.some(({ entry, answer }) => entry === referral && !answer)) return no('no-such-referral');
  return (
    unlessSaid(outcome, 'words-needed') ?? ok([{ ...writtenBy(command), type: 'answer-recorded', referral, outcome }])
  );
}
