import assert from 'node:assert/strict';
import { inASchool } from '../support/school.ts';

describe('the roster', () => {
  it(
    'is asked about a colleague once a day, and not about those on the desk',
    inASchool(async ({ teacher, dsl, teams, timePasses }) => {
      teams.counted.rosters = 0;
      await dsl.says('help');
      assert.equal(teams.counted.rosters, 0);
      await teacher.says('help');
      await teacher.reports();
      assert.equal(teams.counted.rosters, 1);
      await timePasses('2026-11-17T08:59:00Z');
      await teacher.says('help');
      assert.equal(teams.counted.rosters, 1);
      await timePasses('2026-11-17T09:01:00Z');
      await teacher.says('help');
      assert.equal(teams.counted.rosters, 2);
    }),
  );

  it(
    'is believed again after a restart, within the day',
    inASchool(
      async ({ teacher, teams, killsAndRestarts }) => {
        await teacher.says('help');
        await killsAndRestarts();
        teams.counted.rosters = 0;
        await teacher.says('help');
        assert.equal(teams.counted.rosters, 0);
      },
      { onDisk: true },
    ),
  );

  it(
    'that cannot be asked lets nobody in, and says so with the number to ring',
    inASchool(async ({ teacher, teams }) => {
      teams.refuses('BotNotInConversationRoster', 'rosters');
      await teacher.says('report');
      teacher.reads('Something went wrong here');
      teacher.reads('01632 960001');
      teams.isWellAgain();
      await teacher.says('report');
      teacher.reads('1 of 5');
    }),
  );

  it(
    'that cannot be asked keeps nobody from being told what not to do with a picture',
    inASchool(async ({ teacher, teams }) => {
      teams.refuses('BotNotInConversationRoster', 'rosters');
      await teacher.pastes('picture');
      teacher.reads("I haven't opened this.");
      assert.equal(teams.counted.fetched, 0);
    }),
  );

  it(
    'lets everybody of the tenant in where the desk has no rule, and no guest',
    inASchool(
      async ({ pupil, guest }) => {
        await pupil.says('report');
        pupil.reads('1 of 5');
        await guest.says('report');
        guest.seesNothing();
      },
      { desk: { staff: null } },
    ),
  );
});
