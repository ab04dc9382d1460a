import assert from 'node:assert/strict';
import { inputsOn, wordsOn } from './cards-seen.ts';
import { typedMark } from './inspect-card.ts';
import type { Seen } from './teams-record.ts';

/** Answers by input id. Those of a child's row begin with `child2_`. */
export type Overrides = Readonly<Record<string, string>>;

/** Words that must stay words: each test can look for its own. */
export const typed = (words: string) => `${words} [more${typedMark}`;

/** A worry about one child, with nothing urgent in it. The child is invented. */
export const oneChild: Overrides = {
  immediateDanger: 'no',
  concernAbout: 'child',
  child1_name: 'Robin Vale',
  child1_year: 'year-7',
  child1_parts: 'worried-about',
  child1_whereNow: 'in-class',
  category: 'neglect',
  source: 'saw',
  whenDate: '2026-06-12',
  whatHappened: typed('Third time without a coat this month.'),
  allegedPerson: 'unknown',
  imagesInvolved: 'no',
  doneAlready: 'reassured',
};

/** Two children and a picture that goes round. */
export const twoChildrenAndImages: Overrides = {
  child1_name: 'Zoë Łukasz-Marsh',
  child1_year: 'year-9',
  child1_parts: 'may-have-been-harmed',
  child2_name: 'Kit Harrow',
  child2_year: 'year-9',
  child2_parts: 'may-have-caused-harm,not-sure',
  category: 'child-on-child,online-or-images',
  source: 'child-told-me',
  whatHappened: typed('Zoë says that a picture of her is going round.'),
  childWords: typed('Everyone has got it.'),
  allegedPerson: 'another-child',
  imagesInvolved: 'yes',
  picturedWho: '1',
  child1_played: 'pictured,sent-own',
  child2_played: 'passed-on',
  seenByStaff: 'nobody',
  circulating: 'yes',
  platforms: 'snapchat',
};

type Filler = {
  card(): Seen;
  says(text: string): Promise<void>;
  presses(title: string, inputs?: Overrides): Promise<void>;
};

/** Walks from `report` to the last step, answering what each step asks; a question that never comes fails the test. */
export async function fillForm(teacher: Filler, overrides: Overrides): Promise<void> {
  const answers = { ...oneChild, ...overrides };
  const left = new Set(Object.keys(overrides));
  await teacher.says('report');
  for (let row = 2; answers[`child${row}_name`] !== undefined; row++)
    await teacher.presses('Add another child', answered(teacher, answers, left));

  for (let presses = 0; !wordsOn(teacher.card().card).includes('5 of 5'); presses++) {
    assert.ok(presses < 12, `the form does not go on from:\n${wordsOn(teacher.card().card)}`);
    await teacher.presses('Next', answered(teacher, answers, left));
  }
  answered(teacher, answers, left);
  assert.deepEqual([...left], [], 'the form never asked for these');
}

/** Those answers that the card in front of the teacher asks for. */
function answered(teacher: Filler, answers: Overrides, left: Set<string>): Overrides {
  const asked = inputsOn(teacher.card().card).filter(({ id }) => answers[id] !== undefined);
  for (const { id } of asked) left.delete(id);
  return Object.fromEntries(asked.map(({ id }) => [id, answers[id] ?? '']));
}
