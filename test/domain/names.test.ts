import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameWords } from '../../src/domain/names.ts';

describe('the words of a name', () => {
  const same = (one: string, other: string) => assert.deepEqual(nameWords(one), nameWords(other), `${one} / ${other}`);

  it('are the same in capitals, with or without accents, in either order of Unicode', () => {
    same('ZOË', 'zoe');
    same('Renée', 'renee');
    same('Rene\u0301e', 'Ren\u00e9e');
    same('Ağca İnan', 'agca inan');
    same('Søren Łęski', 'Soren Leski');
    same('Weiß', 'Weiss');
    same('Þóra', 'Thora');
  });

  it('are split at whatever is not a letter, and stand once', () => {
    assert.deepEqual(nameWords("  Mary-Jane O'Neill (year 9), Mary "), ['mary', 'jane', 'o', 'neill', 'year']);
    assert.deepEqual(nameWords('محمد 李小龍'), ['محمد', '李小龍']);
  });

  it('are none where there are no letters', () => {
    for (const text of ['', ' ', '- 7 -', '🙂', '\u0301']) assert.deepEqual(nameWords(text), []);
  });

  it('are their own words, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = nameWords(text);
        for (const word of words) assert.match(word, /^\p{L}+$/u);
        assert.deepEqual(nameWords(words.join(' ')), words);
      }),
    );
  });
});
