import assert from 'node:assert/strict';
import { isPressMove } from '../../adaptiveCards/case/moves.ts';
import { dsl as hale } from '../support/cast.ts';
import { typed } from '../support/filling-a-form.ts';
import { forge } from '../support/pressing.ts';
import type { School } from '../support/school.ts';
import { decidesOn, inACase, makes, opens, type Raised, reviews } from '../support/working-a-case.ts';

const notNow = 'That move is not open to this case now. Nothing was changed.';
const unreadable = 'That press could not be read. Nothing was changed.';

/** A move as somebody who may make it at another time would press it. */
const made: Readonly<Record<string, object>> = {
  acknowledge: {},
  'take-lead': {},
  'start-review': {},
  'change-urgency': { urgency: 'low', reason: 'x' },
  'add-action': { what: 'x', owner: hale.id, due: '2026-11-17' },
  'record-decision': { level: 'nfa', reason: 'x' },
  'record-referral': { agency: 'police', madeOn: '2026-11-16', method: 'phone' },
  'close-case': { outcome: 'x' },
  'reopen-case': { reason: 'x' },
};
const notOffered: Readonly<Record<string, readonly string[]>> = {
  waiting: ['record-decision', 'close-case', 'reopen-case'],
  acknowledged: ['acknowledge', 'record-decision', 'close-case', 'reopen-case'],
  'in-review': ['acknowledge', 'start-review', 'close-case', 'reopen-case'],
  decided: ['acknowledge', 'start-review', 'reopen-case'],
  closed: [
    'acknowledge',
    'take-lead',
    'start-review',
    'change-urgency',
    'add-action',
    'record-decision',
    'record-referral',
    'close-case',
  ],
};

const bringTo: Readonly<Record<string, (dsl: School['dsl'], one: Raised) => Promise<void>>> = {
  acknowledged: (dsl) => dsl.presses('Acknowledge'),
  'in-review': (dsl) => dsl.presses('Start initial review'),
  decided: reviews,
  async closed(dsl, one) {
    await reviews(dsl, one);
    await makes(dsl, 'Close case', { outcome: typed('Done.') });
  },
};

describe('a move that a case does not have now', () => {
  for (const [status, moves] of Object.entries(notOffered))
    it(
      `is refused in words, made up or from its form, and nothing is written: ${status}`,
      inACase(async (school, one) => {
        const { dsl } = school;
        await opens(dsl, one);
        await bringTo[status]?.(dsl, one);
        assert.equal(await one.status(), status);
        const before = await one.entries();
        const drawn = { case: one.id, version: before.length };
        for (const move of moves) {
          const form = { verb: 'move-form', data: { ...drawn, move } };
          const press = { verb: move, data: { ...drawn, press: `forged-${move}`, ...made[move] } };
          for (const forged of isPressMove(move) ? [press] : [press, form]) {
            const { words } = await forge(school, dsl, forged);
            assert.ok(words.includes(notNow), `${forged.verb} ${move}: ${words}`);
          }
        }
        assert.deepEqual(await one.entries(), before);
      }),
    );

  it(
    'is not opened as a form when there is no such move at all',
    inACase(async (school, one) => {
      for (const move of ['acknowledge', 'raise-concern', 'add-to-report', 'drop-everything', '__proto__'])
        assert.equal(
          (await forge(school, school.dsl, { verb: 'move-form', data: { case: one.id, version: 1, move } })).words,
          unreadable,
        );
    }),
  );
});

describe('only the moves of the table are offered', () => {
  const always = ['Add note', 'Correct an entry'];
  const open = [...always, 'Take the lead', 'Change urgency', 'Add action', 'Complete action', 'Record referral'];
  const offered: Readonly<Record<string, readonly string[]>> = {
    waiting: [...open, 'Record answer', 'Acknowledge', 'Start initial review'],
    acknowledged: [...open, 'Record answer', 'Start initial review'],
    'in-review': [...open, 'Record answer', 'Record decision'],
    decided: [...open, 'Record answer', 'Record decision', 'Close case'],
    closed: [...always, 'Reopen'],
  };
  const all = [...new Set(Object.values(offered).flat())];

  it(
    'in each status, to the one who works on it',
    inACase(async ({ dsl }, one) => {
      const offers = async () => {
        const status = await one.status();
        for (const title of all)
          if (offered[status]?.includes(title)) dsl.seesButton(title);
          else dsl.lacksButton(title);
        return status;
      };
      await opens(dsl, one);
      const seen = [await offers()];
      await dsl.presses('Acknowledge');
      seen.push(await offers());
      await dsl.presses('Start initial review');
      seen.push(await offers());
      await makes(dsl, 'Record decision', decidesOn('nfa'));
      seen.push(await offers());
      await makes(dsl, 'Close case', { outcome: typed('Done.') });
      seen.push(await offers());
      assert.deepEqual(seen, Object.keys(offered));
    }),
  );
});
