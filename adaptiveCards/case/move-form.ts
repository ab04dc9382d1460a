import { type Button, defineCard } from '../card.ts';
import type { ChoiceField, Fields, Raw } from '../fields.ts';
import { guidance } from '../guidance.ts';
import { inputs, note, type PageItem, page, pageTemplate, said, warning } from '../page.ts';
import * as fields from './move-fields.ts';
import { moveFormExamples } from './move-form-examples.ts';
import { type Drawn, type FormMove, formMoves, openButton } from './moves.ts';

/** Choices that only the case knows, by field: `{ action: { '7': 'Action 7, due Tue 17 Nov' } }`. Never typed words. */
export type Lists = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type MoveFormData = Drawn & {
  move: FormMove;
  reference: string;
  raw: Raw;
  errors: Readonly<Record<string, string>>;
  lists: Lists;
  /** What is still open, in our words, when a case is to be closed. */
  missing: readonly string[];
  /** Typed words that a choice is about ("Action 7", its words): shown above the inputs. */
  about: readonly { label: string; words: string }[];
};

export const moveForms = {
  'change-urgency': { intro: '', fields: fields.changeUrgencyFields },
  'add-note': { intro: guidance.neverImages, fields: fields.addNoteFields },
  'add-action': { intro: '', fields: fields.addActionFields },
  'complete-action': { intro: '', fields: fields.completeActionFields },
  'record-decision': { intro: `${guidance.recordReasons} ${guidance.headSigns}`, fields: fields.recordDecisionFields },
  'record-referral': {
    intro: `Record it once it is made: nothing is sent from here. ${guidance.chaseReferral}`,
    fields: fields.recordReferralFields,
  },
  'record-answer': { intro: '', fields: fields.recordAnswerFields },
  'close-case': {
    intro: 'The reporter is told that it was acted on, and nothing else.',
    fields: fields.closeCaseFields,
  },
  'reopen-case': {
    intro: 'It goes back to initial review. Everything recorded stays.',
    fields: fields.reopenCaseFields,
  },
  'correct-entry': {
    intro: 'The entry stays as it was written; the correction stands beside it.',
    fields: fields.correctEntryFields,
  },
} as const satisfies Record<FormMove, { intro: string; fields: Fields }>;

/** The fields of a move as this case asks them: its own lists in place, and a reason wanted where something is open. */
export function fieldsFor<M extends FormMove>(
  move: M,
  { lists, missing }: Pick<MoveFormData, 'lists' | 'missing'>,
): (typeof moveForms)[M]['fields'] {
  const all: Fields = moveForms[move].fields;
  const asked = Object.entries(all).map(([id, field]) => {
    if (isGiven(field)) return [id, { ...field, choices: lists[id] ?? {} }];
    if (move === 'close-case' && id === 'despite') return [id, { ...field, shown: missing.length > 0 }];
    return [id, field];
  });
  return Object.fromEntries(asked) as (typeof moveForms)[M]['fields'];
}

/** A choice that stands empty in the table is the case's to give. */
const isGiven = (field: Fields[string]): field is ChoiceField =>
  field.kind === 'choice' && Object.keys(field.choices).length === 0;

/** The small form of a move, whichever it is. */
export const moveForm = defineCard<MoveFormData>({
  name: 'move-form',
  template: pageTemplate,
  asks: (data) => (nothingToChoose(data) ? [] : [{ fields: fieldsFor(data.move, data), prefix: '' }]),
  view: (data) => {
    const asked = fieldsFor(data.move, data);
    return page({
      title: formMoves[data.move],
      place: data.reference,
      items: nothingToChoose(data)
        ? [note('There is nothing to choose from on this case.')]
        : [...before(data), ...drawn(data, inputs(asked, data.raw, data.errors))],
      buttons: [...(nothingToChoose(data) ? [] : [saveButton(data)]), openButton(data.case, 'chat', 'Back')],
    });
  },
  examples: moveFormExamples,
});

const nothingToChoose = (data: MoveFormData): boolean =>
  Object.values<Fields[string]>(fieldsFor(data.move, data)).some(isGiven);

/** Two drawings of a form may offer other choices under the same name, so each drawing has inputs of its own. */
const drawn = ({ press }: MoveFormData, items: PageItem[]): PageItem[] =>
  items.map((one) => ({ ...one, key: `${one.key} ${press}` }));

const saveButton = ({ move, case: one, version, press }: MoveFormData): Button => ({
  title: 'Save',
  verb: move,
  data: { case: one, version, press },
  style: 'positive',
});

const before = ({ move, missing, about }: MoveFormData): PageItem[] => [
  ...(moveForms[move].intro ? [note(moveForms[move].intro)] : []),
  ...(missing.length > 0 ? [warning(`Still open: ${missing.join('; ')}.`)] : []),
  ...about.map(({ label, words }) => said(label, words)),
];
