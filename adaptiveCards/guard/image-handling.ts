import { defineCard } from '../card.ts';
import { awkwardWords, dslPhone, pressId } from '../examples.ts';
import type { Fields, Raw } from '../fields.ts';
import { guidance } from '../guidance.ts';
import { inputs, note, page, pageTemplate } from '../page.ts';
import { ringInstead } from '../report/step.ts';
import { waysIn } from '../report/ways-in.ts';

export const handlingFields = {
  event: {
    kind: 'choice',
    label: 'What happened?',
    choices: {
      shown: 'Somebody showed it to me',
      'seen-by-accident': 'I saw it by accident',
      'sent-to-me': 'It was sent to me',
    },
    expanded: true,
    needed: true,
    ask: 'Please choose the one that fits best.',
  },
  copied: {
    kind: 'choice',
    label: 'Did anyone save, forward, print or photograph it?',
    choices: { unknown: "I don't know", yes: 'Yes', no: 'No' },
    preset: 'unknown',
  },
  note: {
    kind: 'paragraph',
    label: "Anything the DSL should know. Please don't describe the picture.",
    max: 1000,
  },
} as const satisfies Fields;

export type ImageHandlingData = {
  press: string;
  raw: Raw;
  errors: Readonly<Record<string, string>>;
  dslPhone: string;
};

/** Where somebody says that they were shown or saw an image. */
export const imageHandling = defineCard<ImageHandlingData>({
  name: 'image-handling',
  template: pageTemplate,
  asks: () => [{ fields: handlingFields, prefix: '' }],
  view: ({ press, raw, errors, dslPhone }) =>
    page({
      title: 'I was shown or saw it',
      items: [note(guidance.notInTrouble), ...inputs(handlingFields, raw, errors)],
      buttons: [{ title: 'Tell the DSL', verb: 'record-image-handling', data: { press }, style: 'positive' }],
      footer: ringInstead(dslPhone),
    }),
  examples: {
    blank: { press: pressId, raw: {}, errors: {}, dslPhone },
    'nothing chosen': {
      press: pressId,
      raw: { note: awkwardWords },
      errors: { event: handlingFields.event.ask },
      dslPhone,
    },
  },
});

export type HandlingThanksData = { dslPhone: string };

export const handlingThanks = defineCard<HandlingThanksData>({
  name: 'handling-thanks',
  template: pageTemplate,
  view: ({ dslPhone }) =>
    page({
      title: 'The DSL will be told',
      items: [
        note(guidance.dontLookAgain),
        note(
          'It can be hard to have seen something like this. The DSL will ask how you are, and can find you support.',
        ),
        note('If there is more to say about what happened, please report it as a concern.'),
      ],
      buttons: waysIn.filter(({ verb }) => verb === 'start-report'),
      footer: `DSL: ${dslPhone}`,
    }),
  examples: { recorded: { dslPhone } },
});
