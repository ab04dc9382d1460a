import type { Button } from './card.ts';
import { type Field, type Fields, isNow, type Raw } from './fields.ts';
import template from './form.json' with { type: 'json' };

/** One line of a form card: a heading, words of ours (`note`), somebody's own words (`said`), or an input. */
export type FormItem = {
  kind:
    | 'heading'
    | 'note'
    | 'warning'
    | 'said'
    | 'text'
    | 'paragraph'
    | 'date'
    | 'time'
    | 'choice'
    | 'expanded'
    | 'choices';
  id: string;
  label: string;
  /** For an input, what is in it; for `said`, the words, shown in a TextRun. */
  value: string;
  error: string;
  max: number;
  choices: { title: string; value: string }[];
};

/** What fills `form.json`: every form of the product is this one template. */
export type FormView = {
  title: string;
  /** "2 of 5 · What happened", or nothing. */
  place: string;
  items: FormItem[];
  /** Whom to ring when this fails; on every step. */
  footer: string;
  buttons: Button[];
};

export const formTemplate: object = template;

const blank = { id: '', label: '', value: '', error: '', max: 0, choices: [] };
export const heading = (label: string): FormItem => ({ ...blank, kind: 'heading', label });
export const note = (label: string): FormItem => ({ ...blank, kind: 'note', label });
export const warning = (label: string): FormItem => ({ ...blank, kind: 'warning', label });
/** Somebody's own words under a label of ours. */
export const said = (label: string, value: string): FormItem => ({ ...blank, kind: 'said', label, value });

/** The inputs of a form with what was typed so far and what is wrong with it. */
export const inputs = (fields: Fields, raw: Raw, errors: Readonly<Record<string, string>>, prefix = ''): FormItem[] =>
  Object.entries(fields)
    .filter(([, field]) => isNow(field.shown, raw, true))
    .map(([key, field]) => input(`${prefix}${key}`, field, raw, errors));

function input(id: string, field: Field, raw: Raw, errors: Readonly<Record<string, string>>): FormItem {
  const preset = field.kind === 'choice' ? (field.preset ?? '') : '';
  return {
    kind: field.kind === 'choice' && field.expanded ? 'expanded' : field.kind,
    id,
    label: field.hint ? `${field.label} ${field.hint}` : field.label,
    value: raw[id] ?? preset,
    error: errors[id] ?? '',
    max: 'max' in field ? field.max : 0,
    choices: 'choices' in field ? Object.entries(field.choices).map(([value, title]) => ({ title, value })) : [],
  };
}
