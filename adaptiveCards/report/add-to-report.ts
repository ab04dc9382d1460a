import { defineCard } from '../card.ts';
import { awkwardWords, caseId, dslPhone, pressId, reference } from '../examples.ts';
import type { Fields, Raw } from '../fields.ts';
import { guidance } from '../guidance.ts';
import { inputs, note, page, pageTemplate } from '../page.ts';
import { afterReport } from './receipt.ts';
import { ringInstead } from './step.ts';

export const addFields = {
  words: {
    kind: 'paragraph',
    label: 'What would you like to add?',
    max: 4000,
    needed: true,
    ask: 'Please write what you would like to add.',
  },
} as const satisfies Fields;

export type AddToReportData = {
  case: string;
  press: string;
  reference: string;
  raw: Raw;
  errors: Readonly<Record<string, string>>;
  dslPhone: string;
};

const example: AddToReportData = { case: caseId, press: pressId, reference, raw: {}, errors: {}, dslPhone };

/** More from the reporter, at any time, even after closure. What was sent before stays as it was. */
export const addToReport = defineCard<AddToReportData>({
  name: 'add-to-report',
  template: pageTemplate,
  asks: () => [{ fields: addFields, prefix: '' }],
  view: ({ case: one, press, reference, raw, errors, dslPhone }) =>
    page({
      title: 'Add to my report',
      place: reference,
      items: [
        note('It is added to what you sent, and the safeguarding team is told.'),
        note(guidance.neverImages),
        ...inputs(addFields, raw, errors),
      ],
      buttons: [
        { title: 'Send', verb: 'add-to-report', data: { case: one, press }, style: 'positive' },
        { title: 'Back', verb: 'my-reports', data: {} },
      ],
      footer: ringInstead(dslPhone),
    }),
  examples: {
    blank: example,
    'could not be saved': {
      ...example,
      raw: { words: awkwardWords },
      errors: { words: 'This was not saved. Please ring.' },
    },
  },
});

export type ThankYouData = { case: string; reference: string };

export const thankYouAdded = defineCard<ThankYouData>({
  name: 'thank-you-added',
  template: pageTemplate,
  view: ({ case: one, reference }) =>
    page({
      title: 'Thank you',
      place: reference,
      items: [note('It has been added to your report.')],
      buttons: afterReport(one),
    }),
  examples: { added: { case: caseId, reference } },
});
