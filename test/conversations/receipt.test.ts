import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { wordsOn } from '../support/cards-seen.ts';
import { closesTheCase } from '../support/closing-a-case.ts';
import { typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';

describe('the receipt', () => {
  it(
    'says saved until the channel has the card, and alerted only then',
    inASchool(async ({ teacher, teams, secondsPass, dsl }) => {
      teams.isDown('channel');
      await teacher.reports();
      teacher.reads('It is saved, and is being sent to the safeguarding team.');
      await secondsPass(20);
      teacher.reads('is being sent');
      teacher.neverSaw('has been alerted');
      teams.isWellAgain();
      await secondsPass(60);
      dsl.readsInChannel('SG-26-0001');
      teacher.reads('Mr Hale has been alerted');
      teacher.doesNotRead('is being sent');
    }),
  );

  it(
    'and the channel’s card come without waiting for the next tick',
    inASchool(async ({ teacher, channel, leavesTheBotToItself }) => {
      leavesTheBotToItself();
      await teacher.reports();
      teacher.wasShown('is being sent');
      for (let look = 0; look < 500 && channel().length === 0; look++) await setTimeout(5);
      assert.equal(channel().length, 1);
    }),
  );

  it(
    'has the reference, the time, when to ask, whom to ring, and nothing of the content',
    inASchool(async ({ teacher, teams }) => {
      await teacher.reports();
      teacher.reads('SG-26-0001 · 09:00');
      teacher.reads('If nobody has spoken to you by 16:30, find the DSL or ring Mr Hale, 01632 960001.');
      teacher.doesNotRead('Robin');
      assert.ok(!teams.stored().includes('coat'));
    }),
  );

  it(
    'takes the form’s place in the chat, so that no filled form is left behind',
    inASchool(async ({ teacher }) => {
      await teacher.reports();
      assert.equal(teacher.cards().length, 1);
      teacher.lacksButton('Send to the safeguarding team');
    }),
  );

  it(
    'says so, and whom to ring, when the channel refuses for good',
    inASchool(async ({ teacher, teams }) => {
      teams.refuses('BotNotInConversationRoster');
      await teacher.reports();
      teacher.reads(
        'It is saved, but nobody could be alerted from here. Please go to or ring Mr Hale, 01632 960001 now.',
      );
      teacher.neverSaw('has been alerted');
    }),
  );

  it(
    'tells a sooner hour for a more urgent concern',
    inASchool(async ({ teacher }) => {
      await teacher.reports({ immediateDanger: 'yes' });
      teacher.wasShown('If nobody has spoken to you by 09:15');
      await teacher.reports({ imagesInvolved: 'yes', seenByStaff: 'nobody' });
      teacher.wasShown('If nobody has spoken to you by 10:00');
    }),
  );
});

describe('what comes in after the report', () => {
  it(
    'stands on top of what the DSL opens, in the channel and in their own chat',
    inASchool(async ({ teacher, dsl }) => {
      const reference = await teacher.reports();
      await teacher.presses('Add to my report');
      await teacher.presses('Send', { words: 'He has a knife.' });
      await dsl.pressesInChannel('Open');
      dsl.readsInChannel('He has a knife.');
      await dsl.says(`case ${reference}`);
      await dsl.presses('Show');
      dsl.reads('He has a knife.');
    }),
  );

  it(
    'can be added to the first of more reports than are listed',
    inASchool(async ({ teacher, store, minutesPass }) => {
      await teacher.reports();
      const first = teacher.card();
      for (let more = 0; more < 21; more++) {
        await minutesPass(1);
        await teacher.reports();
      }
      await teacher.pressesOldCard(first, 'Add to my report');
      await teacher.presses('Send', { words: 'There is more.' });
      teacher.reads('It has been added to your report.');
      const [head] = (await store.openHeads()).filter(({ reference }) => reference === 'SG-26-0001');
      assert.equal(head?.version, 2);
    }),
  );
});

describe('after the report', () => {
  it(
    'its author is told that it was read and that it was closed, and nothing of what was done',
    inASchool(async ({ teacher, dsl, colleague }) => {
      await teacher.reports();
      await dsl.pressesInChannel('Acknowledge');
      teacher.reads('Your report has been read');
      await closesTheCase(dsl);
      teacher.reads('Your report has been acted on');
      for (const words of ['Looked into', 'nfa', 'early help', 'No further action']) teacher.neverSaw(words);
      colleague.seesNothing();
    }),
  );

  it(
    'more can be added, and each of two presses of the same card is one entry',
    inASchool(async ({ teacher, store, dsl, timePasses, storeIsSlow }) => {
      await teacher.reports();
      await timePasses('2026-11-16T11:00:00Z');
      await teacher.presses('Add to my report');
      const form = teacher.card();
      storeIsSlow();
      await teacher.pressesAtOnce(3, 'Send', { words: typed('He told me more.') });
      teacher.reads('It has been added to your report.');
      await teacher.pressesAgain();
      await teacher.pressesOldCard(form, 'Send', { words: typed('He told me more.') });
      const [head] = await store.openHeads();
      assert.ok(head);
      const { entries } = await store.open(head.id);
      assert.deepEqual(
        entries.map(({ type }) => type),
        ['concern-raised', 'report-added-to'],
      );
      dsl.readsInChannel('The reporter has added to their report.');
    }),
  );

  it(
    'nothing is added without words, or with too many, and what was typed stays',
    inASchool(async ({ teacher, store }) => {
      await teacher.reports();
      await teacher.presses('Add to my report');
      await teacher.presses('Send');
      teacher.reads('Please write what you would like to add.');
      const long = typed('y'.repeat(4000));
      await teacher.presses('Send', { words: long });
      teacher.reads('Please shorten it.');
      assert.equal(teacher.typed('words'), long);
      const [head] = await store.openHeads();
      assert.equal(head?.version, 1);
    }),
  );

  it(
    'more can be added even when the case is closed',
    inASchool(async ({ teacher, dsl, store }) => {
      const reference = await teacher.reports();
      await closesTheCase(dsl);
      await teacher.says('my reports');
      teacher.reads('closed');
      await teacher.presses(`Add to ${reference}`);
      await teacher.presses('Send', { words: typed('It has begun again.') });
      teacher.reads('It has been added to your report.');
      const id = await store.caseWithReference(reference as never);
      assert.ok(id);
      assert.equal((await store.open(id)).entries.at(-1)?.type, 'report-added-to');
    }),
  );

  it(
    'each author finds their own reports and nobody else’s, with reference, time and state only',
    inASchool(async ({ teacher, colleague, dsl }) => {
      await teacher.reports();
      await colleague.reports({ child1_name: 'Kit Harrow' });
      await dsl.pressesOldCard(dsl.channelCardSaying('SG-26-0002'), 'Acknowledge');
      await teacher.says('my reports');
      teacher.reads('SG-26-0001');
      teacher.reads('Mon 16 Nov, 09:00 · saved');
      teacher.doesNotRead('SG-26-0002');
      await colleague.says('my reports');
      colleague.reads('read by the safeguarding team');
      colleague.doesNotRead('SG-26-0001');
      assert.ok(!wordsOn(colleague.card().card).includes('Kit'));
    }),
  );

  it(
    'nobody can add to a report of somebody else, even with its id',
    inASchool(async ({ teacher, colleague, store }) => {
      await teacher.reports();
      await colleague.reports({ child1_name: 'Kit Harrow' });
      const theirs = (await store.headsReportedBy(teacher.id, 1))[0];
      assert.ok(theirs);
      await colleague.forges(colleague.card(), 'Add to my report', { data: { case: theirs.id } });
      colleague.reads("That isn't something you can do here. Nothing was changed.");
      await colleague.presses('Add to my report');
      const words = { case: theirs.id, words: 'mine now' };
      await colleague.forges(colleague.card(), 'Send', { data: words });
      colleague.reads("That isn't something you can do here. Nothing was changed.");
      assert.equal((await store.open(theirs.id)).version, 1);
    }),
  );
});
