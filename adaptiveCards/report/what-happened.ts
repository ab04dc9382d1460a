import { defineCard } from '../card.ts';
import { awkwardWords } from '../examples.ts';
import type { Fields, Raw } from '../fields.ts';
import { guidance } from '../guidance.ts';
import { inputs, pageTemplate } from '../page.ts';
import { exampleStep } from './example-step.ts';
import { nextButton, type StepData, stepPage } from './step.ts';

export const yesNoUnknown = { yes: 'Yes', no: 'No', unknown: "I don't know" } as const;

const toldByChild = (raw: Raw): boolean => raw['source'] === 'child-told-me';
const injured = (raw: Raw): boolean => raw['injury'] === 'yes';

/** What was seen or heard. Fact and opinion are apart, and a child's words are kept as their own. */
export const whatFields = {
  category: {
    kind: 'choices',
    label: "What sort of worry is it? ('Not sure' is fine.)",
    choices: {
      physical: 'Physical harm',
      emotional: 'Emotional harm',
      sexual: 'Sexual harm',
      neglect: 'Neglect',
      'child-on-child': 'One child harming another',
      'online-or-images': 'Something online, or images',
      'self-harm-mental-health': 'Self-harm or mental health',
      'domestic-abuse': 'Domestic abuse',
      exploitation: 'Exploitation',
      'fgm-honour-based': "FGM or so-called 'honour'-based abuse",
      radicalisation: 'Radicalisation',
      'weapon-violence': 'A weapon or violence',
      missing: 'Missing, or missing school',
      other: 'Something else',
      'not-sure': 'Not sure',
    },
    needed: true,
    ask: "Please choose at least one. 'Not sure' is fine.",
  },
  source: {
    kind: 'choice',
    label: 'How did you find out?',
    choices: {
      'child-told-me': 'The child told me',
      saw: 'I saw or heard it myself',
      'another-child': 'Another child told me',
      parent: 'A parent or carer told me',
      staff: 'A colleague told me',
      online: 'I came across it online',
      pattern: 'Small things over time',
    },
    needed: true,
    ask: 'Please say how you found out.',
  },
  whenDate: {
    kind: 'date',
    past: true,
    label: 'When did it happen, or when did you hear of it?',
    hint: 'A rough day is fine.',
    needed: true,
    ask: 'Please choose a day. A rough one is fine.',
  },
  whenTime: { kind: 'text', label: 'About what time?', hint: 'Roughly is fine.', max: 100 },
  where: { kind: 'text', label: 'Where?', max: 200 },
  whatHappened: {
    kind: 'paragraph',
    label: 'What did you see or hear? Facts only.',
    max: 4000,
    needed: true,
    ask: 'Please write what you saw or heard, however little it is.',
  },
  childWords: {
    kind: 'paragraph',
    label: "The child's own words, as exactly as you can.",
    max: 4000,
    shown: (raw) => toldByChild(raw) || Boolean(raw['childWords']?.trim()),
    needed: toldByChild,
    ask: "Please write the child's words as you remember them. A few are enough.",
  },
  questionsAsked: {
    kind: 'paragraph',
    label: 'What did you ask? (Tell me… Explain… Describe…)',
    hint: guidance.askNoMore,
    max: 2000,
  },
  presentation: {
    kind: 'choices',
    label: 'How did they seem?',
    choices: {
      calm: 'Calm',
      upset: 'Upset',
      frightened: 'Frightened',
      angry: 'Angry',
      withdrawn: 'Withdrawn',
      injured: 'Injured',
      other: 'Something else',
    },
  },
  injury: {
    kind: 'choice',
    label: 'Any mark you could see?',
    hint: guidance.noExamining,
    choices: yesNoUnknown,
    preset: 'unknown',
  },
  bodyRegions: {
    kind: 'choices',
    label: 'Where is the mark?',
    choices: {
      'head-face': 'Head or face',
      neck: 'Neck',
      'arms-hands': 'Arms or hands',
      chest: 'Chest',
      stomach: 'Stomach',
      back: 'Back',
      'bottom-genitals': 'Bottom or genitals',
      'legs-feet': 'Legs or feet',
    },
    shown: injured,
  },
  injuryDescription: {
    kind: 'paragraph',
    label: 'What could you see of it, and what was said about it?',
    max: 2000,
    shown: injured,
    needed: injured,
    ask: "Please say what you could see. 'Not sure' is fine.",
  },
  allegedPerson: {
    kind: 'choice',
    label: 'Has anyone been named as responsible?',
    choices: {
      nobody: 'Nobody',
      'parent-carer': 'A parent or carer',
      'other-known-adult': 'Another adult they know',
      'adult-working-here': 'An adult working here',
      'another-child': 'Another child',
      'online-stranger': 'Somebody online they do not know',
      unknown: "I don't know",
    },
    needed: true,
    ask: "Please choose one. 'I don't know' is fine.",
  },
  opinion: {
    kind: 'paragraph',
    label: "Anything you think but don't know? It is kept apart from the facts.",
    max: 4000,
  },
  imagesInvolved: {
    kind: 'choice',
    label: 'Might nude or nearly nude pictures be involved, real or fake/AI?',
    choices: { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' },
    expanded: true,
    needed: true,
    ask: "Please choose one. 'Not sure' is fine.",
  },
} as const satisfies Fields;

/** Step 2. */
export const whatHappened = defineCard<StepData>({
  name: 'what-happened',
  template: pageTemplate,
  asks: () => [{ fields: whatFields, prefix: '' }],
  view: (data) => stepPage('what', data, inputs(whatFields, data.raw, data.errors), [nextButton('what', data)]),
  examples: {
    'nothing typed yet': exampleStep('what'),
    'the child told me and there is a mark': exampleStep('what', {
      raw: {
        category: 'physical,not-sure',
        source: 'child-told-me',
        whenDate: '2026-11-16',
        whenTime: 'about ten, before break',
        whatHappened: awkwardWords,
        injury: 'yes',
        opinion: awkwardWords,
        imagesInvolved: 'no',
      },
      errors: { childWords: whatFields.childWords.ask, injuryDescription: whatFields.injuryDescription.ask },
    }),
    'danger, alerted': exampleStep('what', {
      raw: { immediateDanger: 'yes', concernAbout: 'child' },
      alerted: '10:42',
    }),
  },
});
