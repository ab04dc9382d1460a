import type { Fields } from '../fields.ts';
import { urgencies } from './moves.ts';

const reason = { kind: 'paragraph', label: 'Reason', max: 2000, needed: true, ask: 'Please give the reason.' } as const;

/** A list that the case gives: filled in by `fieldsOf`. */
const given: Record<string, string> = {};

export const changeUrgencyFields = {
  urgency: {
    kind: 'choice',
    label: 'Urgency',
    choices: urgencies,
    expanded: true,
    needed: true,
    ask: 'Please choose one.',
  },
  reason,
} as const satisfies Fields;

export const addNoteFields = {
  words: { kind: 'paragraph', label: 'Note', max: 4000, needed: true, ask: 'Please write the note.' },
} as const satisfies Fields;

export const addActionFields = {
  what: { kind: 'text', label: 'What is to be done?', max: 300, needed: true, ask: 'Please say what is to be done.' },
  owner: {
    kind: 'choice',
    label: 'Who will do it?',
    choices: given,
    needed: true,
    ask: 'Please choose who will do it.',
  },
  due: { kind: 'date', label: 'By when?', needed: true, ask: 'Please choose a day.' },
} as const satisfies Fields;

export const completeActionFields = {
  action: { kind: 'choice', label: 'Which action?', choices: given, needed: true, ask: 'Please choose the action.' },
  evidence: {
    kind: 'paragraph',
    label: 'What was done, and how do you know?',
    max: 2000,
    needed: true,
    ask: 'Please say what was done.',
  },
} as const satisfies Fields;

export const recordDecisionFields = {
  level: {
    kind: 'choice',
    label: 'Decision',
    choices: {
      'immediate-999': '999 called: immediate danger',
      police: 'Refer to the police',
      'csc-s47': 'Refer to social care: significant harm (section 47)',
      'csc-s17': 'Refer to social care: child in need (section 17)',
      'early-help': 'Early help',
      lado: 'Refer to the LADO',
      prevent: 'Refer to Prevent',
      'manage-internally': 'Manage in school',
      nfa: 'No further action',
    },
    expanded: true,
    needed: true,
    ask: 'Please choose the decision.',
  },
  reason: { ...reason, label: 'What are the reasons for it?', max: 4000, ask: 'Please give the reasons.' },
  consulted: { kind: 'paragraph', label: 'Who was consulted, and what did they say?', max: 2000 },
  reviewOn: { kind: 'date', label: 'Review on, if it is to be reviewed' },
} as const satisfies Fields;

export const recordReferralFields = {
  agency: {
    kind: 'choice',
    label: 'To whom?',
    choices: {
      'social-care': "Children's social care",
      police: 'Police',
      lado: 'LADO',
      prevent: 'Prevent',
      camhs: 'CAMHS',
      counselling: 'Counselling',
      ceop: 'CEOP',
      'other-school': 'Another school',
      other: 'Somebody else',
    },
    needed: true,
    ask: 'Please say to whom.',
  },
  madeOn: { kind: 'date', past: true, label: 'Made on', needed: true, ask: 'Please choose a day.' },
  method: {
    kind: 'choice',
    label: 'How?',
    choices: { phone: 'By phone', 'online-form': 'Online form', email: 'Email', 'in-person': 'In person' },
    needed: true,
    ask: 'Please say how.',
  },
  agencyReference: { kind: 'text', label: 'Their reference, if they gave one', max: 100 },
} as const satisfies Fields;

export const recordAnswerFields = {
  referral: {
    kind: 'choice',
    label: 'Which referral?',
    choices: given,
    needed: true,
    ask: 'Please choose the referral.',
  },
  outcome: {
    kind: 'paragraph',
    label: 'What did they say?',
    max: 2000,
    needed: true,
    ask: 'Please say what they said.',
  },
} as const satisfies Fields;

export const closeCaseFields = {
  outcome: { kind: 'paragraph', label: 'Outcome', max: 4000, needed: true, ask: 'Please write the outcome.' },
  despite: {
    kind: 'paragraph',
    label: 'Why close it although something is open?',
    max: 2000,
    needed: true,
    ask: 'Something is still open. Please say why it can be closed all the same, or press Back.',
  },
} as const satisfies Fields;

export const reopenCaseFields = { reason } as const satisfies Fields;

export const correctEntryFields = {
  entry: { kind: 'choice', label: 'Which entry?', choices: given, needed: true, ask: 'Please choose the entry.' },
  words: {
    kind: 'paragraph',
    label: 'What should it say?',
    max: 4000,
    needed: true,
    ask: 'Please write what it should say.',
  },
  reason: { ...reason, label: 'Why is it corrected?' },
} as const satisfies Fields;
