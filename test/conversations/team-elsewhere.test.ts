import assert from 'node:assert/strict';
import { wordsOn } from '../support/cards-seen.ts';
import { type From, forge, placed } from '../support/pressing.ts';
import type { School } from '../support/school.ts';
import type { Someone } from '../support/school-people.ts';
import { inACase } from '../support/working-a-case.ts';

const words = ['cases', 'case SG-26-0001', 'find', 'find Robin Vale', 'digest'];
const places: readonly From[] = ['another channel', 'a group chat'];

describe('a word of the team', () => {
  for (const name of ['teacher', 'colleague', 'head', 'headOfYear'] as const)
    it(
      `from somebody else is answered exactly like a word nobody knows: ${name}`,
      inACase(async (school) => {
        const who = school[name];
        await who.says('abracadabra');
        const unknown = wordsOn(who.card().card);
        for (const word of words) {
          await who.says(word);
          assert.equal(wordsOn(who.card().card), unknown, word);
        }
        const long = (word: string) => `${word} ${'and more '.repeat(10)}`;
        await who.says(long('abracadabra'));
        const unknownAndLong = wordsOn(who.card().card);
        await who.says(long('find'));
        assert.equal(wordsOn(who.card().card), unknownAndLong);
      }),
    );

  it(
    'from a pupil is answered with the one kind card, and from outside with nothing',
    inACase(async ({ pupil, guest, stranger }) => {
      for (const word of words) {
        await pupil.says(word);
        pupil.reads('Childline');
        pupil.doesNotRead('SG-26-0001');
        await guest.says(word);
        await stranger.says(word);
      }
      guest.seesNothing();
      stranger.seesNothing();
    }),
  );

  for (const place of places)
    it(
      `from the DSL in ${place} gives nothing`,
      inACase(async (school) => {
        for (const word of [...words, 'help me', 'report', 'my reports']) {
          const shown = await saysElsewhere(school, school.dsl, word, place);
          assert.match(shown, /I don't know that one\. Type 'help' to see what I know\./, word);
        }
      }),
    );
});

describe('a press', () => {
  for (const place of places)
    for (const verb of ['open-case', 'show-cases', 'show-digest', 'find-form', 'acknowledge', 'work-on-case'])
      it(
        `of the DSL’s own in ${place} does nothing: ${verb}`,
        inACase(async (school, one) => {
          const { dsl, store } = school;
          const data = verb.startsWith('show') || verb === 'find-form' ? { from: 'channel' } : { case: one.id };
          const drawn = verb === 'acknowledge' ? { version: 1, press: 'p-1' } : {};
          const came = await forge(school, dsl, { verb, data: { ...data, ...drawn }, from: place });
          assert.deepEqual(came, {
            kind: 'sentence',
            words: 'That card does nothing in this chat. Nothing was changed.',
            card: null,
          });
          assert.deepEqual(await one.written(), ['concern-raised']);
          assert.deepEqual(await store.readingsOf(one.id), []);
        }),
      );

  for (const verb of ['show-section', 'move-form', 'my-reports', 'add-to-report-form'])
    it(
      `that belongs in one’s own chat does nothing in the channel: ${verb}`,
      inACase(async (school, one) => {
        const data = { case: one.id, version: 1, move: 'add-note', section: 'chronology' };
        const came = await forge(school, school.dsl, { verb, data, from: 'channel' });
        assert.equal(came.words, 'Please open your own chat with Safeguarding for that. Nothing was changed.');
      }),
    );
});

/** What the bot posted where this was said. */
async function saysElsewhere(school: School, who: Someone, text: string, from: From): Promise<string> {
  const { teams, desk } = school;
  const place = placed(who, desk.channel.channelId, desk.tenantId, from);
  const before = teams.messages.length;
  await who.sends({ text: `<at>Safeguarding</at> ${text}`, ...place });
  assert.equal(teams.messages.length, before + 1, `${text} is answered once`);
  return wordsOn(teams.messages.at(-1)?.versions.at(-1) ?? {});
}
