import assert from 'node:assert/strict';
import { oneChild, typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';

const safety = Object.fromEntries(Object.entries(oneChild).filter(([id]) => /^(immediate|concern|child)/.test(id)));
const what = Object.fromEntries(
  Object.entries(oneChild).filter(([id]) => /^(category|source|when|what|alleged|images)/.test(id)),
);
const unreadable = 'That press could not be read. Nothing was changed.';

describe('a mistake in the form', () => {
  it(
    'is named at its field, and nothing that was typed is lost',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', { child1_name: 'Robin Vale', child1_year: 'year-7' });
      teacher.reads('1 of 5');
      teacher.reads('Please choose yes or no. If you are not sure, choose yes.');
      teacher.reads("Please choose at least one. 'Not sure' is fine.");
      assert.equal(teacher.typed('child1_name'), 'Robin Vale');
      assert.equal(teacher.typed('child1_year'), 'year-7');
    }),
  );

  it(
    'in a later step leaves the earlier ones as they were',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', safety);
      await teacher.presses('Next', { whatHappened: typed('He cried.') });
      teacher.reads('2 of 5');
      teacher.reads('Please say how you found out.');
      assert.equal(teacher.typed('whatHappened'), typed('He cried.'));
      await teacher.presses('Back');
      assert.equal(teacher.typed('child1_name'), 'Robin Vale');
    }),
  );

  it(
    'such as a text beyond the limit is refused by the server too, with the words still there',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', safety);
      const long = typed('x'.repeat(4000));
      await teacher.presses('Next', { whatHappened: long });
      teacher.reads('there is room for 4000. Please shorten it.');
      assert.equal(teacher.typed('whatHappened'), long);
    }),
  );

  it(
    'at the very end, such as no confirmation, sends nothing',
    inASchool(async ({ teacher, channel, store }) => {
      await teacher.fillsForm();
      await teacher.presses('Send to the safeguarding team');
      teacher.reads('Please confirm that this is your true account.');
      assert.equal(channel().length, 0);
      assert.equal((await store.headsReportedBy(teacher.id, 5)).length, 0);
      await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
      teacher.reads('SG-26-0001');
    }),
  );

  it(
    'left behind in an earlier step is found before sending, and shown where it is',
    inASchool(async ({ teacher, channel }) => {
      await teacher.fillsForm();
      await teacher.presses('Back');
      await teacher.presses('Back');
      await teacher.presses('Back', { whatHappened: '' });
      teacher.reads('1 of 5');
      const draft = (await teacher.card()).card;
      assert.ok(draft);
      await teacher.says('report');
      await teacher.presses('Carry on with the report you started at 09:00');
      await teacher.presses('Next');
      await teacher.presses('Next');
      teacher.reads('Please write what you saw or heard, however little it is.');
      assert.equal(channel().length, 0);
    }),
  );
});

describe('a forged press', () => {
  for (const [what, data] of [
    ['with a choice nobody offered', { immediateDanger: 'perhaps' }],
    ['with several choices, one of them made up', { child1_parts: 'worried-about,is-guilty' }],
  ] as const)
    it(
      `${what} is refused at its field`,
      inASchool(async ({ teacher }) => {
        await teacher.says('report');
        await teacher.forges(teacher.card(), 'Next', { data: { ...safety, ...data } });
        teacher.reads('1 of 5');
        teacher.reads('Please choose from the list.');
      }),
    );

  for (const [what, data] of [
    ['with a key that the card never asks for', { role: 'dsl-lead' }],
    ['with an eleventh child', { child11_name: 'Somebody' }],
    ['with a step that does not exist', { step: 'everything' }],
    ['with no draft', { draft: '' }],
    ['with a draft id that is none', { draft: '../../x' }],
    ['with a list for a value', { child1_name: ['Robin'] }],
    ['with an object for a value', { child1_name: { toString: 'x' } }],
    ['with more text than a message can hold', { child1_name: 'x'.repeat(20_001) }],
  ] as const)
    it(
      `${what} changes nothing`,
      inASchool(async ({ teacher, store }) => {
        await teacher.says('report');
        await teacher.forges(teacher.card(), 'Next', { data });
        teacher.reads(unreadable);
        assert.deepEqual(await store.draftsOf(teacher.id), []);
      }),
    );

  it(
    'with a verb nobody knows changes nothing',
    inASchool(async ({ teacher, store }) => {
      await teacher.says('report');
      await teacher.forges(teacher.card(), 'Next', { verb: 'drop-everything' });
      teacher.reads(unreadable);
      assert.deepEqual(await store.draftsOf(teacher.id), []);
    }),
  );

  it(
    'that sends a report which was never filled in is led back to the first step',
    inASchool(async ({ teacher, channel, store }) => {
      await teacher.says('report');
      await teacher.forges(teacher.card(), 'Next', { verb: 'raise-concern' });
      teacher.reads(unreadable);
      await teacher.forges(teacher.card(), 'Save and finish later', { verb: 'raise-concern' });
      teacher.reads(unreadable);
      assert.equal(channel().length, 0);
      assert.deepEqual(await store.headsReportedBy(teacher.id, 5), []);
    }),
  );
});

describe('a day', () => {
  it(
    'that is still to come, or that there is not, is asked for again at its field',
    inASchool(async ({ teacher, dsl }) => {
      await teacher.says('report');
      await teacher.presses('Next', safety);
      for (const day of ['2026-11-17', '2036-11-16', '0026-11-16', '2026-02-31']) {
        await teacher.presses('Next', { ...what, whenDate: day });
        teacher.reads('2 of 5');
        teacher.reads(day < '2026-11' ? 'Please choose a date.' : 'That day is still to come.');
      }
      await teacher.presses('Next', { ...what, whenDate: '2026-11-16' });
      teacher.reads('4 of 5');
      dsl.neverSaw('SG-26');
    }),
  );
});
