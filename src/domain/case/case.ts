import type { Concern } from '../concern.ts';
import type { CaseId, Day, Instant, PressId, Reference } from '../ids.ts';
import type { Handling } from '../imagery.ts';
import type { Named, Person } from '../people.ts';
import type { Urgency } from '../urgency.ts';

/** Threshold decisions, most protective first. Local threshold documents map to them. */
export const levels = [
  'immediate-999',
  'police',
  'csc-s47',
  'csc-s17',
  'early-help',
  'lado',
  'prevent',
  'manage-internally',
  'nfa',
] as const;
export type Level = (typeof levels)[number];

export const agencies = [
  'social-care',
  'police',
  'lado',
  'prevent',
  'camhs',
  'counselling',
  'ceop',
  'other-school',
  'other',
] as const;
export type Agency = (typeof agencies)[number];
export const referralMethods = ['phone', 'online-form', 'email', 'in-person'] as const;

export type Decision = { level: Level; reason: string; consulted: string; reviewOn: Day | null };
export type Referral = {
  agency: Agency;
  madeOn: Day;
  method: (typeof referralMethods)[number];
  agencyReference: string;
  respondBy: Instant;
};
export type Action = { what: string; owner: Named; due: Day };

/** Entry numbers count from 1 in the order written; an action or a referral is known by the entry that began it. */
export type OpenedAction = Action & { entry: number; done: { at: Instant; evidence: string } | null };
export type OpenedReferral = Referral & { entry: number; answer: { at: Instant; outcome: string } | null };

type Raised = {
  reference: Reference;
  concern: Concern;
  raisedAt: Instant;
  reporter: Named;
  urgency: Urgency;
  acknowledgeBy: Instant;
  lead: Named | null;
  /** How many entries the chronology holds. */
  length: number;
  actions: readonly OpenedAction[];
  referrals: readonly OpenedReferral[];
};
type Acknowledged = Raised & { acknowledgedAt: Instant };
type Led = Acknowledged & { lead: Named };
type Decided = Led & { decision: Decision };

/** A case where it stands. A field exists only where it means something. */
export type Case =
  | { status: 'not-raised' }
  | (Raised & { status: 'waiting' })
  | (Acknowledged & { status: 'acknowledged' })
  | (Led & { status: 'in-review' })
  | (Decided & { status: 'decided' })
  | (Decided & { status: 'closed'; closedAt: Instant; outcome: string });

export type CaseStatus = Case['status'];
export type CaseIn<Status extends CaseStatus> = Extract<Case, { status: Status }>;
export type RaisedCase = Exclude<Case, { status: 'not-raised' }>;
export const notRaised: Case = { status: 'not-raised' };

/** Who asks, when, and with which press. `happenedAt` is said by a person; `at` is ours. */
type Order = { by: Person; at: Instant; press: PressId };

export type CaseCommand =
  | (Order & {
      type: 'raise-concern';
      id: CaseId;
      reference: Reference;
      concern: Concern;
      acknowledgeBy: Instant;
      handled: readonly Handling[];
    })
  | (Order & { type: 'add-to-report'; words: string })
  | (Order & { type: 'record-image-handling'; handling: Handling })
  | (Order & { type: 'acknowledge' })
  | (Order & { type: 'take-lead' })
  | (Order & { type: 'start-review' })
  | (Order & { type: 'change-urgency'; urgency: Urgency; reason: string; acknowledgeBy: Instant })
  | (Order & { type: 'add-note'; words: string })
  | (Order & { type: 'add-action'; action: Action })
  | (Order & { type: 'complete-action'; action: number; evidence: string })
  | (Order & { type: 'record-decision'; decision: Decision })
  | (Order & { type: 'record-referral'; referral: Referral })
  | (Order & { type: 'record-answer'; referral: number; outcome: string })
  | (Order & { type: 'close-case'; outcome: string; despite: string; today: Day })
  | (Order & { type: 'reopen-case'; reason: string })
  | (Order & { type: 'correct-entry'; entry: number; words: string; reason: string });

export type CommandType = CaseCommand['type'];
export type CommandOf<Type extends CommandType> = Extract<CaseCommand, { type: Type }>;

type Written = { by: Named; at: Instant; press: PressId };

/** One line of a case's chronology. Written once; a mistake is corrected by a later entry. */
export type Entry =
  | (Written & {
      type: 'concern-raised';
      reference: Reference;
      concern: Concern;
      urgency: Urgency;
      acknowledgeBy: Instant;
    })
  | (Written & { type: 'report-added-to'; words: string })
  | (Written & { type: 'image-handling-recorded'; handling: Handling })
  | (Written & { type: 'acknowledged' })
  | (Written & { type: 'lead-taken' })
  | (Written & { type: 'review-started' })
  | (Written & { type: 'urgency-changed'; urgency: Urgency; reason: string; acknowledgeBy: Instant })
  | (Written & { type: 'note-added'; words: string })
  | (Written & { type: 'action-added'; action: Action })
  | (Written & { type: 'action-completed'; action: number; evidence: string })
  | (Written & { type: 'decision-recorded'; decision: Decision })
  | (Written & { type: 'referral-recorded'; referral: Referral })
  | (Written & { type: 'answer-recorded'; referral: number; outcome: string })
  | (Written & { type: 'case-closed'; outcome: string; despite: string; missing: readonly Missing[] })
  | (Written & { type: 'case-reopened'; reason: string })
  | (Written & { type: 'entry-corrected'; entry: number; words: string; reason: string });

export type EntryOf<Type extends Entry['type']> = Extract<Entry, { type: Type }>;

/** What still stands open when somebody wants to close. */
export type Missing =
  | { what: 'action-open'; entry: number }
  | { what: 'referral-unanswered'; entry: number }
  | { what: 'referral-not-recorded' }
  | { what: 'review-ahead'; on: Day };

/** Why a move is not made. Each has words, in one table. */
export type Refusal =
  | 'not-allowed'
  | 'not-now'
  | 'not-for-the-team'
  | 'words-needed'
  | 'reason-needed'
  | 'no-such-action'
  | 'no-such-referral'
  | 'no-such-entry'
  | 'something-is-open';
