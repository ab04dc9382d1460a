import assert from 'node:assert/strict';
import { type Overrides, oneChild, twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';

/** Every text as long as the form takes it. */
const long = (max: number): string => typed('ü'.repeat(max - typed('').length));
const longest: Overrides = {
  ...twoChildrenAndImages,
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [
      [`child${at + 1}_name`, `Quillon ${'Ashworth-'.repeat(20)}${at}`],
      [`child${at + 1}_parts`, 'worried-about,may-have-been-harmed,may-have-caused-harm,saw-or-told-me,not-sure'],
    ]).flat(),
  ),
  whenTime: long(100),
  where: long(200),
  whatHappened: long(4000),
  childWords: long(4000),
  questionsAsked: long(2000),
  injury: 'yes',
  bodyRegions: 'head-face,neck,arms-hands,chest,stomach,back,bottom-genitals,legs-feet',
  injuryDescription: long(2000),
  opinion: long(4000),
  whereHeldOwner: long(200),
  whoKnows: long(1000),
  childWishes: long(2000),
};

/** As a template writes it. */
const blank = ['$', '{title}'].join('');

describe('what people type', () => {
  it(
    'comes out as it was, whatever a template or Teams would make of it',
    inASchool(async ({ teacher, dsl, store }) => {
      const said = `**He** said ${blank} and {{DATE(2026-11-16T09:00:00Z, SHORT)}} <b>now</b> \\ " \u202Eflipped`;
      const words = typed(said);
      await teacher.reports({ ...twoChildrenAndImages, whatHappened: words, child1_name: typed(`Zoë ${blank}`) });
      await dsl.pressesInChannel('Open');
      dsl.readsInChannel(said.replace('{{', '{ {').replace('\u202E', ''));
      const [head] = await store.openHeads();
      const [raised] = (await store.open(head?.id ?? assert.fail())).entries;
      assert.ok(raised?.type === 'concern-raised');
      assert.equal(raised.concern.what.whatHappened, words);
    }),
  );

  it(
    'over several lines is kept and shown as several lines',
    inASchool(async ({ teacher, dsl }) => {
      await teacher.reports({ whatHappened: typed('First he ran.\r\nThen he hid.\n\nThen he came back.') });
      await dsl.pressesInChannel('Open');
      for (const line of ['First he ran.', 'Then he hid.', 'Then he came back.']) dsl.readsInChannel(line);
    }),
  );

  it(
    'can be as long as the form allows, everywhere at once, and every card still fits into Teams',
    inASchool(async ({ teacher, dsl, store, storeIsDown, storeIsUp }) => {
      await teacher.fillsForm(longest);
      storeIsDown();
      await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
      teacher.reads('Not saved: go to your DSL now');
      storeIsUp();
      await teacher.presses('Try again');
      teacher.reads('SG-26-0001');
      await dsl.pressesInChannel('Open');
      await dsl.pressesInChannel('Work on this case');
      await dsl.presses('Open');
      for (const section of ['Children', 'Actions', 'Chronology']) await dsl.presses(section);
      assert.equal((await store.openHeads()).length, 1);
    }),
  );

  it(
    'can be a pasted chat of many short lines, and every card still fits into Teams',
    inASchool(async ({ teacher, dsl }) => {
      await teacher.reports({
        whatHappened: typed('no\n'.repeat(120)),
        source: 'child-told-me',
        childWords: typed('yes\n'.repeat(100)),
      });
      await dsl.pressesInChannel('Open');
      await dsl.pressesInChannel('Work on this case');
      await dsl.presses('Open');
      dsl.reads('SG-26-0001');
    }),
  );

  it(
    'may be nothing but spaces, which is nothing',
    inASchool(async ({ teacher }) => {
      await teacher.says('report');
      await teacher.presses('Next', { ...pick(/^(immediate|concern|child)/), child1_name: '   ' });
      teacher.reads("Please give a name, or write 'not known'.");
    }),
  );
});

const pick = (ids: RegExp): Overrides => Object.fromEntries(Object.entries(oneChild).filter(([id]) => ids.test(id)));
