import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidance } from '../../adaptiveCards/guidance.ts';
import { everyCard, textsOf } from './support/every-card.ts';

const document = readFileSync(join(import.meta.dirname, '../../docs/guidance-sources.md'), 'utf8');

/** The rows of the table: what is shown, its name, what it rests on, and how far that was read. */
const rows = [...document.matchAll(/^\| (?<words>.+?) \| `(?<name>\w+)` \| (?<basis>.+?) \| (?<how>.+?) \|$/gm)].map(
  ({ groups }) => ({ ...groups }) as { words: string; name: string; basis: string; how: string },
);

describe('a sentence of guidance', () => {
  it('stands in the table of sources in the same words, and the table holds no other', () => {
    const table = Object.fromEntries(rows.map(({ name, words }) => [name, words]));
    assert.deepEqual(table, { ...guidance });
    assert.equal(rows.length, Object.keys(guidance).length);
  });

  it('says on what it rests, and whether that was read', () => {
    for (const { name, basis, how } of rows) {
      assert.ok(basis.length > 5, name);
      assert.match(how, /^(read|read in part|general knowledge|our own)$/, name);
    }
  });

  it('rests on sources that are listed, with their edition and how much of each was read', () => {
    const listed = [...document.matchAll(/^\| (S\d+) \|.+\|.+\|.+\|$/gm)].map(([, source]) => source);
    const used = rows.flatMap(({ basis }) => basis.match(/S\d+/g) ?? []);
    assert.deepEqual([...new Set(used)].sort(), [...listed].sort());
  });

  const shown = everyCard.flatMap(({ card }) => [...textsOf(card)].map(({ text }) => text));
  for (const [name, words] of Object.entries(guidance))
    it(`really stands in a card: ${name}`, () => assert.ok(shown.some((text) => text.includes(words))));
});
