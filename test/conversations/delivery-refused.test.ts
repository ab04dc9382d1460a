import assert from 'node:assert/strict';
import { inASchool } from '../support/school.ts';

describe('a channel that refuses for good', () => {
  for (const code of [
    'BotNotInConversationRoster',
    'ForbiddenOperationException',
    'MessageWritesBlocked',
    'BotDisabledByAdmin',
  ])
    it(
      `(${code}) has each of the team told in their own chat, and its author told the truth`,
      inASchool(async ({ teacher, dsl, deputy, head, teams, channel }) => {
        teams.refuses(code);
        await teacher.reports();
        for (const one of [dsl, deputy]) {
          one.reads('SG-26-0001: not delivered');
          one.neverSaw('Robin');
        }
        head.neverSaw('SG-26-0001');
        teacher.reads('nobody could be alerted from here');
        assert.deepEqual(channel(), []);
      }),
    );

  it(
    'lets the DSL open the case from their own chat all the same',
    inASchool(async ({ teacher, dsl, teams }) => {
      teams.refuses('BotNotInConversationRoster');
      await teacher.reports();
      await dsl.presses('Open');
      dsl.reads('Robin Vale');
    }),
  );

  it(
    'stays to be seen in cases until it is mended, and is then sent again by one press',
    inASchool(async ({ teacher, dsl, teams, channel, minutesPass, killsAndRestarts }) => {
      teams.refuses('BotNotInConversationRoster');
      await teacher.reports();
      await minutesPass(600);
      await dsl.says('cases');
      await dsl.presses('Show');
      dsl.reads('Not delivered');
      dsl.reads('SG-26-0001 could not be delivered.');
      assert.deepEqual(channel(), []);

      teams.isWellAgain();
      await killsAndRestarts();
      await minutesPass(60);
      assert.deepEqual(channel(), [], 'it is not tried again by itself');
      await dsl.says('cases');
      await dsl.presses('Show');
      await dsl.presses('Try sending again');
      assert.equal(channel().length, 1);
      await dsl.says('cases');
      await dsl.presses('Show');
      dsl.doesNotRead('could not be delivered');
    }),
  );

  it(
    'and takes it after all: its author’s receipt says that they were alerted',
    inASchool(async ({ teacher, dsl, teams }) => {
      teams.refuses('BotNotInConversationRoster');
      await teacher.reports();
      teams.isWellAgain();
      await dsl.says('cases');
      await dsl.presses('Show');
      await dsl.presses('Try sending again');
      teacher.reads('Mr Hale has been alerted');
      teacher.doesNotRead('nobody could be alerted');
    }),
  );

  it(
    'still refusing is said again, not hidden',
    inASchool(async ({ teacher, dsl, teams, channel }) => {
      teams.refuses('BotNotInConversationRoster');
      await teacher.reports();
      await dsl.says('cases');
      await dsl.presses('Show');
      await dsl.presses('Try sending again');
      await dsl.says('cases');
      await dsl.presses('Show');
      dsl.reads('SG-26-0001 could not be delivered.');
      assert.deepEqual(channel(), []);
    }),
  );

  it(
    'is not tried again by anybody who is not of the team',
    inASchool(async ({ teacher, dsl, teams, channel }) => {
      teams.refuses('BotNotInConversationRoster');
      await teacher.reports();
      teams.isWellAgain();
      await teacher.forges(teacher.card(), 'My reports', { verb: 'retry-undelivered', data: { from: 'chat' } });
      teacher.reads("That isn't something you can do here. Nothing was changed.");
      assert.deepEqual(channel(), []);
      dsl.reads('not delivered');
    }),
  );
});

describe('a colleague who has blocked the bot', () => {
  it(
    'is not told, and nothing else suffers',
    inASchool(async ({ teacher, dsl, teams, channel, minutesPass }) => {
      await teacher.reports();
      teams.refuses('ConversationBlockedByUser', 'chats');
      await dsl.pressesInChannel('Acknowledge');
      await minutesPass(60);
      teacher.neverSaw('Your report has been read');
      assert.equal(channel().length, 1);
      dsl.readsInChannel('Acknowledged');
    }),
  );
});
