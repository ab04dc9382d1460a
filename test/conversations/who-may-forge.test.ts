import assert from 'node:assert/strict';
import { dsl as hale } from '../support/cast.ts';
import { typed } from '../support/filling-a-form.ts';
import { forge } from '../support/pressing.ts';
import { inASchool } from '../support/school.ts';
import { aCase, inACase } from '../support/working-a-case.ts';

const notAllowed = "That isn't something you can do here. Nothing was changed.";
const unreadable = 'That press could not be read. Nothing was changed.';

describe('who somebody is', () => {
  const claims = {
    aadObjectId: hale.id,
    userId: hale.id,
    by: hale.id,
    role: 'dsl-lead',
    roles: 'dsl-lead',
    name: 'Mr Hale',
  };

  it(
    'is never what the data of a card says',
    inACase(async (school, one) => {
      for (const [verb, data] of [
        ['open-case', { case: one.id }],
        ['show-section', { case: one.id, section: 'children' }],
        ['show-cases', {}],
        ['show-digest', {}],
        ['find-form', {}],
      ] as const) {
        const came = await forge(school, school.colleague, { verb, data: { ...data, ...claims } });
        assert.equal(came.words, notAllowed, verb);
      }
      school.colleague.neverSaw('Robin Vale');
    }),
  );

  it(
    'cannot be put into a move: a form with more than it asks for is refused whole',
    inACase(async (school, one) => {
      const drawn = { case: one.id, version: 1, press: 'p-1' };
      for (const who of [school.dsl, school.colleague])
        for (const [key, value] of Object.entries(claims))
          for (const [verb, data] of [
            ['acknowledge', {}],
            ['add-note', { words: 'x' }],
          ] as const)
            assert.equal(
              (await forge(school, who, { verb, data: { ...drawn, ...data, [key]: value } })).words,
              unreadable,
              `${verb} with ${key}`,
            );
      assert.deepEqual(await one.written(), ['concern-raised']);
    }),
  );

  it(
    'is never the name that a message carries',
    inACase(async (school, one) => {
      const { colleague } = school;
      const from = { id: colleague.from.id, aadObjectId: colleague.id, name: 'Mr Hale', role: 'owner' };
      const value = { action: { type: 'Action.Execute', verb: 'open-case', data: { case: one.id } } };
      const { body } = await colleague.sends({ type: 'invoke', name: 'adaptiveCard/action', from, value });
      assert.equal((body as { value: unknown }).value, notAllowed);
    }),
  );

  it(
    'is nobody without an id of the tenant',
    inACase(async (school, one) => {
      const { colleague } = school;
      const value = { action: { type: 'Action.Execute', verb: 'open-case', data: { case: one.id } } };
      for (const aadObjectId of [undefined, '', null]) {
        const from = { id: colleague.from.id, name: 'Mr Hale', aadObjectId };
        const { body } = await colleague.sends({ type: 'invoke', name: 'adaptiveCard/action', from, value });
        assert.deepEqual(body, {
          statusCode: 403,
          type: 'application/vnd.microsoft.error',
          value: { code: 'Forbidden', message: notAllowed },
        });
      }
    }),
  );

  it(
    'is nobody when the envelope names another tenant, the DSL’s own id or not',
    inACase(async (school, one) => {
      const { dsl, otherTenant } = school;
      const value = { action: { type: 'Action.Execute', verb: 'open-case', data: { case: one.id } } };
      const { body } = await dsl.sends({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value,
        conversation: { id: dsl.chat, conversationType: 'personal', tenantId: otherTenant },
      });
      assert.equal((body as { value: { message: string } }).value.message, notAllowed);
      assert.deepEqual(await school.store.readingsOf(one.id), []);
    }),
  );
});

describe('a report', () => {
  it(
    'is listed for its own reporter, and for nobody else',
    inASchool(async (school) => {
      const one = await aCase(school);
      for (const who of [school.colleague, school.head, school.dsl]) {
        await who.says('my reports');
        who.reads('You have not sent a report from here.');
        who.doesNotRead(one.reference);
        const came = await forge(school, who, { verb: 'my-reports', data: { by: school.teacher.id, case: one.id } });
        assert.ok(!came.words.includes(one.reference));
      }
      await school.teacher.says('my reports');
      school.teacher.reads(one.reference);
    }),
  );

  it(
    'can be added to by its own reporter alone: even the DSL is refused',
    inACase(async (school, one) => {
      for (const who of [school.colleague, school.head, school.dsl])
        for (const [verb, data] of [
          ['add-to-report-form', { case: one.id }],
          ['add-to-report', { case: one.id, press: 'p-1', words: typed('Not mine.') }],
        ] as const)
          assert.equal((await forge(school, who, { verb, data })).words, notAllowed, `${who.name}, ${verb}`);
      assert.deepEqual(await one.written(), ['concern-raised']);
    }),
  );

  it(
    'shows its reporter nothing of what the team does with it',
    inACase(async (school, one) => {
      const { dsl, teacher } = school;
      await dsl.says(`case ${one.reference}`);
      await dsl.presses('Show');
      await dsl.presses('Take the lead');
      await dsl.presses('Add note');
      await dsl.presses('Save', { words: typed('Spoke to the mother.') });
      await teacher.says('my reports');
      teacher.reads('read by the safeguarding team');
      await teacher.presses(`Add to ${one.reference}`);
      teacher.neverSaw('Spoke to the mother.');
    }),
  );

  it(
    'by a DSL is a report like another: they may add to it, and work it',
    inASchool(async (school) => {
      const reference = await school.deputy.reports();
      await school.deputy.says('my reports');
      school.deputy.reads(reference);
      await school.dsl.pressesInChannel('Acknowledge');
      assert.equal((await school.store.openHeads())[0]?.status, 'acknowledged');
    }),
  );
});

describe('a draft', () => {
  it(
    'is opened, sent and thrown away by nobody but its author',
    inASchool(async (school) => {
      const { teacher, colleague, dsl, store } = school;
      await teacher.fillsForm();
      const [draft] = await store.draftsOf(teacher.id);
      assert.ok(draft);
      for (const who of [colleague, dsl]) {
        for (const verb of ['carry-on', 'discard-draft', 'alert-dsl'])
          await forge(school, who, { verb, data: { draft: draft.id } });
        await forge(school, who, { verb: 'raise-concern', data: { draft: draft.id, confirm: 'yes' } });
        who.neverSaw('Third time without a coat');
        who.neverSaw('Robin Vale');
      }
      assert.deepEqual(await store.draft(draft.id), draft);
      assert.deepEqual(await store.openHeads(), []);
    }),
  );
});
