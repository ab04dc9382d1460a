import { type Field, type Fields, isNow, type Raw, readFields, stillToCome } from '../../../adaptiveCards/fields.ts';
import { checkFields, type Section } from '../../../adaptiveCards/report/check-and-send.ts';
import { childFields, childPrefix } from '../../../adaptiveCards/report/children.ts';
import { imageFieldsFor, partPlayedFields } from '../../../adaptiveCards/report/image-fields.ts';
import { safetyFields } from '../../../adaptiveCards/report/safety-and-who.ts';
import { titleOf } from '../../../adaptiveCards/report/step.ts';
import { whatFields } from '../../../adaptiveCards/report/what-happened.ts';
import { doneFields } from '../../../adaptiveCards/report/what-you-have-done.ts';
import { type Concern, mostChildren } from '../../domain/concern.ts';
import { type Draft, mightInvolveImages, type Step, stepsOf } from '../../domain/draft.ts';
import type { Day } from '../../domain/ids.ts';
import { instantAt } from '../../domain/school-time.ts';
import { dayWords } from './words.ts';

type Group = { fields: Fields; prefix: string; child: number | null };
type Answers = Draft['answers'];

/** What a step is drawn from, whether or not it was ever kept. */
export type Drawn = Pick<Draft, 'id' | 'answers' | 'children' | 'alertedAt'> & { savedAt: Draft['savedAt'] | '' };

const rows = (children: number) => Array.from({ length: children }, (_, at) => at + 1);

/** The inputs of one step, in the order in which they are shown. */
function groupsOf(step: Step, children: number): readonly Group[] {
  const alone = (fields: Fields): Group => ({ fields, prefix: '', child: null });
  const perChild = (fields: Fields): Group[] =>
    rows(children).map((n) => ({ fields, prefix: childPrefix(n), child: n }));
  switch (step) {
    case 'safety':
      return [alone(safetyFields), ...perChild(childFields)];
    case 'what':
      return [alone(whatFields)];
    case 'images':
      return [...perChild(partPlayedFields), alone(imageFieldsFor(children))];
    case 'done':
      return [alone(doneFields)];
    case 'check':
      return [alone(checkFields)];
    default:
      return step satisfies never;
  }
}

/** Every input id that a step can have, with room for as many children as a report can name. */
export const inputIds = (step: Step): readonly string[] =>
  groupsOf(step, mostChildren).flatMap(({ fields, prefix }) => Object.keys(fields).map((key) => `${prefix}${key}`));

/** What a press says about one step. An input that Teams left out is one that was left empty. */
export const typedIn = (step: Step, data: Raw): Answers =>
  Object.fromEntries(inputIds(step).map((id) => [id, data[id] ?? '']));

/** What is wrong in one step, by input id. `today` is the school's own day. */
export const errorsIn = (step: Step, { answers, children }: Pick<Draft, 'answers' | 'children'>, today: Day): Answers =>
  Object.assign(
    {},
    ...groupsOf(step, children).map(({ fields, prefix }) => ({
      ...stillToCome(fields, answers, today),
      ...readFields(fields, answers, prefix).errors,
    })),
  );

/** The first step with something wrong in it, or null: the report can be sent. */
export const firstWrong = (draft: Pick<Draft, 'answers' | 'children'>, today: Day): Step | null =>
  stepsOf(draft).find((step) => Object.keys(errorsIn(step, draft, today)).length > 0) ?? null;

/** Rows of children left wholly empty are taken away, but for the first: they were asked for and not needed. */
export function withoutEmptyRows(answers: Answers, children: number): { answers: Answers; children: number } {
  const said = rows(children).filter((n) => answers[`${childPrefix(n)}name`] || answers[`${childPrefix(n)}parts`]);
  const kept = said.length > 0 ? said : [1];
  const ids = [...Object.keys(childFields), ...Object.keys(partPlayedFields)];
  const moved = rows(mostChildren).flatMap((n) =>
    ids.map((id) => [`${childPrefix(n)}${id}`, answers[`${childPrefix(kept[n - 1] ?? 0)}${id}`] ?? ''] as const),
  );
  return { answers: { ...answers, ...Object.fromEntries(moved) }, children: kept.length };
}

/** The concern that a complete draft amounts to. Call only when `firstWrong` is null. */
export function concernFrom({ answers, children }: Pick<Draft, 'answers' | 'children'>, timeZone: string): Concern {
  const safety = readFields(safetyFields, answers).answers;
  const what = readFields(whatFields, answers).answers;
  const { knownDate, knownTime } = readFields(checkFields, answers).answers;
  return {
    immediateDanger: safety.immediateDanger,
    concernAbout: safety.concernAbout,
    children: rows(children).map((n) => readFields(childFields, answers, childPrefix(n)).answers),
    what: { ...what, whenDate: what.whenDate as Day },
    images: mightInvolveImages(answers) ? imageAnswers(answers, children) : null,
    done: doneAnswers(answers),
    knownAt: instantAt(knownDate as Day, knownTime, timeZone),
  };
}

/** Not asked whether it was copied, because nobody saw it, is "I don't know": nothing is cleared by not asking. */
function imageAnswers(answers: Answers, children: number): NonNullable<Concern['images']> {
  const { copiedByStaff, ...rest } = readFields(imageFieldsFor(children), answers).answers;
  const partPlayed = rows(children).map((n) => readFields(partPlayedFields, answers, childPrefix(n)).answers.played);
  return { ...rest, copiedByStaff: copiedByStaff || 'unknown', partPlayed };
}

/** Not asked about FGM is "no": only the reporter's own category brings the question. */
function doneAnswers(answers: Answers): Concern['done'] {
  const { fgmDisclosed, ...rest } = readFields(doneFields, answers).answers;
  return { ...rest, fgmDisclosed: fgmDisclosed || 'no' };
}

/** One answer under its label. `unknown` is an "I don't know" that was left as it stood. `child` is its row, if it has one. */
export type AnswerLine = { label: string; words: string; how: 'typed' | 'chosen' | 'unknown'; child: number | null };

/** What was answered so far, step by step, in the order of the form. */
export const answersBySteps = (
  draft: Pick<Draft, 'answers' | 'children'>,
): readonly { heading: string; lines: readonly AnswerLine[] }[] =>
  stepsOf(draft)
    .filter((step) => step !== 'check')
    .map((step) => ({
      heading: titleOf(step),
      lines: groupsOf(step, draft.children).flatMap((group) => linesOf(group, draft.answers)),
    }));

function linesOf({ fields, prefix, child }: Group, answers: Answers): AnswerLine[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = answers[`${prefix}${key}`];
    const words = isNow(field.shown, answers, true) ? inWords(field, value) : '';
    if (words === '') return [];
    const chosen = 'choices' in field;
    const how = !chosen ? 'typed' : value === undefined || value === '' || value === 'unknown' ? 'unknown' : 'chosen';
    return [{ label: field.label, words, how, child }];
  });
}

/** What was said so far, as the reporter reads it before sending. */
export const sectionsOf = (draft: Pick<Draft, 'answers' | 'children'>): readonly Section[] =>
  answersBySteps(draft).map(({ heading, lines }) => ({
    heading,
    lines: lines.map(({ label, words, child }) => ({ label: child ? `Child ${child}: ${label}` : label, words })),
  }));

/** An answer as words: the titles of what was chosen, or what was typed. */
export function inWords(field: Field, said: string | undefined): string {
  const preset = field.kind === 'choice' ? (field.preset ?? '') : '';
  const value = said?.trim() || preset;
  if (field.kind === 'date') return value === '' ? '' : dayWords(value as Day);
  if (field.kind !== 'choice' && field.kind !== 'choices') return value;
  const titles: Readonly<Record<string, string>> = field.choices;
  return value
    .split(',')
    .map((one) => titles[one] ?? '')
    .filter((title) => title !== '')
    .join(', ');
}
