import assert from 'node:assert/strict';
import { wordsOn } from '../support/cards-seen.ts';
import { hillview } from '../support/cast.ts';
import { typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';
import type { Someone } from '../support/school-people.ts';
import { aCase, decidesOn, inACase, makes, opens, reviews } from '../support/working-a-case.ts';

const action = 'An action is due.';
const referral = 'A referral has not been answered. Please ring the agency.';
const review = 'The decision is to be reviewed.';
const added = 'The reporter has added to their report.';
const times = (who: Someone, words: string) => who.cards().filter(({ card }) => wordsOn(card).includes(words)).length;
const inTheChannel = (channel: () => readonly string[], words: string) =>
  channel().filter((card) => card.includes(words)).length;

const police = { agency: 'police', madeOn: '2026-11-16', method: 'phone' };

describe('what is added to a case', () => {
  it(
    'is told in the channel when who led it has left the team',
    inASchool(
      async (school) => {
        const one = await aCase(school);
        await opens(school.deputy, one);
        await school.deputy.presses('Take the lead');
        school.deskBecomes({ people: hillview.people.filter(({ name }) => name !== 'Ms Brandt') });
        await school.killsAndRestarts();
        await school.teacher.presses('Add to my report');
        await school.teacher.presses('Send', { words: typed('There is more.') });
        assert.equal(inTheChannel(school.channel, added), 1);
        assert.equal(times(school.deputy, added), 0);
      },
      { onDisk: true },
    ),
  );
});

describe('what is due on a case', () => {
  it(
    'goes to whoever leads it by then, not to who led it when it was written',
    inACase(async (school, one) => {
      const { dsl, deputy } = school;
      await opens(dsl, one);
      await dsl.presses('Take the lead');
      await makes(dsl, 'Record referral', police);
      await opens(deputy, one);
      await deputy.presses('Take the lead');
      await school.timePasses('2026-11-17T16:30:00.000Z');
      assert.deepEqual([times(deputy, referral), times(dsl, referral)], [1, 0]);
    }),
  );
});

describe('an action', () => {
  it(
    'is told to its owner on the morning of its day, once, without its words',
    inACase(async (school, one) => {
      const { dsl, deputy } = school;
      await opens(dsl, one);
      await makes(dsl, 'Add action', { what: typed('Ring the mother'), owner: deputy.id, due: '2026-11-18' });
      await school.timePasses('2026-11-18T07:59:59.000Z');
      assert.equal(times(deputy, action), 0);
      await school.timePasses('2026-11-18T08:00:00.000Z');
      const told = deputy.cardSaying(action);
      assert.match(wordsOn(told.card), new RegExp(`${one.reference}[^]*Due Wed 18 Nov`));
      assert.doesNotMatch(wordsOn(told.card), /mother/);
      await school.timePasses('2026-11-25T08:00:00.000Z');
      assert.deepEqual([times(deputy, action), times(dsl, action)], [1, 0]);
    }),
  );

  it(
    'that is done is not',
    inACase(async (school, one) => {
      const { dsl } = school;
      await opens(dsl, one);
      await makes(dsl, 'Add action', { what: typed('Ring the mother'), owner: dsl.id, due: '2026-11-18' });
      await makes(dsl, 'Add action', { what: typed('Find a coat'), owner: dsl.id, due: '2026-11-18' });
      await makes(dsl, 'Complete action', { action: '2', evidence: typed('Rang.') });
      await school.timePasses('2026-11-18T09:00:00.000Z');
      assert.equal(times(dsl, action), 1);
    }),
  );

  it(
    'of a closed case is not',
    inACase(async (school, one) => {
      const { dsl } = school;
      await reviews(dsl, one);
      await makes(dsl, 'Add action', { what: typed('Ring the mother'), owner: dsl.id, due: '2026-11-18' });
      await makes(dsl, 'Close case', { outcome: typed('Done.'), despite: typed('Moved away.') });
      await school.timePasses('2026-11-18T09:00:00.000Z');
      assert.equal(times(dsl, action), 0);
    }),
  );

  it(
    'due in summer is told by the clock on the wall',
    inACase(
      async (school, one) => {
        const { dsl } = school;
        await opens(dsl, one);
        await makes(dsl, 'Add action', { what: typed('Ring the mother'), owner: dsl.id, due: '2026-06-17' });
        await school.timePasses('2026-06-17T06:59:59.000Z');
        assert.equal(times(dsl, action), 0);
        await school.timePasses('2026-06-17T07:00:00.000Z');
        assert.equal(times(dsl, action), 1);
      },
      { now: '2026-06-15T09:00:00.000Z' },
    ),
  );
});

describe('a referral', () => {
  it(
    'that is not answered by the end of the next school day is told to the lead, once',
    inACase(async (school, one) => {
      const { dsl, deputy } = school;
      await opens(dsl, one);
      await dsl.presses('Take the lead');
      await makes(dsl, 'Record referral', police);
      await school.timePasses('2026-11-17T16:29:59.000Z');
      assert.equal(times(dsl, referral), 0);
      await school.timePasses('2026-11-17T16:30:00.000Z');
      assert.deepEqual([times(dsl, referral), times(deputy, referral)], [1, 0]);
      await school.timePasses('2026-11-19T16:30:00.000Z');
      assert.equal(times(dsl, referral), 1);
    }),
  );

  it(
    'made on a Friday is not chased before Monday',
    inACase(
      async (school, one) => {
        const { dsl } = school;
        await opens(dsl, one);
        await dsl.presses('Take the lead');
        await makes(dsl, 'Record referral', { ...police, madeOn: '2026-11-20' });
        await school.timePasses('2026-11-23T16:29:59.000Z');
        assert.equal(times(dsl, referral), 0);
        await school.timePasses('2026-11-23T16:30:00.000Z');
        assert.equal(times(dsl, referral), 1);
      },
      { now: '2026-11-20T09:00:00.000Z' },
    ),
  );

  it(
    'that was answered is not told, and one of a case without a lead is told to the channel',
    inACase(async (school, one) => {
      const { dsl, channel } = school;
      await opens(dsl, one);
      await makes(dsl, 'Record referral', police);
      await makes(dsl, 'Record referral', { ...police, agency: 'camhs' });
      await makes(dsl, 'Record answer', { referral: '2', outcome: typed('No crime.') });
      await school.timePasses('2026-11-17T16:30:00.000Z');
      assert.equal(inTheChannel(channel, referral), 1);
      assert.equal(times(dsl, referral), 0);
    }),
  );
});

describe('a review', () => {
  it(
    'is told to the lead on its day, once, unless it was put off meanwhile',
    inACase(async (school, one) => {
      const { dsl } = school;
      await opens(dsl, one);
      await dsl.presses('Start initial review');
      await makes(dsl, 'Record decision', { ...decidesOn('early-help'), reviewOn: '2026-11-23' });
      await makes(dsl, 'Record decision', { ...decidesOn('early-help'), reviewOn: '2026-11-30' });
      await school.timePasses('2026-11-23T08:00:00.000Z');
      assert.equal(times(dsl, review), 0);
      await school.timePasses('2026-11-30T07:59:59.000Z');
      assert.equal(times(dsl, review), 0);
      await school.timePasses('2026-11-30T08:00:00.000Z');
      assert.match(wordsOn(dsl.cardSaying(review).card), /SG-26-0001/);
      await school.timePasses('2026-12-07T08:00:00.000Z');
      assert.equal(times(dsl, review), 1);
    }),
  );

  it(
    'is not told of a case that was closed',
    inACase(async (school, one) => {
      const { dsl } = school;
      await opens(dsl, one);
      await dsl.presses('Start initial review');
      await makes(dsl, 'Record decision', { ...decidesOn('early-help'), reviewOn: '2026-11-23' });
      await makes(dsl, 'Close case', { outcome: typed('Done.'), despite: typed('Moved away.') });
      await school.timePasses('2026-11-23T09:00:00.000Z');
      assert.equal(times(dsl, review), 0);
    }),
  );
});

describe('a report that is added to', () => {
  it(
    'is told to the lead at once, or to the channel when there is none, without its words',
    inACase(async (school, one) => {
      const { dsl, deputy, teacher, channel } = school;
      await teacher.presses('Add to my report');
      await teacher.presses('Send', { words: typed('He has no lunch.') });
      assert.equal(inTheChannel(channel, added), 1);
      await opens(deputy, one);
      await deputy.presses('Take the lead');
      await teacher.says('my reports');
      await teacher.presses(`Add to ${one.reference}`);
      await teacher.presses('Send', { words: typed('Nor breakfast.') });
      assert.deepEqual([times(deputy, added), times(dsl, added), inTheChannel(channel, added)], [1, 0, 1]);
      await deputy.pressesOldCard(deputy.cardSaying(added), 'Open');
      await deputy.presses('Chronology');
      deputy.reads('Nor breakfast.');
      assert.ok(!school.teams.stored().includes('breakfast'));
    }),
  );
});
