import { defineCard } from '../card.ts';
import { awkwardWords } from '../examples.ts';
import type { Fields, Raw } from '../fields.ts';
import { guidance } from '../guidance.ts';
import { inputs, pageTemplate, warning } from '../page.ts';
import { exampleStep } from './example-step.ts';
import { nextButton, type StepData, stepPage } from './step.ts';
import { yesNoUnknown } from './what-happened.ts';

const isFgm = (raw: Raw): boolean => (raw['category'] ?? '').split(',').includes('fgm-honour-based');

export const doneFields = {
  doneAlready: {
    kind: 'choices',
    label: 'What have you done so far?',
    choices: {
      reassured: 'Reassured the child',
      'told-them-i-must-report': 'Told them that I must report it',
      'told-dsl-in-person': 'Told the DSL in person',
      'called-999': 'Called 999',
      'called-social-care': 'Called social care',
      separated: 'Kept the children apart',
      'told-parent': 'Told a parent or carer',
      nothing: 'Nothing yet',
    },
    needed: true,
    ask: "Please choose at least one. 'Nothing yet' is fine.",
  },
  whoKnows: { kind: 'paragraph', label: 'Who else knows?', max: 1000 },
  parentRisk: {
    kind: 'choice',
    label: 'Could telling a parent make things worse?',
    choices: yesNoUnknown,
    preset: 'unknown',
  },
  childWishes: {
    kind: 'paragraph',
    label: 'What does the child want to happen?',
    hint: 'Only if they have said. There is no need to ask.',
    max: 2000,
  },
  fgmDisclosed: {
    kind: 'choice',
    label: 'You chose FGM. What do you know?',
    choices: {
      'told-by-girl': 'The girl told me that it was done',
      'saw-signs': 'I saw signs of it',
      suspected: 'I suspect it, or fear it may happen',
      no: 'None of these',
    },
    shown: isFgm,
    needed: isFgm,
    ask: 'Please choose one: it decides who must tell the police.',
  },
  reporterTeaches: {
    kind: 'choice',
    label: 'Are you a teacher?',
    choices: yesNoUnknown,
    preset: 'unknown',
    shown: isFgm,
  },
} as const satisfies Fields;

/** Step 4. */
export const whatYouHaveDone = defineCard<StepData>({
  name: 'what-you-have-done',
  template: pageTemplate,
  asks: () => [{ fields: doneFields, prefix: '' }],
  view: (data) => {
    const { fgmDisclosed, reporterTeaches, ...first } = doneFields;
    const given = [data.raw, data.errors] as const;
    const aboutFgm = isFgm(data.raw) ? [warning(guidance.fgm)] : [];
    const items = [...inputs(first, ...given), ...aboutFgm, ...inputs({ fgmDisclosed, reporterTeaches }, ...given)];
    return stepPage('done', data, items, [nextButton('done', data)]);
  },
  examples: {
    'nothing typed yet': exampleStep('done'),
    'FGM was ticked': exampleStep('done', {
      raw: { category: 'physical,fgm-honour-based', doneAlready: 'reassured', whoKnows: awkwardWords },
      errors: { fgmDisclosed: doneFields.fgmDisclosed.ask },
    }),
  },
});
