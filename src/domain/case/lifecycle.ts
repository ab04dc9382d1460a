import { isTeam, type Person } from '../people.ts';
import { no } from '../result.ts';
import type { Case, CaseCommand, CaseIn, CaseStatus, CommandOf, CommandType } from './case.ts';
import { closeCase, reopenCase } from './closure.ts';
import { addAction, completeAction, recordAnswer, recordReferral } from './following-up.ts';
import { addNote, addToReport, correctEntry, raiseConcern, recordImageHandling } from './recording.ts';
import { type Standing, standingsOf } from './standing.ts';
import {
  acknowledge,
  changeUrgency,
  recordDecision,
  startReview,
  startReviewAtOnce,
  takeLead,
  takeLeadAtOnce,
} from './triage.ts';
import type { Outcome } from './write.ts';

type Rule<Status extends CaseStatus, Type extends CommandType> = {
  who: readonly Standing[];
  decide: (command: CommandOf<Type>, current: CaseIn<Status>) => Outcome;
};

export type Lifecycle = { [Status in CaseStatus]: { [Type in CommandType]?: Rule<Status, Type> } };

const team = ['team'] as const;
const reporter = ['reporter'] as const;

/** What may be written at any time once a concern is raised, closed or not. */
const recording = {
  'add-to-report': { who: reporter, decide: addToReport },
  'record-image-handling': { who: ['reporter', 'team'], decide: recordImageHandling },
  'add-note': { who: team, decide: addNote },
  'correct-entry': { who: team, decide: correctEntry },
} as const;

/** What may be followed up while a case is open. */
const followingUp = {
  'change-urgency': { who: team, decide: changeUrgency },
  'add-action': { who: team, decide: addAction },
  'complete-action': { who: team, decide: completeAction },
  'record-referral': { who: team, decide: recordReferral },
  'record-answer': { who: team, decide: recordAnswer },
} as const;

/**
 * The life of a case: in each status, every move, by whom, and what is then written. It authorises, it offers the moves,
 * and it draws docs/lifecycle.md. The order in a row is the order in which the moves are offered.
 */
export const lifecycle: Lifecycle = {
  'not-raised': {
    'raise-concern': { who: ['staff'], decide: raiseConcern },
  },
  waiting: {
    acknowledge: { who: team, decide: acknowledge },
    'take-lead': { who: team, decide: takeLeadAtOnce },
    'start-review': { who: team, decide: startReviewAtOnce },
    ...followingUp,
    ...recording,
  },
  acknowledged: {
    'take-lead': { who: team, decide: takeLead },
    'start-review': { who: team, decide: startReview },
    ...followingUp,
    ...recording,
  },
  'in-review': {
    'record-decision': { who: team, decide: recordDecision },
    'take-lead': { who: team, decide: takeLead },
    ...followingUp,
    ...recording,
  },
  decided: {
    'close-case': { who: team, decide: closeCase },
    'record-decision': { who: team, decide: recordDecision },
    'take-lead': { who: team, decide: takeLead },
    ...followingUp,
    ...recording,
  },
  closed: {
    'reopen-case': { who: team, decide: reopenCase },
    ...recording,
  },
};

/** What is written when this person asks this of this case, or why not. `not-allowed` comes before every other no. */
export function decide(command: CaseCommand, current: Case): Outcome {
  const standings = standingsOf(command.by, current);
  const everAllowed = allRules(command.type).some(({ who }) => who.some((one) => standings.includes(one)));
  if (!everAllowed) return no('not-allowed');
  const rule = ruleFor(current.status, command.type);
  if (!rule) return no('not-now');
  if (!rule.who.some((one) => standings.includes(one))) return no('not-allowed');
  return rule.decide(command, current);
}

/** What this person can do next: the buttons on the card, and nothing else. */
export const movesFor = (person: Person, current: Case): readonly CommandType[] =>
  (Object.keys(lifecycle[current.status]) as CommandType[]).filter((type) =>
    ruleFor(current.status, type)?.who.some((one) => standingsOf(person, current).includes(one)),
  );

type LooseRule = { who: readonly Standing[]; decide: (command: CaseCommand, current: Case) => Outcome };

/** The table's type ties each rule to its own cell; TypeScript cannot follow that through a lookup. */
const ruleFor = (status: CaseStatus, type: CommandType) => lifecycle[status][type] as LooseRule | undefined;

const allRules = (type: CommandType): readonly LooseRule[] =>
  (Object.keys(lifecycle) as CaseStatus[]).flatMap((status) => ruleFor(status, type) ?? []);

/** Could this person ever ask this, of any case? Answered before a case is opened, so that a stranger opens none. */
export const mightBeAllowed = (person: Person, type: CommandType): boolean =>
  allRules(type).some(({ who }) => who.some((one) => one !== 'team' || isTeam(person)));
