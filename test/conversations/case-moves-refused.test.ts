import assert from 'node:assert/strict';
import { colleague } from '../support/cast.ts';
import { typed } from '../support/filling-a-form.ts';
import { inACase, makes, opens } from '../support/working-a-case.ts';

const unreadable = 'That press could not be read. Nothing was changed.';

describe('what a form of the team is refused', () => {
  for (const [move, inputs, words, kept] of [
    ['Change urgency', { urgency: 'low' }, 'Please give the reason.', ''],
    ['Change urgency', { reason: typed('New facts.') }, 'Please choose one.', 'reason'],
    ['Add note', {}, 'Please write the note.', ''],
    ['Add note', { words: typed('x'.repeat(4001)) }, 'there is room for 4000. Please shorten it.', 'words'],
    ['Add action', { what: typed('Ring home') }, 'Please choose who will do it.', 'what'],
    ['Add action', { what: typed('Ring home'), due: '16/11/2026' }, 'Please choose a date.', 'what'],
    ['Add action', { what: typed('Ring home'), due: '2026-13-45' }, 'Please choose a date.', 'due'],
    ['Record decision', { level: 'early-help', consulted: typed('MASH.') }, 'Please give the reasons.', 'consulted'],
    ['Record decision', { reason: typed('Support.') }, 'Please choose the decision.', 'reason'],
    ['Record referral', { agency: 'police', method: 'phone' }, 'Please choose a day.', 'agency'],
    ['Correct an entry', { entry: '1', words: typed('Tuesday.') }, 'Please give the reason.', 'words'],
  ] as const)
    it(
      `is said at the field, and nothing is lost: ${move}, “${words}”`,
      inACase(async ({ dsl }, one) => {
        await opens(dsl, one);
        await dsl.presses('Start initial review');
        const before = await one.written();
        await makes(dsl, move, inputs);
        dsl.reads(words);
        if (kept) assert.equal(dsl.typed(kept), (inputs as Record<string, string>)[kept]);
        assert.deepEqual(await one.written(), before);
      }),
    );

  for (const [what, move, forged, words] of [
    ['an owner who is not in the desk', 'Add action', { owner: colleague.id }, 'Please choose from the list.'],
    ['an urgency nobody knows', 'Change urgency', { urgency: 'none' }, 'Please choose from the list.'],
    ['an agency nobody knows', 'Record referral', { agency: 'press-office' }, 'Please choose from the list.'],
    ['an entry that is not there', 'Correct an entry', { entry: '99' }, 'Please choose from the list.'],
    ['an entry that is no number', 'Correct an entry', { entry: '1; drop' }, 'Please choose from the list.'],
    ['a field that the form never asks for', 'Add note', { words: 'x', by: colleague.id }, unreadable],
    ['a role', 'Add note', { words: 'x', role: 'dsl-lead' }, unreadable],
    ['a time of its own', 'Add note', { words: 'x', at: '2020-01-01' }, unreadable],
    ['a list for a text', 'Add note', { words: ['x'] }, unreadable],
    ['no press of ours', 'Add note', { words: 'x', press: '' }, unreadable],
    ['more text than a message can hold', 'Add note', { words: 'x'.repeat(20_001) }, unreadable],
  ] as const)
    it(
      `is a forged answer: ${what}`,
      inACase(async ({ dsl }, one) => {
        await opens(dsl, one);
        await dsl.presses(move);
        await dsl.forges(dsl.card(), 'Save', { data: forged });
        dsl.reads(words);
        assert.deepEqual(await one.written(), ['concern-raised']);
      }),
    );

  it(
    'is an action or a referral that was seen to already',
    inACase(async ({ dsl }, one) => {
      await opens(dsl, one);
      await makes(dsl, 'Add action', { what: typed('Ring home'), owner: dsl.id, due: '2026-11-17' });
      await makes(dsl, 'Add action', { what: typed('Ring again'), owner: dsl.id, due: '2026-11-17' });
      await makes(dsl, 'Complete action', { action: '2', evidence: typed('Rang.') });
      await dsl.presses('Complete action');
      await dsl.forges(dsl.card(), 'Save', { data: { action: '2', evidence: 'Again.' } });
      dsl.reads('Please choose from the list.');
      assert.equal((await one.written()).filter((type) => type === 'action-completed').length, 1);
    }),
  );
});
