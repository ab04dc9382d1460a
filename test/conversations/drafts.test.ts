import assert from 'node:assert/strict';
import { oneChild, typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';
import type { Someone } from '../support/school-people.ts';

const safety = Object.fromEntries(Object.entries(oneChild).filter(([id]) => /^(immediate|concern|child)/.test(id)));
const carryOn = 'Carry on with the report you started at 09:00';

/** To step 2, with something typed there. */
async function begins(teacher: Someone): Promise<void> {
  await teacher.says('report');
  await teacher.presses('Next', safety);
}

describe('a report that was begun', () => {
  it(
    'is kept step by step, and found again by the word report',
    inASchool(async ({ teacher, minutesPass }) => {
      await begins(teacher);
      await teacher.presses('Back', { whatHappened: typed('He would not say.') });
      await minutesPass(30);
      await teacher.says('report');
      await teacher.presses(carryOn);
      assert.equal(teacher.typed('child1_name'), 'Robin Vale');
      await teacher.presses('Next');
      assert.equal(teacher.typed('whatHappened'), typed('He would not say.'));
    }),
  );

  it(
    'can be put away, and says that nobody was told',
    inASchool(async ({ teacher, store, channel }) => {
      await begins(teacher);
      await teacher.presses('Save and finish later', { whatHappened: typed('Half a sentence') });
      teacher.reads('Saved, not sent');
      teacher.reads('Nobody has been told yet.');
      assert.equal((await store.draftsOf(teacher.id))[0]?.answers['whatHappened'], typed('Half a sentence'));
      assert.equal(channel().length, 0);
      await teacher.presses('Carry on');
      teacher.reads('2 of 5');
      assert.equal(teacher.typed('whatHappened'), typed('Half a sentence'));
    }),
  );

  it(
    'is gone when it is discarded',
    inASchool(
      async ({ teacher, store, bytesOnDisk, killsAndRestarts }) => {
        await begins(teacher);
        await teacher.presses('Discard');
        teacher.reads('What you typed has been deleted');
        assert.deepEqual(await store.draftsOf(teacher.id), []);
        await killsAndRestarts();
        assert.ok(!bytesOnDisk().includes('Robin'), 'it is still in the data file');
        await teacher.says('report');
        teacher.reads('1 of 5');
        assert.equal(teacher.typed('child1_name'), '');
      },
      { onDisk: true },
    ),
  );

  it(
    'survives a restart of the bot in the middle of it',
    inASchool(
      async ({ teacher, killsAndRestarts }) => {
        await begins(teacher);
        await killsAndRestarts();
        await teacher.presses('Next', { whatHappened: typed('Still here.') });
        teacher.reads('2 of 5');
        await teacher.presses('Back');
        assert.equal(teacher.typed('child1_name'), 'Robin Vale');
      },
      { onDisk: true },
    ),
  );

  it(
    'does not keep anybody from starting another',
    inASchool(async ({ teacher, store, minutesPass }) => {
      await begins(teacher);
      await minutesPass(5);
      await teacher.says('report');
      await teacher.presses('Start a new report');
      await teacher.presses('Next', { ...safety, child1_name: 'Kit Harrow' });
      assert.equal((await store.draftsOf(teacher.id)).length, 2);
    }),
  );

  it(
    'is offered for seven days after it was last saved, then purged',
    inASchool(async ({ teacher, store, timePasses }) => {
      await begins(teacher);
      await timePasses('2026-11-23T08:59:00Z');
      await teacher.says('report');
      teacher.seesButton('Carry on with the report you started at Mon 16 Nov, 09:00');
      assert.equal((await store.draftsOf(teacher.id)).length, 1);
      await timePasses('2026-11-23T09:01:00Z');
      assert.deepEqual(await store.draftsOf(teacher.id), []);
      await teacher.says('report');
      teacher.reads('1 of 5');
    }),
  );

  it(
    'cannot be read, changed, discarded, alerted about or sent by anybody else, even with its id',
    inASchool(async ({ teacher, colleague, dsl, store, channel }) => {
      await begins(teacher);
      const [before] = await store.draftsOf(teacher.id);
      const draft = String(before?.id);
      for (const other of [colleague, dsl]) {
        await other.says('report');
        const mine = other.card();
        for (const verb of ['next', 'back', 'add-child', 'save-draft', 'discard-draft', 'carry-on', 'alert-dsl'])
          await other.forges(mine, 'Next', { verb, data: { draft, step: 'safety' } });
        await other.forges(mine, 'Next', { verb: 'raise-concern', data: { draft, step: 'check' } });
        other.neverSaw('Robin Vale');
      }
      assert.deepEqual(await store.draftsOf(teacher.id), [before]);
      assert.equal(channel().length, 0);
    }),
  );

  it(
    'leaves nothing of itself in the chat, at any step',
    inASchool(async ({ teacher, teams }) => {
      await teacher.fillsForm({ whatHappened: typed('All of it.') });
      const stored = teams.stored();
      for (const words of ['Robin', 'All of it', '2 of 5', '5 of 5']) assert.ok(!stored.includes(words), words);
      assert.equal(teams.counted.updates, 0);
    }),
  );
});

describe('the reminder of a report that was not sent', () => {
  const reminder = 'You have a report that was not sent';

  it(
    'comes after an hour and at the end of the school day',
    inASchool(async ({ teacher, timePasses }) => {
      await begins(teacher);
      await timePasses('2026-11-16T09:59:59Z');
      teacher.neverSaw(reminder);
      await timePasses('2026-11-16T10:00:00Z');
      teacher.reads(reminder);
      teacher.reads('You started it at 09:00.');
      await timePasses('2026-11-16T16:29:59Z');
      assert.equal(teacher.cards().length, 2);
      await timePasses('2026-11-16T16:30:00Z');
      assert.equal(teacher.cards().length, 3);
      await teacher.presses('Carry on');
      teacher.reads('2 of 5');
    }),
  );

  for (const how of ['sent', 'discarded'] as const)
    it(
      `does not come when it was ${how}`,
      inASchool(async ({ teacher, timePasses }) => {
        if (how === 'sent') await teacher.reports();
        else {
          await begins(teacher);
          await teacher.presses('Discard');
        }
        await timePasses('2026-11-16T17:00:00Z');
        teacher.neverSaw(reminder);
      }),
    );
});

describe('an older card of a report', () => {
  const two = {
    ...safety,
    child2_name: 'Sky Lark',
    child2_parts: 'not-sure',
    child2_year: 'year-8',
    child2_whereNow: 'unknown',
  };

  it(
    'undoes nothing that was typed since: no child is lost by it',
    inASchool(async ({ teacher, store, minutesPass }) => {
      await teacher.says('report');
      const first = teacher.card();
      await teacher.presses('Add another child', safety);
      await minutesPass(1);
      await teacher.presses('Next', two);
      await minutesPass(1);
      for (const button of ['Save and finish later', 'Next', 'Add another child']) {
        await teacher.pressesOldCard(first, button, button === 'Next' ? safety : {});
        teacher.reads('That card was an older one, so nothing on it was used.');
        const [draft] = await store.draftsOf(teacher.id);
        assert.equal(draft?.answers['child2_name'], 'Sky Lark');
        assert.equal(draft?.children, 2);
      }
    }),
  );

  it(
    'that is gone is a new one, and says so',
    inASchool(async ({ teacher, store }) => {
      await begins(teacher);
      const [draft] = await store.draftsOf(teacher.id);
      assert.ok(draft);
      await teacher.presses('Save and finish later');
      await store.dropDraft(draft.id);
      await teacher.presses('Carry on');
      teacher.reads('That report is no longer kept; this is a new one.');
    }),
  );
});
