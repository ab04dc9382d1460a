import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lifecycleDocument } from '../../../tools/draw-lifecycle.ts';

describe('docs/lifecycle.md', () => {
  it('shows the table as it is (mend: npm run lifecycle)', () => {
    assert.equal(readFileSync(new URL('../../../docs/lifecycle.md', import.meta.url), 'utf8'), lifecycleDocument());
  });
});
