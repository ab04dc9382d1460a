import assert from 'node:assert/strict';
import { wordsOn } from '../support/cards-seen.ts';
import { twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';
import { aCase, inACase, makes, opens } from '../support/working-a-case.ts';

describe('Open, in the channel', () => {
  it(
    'shows the case to the presser alone, and is written down',
    inACase(async ({ dsl, deputy, teacher, store, teams }, one) => {
      const before = teams.counted.updates;
      await dsl.pressesInChannel('Open');
      dsl.readsInChannel('Robin Vale');
      dsl.readsInChannel('Third time without a coat');
      deputy.doesNotReadInChannel('Robin Vale');
      deputy.neverSaw('Third time without a coat');
      assert.equal(teams.counted.updates, before);
      const readings = await store.readingsOf(one.id);
      assert.deepEqual(
        readings.map(({ by, what, at }) => [by.name, what, at]),
        [['Mr Hale', 'summary', '2026-11-16T09:00:00.000Z']],
      );
      teacher.neverSaw('Reported by');
    }),
  );

  it(
    'is broadcast by no later press either, of anybody',
    inACase(async ({ dsl, deputy, teams, channelNeverShowed }) => {
      const before = teams.counted.updates;
      await dsl.pressesInChannel('Open');
      await deputy.pressesInChannel('Open');
      await dsl.pressesAgain();
      await deputy.pressesAgain();
      deputy.readsInChannel('Robin Vale');
      assert.equal(teams.counted.updates, before);
      channelNeverShowed('Robin Vale');
    }),
  );

  it(
    'offers the moves that take one press, and no form',
    inACase(async ({ dsl }) => {
      await dsl.pressesInChannel('Open');
      for (const title of ['Acknowledge', 'Take the lead', 'Start initial review', 'Work on this case'])
        dsl.seesButton(title, dsl.channelCard());
      for (const title of ['Add note', 'Change urgency', 'Children', 'Chronology'])
        dsl.lacksButton(title, dsl.channelCard());
      await dsl.pressesInChannel('Take the lead');
      dsl.wasShown('Acknowledged · Medium · Mr Hale');
    }),
  );

  it(
    'still shows, when somebody else’s move has put the stored card back',
    inACase(async ({ dsl, deputy }) => {
      await dsl.pressesInChannel('Open');
      await deputy.pressesInChannel('Acknowledge');
      dsl.doesNotReadInChannel('Robin Vale');
      dsl.readsInChannel('Medium · Acknowledged');
      await dsl.pressesInChannel('Open');
      dsl.readsInChannel('Robin Vale');
    }),
  );
});

describe('Work on this case', () => {
  it(
    'puts a neutral card into the presser’s own chat, where the whole case opens',
    inACase(async ({ dsl, deputy }, one) => {
      const before = deputy.cards().length;
      await dsl.pressesInChannel('Open');
      await dsl.pressesInChannel('Work on this case');
      dsl.readsInChannel('is in your own chat with Safeguarding now');
      dsl.reads(one.reference);
      dsl.reads('Waiting');
      dsl.doesNotRead('Robin Vale');
      assert.equal(deputy.cards().length, before);
      await dsl.presses('Open');
      for (const section of ['Children', 'Actions', 'Chronology', 'Add note', 'Change urgency'])
        dsl.seesButton(section);
      dsl.reads('Robin Vale');
    }),
  );

  it(
    'says what to do when the presser’s own chat cannot be written to yet',
    inASchool(
      async (school) => {
        const one = await aCase(school);
        const { dsl } = school;
        await dsl.pressesInChannel('Open');
        await dsl.pressesInChannel('Work on this case');
        dsl.readsInChannel(`Open the chat with Safeguarding, say hello, and type: case ${one.reference}`);
        await opens(dsl, one);
        dsl.reads('Robin Vale');
      },
      { met: false },
    ),
  );

  it(
    'leaves what is open there alone while others move the case',
    inACase(async ({ dsl, deputy, teams }, one) => {
      await opens(dsl, one);
      const updates = () => teams.messages.filter(({ place }) => place === dsl.chat).map((one) => one.versions.length);
      const before = [updates(), wordsOn(dsl.card().card)];
      await deputy.pressesInChannel('Acknowledge');
      await opens(deputy, one);
      await makes(deputy, 'Add note', { words: typed('Rang home.') });
      assert.deepEqual([updates(), wordsOn(dsl.card().card)], before);
      dsl.reads('Waiting');
      await dsl.presses('Children');
      dsl.reads('Acknowledged');
    }),
  );
});

describe('a case, opened in one’s own chat,', () => {
  const told = {
    ...twoChildrenAndImages,
    opinion: typed('I think that somebody older is behind it.'),
    questionsAsked: typed('I asked only what had happened.'),
  };
  it(
    'keeps what was seen, the child’s own words and opinion apart',
    inACase(
      async ({ dsl }, one) => {
        await opens(dsl, one);
        const lines = wordsOn(dsl.card().card).split('\n');
        /** The label above the one line that holds these words. */
        const labelOf = (words: string) => {
          const at = lines.flatMap((line, index) => (line.includes(words) ? [index] : []));
          assert.equal(at.length, 1, `“${words}” stands there ${at.length} times`);
          return lines[(at[0] ?? 0) - 1] ?? '';
        };
        assert.match(labelOf('a picture of her is going round'), /see or hear|saw or heard|seen or heard/i);
        assert.match(labelOf('Everyone has got it'), /child/i);
        assert.match(labelOf('somebody older'), /think/i);
        dsl.reads('Reported by Ms Okafor');
      },
      {},
      told,
    ),
  );

  it(
    'has each child with year and part, and its reading is written down too',
    inACase(
      async ({ dsl, store }, one) => {
        await opens(dsl, one);
        await dsl.presses('Children');
        for (const words of ['Child 1 · Year 9', 'Zoë Łukasz-Marsh', 'Child 2 · Year 9', 'Kit Harrow'])
          dsl.reads(words);
        dsl.doesNotRead('Everyone has got it');
        dsl.reads('Part, as reported They may have been harmed');
        dsl.reads('Part, as reported They may have caused harm');
        const what = (await store.readingsOf(one.id)).map((reading) => reading.what);
        assert.deepEqual(what, ['summary', 'children']);
      },
      {},
      told,
    ),
  );

  it(
    'has its actions and referrals, or says that there are none',
    inACase(async ({ dsl, deputy }, one) => {
      await opens(dsl, one);
      await dsl.presses('Actions');
      assert.equal(wordsOn(dsl.card().card).split('None yet.').length, 3);
      await makes(dsl, 'Add action', { what: typed('Ring home'), owner: deputy.id, due: '2026-11-18' });
      dsl.reads('Action 2 Ms Brandt · due Wed 18 Nov');
      dsl.reads('Ring home');
      assert.equal(wordsOn(dsl.card().card).split('None yet.').length, 2);
    }),
  );
});
