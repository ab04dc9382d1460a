import type { Button } from '../card.ts';
import type { Raw } from '../fields.ts';
import { guidance } from '../guidance.ts';
import { fact, type PageItem, page, press, warning } from '../page.ts';

export const steps = ['safety', 'what', 'images', 'done', 'check'] as const;
export type Step = (typeof steps)[number];

/** What every step of the report is drawn from: all that was typed so far, in whatever step. */
export type StepData = {
  draft: string;
  /** Which saving of the draft this was drawn from: an older card must not undo a newer one. Empty: never saved. */
  seen: string;
  /** "2 of 5 · What happened". The images step keeps its number where it is left out. */
  place: string;
  raw: Raw;
  errors: Readonly<Record<string, string>>;
  /** Rows of children on the form, 1 to 10. */
  children: number;
  /** One sentence above everything, such as that nothing could be saved. Empty: all is well. */
  problem: string;
  /** When the DSL was alerted from this draft ("10:42"), or nothing. */
  alerted: string;
  /** "Mr Hale, 01632 960001" */
  dslPhone: string;
};

const titles: Record<Step, string> = {
  safety: 'Safety and who',
  what: 'What happened',
  images: 'Images',
  done: 'What you have done',
  check: 'Check and send',
};

export const titleOf = (step: Step): string => titles[step];

/** Where a step is. Its number never changes, so that "4 of 5" is the same page in every report. */
export const placeOf = (step: Step): string => `${steps.indexOf(step) + 1} of ${steps.length} · ${titleOf(step)}`;

/** A step of the report: the banners, what it asks, and the ways on. */
export function stepPage(step: Step, data: StepData, items: PageItem[], buttons: Button[] = []): object {
  const back = pressedAt(step, data);
  return page({
    title: 'Report a concern',
    place: data.place,
    items: [...banners(step, data), ...items],
    buttons: [...buttons, ...(step === 'safety' ? [] : [{ title: 'Back', verb: 'back', data: back } as const])],
    more: [
      { title: 'Save and finish later', verb: 'save-draft', data: back },
      { title: 'Discard', verb: 'discard-draft', data: back },
    ],
    footer: ringInstead(data.dslPhone),
  });
}

/** What every button of a step says of itself. */
export const pressedAt = (step: Step, { draft, seen }: Pick<StepData, 'draft' | 'seen'>): Button['data'] => ({
  draft,
  step,
  seen,
});

export const nextButton = (step: Step, data: StepData): Button => ({
  title: 'Next',
  verb: 'next',
  data: pressedAt(step, data),
  style: 'positive',
});

/** Stands at the foot of whatever staff fill in, so that the number is there even when we are not. */
export const ringInstead = (dslPhone: string): string => `If this doesn't work, ring ${dslPhone}.`;

/** The button only for a concern about a child: of an adult working here, the DSL might be the one. */
const banners = (step: Step, { problem, raw, alerted, dslPhone, ...data }: StepData): PageItem[] => [
  ...(problem ? [warning(problem)] : []),
  ...(raw['immediateDanger'] === 'yes'
    ? [
        warning(guidance.danger),
        fact('DSL', dslPhone),
        ...(alerted ? [fact('Alert sent', `at ${alerted}. Ring as well if nobody comes.`)] : []),
        ...(raw['concernAbout'] === 'child' && !alerted
          ? [
              press({
                title: 'Alert the DSL now',
                verb: 'alert-dsl',
                data: pressedAt(step, data),
                style: 'destructive',
              }),
            ]
          : []),
      ]
    : []),
];
