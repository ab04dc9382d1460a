import { defineCard } from '../card.ts';
import { awkwardWords, longestName } from '../examples.ts';
import { guidance } from '../guidance.ts';
import { heading, inputs, inputsOf, note, type PageItem, pageTemplate, said, warning } from '../page.ts';
import { childPrefix, mostRows, perChild } from './children.ts';
import { exampleStep } from './example-step.ts';
import { imageFieldsFor, partPlayedFields } from './image-fields.ts';
import { nextButton, type StepData, stepPage } from './step.ts';

/** Step 3, left out when no images are involved. */
export const images = defineCard<StepData>({
  name: 'images',
  template: pageTemplate,
  asks: ({ children }) => [{ fields: imageFieldsFor(children), prefix: '' }, ...perChild(partPlayedFields, children)],
  view: (data) => {
    const { picturedWho, ...rest } = imageFieldsFor(data.children);
    const given = [data.raw, data.errors] as const;
    const children = Array.from({ length: data.children }, (_, at) => playedBy(at + 1, data));
    return stepPage(
      'images',
      data,
      [
        warning(guidance.onlyKnown),
        note(guidance.realOrFake),
        ...inputs({ picturedWho }, ...given),
        ...children.flat(),
        heading('The picture'),
        ...inputs(rest, ...given),
      ],
      [nextButton('images', data)],
    );
  },
  examples: {
    'nothing typed yet': exampleStep('images', { raw: { child1_name: 'Robin Example' } }),
    'two children, seen and passed around': exampleStep('images', {
      children: 2,
      raw: {
        child1_name: longestName,
        child2_name: awkwardWords,
        picturedWho: '1,unknown',
        child1_played: 'pictured,sent-own',
        seenByStaff: 'me-shown',
        whereHeldOwner: awkwardWords,
        circulating: 'yes',
      },
      errors: { copiedByStaff: "Please choose one. 'I don't know' is fine." },
    }),
    'ten children': exampleStep('images', {
      children: mostRows,
      raw: Object.fromEntries(
        Array.from({ length: mostRows }, (_, at) => [`${childPrefix(at + 1)}name`, `Pupil ${at + 1} Example`]),
      ),
    }),
  },
});

const playedBy = (n: number, { raw, errors }: StepData): PageItem[] => [
  said(`Child ${n}`, raw[`${childPrefix(n)}name`] ?? ''),
  ...inputsOf(`Child ${n}`, partPlayedFields, raw, errors, childPrefix(n)),
];
