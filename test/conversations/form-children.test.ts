import assert from 'node:assert/strict';
import { type Overrides, typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';

const names = [
  'Ambrose',
  'Bettina',
  'Caspian',
  'Dorothea',
  'Evander',
  'Fenella',
  'Gideon',
  'Hermia',
  'Ivo Q',
  'Jocasta',
];
const tenChildren: Overrides = Object.fromEntries(
  names.flatMap((name, at) => [
    [`child${at + 1}_name`, `${name} Pell`],
    [`child${at + 1}_parts`, at === 0 ? 'may-have-caused-harm' : 'may-have-been-harmed'],
    [`child${at + 1}_year`, 'year-10'],
  ]),
);

describe('the children of one report', () => {
  it(
    'can be ten, each with their part, and not eleven',
    inASchool(async ({ teacher, dsl, store }) => {
      await teacher.says('report');
      for (let row = 1; row < 10; row++) await teacher.presses('Add another child');
      teacher.seesInput('child10_name');
      teacher.lacksButton('Add another child');
      await teacher.forges(teacher.card(), 'Next', { verb: 'add-child' });
      teacher.lacksInput('child11_name');
      const danger = { immediateDanger: 'no', concernAbout: 'child' };
      await teacher.presses('Next', { ...danger, ...tenChildren });
      teacher.reads('2 of 5');
      const [draft] = await store.draftsOf(teacher.id);
      assert.equal(draft?.children, 10);
      dsl.neverSaw('Jocasta');
    }),
  );

  it(
    'are all told to the DSL, each with their own part and what they did',
    inASchool(async ({ teacher, dsl, store }) => {
      await teacher.reports({
        ...tenChildren,
        imagesInvolved: 'yes',
        seenByStaff: 'nobody',
        picturedWho: '2,10',
        child1_played: 'set-up-account,passed-on',
        child10_played: 'pictured',
      });
      const [head] = await store.openHeads();
      const { entries } = await store.open(head?.id ?? assert.fail('no case'));
      const [raised] = entries;
      assert.ok(raised?.type === 'concern-raised');
      assert.deepEqual(
        raised.concern.children.map(({ name, parts }) => `${name}: ${parts}`),
        names.map((name, at) => `${name} Pell: may-have-${at === 0 ? 'caused-harm' : 'been-harmed'}`),
      );
      assert.deepEqual(raised.concern.images?.picturedWho, ['2', '10']);
      assert.deepEqual(raised.concern.images?.partPlayed[0], ['set-up-account', 'passed-on']);
      assert.deepEqual(raised.concern.images?.partPlayed[9], ['pictured']);
      await dsl.pressesInChannel('Open');
      dsl.readsInChannel('Jocasta Pell');
    }),
  );

  it(
    'that were asked for and left empty are taken away again',
    inASchool(async ({ teacher, store }) => {
      await teacher.says('report');
      await teacher.presses('Add another child');
      await teacher.presses('Add another child');
      await teacher.presses('Next', {
        immediateDanger: 'no',
        concernAbout: 'child',
        child1_name: 'Robin Vale',
        child1_parts: 'worried-about',
        child3_name: 'Kit Harrow',
        child3_parts: 'not-sure',
      });
      teacher.reads('2 of 5');
      await teacher.presses('Back');
      assert.equal(teacher.typed('child2_name'), 'Kit Harrow');
      teacher.lacksInput('child3_name');
      assert.equal((await store.draftsOf(teacher.id))[0]?.children, 2);
    }),
  );

  it(
    'keep what was typed of them when another is added',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Add another child', { child1_name: typed('Robin'), child1_parts: 'not-sure' });
      assert.equal(teacher.typed('child1_name'), typed('Robin'));
      assert.equal(teacher.typed('child1_parts'), 'not-sure');
      teacher.seesInput('child2_name');
    }),
  );

  it(
    'with only a part, or only a name, are asked for the rest',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Add another child');
      await teacher.presses('Next', {
        immediateDanger: 'no',
        concernAbout: 'child',
        child1_name: 'Robin Vale',
        child2_parts: 'saw-or-told-me',
      });
      teacher.reads("Please give a name, or write 'not known'.");
      teacher.reads("Please choose at least one. 'Not sure' is fine.");
      assert.equal(teacher.typed('child2_parts'), 'saw-or-told-me');
    }),
  );
});
