import { defineCard } from '../card.ts';
import { awkwardWords, longestName } from '../examples.ts';
import type { Fields } from '../fields.ts';
import { heading, inputs, note, type PageItem, pageTemplate, said } from '../page.ts';
import { exampleStep } from './example-step.ts';
import { pressedAt, type StepData, stepPage } from './step.ts';

export const checkFields = {
  knownDate: {
    kind: 'date',
    past: true,
    label: 'When did you first learn this?',
    needed: true,
    ask: 'Please choose a day.',
  },
  knownTime: {
    kind: 'time',
    label: 'At what time?',
    hint: 'Roughly is fine.',
    needed: true,
    ask: 'Please give a time. A rough one is fine.',
  },
  confirm: {
    kind: 'choice',
    label: 'Please confirm before you send.',
    choices: { yes: 'This is my true account' },
    expanded: true,
    needed: true,
    ask: 'Please confirm that this is your true account.',
  },
} as const satisfies Fields;

/** What was answered in one step: our labels, and the words as they will be kept. */
export type Section = { heading: string; lines: readonly { label: string; words: string }[] };
export type CheckData = StepData & { sections: readonly Section[] };

export const sectionItems = (sections: readonly Section[]): PageItem[] =>
  sections.flatMap(({ heading: title, lines }) => [
    heading(title),
    ...lines.map(({ label, words }) => said(label, words)),
  ]);

export const exampleSections: readonly Section[] = [
  {
    heading: 'Safety and who',
    lines: [
      { label: 'Is anyone at risk right now?', words: 'No' },
      { label: 'Child 1', words: longestName },
      { label: 'Year group', words: 'Year 9' },
    ],
  },
  {
    heading: 'What happened',
    lines: [
      { label: 'What did you see or hear?', words: awkwardWords },
      { label: "The child's own words", words: awkwardWords },
    ],
  },
];

const example: CheckData = {
  ...exampleStep('check', { raw: { knownDate: '2026-11-16', knownTime: '10:40' } }),
  sections: exampleSections,
};

/** Step 5: everything said so far, to be read once more and sent. */
export const checkAndSend = defineCard<CheckData>({
  name: 'check-and-send',
  template: pageTemplate,
  asks: () => [{ fields: checkFields, prefix: '' }],
  view: (data) =>
    stepPage(
      'check',
      data,
      [
        note('Please read it once more. To change something, press Back.'),
        ...sectionItems(data.sections),
        heading('Before you send'),
        ...inputs(checkFields, data.raw, data.errors),
      ],
      [
        {
          title: 'Send to the safeguarding team',
          verb: 'raise-concern',
          data: pressedAt('check', data),
          style: 'positive',
        },
      ],
    ),
  examples: {
    'ready to send': example,
    'not confirmed, in danger': {
      ...example,
      raw: { immediateDanger: 'yes', concernAbout: 'child', knownDate: '2026-11-16' },
      errors: { knownTime: checkFields.knownTime.ask, confirm: checkFields.confirm.ask },
    },
    'nothing to show': { ...example, sections: [] },
  },
});
