import type { Button } from './card.ts';
import { type Field, type Fields, isNow, type Raw } from './fields.ts';
import template from './page.json' with { type: 'json' };

/** One line of a page: words of ours (`heading`, `note`, `warning`, `fact`), somebody's own (`said`), or an input. */
export type PageItem = {
  kind:
    | 'heading'
    | 'note'
    | 'warning'
    | 'fact'
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
  /** For an input, what is in it; for `said`, the words, which only ever stand in a TextRun. */
  value: string;
  error: string;
  max: number;
  choices: { title: string; value: string }[];
};

/** What fills `page.json`: every form, answer and message of the product but the channel's own cards. */
export type PageView = {
  title: string;
  /** Where this is: "2 of 5 · What happened", "SG-26-0042 · Waiting", or nothing. */
  place: string;
  items: PageItem[];
  buttons: Button[];
  /** A second row of buttons, quieter than the first: ways to somewhere else. */
  more: Button[];
  /** Whom to ring when this fails, or nothing. */
  footer: string;
};

export const pageTemplate: object = template;

const blank = { id: '', label: '', value: '', error: '', max: 0, choices: [] };
export const heading = (label: string): PageItem => ({ ...blank, kind: 'heading', label });
export const note = (label: string): PageItem => ({ ...blank, kind: 'note', label });
export const warning = (label: string): PageItem => ({ ...blank, kind: 'warning', label });
export const fact = (label: string, value: string): PageItem => ({ ...blank, kind: 'fact', label, value });
/** Somebody's own words under a label of ours. */
export const said = (label: string, value: string): PageItem => ({ ...blank, kind: 'said', label, value });

/** A page with nothing on it yet. */
export const emptyPage: PageView = { title: '', place: '', items: [], buttons: [], more: [], footer: '' };

/** The inputs of a form with what was typed so far and what is wrong with it. `prefix` as in `readFields`. */
export const inputs = (fields: Fields, raw: Raw, errors: Readonly<Record<string, string>>, prefix = ''): PageItem[] =>
  Object.entries(fields)
    .filter(([, field]) => isNow(field.shown, raw, true))
    .map(([key, field]) => input(`${prefix}${key}`, field, raw, errors));

function input(id: string, field: Field, raw: Raw, errors: Readonly<Record<string, string>>): PageItem {
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
