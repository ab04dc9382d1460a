import assert from 'node:assert/strict';
import { wordsOn } from '../support/cards-seen.ts';
import { twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { inASchool, type School } from '../support/school.ts';
import { aCase, inACase } from '../support/working-a-case.ts';

async function finds(dsl: School['dsl'], words: string): Promise<readonly string[]> {
  await dsl.says('find');
  await dsl.presses('Show');
  await dsl.presses('Find', { words });
  return [...wordsOn(dsl.card().card).matchAll(/^(SG-26-\d{4}) ·/gm)].map(([, one]) => one ?? '');
}

describe('find', () => {
  for (const [words, found] of [
    ['Zoë', 1],
    ['zoe', 1],
    ['LUKASZ', 1],
    ['Łukasz-Marsh', 1],
    ['marsh zoe', 1],
    ['Kit', 1],
    ['kit harrow', 1],
    ['SG-26-0001', 1],
    [' sg-26-0001 ', 1],
    ['Zo', 0],
    ['Kit Marsh-Hill', 0],
    ['Robin', 0],
    ['SG-26-0002', 0],
    ['Everyone', 0],
    ['---', 0],
  ] as const)
    it(
      `“${words}” ${found ? 'finds the case' : 'finds nothing'}: whole words of names, accents or not, or its number`,
      inACase(
        async ({ dsl }) => {
          assert.deepEqual(await finds(dsl, words), found ? ['SG-26-0001'] : []);
          dsl.reads(`Looked for\n${words.trim()}`);
          if (!found) dsl.reads('Nothing found');
        },
        {},
        twoChildrenAndImages,
      ),
    );

  it(
    'finds every case that is so called, and opens one',
    inACase(async (school) => {
      const { dsl } = school;
      await school.minutesPass(5);
      await aCase(school, { child1_name: 'Robin Núñez' });
      assert.deepEqual(await finds(dsl, 'NUNEZ'), ['SG-26-0002']);
      assert.deepEqual(await finds(dsl, 'robin'), ['SG-26-0001', 'SG-26-0002']);
      assert.deepEqual(await finds(dsl, 'robin vale'), ['SG-26-0001']);
      await dsl.presses('Open SG-26-0001');
      dsl.reads('Robin Vale');
    }),
  );

  it(
    'asks for words, and takes no endless ones',
    inACase(async ({ dsl }) => {
      await dsl.says('find');
      await dsl.presses('Show');
      await dsl.presses('Find');
      dsl.reads('Please write a name or a reference.');
      await dsl.presses('Find', { words: typed('x'.repeat(101)) });
      dsl.reads('Please shorten it.');
    }),
  );

  it(
    'with words after it does not use them: it says why, and gives the box',
    inACase(async ({ dsl, teams }) => {
      await dsl.says('find Robin Vale');
      dsl.reads('I did not use the words after find: a message stays in the chat. Please type them here instead.');
      assert.equal(dsl.typed('words'), '');
      assert.ok(!teams.stored().includes('Robin'));
      await dsl.presses('Find', { words: 'robin' });
      dsl.reads('SG-26-0001');
    }),
  );

  it(
    'in the channel keeps words and results from everybody else',
    inACase(async ({ dsl, deputy, channelNeverShowed }) => {
      await dsl.saysInChannel('find Robin Vale');
      await dsl.pressesInChannel('Find', { words: 'robin' });
      dsl.readsInChannel('SG-26-0001 ·');
      deputy.doesNotReadInChannel('SG-26-0001 ·');
      deputy.neverSaw('robin');
      channelNeverShowed('robin');
    }),
  );

  it(
    'leaves no word of a search, and no name, in the store, its log of readings or our log',
    inASchool(
      async (school) => {
        const { dsl, bytesOnDisk, logLines } = school;
        const one = await aCase(school, { child1_name: 'Quillon Vexworth' });
        await dsl.says('find Marmaduke Ostrich');
        await finds(dsl, 'Pumpernickel');
        await finds(dsl, 'Vexworth');
        dsl.reads(one.reference);
        const kept = [bytesOnDisk(), logLines().join('\n')].map((text) => text.toLowerCase());
        for (const word of ['pumpernickel', 'marmaduke', 'ostrich'])
          for (const text of kept) assert.ok(!text.includes(word), `“${word}” is kept`);
        assert.ok(!kept[1]?.includes('vexworth'), 'the log names a child');
      },
      { onDisk: true },
    ),
  );
});
