import type { Chase } from './case/chasers.ts';
import type { CaseId, DraftId, Instant, PersonId } from './ids.ts';
import type { Named } from './people.ts';

/** Where something must be told. */
export type Place = { kind: 'channel' } | { kind: 'person'; id: PersonId };

/** For whom it is: a place, or whoever leads the case by the time it is told; while nobody does, the channel. */
export type Recipient = Place | { kind: 'lead'; case: CaseId };

/** What must be told. Ids and staff names only: never a child's name, never anybody's words about one. */
export type Saying =
  /** Post the case's channel card, or replace it with how the case stands now. */
  | { type: 'show-case'; case: CaseId }
  /** Replace the form that the concern was sent from with the receipt as it stands now. */
  | { type: 'show-receipt'; case: CaseId }
  | { type: 'case-alert'; case: CaseId }
  | { type: 'told-acknowledged'; case: CaseId }
  | { type: 'told-closed'; case: CaseId }
  | { type: 'report-added-to'; case: CaseId }
  /** Sent only if it is still so when it falls due. */
  | { type: 'chase'; case: CaseId; chase: Chase }
  | { type: 'colleague-alert'; who: Named; draft: DraftId }
  /** To whoever called for help, when Teams would take the call to nobody. */
  | { type: 'nobody-told'; draft: DraftId }
  | { type: 'draft-reminder'; draft: DraftId }
  | { type: 'handling'; handling: string }
  | { type: 'digest'; week: string }
  /** To each of the team when the channel could not be told. */
  | { type: 'undelivered'; notice: string; about: Saying['type']; case: CaseId | null };

/** Something a person or the channel must be told: stored with what caused it, delivered later. */
export type Notice = {
  /** Fixed by what caused it, so that it cannot be written twice. */
  id: string;
  to: Recipient;
  say: Saying;
  /** Not before this. */
  at: Instant;
  /** How often it was tried and put off. */
  tries: number;
};

/** How a notice ended: `not-needed` is one that was overtaken by what happened since. */
export type NoticeEnd = 'delivered' | 'not-needed' | 'undeliverable';
export type NoticeState = 'waiting' | NoticeEnd;
