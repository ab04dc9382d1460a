import assert from 'node:assert/strict';
import { guidance } from '../../adaptiveCards/guidance.ts';
import { wordsOn } from '../support/cards-seen.ts';
import { oneChild } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';
import type { Someone } from '../support/school-people.ts';

const danger = { ...oneChild, immediateDanger: 'yes' };
const safety = Object.fromEntries(Object.entries(danger).filter(([id]) => /^(immediate|concern|child)/.test(id)));
const alert = 'Alert the DSL now';
const needed = 'Ms Okafor needs a DSL now.';

async function saysDanger(teacher: Someone): Promise<void> {
  await teacher.says('report');
  await teacher.presses('Next', safety);
}

describe('someone at risk before they go home', () => {
  it(
    'brings 999 and the DSL’s phone with the very next answer',
    inASchool(async ({ teacher }) => {
      await saysDanger(teacher);
      teacher.reads(guidance.danger);
      teacher.reads('DSL Mr Hale, 01632 960001');
      teacher.seesButton(alert);
    }),
  );

  it(
    'brings them even when the rest of the step is not filled in yet',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', { immediateDanger: 'yes', concernAbout: 'child' });
      teacher.reads('1 of 5');
      teacher.reads(guidance.danger);
      await teacher.presses(alert);
      teacher.reads('The DSL is being alerted');
    }),
  );

  it(
    'has the channel and each of the team told at once, and nothing of the child',
    inASchool(async ({ teacher, dsl, deputy, head, channel, colleague }) => {
      await saysDanger(teacher);
      await teacher.presses(alert);
      teacher.reads('Ring as well if nobody comes.');
      assert.equal(channel().length, 1);
      dsl.readsInChannel(needed);
      for (const one of [dsl, deputy]) {
        one.reads(needed);
        one.neverSaw('Robin');
      }
      head.neverSaw(needed);
      colleague.seesNothing();
    }),
  );

  it(
    'is told once, however often the button is pressed or delivered',
    inASchool(async ({ teacher, dsl, channel, minutesPass, storeIsSlow }) => {
      await saysDanger(teacher);
      storeIsSlow();
      await teacher.pressesAtOnce(3, alert);
      await teacher.pressesAgain();
      await minutesPass(10);
      assert.equal(channel().length, 1);
      assert.equal(dsl.cards().filter(({ card }) => wordsOn(card).includes(needed)).length, 1);
    }),
  );

  it(
    'lets the form go on, which says that the alert was given',
    inASchool(async ({ teacher, minutesPass, dsl }) => {
      await saysDanger(teacher);
      await teacher.presses(alert);
      await minutesPass(2);
      await teacher.presses('Carry on with the report');
      teacher.reads('2 of 5');
      teacher.reads('at 09:00. Ring as well if nobody comes.');
      teacher.lacksButton(alert);
      dsl.reads(needed);
    }),
  );

  it(
    'offers no alert to the DSL when the worry is about an adult working here, or not said yet',
    inASchool(async ({ teacher, channel }) => {
      await teacher.says('report');
      await teacher.presses('Next', { immediateDanger: 'yes' });
      teacher.reads(guidance.danger);
      teacher.lacksButton(alert);
      assert.equal(channel().length, 0);
    }),
  );

  it(
    'is told plainly when the alert could not be given',
    inASchool(async ({ teacher, storeIsDown, channel }) => {
      await saysDanger(teacher);
      storeIsDown();
      await teacher.presses(alert);
      teacher.reads('Nobody could be told from here');
      teacher.reads('01632 960001');
      assert.equal(channel().length, 0);
    }),
  );

  it(
    'reaches each of the team though the channel does not take it',
    inASchool(async ({ teacher, dsl, deputy, teams, secondsPass, channel }) => {
      teams.isDown('channel');
      await saysDanger(teacher);
      await teacher.presses(alert);
      dsl.reads(needed);
      deputy.reads(needed);
      assert.equal(channel().length, 0);
      teams.isWellAgain();
      await secondsPass(5);
      assert.equal(channel().length, 1);
    }),
  );

  it(
    'makes an immediate case when it is sent, and each of the team is told of that too',
    inASchool(async ({ teacher, dsl, deputy }) => {
      await teacher.reports({ immediateDanger: 'yes' });
      dsl.readsInChannel('Immediate');
      dsl.reads('SG-26-0001: a new case');
      deputy.reads('SG-26-0001: a new case');
      deputy.neverSaw('Robin');
    }),
  );
});

describe('calling the DSL in the middle of a step', () => {
  it(
    'keeps what was typed on it',
    inASchool(async ({ teacher }) => {
      await saysDanger(teacher);
      await teacher.presses(alert, { whatHappened: 'He ran off at lunch.' });
      teacher.reads('The DSL is being alerted');
      await teacher.presses('Carry on with the report');
      assert.equal(teacher.typed('whatHappened'), 'He ran off at lunch.');
    }),
  );

  it(
    'calls nobody when the step now says that it is about an adult working here',
    inASchool(async ({ teacher, channel, store }) => {
      await teacher.says('report');
      await teacher.presses('Next', { immediateDanger: 'yes', concernAbout: 'child' });
      await teacher.presses(alert, { ...safety, concernAbout: 'adult-working-here' });
      teacher.reads('Headteacher Mrs Lindqvist');
      assert.deepEqual(channel(), []);
      assert.deepEqual(await store.draftsOf(teacher.id), []);
    }),
  );

  it(
    'says so when Teams will take it from nobody',
    inASchool(async ({ teacher, teams, tick }) => {
      await saysDanger(teacher);
      teams.refuses('BotNotInConversationRoster', 'channel');
      teams.fails({ status: 403, code: 'ConversationBlockedByUser', times: 2, where: 'chats' });
      await teacher.presses(alert);
      await tick();
      teacher.reads('Nobody could be told');
      teacher.reads('01632 960001');
    }),
  );
});
