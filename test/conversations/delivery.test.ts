import assert from 'node:assert/strict';
import type { School } from '../support/school.ts';
import { inASchool } from '../support/school.ts';

/** The case has one card in the channel, and its author knows. */
function isDelivered({ channel, teacher }: School): void {
  assert.equal(channel().length, 1);
  teacher.reads('Mr Hale has been alerted');
}

describe('a channel that does not take the card at once', () => {
  for (const status of [412, 429, 500, 502, 503, 504, 408])
    it(
      `(${status}) is given it a little later, without anybody being asked`,
      inASchool(async (school) => {
        school.teams.fails({ status });
        await school.teacher.reports();
        assert.deepEqual(school.channel(), []);
        await school.secondsPass(4);
        assert.deepEqual(school.channel(), []);
        await school.secondsPass(1);
        isDelivered(school);
      }),
    );

  for (const retryAfter of [90, { dateInSeconds: 90 }])
    it(
      `and says when to come again (${JSON.stringify(retryAfter)}) is not asked before that`,
      inASchool(async (school) => {
        school.teams.fails({ status: 429, retryAfter });
        await school.teacher.reports();
        const asked = school.teams.counted.posts;
        await school.secondsPass(89);
        assert.equal(school.teams.counted.posts, asked);
        assert.deepEqual(school.channel(), []);
        await school.secondsPass(1);
        isDelivered(school);
      }),
    );

  it(
    'is asked less and less often, and never given up',
    inASchool(async (school) => {
      school.teams.fails({ status: 503, times: 3 });
      await school.teacher.reports();
      for (const [seconds, delivered] of [
        [5, 0],
        [9, 0],
        [1, 0],
        [19, 0],
        [1, 1],
      ] as const) {
        await school.secondsPass(seconds);
        assert.equal(school.channel().length, delivered);
      }
      isDelivered(school);
    }),
  );

  it(
    'and drops the connection is given it again',
    inASchool(async (school) => {
      school.teams.isDown('channel');
      await school.teacher.reports();
      school.teams.isWellAgain();
      school.teams.resets(1);
      await school.secondsPass(5);
      await school.secondsPass(60);
      isDelivered(school);
    }),
  );

  it(
    'and is slow has it once',
    inASchool(async (school) => {
      school.teams.delays(150, 2);
      await school.teacher.reports();
      await school.secondsPass(60);
      isDelivered(school);
    }),
  );

  it(
    'and loses its answer has it twice at most, and the case is worked on one card from then on',
    inASchool(async (school) => {
      school.teams.losesAnswer(1);
      await school.teacher.reports();
      await school.secondsPass(60);
      assert.ok(school.channel().length <= 2, `${school.channel().length} cards`);
      school.teacher.reads('Mr Hale has been alerted');
      const cards = school.channel().length;
      await school.dsl.pressesInChannel('Acknowledge');
      school.dsl.readsInChannel('Acknowledged');
      assert.equal(school.channel().length, cards);
    }),
  );

  it(
    'and takes the card without ever answering is not waited for',
    inASchool(async (school) => {
      await school.teacher.fillsForm();
      school.teams.fallsSilent(1);
      await withoutPatience(() => school.teacher.presses('Send to the safeguarding team', { confirm: 'yes' }));
      school.teacher.neverSaw('has been alerted');
      await school.secondsPass(60);
      assert.ok(school.channel().length <= 2);
      school.teacher.reads('Mr Hale has been alerted');
    }),
  );

  it(
    'for hours has it in the end, and each of the team was alerted all the same',
    inASchool(async (school) => {
      school.teams.isDown('channel');
      await school.teacher.reports({ immediateDanger: 'yes' });
      school.dsl.reads('SG-26-0001: a new case');
      for (let hours = 0; hours < 8; hours++) await school.minutesPass(60);
      assert.deepEqual(school.channel(), []);
      school.teams.isWellAgain();
      await school.minutesPass(5);
      isDelivered(school);
    }),
  );

  it(
    'does not keep the bot from answering anybody',
    inASchool(async ({ teams, teacher, colleague }) => {
      teams.isDown('channel');
      await teacher.reports();
      await colleague.says('now');
      colleague.seesButton('Report a concern');
      assert.equal(await colleague.reports({ child1_name: 'Kit Harrow' }), 'SG-26-0002');
    }),
  );
});

describe('a chat that cannot be reached', () => {
  it(
    'because it was never opened is reached as soon as it is',
    inASchool(
      async ({ teacher, dsl, minutesPass }) => {
        await teacher.reports({ immediateDanger: 'yes' });
        await dsl.installs();
        await minutesPass(6);
        dsl.reads('SG-26-0001: a new case');
      },
      { met: false },
    ),
  );

  it(
    'does not keep the channel, or anybody else, from being told',
    inASchool(async ({ teacher, dsl, deputy, teams, channel, secondsPass }) => {
      await teacher.fillsForm({ immediateDanger: 'yes' });
      teams.isDown('chats');
      await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
      assert.equal(channel().length, 1);
      dsl.neverSaw('SG-26-0001: a new case');
      teams.isWellAgain();
      await secondsPass(60);
      dsl.reads('SG-26-0001: a new case');
      deputy.reads('SG-26-0001: a new case');
    }),
  );
});

describe('a card that Teams has lost', () => {
  it(
    'is shown again at the next change, with how the case stands',
    inASchool(async ({ teacher, dsl, teams, desk, channel }) => {
      await teacher.reports();
      teams.forgets(desk.channel.channelId);
      assert.deepEqual(channel(), []);
      await dsl.says('case SG-26-0001');
      await dsl.presses('Show');
      await dsl.presses('Acknowledge');
      assert.equal(channel().length, 1);
      dsl.readsInChannel('Acknowledged');
      await dsl.pressesInChannel('Open');
      dsl.readsInChannel('Robin Vale');
    }),
  );

  it(
    'such as the form that became the receipt is told anew',
    inASchool(async ({ teacher, teams, secondsPass }) => {
      teams.isDown('channel');
      await teacher.reports();
      teams.forgets(teacher.chat);
      teams.isWellAgain();
      await secondsPass(60);
      teacher.reads('Mr Hale has been alerted');
    }),
  );
});

/** The bot waits fifteen seconds for Teams; no test does. */
async function withoutPatience(run: () => Promise<void>): Promise<void> {
  const real = globalThis.setTimeout;
  const hurried = (after: () => void, ms?: number) => real(after, ms === 15_000 ? 20 : ms);
  globalThis.setTimeout = Object.assign(hurried, real) as typeof real;
  await run().finally(() => {
    globalThis.setTimeout = real;
  });
}
