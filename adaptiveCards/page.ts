import type { Button } from './card.ts';
import { type Field, type Fields, isNow, presetOf, type Raw } from './fields.ts';
import template from './page.json' with { type: 'json' };

/**
 * One line of a page: words of ours (`heading`, `note`, `warning`, `fact`), somebody's own (`said`), buttons where they
 * are needed (`press`), or an input.
 */
export type PageItem = {
  kind:
    | 'heading'
    | 'note'
    | 'warning'
    | 'fact'
    | 'said'
    | 'press'
    | 'text'
    | 'paragraph'
    | 'date'
    | 'time'
    | 'choice'
    | 'expanded'
    | 'choices';
  id: string;
  /**
   * Which input this is to the client. Where a card is replaced in place, Teams' renderer otherwise takes an input for the
   * one that stood at the same place before and keeps that one's choices. Source: `key` in Teams' card schema; seen.
   */
  key: string;
  label: string;
  /** What stands beside the label of a `fact`. */
  text: string;
  /** The words of a `said`, a paragraph each: a TextRun is not sure to keep line breaks. They only ever stand there. */
  lines: string[];
  /** What is in an input. Shown again letter for letter, so that a form sent twice is the same form. */
  value: string;
  error: string;
  max: number;
  choices: { title: string; value: string }[];
  buttons: Button[];
};

/** What fills `page.json`: every form, answer and message of the product but the channel's own cards. */
export type PageView = {
  title: string;
  /** Where this is: "2 of 5 · What happened", "SG-26-0042 · Waiting", or nothing. */
  place: string;
  items: PageItem[];
  buttons: Button[];
  /** Further buttons under the first: ways to somewhere else. */
  more: Button[];
  /** Whom to ring when this fails, or nothing. */
  footer: string;
};

export const pageTemplate: object = template;

/** The blanks of `page.json`. Teams hides what is beyond a handful in one row of buttons, so rows are short. */
export function page({ buttons = [], more = [], ...rest }: Partial<PageView> & { title: string }): object {
  return {
    place: '',
    items: [],
    footer: '',
    ...rest,
    buttonRows: rowsOf(buttons),
    moreRows: rowsOf(more),
  };
}

const longestRow = 3;
const rowsOf = (buttons: readonly Button[]): { row: Button[] }[] =>
  Array.from({ length: Math.ceil(buttons.length / longestRow) }, (_, at) => ({
    row: styled(buttons.slice(at * longestRow, (at + 1) * longestRow)),
  }));

/** A blank must be filled: a button without a style of its own has Teams' default. */
const styled = (buttons: readonly Button[]): Button[] =>
  buttons.map((one) => ({ ...one, style: one.style ?? 'default' }));

const blank = {
  id: '',
  key: '',
  label: '',
  text: '',
  lines: [],
  value: '',
  error: '',
  max: 0,
  choices: [],
  buttons: [],
};
export const heading = (label: string): PageItem => ({ ...blank, kind: 'heading', label });
export const note = (label: string): PageItem => ({ ...blank, kind: 'note', label });
export const warning = (label: string): PageItem => ({ ...blank, kind: 'warning', label });
export const fact = (label: string, text: string): PageItem => ({ ...blank, kind: 'fact', label, text });
/** Somebody's own words under a label of ours. */
export const said = (label: string, words: string): PageItem => ({
  ...blank,
  kind: 'said',
  label,
  lines: atMost(
    mostParagraphs,
    words.split(/[\r\n]+/).filter((line) => line.trim() !== ''),
  ),
});

/** More paragraphs than this would make a card that Teams does not take: a pasted chat has hundreds. */
const mostParagraphs = 40;

/** So many at most, with every word kept: then several lines share a paragraph. */
const atMost = (most: number, lines: readonly string[]): string[] => {
  const each = Math.max(1, Math.ceil(lines.length / most));
  return Array.from({ length: Math.ceil(lines.length / each) }, (_, at) =>
    lines.slice(at * each, (at + 1) * each).join('\n'),
  );
};
/** Buttons in the middle of a page, beside what they belong to. */
export const press = (...buttons: Button[]): PageItem => ({ ...blank, kind: 'press', buttons: styled(buttons) });

/** The inputs of a form with what was typed so far and what is wrong with it. `prefix` as in `readFields`. */
export const inputs = (fields: Fields, raw: Raw, errors: Readonly<Record<string, string>>, prefix = ''): PageItem[] =>
  Object.entries(fields)
    .filter(([, field]) => isNow(field.shown, raw, true))
    .map(([key, field]) => input(`${prefix}${key}`, field, raw, errors));

/** The same for one of several alike: each label begins with whose it is, for whoever hears the form read out. */
export const inputsOf = (whose: string, ...given: Parameters<typeof inputs>): PageItem[] =>
  inputs(...given).map((one) => ({ ...one, label: `${whose}: ${one.label}` }));

function input(id: string, field: Field, raw: Raw, errors: Readonly<Record<string, string>>): PageItem {
  return {
    ...blank,
    kind: field.kind === 'choice' && field.expanded ? 'expanded' : field.kind,
    id,
    key: `${id} ${'choices' in field ? Object.keys(field.choices).length : ''}`,
    label: field.hint ? `${field.label} ${field.hint}` : field.label,
    value: raw[id] || presetOf(field),
    error: errors[id] ?? '',
    max: 'max' in field ? field.max : 0,
    choices: 'choices' in field ? Object.entries(field.choices).map(([value, title]) => ({ title, value })) : [],
  };
}
