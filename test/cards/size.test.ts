import assert from 'node:assert/strict';
import { everyCard } from './support/every-card.ts';

const aim = 28 * 1024;
/** Teams takes 100 KB; beyond 80 there is no room for what it adds. */
const most = 80 * 1024;

describe('a card', () => {
  for (const { name, situation, card } of everyCard)
    it(`is small enough for Teams: ${name}, ${situation}`, () => {
      const bytes = Buffer.byteLength(JSON.stringify(card), 'utf16le');
      assert.ok(bytes < (situation === 'ten children' ? most : aim), `${bytes} bytes`);
    });
});
