import assert from 'node:assert/strict';
import { type Card, elements, wordsOn } from '../support/cards-seen.ts';
import { type Overrides, twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { forge } from '../support/pressing.ts';
import { inASchool, type School } from '../support/school.ts';
import { aCase, inACase, makes, opens, reviews } from '../support/working-a-case.ts';

const friday = '2026-11-20T15:00:00.000Z';

/** The digest of the week, as the channel has it. */
async function theDigest(school: School): Promise<{ card: Card; words: string }> {
  await school.timePasses(friday);
  const { card } = school.dsl.channelCardSaying('Weekly digest');
  return { card, words: wordsOn(card) };
}

/** What stands under a heading, up to the next one. */
const under = (heading: string, words: string): readonly string[] => {
  const lines = words.split('\n');
  const from = lines.lastIndexOf(heading);
  assert.ok(from >= 0, `there is no “${heading}” in:\n${words}`);
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => headings.includes(line));
  return to < 0 ? rest : rest.slice(0, to);
};
const headings = [
  'What is waiting',
  'Decisions this week',
  'Not acknowledged in time',
  'Referrals past their answer',
  'Overdue actions',
  'Reviews due',
  'Reporters not yet told',
  'Themes',
  'Platforms',
  'Image guard',
  'One question for the team: what would we change?',
];

describe('what the digest says', () => {
  it(
    'is numbers and references: no child, nobody’s words, no reporter',
    inASchool(async (school) => {
      const one = await aCase(school, { ...twoChildrenAndImages, opinion: typed('I think there is more.') });
      await reviews(school.dsl, one, 'csc-s47');
      await makes(school.dsl, 'Add note', { words: typed('Spoke to Zoë in the library.') });
      const { card } = await theDigest(school);
      const all = JSON.stringify(card);
      for (const secret of ['Zoë', 'Kit', 'Harrow', 'Everyone', 'library', 'there is more', 'reasons', 'Okafor'])
        assert.ok(!all.includes(secret), `it says “${secret}”`);
    }),
  );

  it(
    'is what is new, open and closed, against a usual week',
    inASchool(async (school) => {
      const first = await aCase(school);
      await aCase(school, { child1_name: 'Ana Other' });
      await reviews(school.dsl, first);
      await makes(school.dsl, 'Close case', { outcome: typed('Done.') });
      const { words } = await theDigest(school);
      for (const line of ['New: 2', 'New in a usual week: 0', 'Open: 1', 'Closed: 1'])
        assert.ok(words.includes(line), `${line}\n${words}`);
    }),
  );

  it(
    'is what waits: late, without an answer, overdue, to be reviewed, not told',
    inASchool(async (school) => {
      const { dsl, deputy } = school;
      const late = await aCase(school);
      await school.minutesPass(1);
      const worked = await aCase(school, { child1_name: 'Ana Other' });
      await opens(dsl, worked);
      await dsl.presses('Start initial review');
      await makes(dsl, 'Record decision', { level: 'csc-s17', reason: typed('Support.'), reviewOn: '2026-11-19' });
      await makes(dsl, 'Record referral', { agency: 'social-care', madeOn: '2026-11-16', method: 'phone' });
      for (const due of ['2026-11-17', '2026-11-18', '2026-11-27'])
        await makes(dsl, 'Add action', { what: typed('Ring home'), owner: deputy.id, due });
      const { words } = await theDigest(school);
      assert.deepEqual(under('Not acknowledged in time', words), [`${late.reference}, due Mon 16 Nov, 16:30`]);
      assert.match(under('Referrals past their answer', words).join(), new RegExp(`${worked.reference}, Children's`));
      assert.deepEqual(under('Overdue actions', words), ['Ms Brandt: 2']);
      assert.deepEqual(under('Reviews due', words), [`${worked.reference}, Thu 19 Nov`]);
      assert.deepEqual(under('Reporters not yet told', words), [late.reference]);
      assert.deepEqual(under('Decisions this week', words).slice(0, 1), [
        'Refer to social care: child in need (section 17): 1',
      ]);
    }),
  );

  it(
    'hides every group of fewer than five children, and counts from there',
    inASchool(async (school) => {
      const neglect = (n: number, year: string): Overrides => ({
        child1_name: `Pupil-${n} Made-up`,
        child1_year: year,
      });
      for (let n = 1; n <= 5; n++) await aCase(school, neglect(n, 'year-7'));
      for (let n = 6; n <= 9; n++) await aCase(school, neglect(n, 'year-8'));
      const { words } = await theDigest(school);
      assert.deepEqual(under('Themes', words), ['Neglect, Year 7: 5', 'Neglect, Year 8: <5']);
    }),
  );

  it(
    'has platforms and what the image guard did, without who or what',
    inASchool(async (school) => {
      await aCase(school, twoChildrenAndImages);
      await school.colleague.says('hello');
      await school.colleague.pastes('picture');
      const { words } = await theDigest(school);
      assert.deepEqual(under('Platforms', words), ['Snapchat: <5']);
      assert.match(under('Image guard', words).join(), /^1 this week/);
      assert.ok(!words.includes('Adeyemi'));
    }),
  );

  it(
    'ends with a question, in a quiet week too',
    inASchool(async (school) => {
      const { words } = await theDigest(school);
      assert.match(words, /One question for the team: what would we change\?$/);
      assert.match(words, /New: 0\nNew in a usual week: 0/);
    }),
  );

  it(
    'is drawn, and reads as text where Teams does not draw: each number of each chart',
    inASchool(async (school) => {
      const one = await aCase(school);
      await reviews(school.dsl, one);
      await aCase(school, { child1_name: 'Ana Other' });
      const { card } = await theDigest(school);
      const charts = [...elements(card['body'])].filter(({ type }) => String(type).startsWith('Chart.'));
      assert.equal(charts.length, 3);
      for (const { type, data, fallback } of charts) {
        const text = wordsOn(fallback as Card);
        for (const { x, y, legend, value } of data as { x?: string; y?: number; legend?: string; value?: number }[])
          assert.ok(
            text.includes(String(y ?? value)) &&
              text.includes((x ?? legend ?? '').replace(/,? (in a )?usual( week)?$/, '')),
            `${type}: ${x ?? legend} is not in the text: ${text}`,
          );
      }
    }),
  );
});

describe('the digest on demand', () => {
  it(
    'is a neutral card, and an answer to the presser alone: of the seven days until now',
    inACase(async ({ dsl, deputy, channelNeverShowed, minutesPass }, one) => {
      await minutesPass(1);
      await dsl.says('digest');
      dsl.doesNotRead(one.reference);
      await dsl.presses('Show');
      dsl.reads('Week to Mon 16 Nov');
      dsl.reads('New: 1\nNew in a usual week: 0');
      dsl.reads(one.reference);
      await deputy.saysInChannel('digest');
      await deputy.pressesInChannel('Show');
      deputy.readsInChannel('New: 1');
      dsl.doesNotReadInChannel('New: 1');
      channelNeverShowed('New: 1');
    }),
  );

  it(
    'is not kept, and does not stand for Friday’s',
    inACase(async (school) => {
      await school.timePasses('2026-11-20T14:00:00.000Z');
      await school.dsl.says('digest');
      await school.dsl.presses('Show');
      assert.equal(await school.store.digest('2026-11-20'), null);
      const { words } = await theDigest(school);
      assert.match(words, /Week to Fri 20 Nov/);
    }),
  );

  it(
    'is for the team',
    inACase(async (school) => {
      for (const who of [school.teacher, school.head, school.headOfYear]) {
        const came = await forge(school, who, { verb: 'show-digest', data: { from: 'chat' } });
        assert.equal(came.words, "That isn't something you can do here. Nothing was changed.");
      }
    }),
  );
});
