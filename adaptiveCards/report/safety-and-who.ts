import { defineCard } from '../card.ts';
import { awkwardWords, dslPhone, longestName } from '../examples.ts';
import type { Fields } from '../fields.ts';
import { guidance } from '../guidance.ts';
import { heading, inputs, inputsOf, note, type PageItem, pageTemplate, warning } from '../page.ts';
import { childFields, childPrefix, mostRows, perChild } from './children.ts';
import { exampleStep } from './example-step.ts';
import { nextButton, pressedAt, type StepData, stepPage } from './step.ts';

export const safetyFields = {
  immediateDanger: {
    kind: 'choice',
    label: 'Is anyone at risk of serious harm right now, or before they go home today?',
    choices: { yes: 'Yes', no: 'No' },
    expanded: true,
    needed: true,
    ask: 'Please choose yes or no. If you are not sure, choose yes.',
  },
  concernAbout: {
    kind: 'choice',
    label: 'Who is the worry about?',
    choices: {
      child: 'A child',
      'adult-working-here': 'An adult working here',
      both: 'Both a child and an adult working here',
    },
    needed: true,
    ask: 'Please say who the worry is about.',
  },
} as const satisfies Fields;

/** What must be read before anything is asked. */
const before = ({ raw }: StepData): PageItem[] => [
  ...(raw['immediateDanger'] === 'yes' ? [] : [warning(guidance.dangerFirst)]),
  note(`${guidance.noProof} ${guidance.neverImages}`),
  note('It takes about 3 minutes. You can save it and come back.'),
];

const rows = (children: number, name: (n: number) => string) =>
  Object.fromEntries(
    Array.from({ length: children }, (_, at) => [
      [`${childPrefix(at + 1)}name`, name(at + 1)],
      [`${childPrefix(at + 1)}year`, 'year-9'],
      [`${childPrefix(at + 1)}parts`, 'may-have-been-harmed,saw-or-told-me'],
      [`${childPrefix(at + 1)}whereNow`, 'in-class'],
    ]).flat(),
  );

/** Step 1. The words that must come before anything else stand at its top. */
export const safetyAndWho = defineCard<StepData>({
  name: 'safety-and-who',
  template: pageTemplate,
  asks: ({ children }) => [{ fields: safetyFields, prefix: '' }, ...perChild(childFields, children)],
  view: (data) => {
    const children = Array.from({ length: data.children }, (_, at) => [
      heading(`Child ${at + 1}`),
      ...inputsOf(`Child ${at + 1}`, childFields, data.raw, data.errors, childPrefix(at + 1)),
    ]);
    const add = { title: 'Add another child', verb: 'add-child', data: pressedAt('safety', data) } as const;
    return stepPage(
      'safety',
      data,
      [...before(data), ...inputs(safetyFields, data.raw, data.errors), ...children.flat()],
      [nextButton('safety', data), ...(data.children < mostRows ? [add] : [])],
    );
  },
  examples: {
    'nothing typed yet': exampleStep('safety'),
    'a child in danger, with mistakes': exampleStep('safety', {
      raw: { immediateDanger: 'yes', concernAbout: 'child', child1_name: '', child1_year: 'year-4' },
      errors: {
        child1_name: childFields.name.ask,
        child1_parts: childFields.parts.ask,
      },
    }),
    'danger, and nothing else said yet': exampleStep('safety', {
      raw: { immediateDanger: 'yes' },
      errors: { concernAbout: safetyFields.concernAbout.ask },
    }),
    'the longest name and awkward words': exampleStep('safety', {
      children: 2,
      raw: { immediateDanger: 'no', concernAbout: 'child', child1_name: longestName, child2_name: awkwardWords },
    }),
    'ten children': exampleStep('safety', {
      children: mostRows,
      raw: { immediateDanger: 'no', concernAbout: 'child', ...rows(mostRows, (n) => `Pupil Number-${n} Example`) },
    }),
    'could not be saved': exampleStep('safety', {
      problem: `This could not be saved just now. If it can't wait, go to or ring ${dslPhone}.`,
    }),
  },
});
