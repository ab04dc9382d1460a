import type { CaseId, DraftId, Instant } from './ids.ts';
import type { Named } from './people.ts';

/** What happened around an image. No field of it can hold an image, its name, or a link to one. */
export const handlingEvents = ['sent-to-bot', 'shown', 'seen-by-accident', 'sent-to-me'] as const;
export type HandlingEvent = (typeof handlingEvents)[number];

/** An image-handling record: who, when, how; with whatever the person wanted the DSL to know. */
export type Handling = {
  event: HandlingEvent;
  who: Named;
  at: Instant;
  /** Did anybody save, forward, print or photograph it? */
  copied: 'yes' | 'no' | 'unknown';
  note: string;
};

/** A handling record as it is kept: beside the case or draft that the person had in hand, if any. */
export type HandlingRecord = Handling & { id: string; about: { case: CaseId } | { draft: DraftId } | null };
