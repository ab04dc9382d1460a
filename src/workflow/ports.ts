import type { Case, Entry } from '../domain/case/case.ts';
import type { Head } from '../domain/case/head.ts';
import type { Desk } from '../domain/desk.ts';
import type { Digest } from '../domain/digest.ts';
import type { Draft } from '../domain/draft.ts';
import type { CaseId, DraftId, Instant, PersonId, PressId, Reference } from '../domain/ids.ts';
import type { HandlingRecord } from '../domain/imagery.ts';
import type { Notice, NoticeEnd, NoticeState, Place } from '../domain/notices.ts';
import type { Named } from '../domain/people.ts';

/** What the workflow needs from the world. Edges implement these; nothing here names a product. */

export type CaseFile = { id: CaseId; case: Case; entries: readonly Entry[]; version: number };

/** What one command writes, all or nothing. */
export type Batch = {
  entries: readonly Entry[];
  head: Head;
  notices: readonly Notice[];
  /** The words of children's names that `find` may know the case by. Kept only as keyed hashes. */
  names: readonly string[];
};

export type CaseStore = {
  /** A case that does not exist is `not-raised` at version 0. */
  open(id: CaseId): Promise<CaseFile>;
  /**
   * Stores the first entries of a case with the next reference of the year ("26"): references have no gaps. 'stale' when
   * the case exists already; then no number is used.
   */
  raise(id: CaseId, year: string, write: (reference: Reference) => Batch): Promise<'written' | 'stale'>;
  /** All or nothing. 'stale' when the chronology no longer has `after` entries. */
  append(id: CaseId, after: number, batch: Batch): Promise<'written' | 'stale'>;
  caseWithReference(reference: Reference): Promise<CaseId | null>;
  /** Cases named by every one of these words. */
  casesNaming(words: readonly string[]): Promise<readonly CaseId[]>;
  heads(ids: readonly CaseId[]): Promise<readonly Head[]>;
  /** Every case that is not closed. */
  openHeads(): Promise<readonly Head[]>;
  /** Every case changed at or after this. */
  headsChangedSince(since: Instant): Promise<readonly Head[]>;
  /** The newest first, this many at most. */
  headsReportedBy(reporter: PersonId, most: number): Promise<readonly Head[]>;
  /** What is wrong with a stored chronology, or null: its chain of hashes, its numbers, its head. */
  verify(id: CaseId): Promise<string | null>;
};

export type DraftStore = {
  draft(id: DraftId): Promise<Draft | null>;
  /** The newest first. */
  draftsOf(person: PersonId): Promise<readonly Draft[]>;
  keepDraft(draft: Draft): Promise<void>;
  dropDraft(id: DraftId): Promise<void>;
  /** Purges drafts last saved before this. */
  dropDraftsSavedBefore(before: Instant): Promise<void>;
};

export type Outbox = {
  /** A notice whose id is known already is left as it is. */
  addNotices(notices: readonly Notice[]): Promise<void>;
  /** Those whose time has come, the oldest first, this many at most. */
  dueNotices(now: Instant, most: number): Promise<readonly Notice[]>;
  /** Ends a notice and adds what follows from that, in one go. */
  settle(id: string, end: NoticeEnd, at: Instant, andThen?: readonly Notice[]): Promise<void>;
  /** Tries again later. */
  putOff(id: string, until: Instant, tries: number): Promise<void>;
  noticeState(id: string): Promise<NoticeState | null>;
  /** Those that Teams refused for good, newest first. */
  undeliverable(most: number): Promise<readonly Notice[]>;
  /** Makes every undeliverable notice due again, for when the reason has been mended. How many there were. */
  retryUndeliverable(now: Instant): Promise<number>;
  /** Sweeps delivered and overtaken notices; undeliverable ones stay. */
  dropNoticesSettledBefore(before: Instant): Promise<void>;
};

export type Reading = { at: Instant; by: Named; what: string; case: CaseId | null };

export type Records = {
  /** Who read what, and when. Only ever added to. */
  logReading(reading: Reading): Promise<void>;
  readingsOf(id: CaseId): Promise<readonly Reading[]>;
  keepHandling(record: HandlingRecord): Promise<void>;
  handling(id: string): Promise<HandlingRecord | null>;
  handlingsSince(since: Instant): Promise<readonly HandlingRecord[]>;
  /** The digest of this week as it was first kept; 'kept' when it is this one. */
  keepDigest(digest: Digest): Promise<'kept' | 'known'>;
  digest(week: string): Promise<Digest | null>;
  /** Adds the desk to its history where it differs from the last one kept. */
  keepDesk(desk: Desk, at: Instant, by: string): Promise<'kept' | 'unchanged'>;
  /** When the first desk was kept: when this school began. */
  deskSince(): Promise<Instant | null>;
};

/** Where in the chat something stands, so that it can be replaced; and how somebody can be reached. Opaque to us. */
export type ChatMemory = {
  remember(key: string, value: Readonly<Record<string, unknown>>): Promise<void>;
  recall(key: string): Promise<Readonly<Record<string, unknown>> | null>;
};

export type Store = CaseStore & DraftStore & Outbox & Records & ChatMemory & { close(): Promise<void> };

/** How telling went. `later` is a passing fault; `refused` is one that will not pass by itself. */
export type Told = { how: 'told' } | { how: 'later'; waitSeconds: number | null } | { how: 'refused'; why: string };

export type Chat = {
  /** Posts, or replaces what stands there already; always with how things are now. */
  tell(notice: Notice, to: Place): Promise<Told>;
};

export type Clock = { now(): Instant };
/** Fresh ids that nobody can guess. */
export type Ids = {
  draft(): DraftId;
  press(): PressId;
  other(): string;
  /** The same draft from the same person is the same case, however often it arrives. */
  caseOf(draft: DraftId, by: PersonId): CaseId;
};

/** What every use case is given. */
export type World = {
  store: Store;
  clock: Clock;
  ids: Ids;
  desk: Desk;
  /** Drafts about an adult whose deletion failed, and whose they are: offered to nobody, and tried again at every tick. */
  undeleted: Map<DraftId, PersonId>;
};

/** What may be written to the log. No field of it can hold words. */
export type LogFields = {
  activity?: string | undefined;
  verb?: string | undefined;
  refusal?: string | undefined;
  case?: CaseId | undefined;
  notice?: string | undefined;
  what?: string | undefined;
  fault?: string | undefined;
  status?: number | undefined;
  port?: number | undefined;
  milliseconds?: number | undefined;
};

export type Log = {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  fault(event: string, error: unknown, fields?: LogFields): void;
};
