import assert from 'node:assert/strict';
import type { CaseCommand } from '../../src/domain/case/case.ts';
import type { CaseId, Day, Instant, PressId } from '../../src/domain/ids.ts';
import { handleCommand } from '../../src/workflow/handle-command.ts';
import { wordsOn } from '../support/cards-seen.ts';
import { dsl as hale } from '../support/cast.ts';
import { typed } from '../support/filling-a-form.ts';
import type { School } from '../support/school.ts';
import { inACase, makes, mark, opens } from '../support/working-a-case.ts';

/** Moves written as their forms would, without opening one each time. */
async function writes({ store, desk, now }: School, id: CaseId, moves: readonly Move[]) {
  const at = now() as Instant;
  const ids = { draft: never, press: never, other: never, caseOf: never };
  const world = { store, desk, clock: { now: () => at }, ids, undeleted: new Map() };
  for (const [n, move] of moves.entries()) {
    const command = { by: hale, at, press: `press-${n}` as PressId, ...move } as CaseCommand;
    assert.ok((await handleCommand(world, id, command, 'now')).ok);
  }
}
type Move = { type: CaseCommand['type'] } & Record<string, unknown>;
const never = (): never => assert.fail('no id is asked for');
const notes = (school: School, id: CaseId, many: number, words: (n: number) => string) =>
  writes(
    school,
    id,
    Array.from({ length: many }, (_, n) => ({ type: 'add-note', words: words(n + 1) })),
  );

const entriesOn = (words: string): readonly number[] =>
  [...words.matchAll(/^(\d+) · /gm)].map(([, number]) => Number(number));

describe('the chronology of a case', () => {
  it(
    'has the newest first, each with when and by whom, and people’s words under ours',
    inACase(async ({ dsl, deputy, timePasses }, one) => {
      await dsl.pressesInChannel('Acknowledge');
      await timePasses('2026-11-16T10:30:00.000Z');
      await opens(deputy, one);
      await makes(deputy, 'Add note', { words: typed('Rang home.') });
      const words = wordsOn(deputy.card().card);
      assert.deepEqual(entriesOn(words), [3, 2, 1]);
      deputy.reads('3 · Note\nMon 16 Nov, 10:30 Ms Brandt\nNote\nRang home.');
      deputy.reads('2 · Acknowledged\nMon 16 Nov, 09:00 Mr Hale');
      deputy.reads('1 · Concern raised (medium)\nMon 16 Nov, 09:00 Ms Okafor');
    }),
  );

  it(
    'is read page by page when it is long, each entry once, and no page is too heavy for Teams',
    inACase(async (school, one) => {
      const { dsl } = school;
      await notes(school, one.id, 70, (n) => `Note ${n}. ${'Long words “quoted” '.repeat(190)}${mark}`);
      await opens(dsl, one);
      await dsl.presses('Chronology');
      const read: number[] = [];
      for (let pages = 1; ; pages++) {
        assert.ok(pages < 80, 'it never ends');
        const { card } = dsl.card();
        assert.ok(JSON.stringify(card).length * 2 < 80 * 1024);
        read.push(...entriesOn(wordsOn(card)));
        if (!wordsOn(card).includes('Earlier entries')) break;
        await dsl.presses('Earlier entries');
      }
      assert.deepEqual(
        read,
        Array.from({ length: 71 }, (_, at) => 71 - at),
      );
    }),
  );

  it(
    'shows many short entries at once, still within what Teams takes',
    inACase(async (school, one) => {
      await notes(school, one.id, 65, (n) => `Note ${n}.`);
      await opens(school.dsl, one);
      await school.dsl.presses('Chronology');
      assert.ok(entriesOn(wordsOn(school.dsl.card().card)).length > 10);
    }),
  );

  it(
    'keeps an entry as it was written, and the correction beside it',
    inACase(async ({ dsl }, one) => {
      await opens(dsl, one);
      await makes(dsl, 'Add note', { words: typed('Mother rang at ten.') });
      await makes(dsl, 'Correct an entry', {
        entry: '2',
        words: typed('Father rang at ten.'),
        reason: typed('I misheard.'),
      });
      dsl.reads('3 · Entry 2 corrected');
      dsl.reads('It should say\nFather rang at ten.');
      dsl.reads('Reason\nI misheard.');
      dsl.reads('Mother rang at ten.');
      dsl.reads('Corrected by entry 3.');
      const [, note] = await one.entries();
      assert.ok(note?.type === 'note-added' && note.words.startsWith('Mother rang at ten.'));
    }),
  );

  it(
    'can be corrected back to its very first entry, however long it is',
    inACase(async (school, one) => {
      await notes(school, one.id, 65, (n) => `Note ${n}.`);
      await opens(school.dsl, one);
      await school.dsl.presses('Correct an entry');
      await school.dsl.presses('Save', { entry: '1', words: typed('It was Tuesday.'), reason: typed('Wrong day.') });
      school.dsl.reads('67 · Entry 1 corrected');
    }),
  );

  it(
    'holds what the reporter added, in the reporter’s words',
    inACase(async ({ teacher, dsl }, one) => {
      await teacher.presses('Add to my report');
      await teacher.presses('Send', { words: typed('He has no lunch either.') });
      await opens(dsl, one);
      await dsl.presses('Chronology');
      dsl.reads('2 · The reporter added to their report\nMon 16 Nov, 09:00 Ms Okafor\nAdded\nHe has no lunch either.');
    }),
  );

  it(
    'and each look at it is written down',
    inACase(async ({ dsl, deputy, store }, one) => {
      await opens(dsl, one);
      await dsl.presses('Chronology');
      await opens(deputy, one);
      const readings = await store.readingsOf(one.id);
      assert.deepEqual(
        readings.map(({ by, what }) => `${by.name}: ${what}`),
        ['Mr Hale: summary', 'Mr Hale: chronology', 'Ms Brandt: summary'],
      );
    }),
  );
});

describe('the actions of a case', () => {
  it(
    'stay within what Teams takes however much was done, what is open first',
    inACase(async (school, one) => {
      const { dsl } = school;
      const owner = { id: hale.id, name: hale.name };
      const given = Array.from({ length: 40 }, (_, n) => [
        { type: 'add-action', action: { what: `Ring home ${n}. ${mark}`, owner, due: '2026-11-18' as Day } },
        { type: 'complete-action', action: 2 * n + 2, evidence: `Rang. ${'Said “yes”. '.repeat(150)}${mark}` },
      ]).flat();
      await writes(school, one.id, given as Move[]);
      await opens(dsl, one);
      await makes(dsl, 'Add action', { what: typed('Find a coat'), owner: dsl.id, due: '2026-11-19' });
      const words = wordsOn(dsl.card().card);
      assert.ok(words.indexOf('Find a coat') < words.indexOf('Ring home 0'), 'what is open does not come first');
      assert.equal([...words.matchAll(/^Action \d+ /gm)].length, 41);
      dsl.reads('The words are in the chronology.');
    }),
  );
});
