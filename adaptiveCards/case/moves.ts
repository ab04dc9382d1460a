import type { Button } from '../card.ts';

export const urgencies = { immediate: 'Immediate', high: 'High', medium: 'Medium', low: 'Low' } as const;
export type Urgency = keyof typeof urgencies;

/** Where a button of a case was pressed: the channel shares its card, the presser's own chat does not. */
export type From = 'channel' | 'chat';

/** What a move is asked of: the case as it was when the card was drawn, and which drawing it was. */
export type Drawn = { case: string; version: number; press: string };

/** The moves that are made by one press. */
export const pressMoves = {
  acknowledge: 'Acknowledge',
  'take-lead': 'Take the lead',
  'start-review': 'Start initial review',
} as const;
export type PressMove = keyof typeof pressMoves;

/** The moves that open a small form. */
export const formMoves = {
  'record-decision': 'Record decision',
  'change-urgency': 'Change urgency',
  'add-note': 'Add note',
  'add-action': 'Add action',
  'complete-action': 'Complete action',
  'record-referral': 'Record referral',
  'record-answer': 'Record answer',
  'close-case': 'Close case',
  'reopen-case': 'Reopen',
  'correct-entry': 'Correct an entry',
} as const;
export type FormMove = keyof typeof formMoves;
export type Move = PressMove | FormMove;

export const isPressMove = (move: string): move is PressMove => Object.hasOwn(pressMoves, move);
export const isFormMove = (move: string): move is FormMove => Object.hasOwn(formMoves, move);

/** The button of a move: it does what it says at once, or opens its form. */
export const moveButton = (move: Move, { case: one, version, press }: Drawn, from: From): Button =>
  isPressMove(move)
    ? {
        title: pressMoves[move],
        verb: move,
        data: { case: one, version, press, from },
        style: move === 'acknowledge' ? 'positive' : 'default',
      }
    : { title: formMoves[move], verb: 'move-form', data: { case: one, version, move } };

export const sections = {
  summary: 'Summary',
  children: 'Children',
  actions: 'Actions',
  chronology: 'Chronology',
} as const;
export type CaseSection = keyof typeof sections;

/** The way to the other sections; the one in view needs no button. */
export const sectionButtons = (one: string, current: CaseSection): Button[] =>
  (Object.keys(sections) as CaseSection[])
    .filter((section) => section !== current)
    .map((section) => ({ title: sections[section], verb: 'show-section', data: { case: one, section } }));

/** Opens a case where the button is: the summary in the channel, the whole case in the presser's own chat. */
export const openButton = (one: string, from: From, title = 'Open'): Button => ({
  title,
  verb: 'open-case',
  data: { case: one, from },
});
