import assert from 'node:assert/strict';
import { quietConsole } from '../../src/edges/log/console.ts';
import { openLog } from '../../src/edges/log/log.ts';
import type { LogFields } from '../../src/workflow/ports.ts';

const kept = () => {
  const lines: string[] = [];
  return { lines, log: openLog({ write: (line: string) => void lines.push(line) }) };
};

describe('the log', () => {
  it('writes the fields on its list and no other, whatever it is handed', () => {
    const { lines, log } = kept();
    log.info('pressed', { verb: 'add-note', words: 'Sam was crying' } as LogFields);
    assert.match(lines[0] ?? '', /"verb":"add-note"/);
    assert.doesNotMatch(lines.join(), /crying/);
  });

  it('writes an error’s name and code, never its words', () => {
    const { lines, log } = kept();
    log.fault('not saved', Object.assign(new TypeError('Sam was crying'), { code: 'SQLITE_FULL' }));
    assert.match(lines[0] ?? '', /"fault":"TypeError SQLITE_FULL"/);
    assert.doesNotMatch(lines.join(), /crying/);
  });

  it('keeps what other packages write to the console out, but says that they did', () => {
    const { lines, log } = kept();
    const { error, warn, info, log: say, debug } = console;
    try {
      quietConsole(log);
      // biome-ignore lint/suspicious/noConsole: the console is what is tried here
      console.error(new Error('Bearer eyJ'));
    } finally {
      Object.assign(console, { error, warn, info, log: say, debug });
    }
    assert.equal(lines.length, 1);
    assert.doesNotMatch(lines.join(), /eyJ/);
  });
});
