import assert from 'node:assert/strict';
import { said } from '../../adaptiveCards/page.ts';

describe('what somebody pasted', () => {
  const lines = Array.from({ length: 2200 }, (_, at) => `line ${at + 1}`);

  it('stands in few enough paragraphs for Teams, with every word of it', () => {
    const shown = said('What was seen or heard', lines.join('\n')).lines;
    assert.ok(shown.length <= 40, `${shown.length} paragraphs`);
    assert.deepEqual(shown.join('\n').split('\n'), lines);
  });

  it('keeps its own paragraphs while there are few', () => {
    assert.deepEqual(said('Note', 'One.\n\nTwo.\r\nThree.').lines, ['One.', 'Two.', 'Three.']);
  });
});
