import assert from 'node:assert/strict';
import { wordsOn } from '../support/cards-seen.ts';
import { inASchool, type School } from '../support/school.ts';
import { aCase } from '../support/working-a-case.ts';

const digests = ({ channel }: School) => channel().filter((card) => card.includes('Weekly digest'));

describe('the weekly digest', () => {
  it(
    'is posted to the channel on Friday at three, not a second sooner, and once',
    inASchool(async (school) => {
      await school.timePasses('2026-11-20T14:59:59.000Z');
      assert.equal(digests(school).length, 0);
      await school.timePasses('2026-11-20T15:00:00.000Z');
      assert.equal(digests(school).length, 1);
      assert.match(digests(school)[0] ?? '', /Week to Fri 20 Nov/);
      for (const time of ['2026-11-20T15:00:15.000Z', '2026-11-20T18:00:00.000Z', '2026-11-23T09:00:00.000Z'])
        await school.timePasses(time);
      assert.equal(digests(school).length, 1);
    }),
  );

  it(
    'comes every week',
    inASchool(async (school) => {
      for (const day of ['20', '27']) await school.timePasses(`2026-11-${day}T15:00:00.000Z`);
      await school.timePasses('2026-12-04T15:00:00.000Z');
      assert.deepEqual(
        digests(school).map((card) => /Week to (.*)/.exec(card)?.[1]),
        ['Fri 20 Nov', 'Fri 27 Nov', 'Fri 4 Dec'],
      );
    }),
  );

  it(
    'keeps to the clock on the wall in summer',
    inASchool(
      async (school) => {
        await school.timePasses('2026-06-19T13:59:59.000Z');
        assert.equal(digests(school).length, 0);
        await school.timePasses('2026-06-19T14:00:00.000Z');
        assert.equal(digests(school).length, 1);
      },
      { now: '2026-06-15T09:00:00.000Z' },
    ),
  );

  it(
    'keeps to the desk’s own day and time',
    inASchool(
      async (school) => {
        await school.timePasses('2026-11-18T07:29:59.000Z');
        assert.equal(digests(school).length, 0);
        await school.timePasses('2026-11-18T07:30:00.000Z');
        assert.match(digests(school)[0] ?? '', /Week to Wed 18 Nov/);
      },
      { desk: { digest: { day: 'wednesday', time: '07:30' } } },
    ),
  );

  it(
    'comes late after a weekend without power, and is still Friday’s',
    inASchool(
      async (school) => {
        const one = await aCase(school);
        const { store } = school;
        // Off from here: nothing that the clock does is seen before the restart.
        school.storeIsDown();
        await school.timePasses('2026-11-23T07:45:00.000Z');
        assert.equal(digests(school).length, 0);
        await school.killsAndRestarts();
        assert.equal(digests(school).length, 1);
        assert.match(digests(school)[0] ?? '', /Week to Fri 20 Nov/);
        assert.match(digests(school)[0] ?? '', new RegExp(one.reference));
        assert.equal((await store.digest('2026-11-20'))?.to, '2026-11-20T15:00:00.000Z');
      },
      { onDisk: true },
    ),
  );

  it(
    'is not owed for a week before the school began',
    inASchool(
      async (school) => {
        await school.minutesPass(60);
        assert.equal(digests(school).length, 0);
        await school.killsAndRestarts();
        assert.equal(digests(school).length, 0);
        await school.timePasses('2026-11-27T15:00:00.000Z');
        assert.equal(digests(school).length, 1);
      },
      { now: '2026-11-21T09:00:00.000Z' },
    ),
  );

  it(
    'is posted once, though the clock ticks twice at once and the bot is killed and started again',
    inASchool(
      async (school) => {
        await Promise.all([school.timePasses('2026-11-20T15:00:00.000Z'), school.tick(), school.tick()]);
        await school.killsAndRestarts();
        await school.killsAndRestarts();
        assert.equal(digests(school).length, 1);
      },
      { onDisk: true },
    ),
  );

  for (const method of ['keepDigest', 'addNotices', 'dueNotices', 'settle'] as const)
    it(
      `is posted when the bot dies on the way, at ${method}`,
      inASchool(
        async (school) => {
          school.diesAt(method);
          await school.timePasses('2026-11-20T15:00:00.000Z').catch(() => undefined);
          await school.killsAndRestarts();
          await school.tick();
          assert.equal(digests(school).length, 1);
        },
        { onDisk: true },
      ),
    );

  it(
    'is repeated only when Teams took it and its answer was lost',
    inASchool(async (school) => {
      school.teams.losesAnswer(1);
      await school.timePasses('2026-11-20T15:00:00.000Z');
      assert.equal(digests(school).length, 1);
      await school.secondsPass(10);
      assert.equal(digests(school).length, 2);
      await school.minutesPass(60);
      assert.equal(digests(school).length, 2);
    }),
  );

  it(
    'waits for a channel that is down, and is as it was on Friday',
    inASchool(async (school) => {
      school.teams.isDown();
      await school.timePasses('2026-11-20T15:00:00.000Z');
      school.teams.isWellAgain();
      await aCase(school);
      await school.minutesPass(10);
      const [digest = ''] = digests(school);
      assert.match(digest, /New: 0\n/);
      assert.equal(digests(school).length, 1);
    }),
  );

  it(
    'that Teams refuses is told to each of the team, and stays in cases',
    inASchool(async (school) => {
      school.teams.refuses('BotNotInConversationRoster');
      await school.timePasses('2026-11-20T15:00:00.000Z');
      for (const who of [school.dsl, school.deputy]) who.reads('The weekly digest: not delivered');
      await school.dsl.says('cases');
      await school.dsl.presses('Show');
      school.dsl.reads('The weekly digest could not be delivered.');
    }),
  );

  it(
    'goes to nobody’s own chat, and never to the head’s',
    inASchool(async (school) => {
      await school.timePasses('2026-11-20T15:00:00.000Z');
      for (const who of [school.dsl, school.deputy, school.head])
        assert.ok(!who.cards().some(({ card }) => wordsOn(card).includes('Weekly digest')));
    }),
  );
});
