import assert from 'node:assert/strict';
import { guidance } from '../../adaptiveCards/guidance.ts';
import { oneChild, typed } from '../support/filling-a-form.ts';
import type { School } from '../support/school.ts';
import { inASchool } from '../support/school.ts';

const step = (ids: RegExp) => Object.fromEntries(Object.entries(oneChild).filter(([id]) => ids.test(id)));
const safety = step(/^(immediate|concern|child)/);
const what = step(/^(category|source|when|what|alleged|images)/);

/** Nothing is kept, the right people are named, and no place of the DSL's ever showed a thing. */
async function wentToTheRightPerson({ teacher, dsl, deputy, store, channel, timePasses }: School): Promise<void> {
  teacher.reads('Please tell the right person yourself, today');
  teacher.reads('Headteacher Mrs Lindqvist, 01632 960002');
  teacher.reads('Chair of governors Dr Achebe, 01632 960003');
  teacher.reads('LADO 01632 960012');
  for (const words of [guidance.aboutStaff, guidance.aboutHead, guidance.aboutConflict]) teacher.reads(words);
  teacher.doesNotRead('01632 960001');
  assert.deepEqual(await store.draftsOf(teacher.id), []);
  assert.deepEqual(await store.openHeads(), []);
  await timePasses('2026-11-24T09:00:00Z');
  teacher.neverSaw('You have a report that was not sent');
  assert.ok(!channel().some((card) => !card.includes('digest') && !card.includes('Week to')), channel().join('\n'));
  for (const one of [dsl, deputy]) {
    one.neverSaw('Robin');
    one.neverSaw('Ms Okafor');
    one.neverSaw('SG-26');
  }
}

describe('a worry about an adult working here', () => {
  for (const about of ['adult-working-here', 'both'])
    it(
      `said at the first step (${about}) is not kept, and shows whom to go to`,
      inASchool(async (school) => {
        await school.teacher.says('report');
        await school.teacher.presses('Next', { ...safety, concernAbout: about });
        await wentToTheRightPerson(school);
      }),
    );

  it(
    'said only when somebody is named at the second step deletes what was kept before',
    inASchool(async (school) => {
      const { teacher, store } = school;
      await teacher.says('report');
      await teacher.presses('Next', safety);
      assert.equal((await store.draftsOf(teacher.id)).length, 1);
      await teacher.presses('Next', { ...what, allegedPerson: 'adult-working-here', opinion: typed('It is him.') });
      await wentToTheRightPerson(school);
    }),
  );

  for (const button of ['Next', 'Back', 'Save and finish later', 'Add another child'])
    it(
      `is not kept by ${button} either`,
      inASchool(async (school) => {
        await school.teacher.says('report');
        if (button === 'Back') {
          await school.teacher.presses('Next', safety);
          await school.teacher.presses('Back', { allegedPerson: 'adult-working-here' });
        } else await school.teacher.presses(button, { concernAbout: 'both', child1_name: 'Robin Vale' });
        await wentToTheRightPerson(school);
      }),
    );

  it(
    'said by going back at the end is not sent',
    inASchool(async (school) => {
      const { teacher } = school;
      await teacher.fillsForm();
      const last = teacher.card();
      await teacher.presses('Back');
      await teacher.presses('Back');
      await teacher.presses('Next', { allegedPerson: 'adult-working-here' });
      await teacher.pressesOldCard(last, 'Send to the safeguarding team', { confirm: 'yes' });
      assert.deepEqual(await school.store.openHeads(), []);
      assert.deepEqual(school.channel(), []);
    }),
  );

  it(
    'that could not be kept when it was said is not sent from an old card either',
    inASchool(async (school) => {
      const { teacher, storeIsDown, storeIsUp, timePasses } = school;
      await teacher.fillsForm();
      const last = teacher.card();
      await teacher.presses('Back');
      await teacher.presses('Back');
      storeIsDown();
      await teacher.presses('Next', { allegedPerson: 'adult-working-here' });
      teacher.reads('Headteacher Mrs Lindqvist, 01632 960002');
      teacher.reads('An earlier part that you saved could not be deleted');
      teacher.doesNotRead('01632 960001');
      storeIsUp();
      await timePasses('2026-11-24T09:00:00Z');
      await teacher.pressesOldCard(last, 'Send to the safeguarding team', { confirm: 'yes' });
      teacher.reads('Please tell the right person yourself, today');
      assert.deepEqual(await school.store.openHeads(), []);
    }),
  );

  it(
    'that could not be deleted is deleted as soon as it can be, and reaches nobody in between',
    inASchool(async (school) => {
      const { teacher, storeIsDown, storeIsUp, store, tick } = school;
      await teacher.fillsForm();
      const last = teacher.card();
      await teacher.presses('Back');
      await teacher.presses('Back');
      storeIsDown();
      await teacher.presses('Next', { allegedPerson: 'adult-working-here' });
      storeIsUp();
      await teacher.says('report');
      teacher.doesNotRead('You have a report that was not sent.');
      await teacher.pressesOldCard(last, 'Send to the safeguarding team', { confirm: 'yes' });
      assert.deepEqual(await store.openHeads(), []);
      await tick();
      assert.deepEqual(await store.draftsOf(teacher.id), []);
      await school.minutesPass(61);
      teacher.neverSaw('You have a report that was not sent');
      assert.deepEqual(school.channel(), []);
    }),
  );

  it(
    'said on an old card of a report that was sent does not say that nobody has seen it',
    inASchool(async ({ teacher, store }) => {
      await teacher.says('report');
      await teacher.presses('Next', safety);
      const second = teacher.card();
      await teacher.presses('Next', what);
      await teacher.presses('Next', { doneAlready: 'nothing' });
      await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
      await teacher.pressesOldCard(second, 'Next', { ...what, allegedPerson: 'adult-working-here' });
      teacher.reads('SG-26-0001');
      teacher.doesNotRead('has been deleted');
      assert.equal((await store.openHeads()).length, 1);
    }),
  );

  it(
    'with somebody in danger says 999 first, and alerts no DSL',
    inASchool(async (school) => {
      await school.teacher.says('report');
      await school.teacher.presses('Next', { ...safety, immediateDanger: 'yes', concernAbout: 'both' });
      school.teacher.reads(guidance.dangerCallAdult);
      school.teacher.lacksButton('Alert the DSL now');
      await wentToTheRightPerson(school);
    }),
  );

  it(
    'leaves nothing of what was typed in the data file',
    inASchool(
      async ({ teacher, killsAndRestarts, bytesOnDisk }) => {
        await teacher.says('report');
        await teacher.presses('Next', { ...safety, child1_name: 'Quillon Ash', concernAbout: 'both' });
        await killsAndRestarts();
        assert.ok(!bytesOnDisk().includes('Quillon'));
      },
      { onDisk: true },
    ),
  );

  it(
    'leaves nothing on the disk of what was kept before it was said, not even after a crash',
    inASchool(
      async ({ teacher, killsAndRestarts, bytesOnDisk }) => {
        await teacher.says('report');
        await teacher.presses('Next', { ...safety, child1_name: 'Quillon Ash' });
        assert.ok(bytesOnDisk().includes('Quillon'));
        await teacher.presses('Next', { ...what, allegedPerson: 'adult-working-here' });
        assert.ok(!bytesOnDisk().includes('Quillon'));
        await killsAndRestarts();
        assert.ok(!bytesOnDisk().includes('Quillon'));
      },
      { onDisk: true },
    ),
  );

  it(
    'is shown to the right person in a school without a chair too',
    inASchool(
      async ({ teacher }) => {
        await teacher.says('report');
        await teacher.presses('Next', { ...safety, concernAbout: 'both' });
        teacher.reads('Chair of governors the school office can tell you how to reach them');
      },
      { desk: { chair: null } },
    ),
  );
});
