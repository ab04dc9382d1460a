import { awkwardWords, caseId, pressId, reference } from '../examples.ts';
import type { MoveFormData } from './move-form.ts';

const blank = {
  case: caseId,
  version: 4,
  press: pressId,
  reference,
  raw: {},
  errors: {},
  lists: {},
  missing: [],
  about: [],
} as const;

const owners = { 'person-1': 'Mr Hale', 'person-2': 'Mrs Okonkwo' };
const actions = { '7': 'Action 7, due Tue 17 Nov', '9': 'Action 9, due Fri 20 Nov' };

export const moveFormExamples: Record<string, MoveFormData> = {
  'change-urgency': { ...blank, move: 'change-urgency', raw: { urgency: 'high' } },
  'add-note, awkward words': { ...blank, move: 'add-note', raw: { words: awkwardWords } },
  'add-action': { ...blank, move: 'add-action', lists: { owner: owners } },
  'complete-action, with mistakes': {
    ...blank,
    move: 'complete-action',
    lists: { action: actions },
    about: [
      { label: 'Action 7', words: awkwardWords },
      { label: 'Action 9', words: 'Ring the other school.' },
    ],
    errors: { action: 'Please choose the action.', evidence: 'Please say what was done.' },
  },
  'complete-action, none open': { ...blank, move: 'complete-action', lists: { action: {} } },
  'record-decision': { ...blank, move: 'record-decision' },
  'record-referral': { ...blank, move: 'record-referral', raw: { madeOn: '2026-11-16' } },
  'record-answer': {
    ...blank,
    move: 'record-answer',
    lists: { referral: { '6': "Children's social care, made Mon 16 Nov" } },
  },
  'close-case': { ...blank, move: 'close-case' },
  'close-case, something is open': {
    ...blank,
    move: 'close-case',
    raw: { outcome: awkwardWords },
    errors: { despite: 'Something is still open. Please say why it can be closed all the same, or press Back.' },
    missing: ['Action 7, due Tue 17 Nov', 'No answer yet from social care', 'Review on Mon 30 Nov'],
  },
  'reopen-case': { ...blank, move: 'reopen-case' },
  'correct-entry': {
    ...blank,
    move: 'correct-entry',
    lists: { entry: { '1': '1 · Concern raised, Mon 16 Nov, 09:00', '3': '3 · Note added, Mon 16 Nov, 09:30' } },
  },
};
