import type { DraftId, Instant } from './ids.ts';
import type { Handling } from './imagery.ts';
import type { Named } from './people.ts';

export const steps = ['safety', 'what', 'images', 'done', 'check'] as const;
export type Step = (typeof steps)[number];

/** A report that its author has begun. Seen by nobody else; gone after a week. */
export type Draft = {
  id: DraftId;
  by: Named;
  startedAt: Instant;
  savedAt: Instant;
  /** Where its author was last. */
  step: Step;
  /** How many children there is room for on the form. */
  children: number;
  /** What was typed, by input id, right or wrong: nothing typed is ever lost to a mistake elsewhere. */
  answers: Readonly<Record<string, string>>;
  /** What happened around an image while this was being written; becomes part of the case. */
  handled: readonly Handling[];
  alertedAt: Instant | null;
};

/** Drafts are kept for this long after they were last saved. */
export const draftDays = 7;

/** The steps this report has: images are asked about only when images might be involved. */
export const stepsOf = ({ answers }: Pick<Draft, 'answers'>): readonly Step[] =>
  steps.filter((step) => step !== 'images' || mightInvolveImages(answers));

export const mightInvolveImages = (answers: Draft['answers']): boolean =>
  answers['imagesInvolved'] === 'yes' || answers['imagesInvolved'] === 'not-sure';
