import assert from 'node:assert/strict';
import { defineCard, fill } from '../../adaptiveCards/card.ts';
import { awkwardWords, longestName } from '../../adaptiveCards/examples.ts';
import { inputs, page, pageTemplate, said } from '../../adaptiveCards/page.ts';
import { everyCard, inputsOf, textsOf, typed } from './support/every-card.ts';

const typedByPeople = /\[markdown\]|\$\{title\}|Maximiliana|Pupil |Robin/;

/** May this text hold what somebody typed? */
const isForWords = ({ holder, key }: { holder: string; key: string }): boolean =>
  (holder === 'TextRun' && key === 'text') || (holder.startsWith('Input.') && key === 'value');

describe("people's own words", () => {
  for (const { name, situation, card } of everyCard)
    it(`stand only where they stay text: ${name}, ${situation}`, () => {
      const astray = [...textsOf(card)].filter((one) => typedByPeople.test(one.text) && !isForWords(one));
      assert.deepEqual(astray, []);
    });

  it('are in the examples of every card that takes or shows them', () => {
    const seen = everyCard.filter(({ card }) => [...textsOf(card)].some(({ text }) => text.includes('[markdown]')));
    const takesText = everyCard.filter(({ card }) => inputsOf(card).some(({ type }) => type === 'Input.Text'));
    const names = new Set(seen.map(({ name }) => name));
    assert.deepEqual(
      [...new Set(takesText.map(({ name }) => name))].filter((name) => !names.has(name)),
      [],
    );
  });

  it('come back from an input letter for letter, so that a form shown twice changes nothing', () => {
    const notes = inputsOf(fillWith(awkwardWords)).map(({ value }) => value);
    assert.deepEqual(notes, [awkwardWords]);
  });

  it('are no command to Teams where they are shown', () => {
    const shown = typed(fillWith(awkwardWords), 'TextRun')
      .map(({ text }) => text)
      .join(' ');
    assert.ok(shown.includes('{ {DATE(') && !shown.includes('{{'));
  });

  it('keep their paragraphs', () => {
    const runs = typed(fillWith('First.\n\nSecond.\r\nThird.'), 'TextRun').map(({ text }) => text);
    assert.deepEqual(runs, ['First.', 'Second.', 'Third.']);
  });

  it('cannot turn or hide a line with invisible characters', () => {
    const runs = typed(fillWith('He\u202e said\u200b no\u2066.'), 'TextRun').map(({ text }) => text);
    assert.deepEqual(runs, ['He said no.']);
  });
});

describe('a filled card', () => {
  for (const { name, situation, card } of everyCard)
    it(`has no blank left: ${name}, ${situation}`, () => {
      const ours = [...textsOf(card)].filter((one) => !isForWords(one));
      assert.deepEqual(
        ours.filter(({ text }) => text.includes('${') || text.includes('undefined')),
        [],
      );
      const unmeant = [...textsOf(card)].filter(({ text }) => text.replaceAll(/\$\{title\}/g, '').includes('${'));
      assert.deepEqual(unmeant, []);
    });

  it('has room for the longest name', () => assert.equal(longestName.length, 200));
});

/** A page that shows these words and has them in an input. */
function fillWith(words: string): object {
  const field = { kind: 'paragraph', label: 'Note', max: 4000 } as const;
  const view = () =>
    page({ title: 'Words', items: [said('Said', words), ...inputs({ note: field }, { note: words }, {})] });
  return fill(defineCard({ name: 'words', template: pageTemplate, view, examples: {} }), {});
}
