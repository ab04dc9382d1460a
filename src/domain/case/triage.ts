import { ok } from '../result.ts';
import type { CaseIn, CommandOf, Entry, RaisedCase } from './case.ts';
import { type Outcome, unlessSaid, writtenBy } from './write.ts';

type AnyTriage = CommandOf<'acknowledge' | 'take-lead' | 'start-review'>;

const acknowledged = (command: AnyTriage): Entry => ({ ...writtenBy(command), type: 'acknowledged' });
const leadTaken = (command: AnyTriage): Entry => ({ ...writtenBy(command), type: 'lead-taken' });
const reviewStarted = (command: AnyTriage): Entry => ({ ...writtenBy(command), type: 'review-started' });

export const acknowledge = (command: CommandOf<'acknowledge'>): Outcome => ok([acknowledged(command)]);

export const takeLead = (command: CommandOf<'take-lead'>): Outcome => ok([leadTaken(command)]);

/** Taking the lead of a waiting case says that it has been seen. */
export const takeLeadAtOnce = (command: CommandOf<'take-lead'>): Outcome =>
  ok([acknowledged(command), leadTaken(command)]);

/** A review has a lead: whoever starts it, where nobody has taken it yet. */
export const startReview = (command: CommandOf<'start-review'>, current: CaseIn<'acknowledged'>): Outcome =>
  ok([...(current.lead ? [] : [leadTaken(command)]), reviewStarted(command)]);

export const startReviewAtOnce = (command: CommandOf<'start-review'>): Outcome =>
  ok([acknowledged(command), leadTaken(command), reviewStarted(command)]);

/** A waiting case gets the clock of its new urgency, from now. */
export function changeUrgency(command: CommandOf<'change-urgency'>): Outcome {
  const { urgency, reason, acknowledgeBy } = command;
  return (
    unlessSaid(reason, 'reason-needed') ??
    ok([{ ...writtenBy(command), type: 'urgency-changed', urgency, reason, acknowledgeBy }])
  );
}

export const recordDecision = (command: CommandOf<'record-decision'>, _: RaisedCase): Outcome =>
  unlessSaid(command.decision.reason, 'reason-needed') ??
  ok([{ ...writtenBy(command), type: 'decision-recorded', decision: command.decision }]);
