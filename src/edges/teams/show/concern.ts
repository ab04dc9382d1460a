import { heading, type PageItem, said } from '../../../../adaptiveCards/page.ts';
import { childPrefix } from '../../../../adaptiveCards/report/children.ts';
import type { Concern } from '../../../domain/concern.ts';
import type { Draft } from '../../../domain/draft.ts';
import { sectionsOf } from '../press/report-form.ts';

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

/** What was reported, in the order of the form: facts, the child's own words and opinion each under their own label. */
export const concernItems = (concern: Concern): PageItem[] =>
  sectionsOf(answersOf(concern)).flatMap(({ heading: title, lines }) => [
    heading(title),
    ...lines.map(({ label, words }) => said(label, words)),
  ]);
