import assert from 'node:assert/strict';
import { oneChild, twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';

const send = 'Send to the safeguarding team';
const notSaved = 'Not saved: go to your DSL now';
const safety = Object.fromEntries(Object.entries(oneChild).filter(([id]) => /^(immediate|concern|child)/.test(id)));
const what = Object.fromEntries(
  Object.entries(oneChild).filter(([id]) => /^(category|source|when|what|alleged|images)/.test(id)),
);

describe('when nothing can be saved', () => {
  it(
    'the teacher is told plainly, with the number to ring and everything she typed',
    inASchool(async ({ teacher, storeIsDown, channel }) => {
      await teacher.fillsForm({ ...twoChildrenAndImages, opinion: typed('I fear more.') });
      storeIsDown();
      await teacher.presses(send, { confirm: 'yes' });
      teacher.reads(notSaved);
      teacher.reads('This was not saved, and nobody has been told.');
      teacher.reads('DSL Mr Hale, 01632 960001');
      for (const words of ['Zoë Łukasz-Marsh', 'Kit Harrow', 'Everyone has got it.', 'I fear more.'])
        teacher.reads(words);
      teacher.neverSaw('SG-26-0001');
      assert.equal(channel().length, 0);
    }),
  );

  it(
    'she can try again, and again, and it is one case',
    inASchool(async ({ teacher, storeIsDown, storeIsUp, store, channel }) => {
      await teacher.fillsForm();
      storeIsDown();
      await teacher.presses(send, { confirm: 'yes' });
      await teacher.presses('Try again');
      teacher.reads(notSaved);
      storeIsUp();
      await teacher.presses('Try again');
      teacher.reads('SG-26-0001');
      await teacher.pressesAgain();
      assert.equal((await store.openHeads()).length, 1);
      assert.equal(channel().length, 1);
    }),
  );

  it(
    'a whole report can be written all the same, and is sent once saving works again',
    inASchool(async ({ teacher, storeIsDown, storeIsUp, store }) => {
      await teacher.installs();
      storeIsDown();
      await teacher.says('report');
      await teacher.presses('Next', safety);
      teacher.reads("This could not be saved just now. If it can't wait, go to or ring Mr Hale, 01632 960001.");
      teacher.reads('1 of 5');
      assert.equal(teacher.typed('child1_name'), 'Robin Vale');
      await teacher.presses('Add another child', { child1_year: 'year-8' });
      assert.equal(teacher.typed('child1_year'), 'year-8');
      storeIsUp();
      await teacher.presses('Next');
      teacher.reads('2 of 5');
      await teacher.presses('Next', what);
      await teacher.presses('Next', { doneAlready: 'nothing' });
      await teacher.presses(send, { confirm: 'yes' });
      teacher.reads('SG-26-0001');
      const [head] = await store.openHeads();
      assert.ok(head);
      const [raised] = (await store.open(head.id)).entries;
      assert.ok(raised?.type === 'concern-raised');
      assert.equal(raised.concern.children[0]?.year, 'year-8');
    }),
  );

  for (const step of ['2 of 5', '4 of 5'])
    it(
      `nothing typed at step ${step} is lost`,
      inASchool(async ({ teacher, storeIsDown, storeIsUp }) => {
        await teacher.says('report');
        await teacher.presses('Next', safety);
        if (step === '4 of 5') await teacher.presses('Next', what);
        const [id, words] = step === '2 of 5' ? ['whatHappened', typed('He ran.')] : ['whoKnows', typed('His nan.')];
        storeIsDown();
        for (const button of ['Next', 'Back', 'Save and finish later']) {
          await teacher.presses(button, { [id]: words });
          teacher.reads(step);
          teacher.reads('This could not be saved just now.');
          assert.equal(teacher.typed(id), words);
        }
        storeIsUp();
        await teacher.presses('Save and finish later');
        await teacher.presses('Carry on');
        assert.equal(teacher.typed(id), words);
      }),
    );

  it(
    'an addition to a report says so, and the words stay on the card',
    inASchool(async ({ teacher, storeIsDown, storeIsUp, store }) => {
      await teacher.reports();
      await teacher.presses('Add to my report');
      storeIsDown();
      await teacher.presses('Send', { words: typed('He told me more.') });
      teacher.reads('nothing was saved');
      teacher.reads('01632 960001');
      storeIsUp();
      await teacher.presses('Send', { words: typed('He told me more.') });
      teacher.reads('It has been added to your report.');
      assert.equal((await store.openHeads())[0]?.version, 2);
    }),
  );

  it(
    'every other press and word is answered in words too, and looks like no success',
    inASchool(async ({ teacher, dsl, storeIsDown }) => {
      await teacher.reports();
      storeIsDown();
      for (const button of ['My reports', 'Add to my report']) {
        await teacher.presses(button);
        teacher.reads('Something went wrong here, and nothing was saved.');
      }
      await teacher.says('my reports');
      teacher.reads('Something went wrong here, and nothing was saved.');
      await dsl.pressesInChannel('Acknowledge');
      dsl.readsInChannel('nothing was saved');
      dsl.readsInChannel('Waiting');
    }),
  );
});

describe('when the bot dies in the middle of sending', () => {
  it(
    'before anything was written: the report is still a draft, and is sent once',
    inASchool(
      async ({ teacher, diesAt, killsAndRestarts, store, channel }) => {
        await teacher.fillsForm();
        diesAt('raise');
        await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
        teacher.reads(notSaved);
        await killsAndRestarts();
        assert.equal(channel().length, 0);
        await teacher.presses('Try again');
        teacher.reads('SG-26-0001');
        assert.equal(channel().length, 1);
        assert.ok(store);
      },
      { onDisk: true },
    ),
  );

  it(
    'just after it was written: the receipt says so and no more, and it is delivered after the restart',
    inASchool(
      async (school) => {
        const { teacher, diesAt, killsAndRestarts, channel } = school;
        await teacher.fillsForm();
        diesAt('dropDraft');
        await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
        teacher.reads('It is saved, and is being sent to the safeguarding team.');
        assert.equal(channel().length, 0);
        await killsAndRestarts();
        assert.equal(channel().length, 1);
        teacher.reads('Mr Hale has been alerted');
        await teacher.pressesAgain();
        teacher.reads('SG-26-0001');
        assert.equal((await school.store.openHeads()).length, 1);
        assert.equal(channel().length, 1);
      },
      { onDisk: true },
    ),
  );

  it(
    'and it was written after all: it is not offered or chased as a report that was not sent',
    inASchool(
      async ({ teacher, diesAt, killsAndRestarts, store, timePasses }) => {
        await teacher.fillsForm();
        const form = teacher.card();
        diesAt('dropDraft');
        await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
        await killsAndRestarts();
        await teacher.says('report');
        teacher.reads('1 of 5');
        await timePasses('2026-11-16T12:00:00Z');
        await teacher.pressesOldCard(form, 'Back');
        teacher.reads('SG-26-0001');
        await timePasses('2026-11-16T17:00:00Z');
        teacher.neverSaw('You have a report that was not sent');
        assert.equal((await store.openHeads()).length, 1);
      },
      { onDisk: true },
    ),
  );
});
