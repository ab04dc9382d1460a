import assert from 'node:assert/strict';
import { typed } from '../support/filling-a-form.ts';
import type { School } from '../support/school.ts';
import { inASchool } from '../support/school.ts';

const send = 'Send to the safeguarding team';
const confirmed = { confirm: 'yes' };

/** One case, one reference, one card: whatever was pressed how often. */
async function isOneCase({ teacher, store, channel }: School): Promise<void> {
  teacher.reads('SG-26-0001');
  teacher.neverSaw('Not saved');
  assert.deepEqual(
    (await store.headsReportedBy(teacher.id, 9)).map(({ reference }) => reference),
    ['SG-26-0001'],
  );
  assert.equal(channel().length, 1);
  const [head] = await store.openHeads();
  assert.ok(head);
  assert.equal((await store.open(head.id)).version, 1);
  assert.equal(await store.verify(head.id), null);
}

describe('a report that is sent', () => {
  it(
    'is in the store, word for word, before the receipt is shown',
    inASchool(async ({ teacher, teams, store }) => {
      const words = { whatHappened: typed('Exactly this.'), source: 'child-told-me', childWords: typed('“No.”') };
      await teacher.fillsForm(words);
      teams.isDown('anywhere');
      await teacher.presses(send, confirmed);
      teacher.reads('SG-26-0001');
      const [head] = await store.openHeads();
      assert.ok(head);
      const [raised] = (await store.open(head.id)).entries;
      assert.ok(raised?.type === 'concern-raised');
      assert.equal(raised.concern.what.whatHappened, typed('Exactly this.'));
      assert.equal(raised.concern.what.childWords, typed('“No.”'));
      assert.deepEqual(await store.draftsOf(teacher.id), []);
    }),
  );

  it(
    'twice by a nervous thumb is one case with one reference',
    inASchool(async (school) => {
      await school.teacher.fillsForm();
      const form = school.teacher.card();
      await school.teacher.presses(send, confirmed);
      await school.teacher.pressesOldCard(form, send, confirmed);
      await isOneCase(school);
    }),
  );

  it(
    'five times at once is one case with one reference',
    inASchool(async (school) => {
      await school.teacher.fillsForm();
      await school.teacher.pressesAtOnce(5, send, confirmed);
      await isOneCase(school);
    }),
  );

  it(
    'five times at once to a store that takes its time is one case with one reference',
    inASchool(async (school) => {
      await school.teacher.fillsForm();
      school.storeIsSlow();
      await school.teacher.pressesAtOnce(5, send, confirmed);
      await isOneCase(school);
    }),
  );

  it(
    'again by Teams, because the answer was lost, is one case with one reference',
    inASchool(async (school) => {
      await school.teacher.fillsForm();
      await school.teacher.pressesAndHearsNothing(send, confirmed);
      await school.teacher.pressesAgain();
      await school.teacher.pressesAgain();
      await isOneCase(school);
    }),
  );

  it(
    'again to a bot that was restarted meanwhile is one case with one reference',
    inASchool(
      async (school) => {
        await school.teacher.fillsForm();
        await school.teacher.pressesAndHearsNothing(send, confirmed);
        await school.killsAndRestarts();
        await school.teacher.pressesAgain();
        await isOneCase(school);
      },
      { onDisk: true },
    ),
  );

  it(
    'cannot be changed, put away or discarded afterwards from a card of the form that is still open',
    inASchool(async (school) => {
      const { teacher } = school;
      await teacher.fillsForm();
      const form = teacher.card();
      await teacher.presses(send, confirmed);
      for (const button of ['Back', 'Save and finish later', 'Discard']) {
        await teacher.pressesOldCard(form, button);
        teacher.reads('Thank you. You did the right thing.');
        teacher.reads('SG-26-0001');
      }
      await teacher.forges(form, 'Back', { verb: 'carry-on' });
      teacher.reads('SG-26-0001');
      teacher.neverSaw('nobody has seen it');
      assert.deepEqual(await school.store.draftsOf(teacher.id), []);
      await isOneCase(school);
    }),
  );

  it(
    'has the next number, without gaps, whatever was refused or tried in between',
    inASchool(async ({ teacher, colleague, store, storeIsDown, storeIsUp }) => {
      assert.equal(await teacher.reports(), 'SG-26-0001');
      await colleague.fillsForm();
      await colleague.presses(send);
      storeIsDown();
      await colleague.presses(send, confirmed);
      storeIsUp();
      await colleague.presses('Try again');
      colleague.reads('SG-26-0002');
      assert.equal(await teacher.reports({ child1_name: 'Kit Harrow' }), 'SG-26-0003');
      assert.equal((await store.openHeads()).length, 3);
    }),
  );

  it(
    'by five colleagues in the same moment has five numbers',
    inASchool(async ({ teacher, colleague, head, headOfYear, deputy, store, storeIsSlow }) => {
      const all = [teacher, colleague, head, headOfYear, deputy];
      for (const one of all) await one.fillsForm();
      storeIsSlow();
      await Promise.all(all.map((one) => one.presses(send, confirmed)));
      const references = (await store.openHeads()).map(({ reference }) => reference).sort();
      assert.deepEqual(
        references,
        [1, 2, 3, 4, 5].map((n) => `SG-26-000${n}`),
      );
    }),
  );

  it(
    'in the new year begins again at one',
    inASchool(async ({ teacher, timePasses }) => {
      assert.equal(await teacher.reports(), 'SG-26-0001');
      await timePasses('2027-01-04T09:00:00Z');
      assert.equal(await teacher.reports(), 'SG-27-0001');
    }),
  );
});
