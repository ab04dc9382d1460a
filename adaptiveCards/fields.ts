/** What a form sends back, as it arrives: texts by input id; several choices joined by commas. */
export type Raw = Readonly<Record<string, string>>;

type When = boolean | ((raw: Raw) => boolean);
type Common = {
  label: string;
  hint?: string;
  /** Must be answered before the form goes on. Checked by us: Teams' own check would block Back and Save as well. */
  needed?: When;
  /** Said at the field when it must be answered and is not. */
  ask?: string;
  /** On the card at all; an answer to a field that is not shown is dropped. */
  shown?: When;
};

export type TextField = Common & { kind: 'text' | 'paragraph'; max: number };
export type DateField = Common & {
  kind: 'date' | 'time';
  /** Of something that has happened: not a day that is still to come. */
  past?: boolean;
};
export type ChoiceField<Value extends string = string> = Common & {
  kind: 'choice';
  choices: Readonly<Record<Value, string>>;
  /** Chosen beforehand; only ever "I don't know" or what we know ourselves. */
  preset?: Value;
  /** Every choice in view rather than in a list to open. */
  expanded?: boolean;
};
export type ChoicesField<Value extends string = string> = Common & {
  kind: 'choices';
  choices: Readonly<Record<Value, string>>;
  /** As for one choice; it gives way to whatever else is chosen beside it. */
  preset?: Value;
};
export type Field = TextField | DateField | ChoiceField | ChoicesField;
export type Fields = Readonly<Record<string, Field>>;

/** What the fields mean once read: texts trimmed, choices among those offered, several choices as a list. */
export type AnswersOf<F extends Fields> = {
  readonly [Id in keyof F]: F[Id] extends {
    kind: 'choice';
    choices: Readonly<Record<infer Value extends string, string>>;
  }
    ? Value
    : F[Id] extends { kind: 'choices'; choices: Readonly<Record<infer Value extends string, string>> }
      ? readonly Value[]
      : string;
};

export type Read<F extends Fields> = {
  answers: AnswersOf<F>;
  /** Words for each field that is wrong, by input id. Empty: `answers` can be relied on. */
  errors: Readonly<Record<string, string>>;
};

export const isNow = (when: When | undefined, raw: Raw, otherwise: boolean): boolean =>
  when === undefined ? otherwise : typeof when === 'function' ? when(raw) : when;

/**
 * Reads a form. Nothing is refused silently and nothing is lost: what cannot be used is named in `errors`, and the raw
 * text is still the caller's to show again. `prefix` stands before each input id (`child2_`).
 */
export function readFields<F extends Fields>(fields: F, raw: Raw, prefix = ''): Read<F> {
  const answers: Record<string, string | readonly string[]> = {};
  const errors: Record<string, string> = {};
  for (const [key, field] of Object.entries(fields)) {
    const id = `${prefix}${key}`;
    const shown = isNow(field.shown, raw, true);
    const said = shown ? (raw[id] ?? '').trim() : '';
    const { answer, error } = readOne(field, said, shown && isNow(field.needed, raw, false));
    answers[key] = answer;
    if (error) errors[id] = error;
  }
  return { answers: answers as AnswersOf<F>, errors };
}

/** Words for each day that should be past and is still to come. `today` is the school's own day, `2026-11-16`. */
export const stillToCome = (fields: Fields, raw: Raw, today: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([id, field]) => 'past' in field && field.past && (raw[id] ?? '').trim() > today)
      .map(([id]) => [id, 'That day is still to come. Please choose today or an earlier one.']),
  );

export const presetOf = (field: Field): string => ('preset' in field ? (field.preset ?? '') : '');

/** One answer to one field, and what is wrong with it. */
function readOne(field: Field, said: string, needed: boolean): { answer: string | readonly string[]; error?: string } {
  const preset = presetOf(field);
  const nothing = field.kind === 'choices' ? [preset].filter(Boolean) : preset;
  if (said !== '') return check(field, said, nothing);
  return needed && preset === ''
    ? { answer: nothing, error: field.ask ?? 'Please answer this one.' }
    : { answer: nothing };
}

/** What was said, or what is wrong with it. A choice that we did not offer is never taken. */
function check(field: Field, said: string, nothing: string | readonly string[]): ReturnType<typeof readOne> {
  switch (field.kind) {
    case 'text':
    case 'paragraph': {
      const tooLong = `That is ${said.length} characters; there is room for ${field.max}. Please shorten it.`;
      return said.length > field.max ? { answer: said, error: tooLong } : { answer: said };
    }
    case 'date':
      return isDay(said) ? { answer: said } : { answer: said, error: 'Please choose a date.' };
    case 'time':
      return isTime(said) ? { answer: said } : { answer: said, error: 'Please give a time, like 10:45.' };
    case 'choice':
      return Object.hasOwn(field.choices, said) ? { answer: said } : { answer: nothing, error: notOffered };
    case 'choices': {
      const chosen = [...new Set(said.split(','))];
      if (!chosen.every((one) => Object.hasOwn(field.choices, one))) return { answer: nothing, error: notOffered };
      return { answer: chosen.length > 1 ? chosen.filter((one) => one !== field.preset) : chosen };
    }
    default:
      return field satisfies never;
  }
}

const notOffered = 'Please choose from the list.';
/** A day that there is, in years that a school record can mean. */
const isDay = (said: string) =>
  /^20\d{2}-\d{2}-\d{2}$/.test(said) &&
  !Number.isNaN(Date.parse(said)) &&
  new Date(said).toISOString().startsWith(said);
const isTime = (said: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(said);
