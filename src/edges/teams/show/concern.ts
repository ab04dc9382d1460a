import { fact, heading, note, type PageItem, said } from '../../../../adaptiveCards/page.ts';
import { childPrefix } from '../../../../adaptiveCards/report/children.ts';
import type { Concern } from '../../../domain/concern.ts';
import type { Draft } from '../../../domain/draft.ts';
import { type AnswerLine, answersBySteps } from '../report-form.ts';
import { fieldWords, yearWords } from './field-words.ts';

/** A stored concern as the form's answers, so that it is read by the same labels as it was written under. */
function answersOf(concern: Concern): Pick<Draft, 'answers' | 'children'> {
  const { immediateDanger, concernAbout, children, what, images, done } = concern;
  const { partPlayed, ...imageAnswers } = images ?? { partPlayed: [] };
  const perChild = children.flatMap((child, at) =>
    Object.entries({ ...child, played: partPlayed[at] ?? [] }).map(
      ([key, value]) => [`${childPrefix(at + 1)}${key}`, value] as const,
    ),
  );
  const all = [
    ...Object.entries({ immediateDanger, concernAbout, ...what, ...imageAnswers, ...done }),
    ...perChild,
  ] as const;
  const answers = Object.fromEntries(
    all.map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)]),
  );
  return { answers, children: children.length };
}

/**
 * What was reported, in the order of the form and short enough to be read standing up: what was chosen on one line, what
 * was written under its own label (facts, the child's own words and opinion apart), and what nobody knows in one place.
 */
export const concernItems = (concern: Concern): PageItem[] =>
  answersBySteps(answersOf(concern)).flatMap(({ heading: title, lines }) => {
    const own = lines.filter(({ child }) => child === null);
    const unknown = own.filter(({ how }) => how === 'unknown').map(({ label }) => label);
    return [
      heading(title),
      ...own.filter(({ how }) => how !== 'unknown').map(answered),
      ...(title === childrenUnder ? childItems(concern) : []),
      ...(unknown.length > 0 ? [note(`Not known, or not asked: ${unknown.join(' ')}`)] : []),
    ];
  });

const childrenUnder = 'Safety and who';

const answered = ({ label, words, how }: AnswerLine): PageItem =>
  how === 'typed' ? said(label, words) : fact(label, words);

/** The children and the parts they may have played, as reported. */
export const childItems = ({ children, images }: Concern): PageItem[] =>
  children.flatMap((child, at) => {
    const played = images?.partPlayed[at] ?? [];
    return [
      said(`Child ${at + 1} · ${yearWords(child.year)} · ${fieldWords.where[child.whereNow]}`, child.name),
      fact('Part, as reported', child.parts.map((part) => fieldWords.part[part]).join(', ')),
      ...(played.length > 0 ? [fact('With the images', played.map((part) => fieldWords.played[part]).join(', '))] : []),
    ];
  });
