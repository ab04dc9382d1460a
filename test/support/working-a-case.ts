import assert from 'node:assert/strict';
import type { Entry } from '../../src/domain/case/case.ts';
import type { CaseId, Reference } from '../../src/domain/ids.ts';
import type { Overrides } from './filling-a-form.ts';
import { inASchool, type Options, type School } from './school.ts';
import type { Someone } from './school-people.ts';

/** A case in the channel, and what the store has of it. */
export type Raised = {
  id: CaseId;
  reference: string;
  entries(): Promise<readonly Entry[]>;
  /** The kinds of entries, in the order written. */
  written(): Promise<readonly Entry['type'][]>;
  status(): Promise<string>;
};

/** Ms Okafor reports, and the channel has the card. */
export async function aCase(school: School, concern: Overrides = {}): Promise<Raised> {
  const reference = await school.teacher.reports(concern);
  const id = await school.store.caseWithReference(reference as Reference);
  assert.ok(id, `${reference} is not in the store`);
  const file = () => school.store.open(id);
  const entries = async () => (await file()).entries;
  return {
    id,
    reference,
    entries,
    written: async () => (await entries()).map(({ type }) => type),
    status: async () => (await file()).case.status,
  };
}

/** A test in a school of its own with one case in it. */
export const inACase = (run: (school: School, one: Raised) => Promise<void>, options: Options = {}, concern = {}) =>
  inASchool(async (school) => run(school, await aCase(school, concern)), options);

/** Opens the case in one's own chat, as its sections and forms are worked on. */
export async function opens(who: Someone, { reference }: Raised): Promise<void> {
  await who.says(`case ${reference}`);
  await who.presses('Show');
}

/** Opens the form of a move, fills it in and saves it. */
export async function makes(who: Someone, move: string, inputs: Overrides): Promise<void> {
  await who.presses(move);
  await who.presses('Save', inputs);
}

export const decidesOn = (level: string): Overrides => ({ level, reason: `These are the reasons. ${mark}` });
/** Typed words that must stay words. */
export const mark = '[more](https://example.test)';

/** From waiting to a recorded decision, in their own chat. */
export async function reviews(who: Someone, one: Raised, level = 'early-help'): Promise<void> {
  await opens(who, one);
  await who.presses('Start initial review');
  await makes(who, 'Record decision', decidesOn(level));
}
