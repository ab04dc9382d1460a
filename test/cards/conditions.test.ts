import assert from 'node:assert/strict';
import { fieldsFor } from '../../adaptiveCards/case/move-form.ts';
import { type Fields, type Raw, readFields } from '../../adaptiveCards/fields.ts';
import { childFields, childPrefix } from '../../adaptiveCards/report/children.ts';
import { imageFieldsFor } from '../../adaptiveCards/report/image-fields.ts';
import { whatFields } from '../../adaptiveCards/report/what-happened.ts';
import { doneFields } from '../../adaptiveCards/report/what-you-have-done.ts';

/** The fields still to be answered with these answers. */
const wanting = (fields: Fields, raw: Raw): string[] => Object.keys(readFields(fields, raw).errors).sort();
const wants = (fields: Fields, raw: Raw, id: string): boolean => wanting(fields, raw).includes(id);

describe('a question that an answer brings up', () => {
  it("asks for the child's words when the child told", () => {
    assert.ok(wants(whatFields, { source: 'child-told-me' }, 'childWords'));
    assert.ok(!wants(whatFields, { source: 'saw' }, 'childWords'));
  });

  it("keeps the child's words when the answer that brought them up is changed", () => {
    const { answers } = readFields(whatFields, { source: 'saw', childWords: 'He said no.' });
    assert.equal(answers.childWords, 'He said no.');
  });

  it('asks what the mark looked like when there was one, and drops it when there was not', () => {
    assert.ok(wants(whatFields, { injury: 'yes' }, 'injuryDescription'));
    const { answers } = readFields(whatFields, { injury: 'no', injuryDescription: 'A bruise.', bodyRegions: 'neck' });
    assert.deepEqual([answers.injuryDescription, answers.bodyRegions], ['', []]);
  });

  it('asks whether it was copied only where an adult saw it', () => {
    for (const seen of ['me-by-accident', 'me-shown', 'another-adult'])
      assert.ok(wants(imageFieldsFor(1), { seenByStaff: seen }, 'copiedByStaff'), seen);
    for (const seen of ['nobody', 'unknown', ''])
      assert.ok(!wants(imageFieldsFor(1), { seenByStaff: seen }, 'copiedByStaff'), seen);
  });

  it('asks for the apps, and never insists', () => {
    for (const circulating of ['yes', 'unknown', 'no'])
      assert.ok(!wants(imageFieldsFor(1), { circulating }, 'platforms'), circulating);
  });

  it('asks about FGM only where FGM was ticked', () => {
    assert.ok(wants(doneFields, { category: 'other,fgm-honour-based' }, 'fgmDisclosed'));
    assert.ok(!wants(doneFields, { category: 'other' }, 'fgmDisclosed'));
  });

  it('asks why a case is closed only while something is open', () => {
    const close = (missing: string[]) => fieldsFor('close-case', { lists: {}, missing });
    assert.deepEqual(wanting(close(['Action 7']), { outcome: 'Done.' }), ['despite']);
    assert.deepEqual(wanting(close([]), { outcome: 'Done.' }), []);
  });
});

describe('a teacher who knows little', () => {
  it('is asked only one thing about the images, and may say not sure', () => {
    assert.deepEqual(wanting(imageFieldsFor(1), {}), ['seenByStaff']);
    assert.deepEqual(wanting(imageFieldsFor(1), { seenByStaff: 'unknown' }), []);
  });

  it("is never held to know a child's year or whereabouts", () => {
    const raw = { child2_name: 'not known', child2_parts: 'not-sure' };
    const { answers, errors } = readFields(childFields, raw, childPrefix(2));
    assert.deepEqual(errors, {});
    assert.deepEqual([answers.year, answers.whereNow], ['not-known', 'unknown']);
  });

  it('must say what happened, and little else', () => {
    assert.deepEqual(wanting(whatFields, {}), [
      'allegedPerson',
      'category',
      'imagesInvolved',
      'source',
      'whatHappened',
      'whenDate',
    ]);
    assert.deepEqual(wanting(doneFields, {}), ['doneAlready']);
  });

  it('cannot point at a child who is not on the form', () => {
    assert.ok(wants(imageFieldsFor(2), { picturedWho: '3', seenByStaff: 'nobody' }, 'picturedWho'));
  });
});

describe('a list where not knowing is chosen beforehand', () => {
  const answered = (pressure: string) =>
    readFields(imageFieldsFor(1), { seenByStaff: 'nobody', pressure }).answers.pressure;

  it('is not known when nothing is chosen', () => assert.deepEqual(answered(''), ['unknown']));
  it('lets it give way to what is known', () => assert.deepEqual(answered('tricked,unknown'), ['tricked']));
});
