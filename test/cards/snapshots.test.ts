import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { everyCard, type Shown } from './support/every-card.ts';

const folder = join(import.meta.dirname, 'snapshots');
const fileOf = ({ name, situation }: Shown) =>
  join(name, `${situation.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.json`);
const updating = process.env['UPDATE_SNAPSHOTS'] === '1';

/** One file for each example, so that a reviewer reads a change of words as a change. UPDATE_SNAPSHOTS=1 writes them. */
describe('a card looks as it was agreed', () => {
  before(() => {
    if (updating) rmSync(folder, { recursive: true, force: true });
  });

  for (const shown of everyCard)
    it(`${shown.name}, ${shown.situation}`, () => {
      const file = join(folder, fileOf(shown));
      const now = `${JSON.stringify(shown.card, null, 2)}\n`;
      if (updating) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, now);
      }
      assert.equal(now, readFileSync(file, 'utf8'), 'changed: look at the gallery, then UPDATE_SNAPSHOTS=1');
    });

  it('and no picture is kept of what is no longer shown', () => {
    assert.deepEqual(globSync('**/*.json', { cwd: folder }).sort(), everyCard.map(fileOf).sort());
  });
});
