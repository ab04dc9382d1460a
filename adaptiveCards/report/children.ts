import type { Asked } from '../card.ts';
import type { Fields } from '../fields.ts';

/** One row of the form is one child; the ids of its inputs begin with `childPrefix`. */
export const childFields = {
  name: {
    kind: 'text',
    label: "Name (or write 'not known')",
    max: 200,
    needed: true,
    ask: "Please give a name, or write 'not known'.",
  },
  year: {
    kind: 'choice',
    label: 'Year group',
    choices: {
      'not-known': "I don't know",
      nursery: 'Nursery',
      reception: 'Reception',
      'year-1': 'Year 1',
      'year-2': 'Year 2',
      'year-3': 'Year 3',
      'year-4': 'Year 4',
      'year-5': 'Year 5',
      'year-6': 'Year 6',
      'year-7': 'Year 7',
      'year-8': 'Year 8',
      'year-9': 'Year 9',
      'year-10': 'Year 10',
      'year-11': 'Year 11',
      'year-12': 'Year 12',
      'year-13': 'Year 13',
    },
    preset: 'not-known',
  },
  parts: {
    kind: 'choices',
    label: 'What part do you think they played?',
    choices: {
      'worried-about': 'I am worried about them',
      'may-have-been-harmed': 'They may have been harmed',
      'may-have-caused-harm': 'They may have caused harm',
      'saw-or-told-me': 'They saw it, or told me',
      'not-sure': 'Not sure',
    },
    needed: true,
    ask: "Please choose at least one. 'Not sure' is fine.",
  },
  whereNow: {
    kind: 'choice',
    label: 'Where are they now?',
    choices: { unknown: "I don't know", 'with-me': 'With me', 'in-class': 'In class', 'gone-home': 'Gone home' },
    preset: 'unknown',
    needed: true,
  },
} as const satisfies Fields;

export const childPrefix = (n: number): string => `child${n}_`;

/** As many rows as one report can hold. */
export const mostRows = 10;

/** The same fields for each row. */
export const perChild = (fields: Fields, children: number): Asked[] =>
  Array.from({ length: children }, (_, at) => ({ fields, prefix: childPrefix(at + 1) }));
