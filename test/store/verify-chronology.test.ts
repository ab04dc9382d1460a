import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { storeOn } from '../../src/edges/store/embedded.ts';
import { openFile } from '../../src/edges/store/open-file.ts';
import { asks, dsl } from '../support/cast.ts';
import { aCase, move, raise } from './writing.ts';

describe('tools/verify-chronology', () => {
  const verify = (...given: readonly string[]) => {
    const tool = fileURLToPath(new URL('../../tools/verify-chronology.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...given], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const withFile = async (test: (path: string, harm: (sql: string) => void) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'safeguarding-verify-'));
    const path = join(folder, 'safeguarding.db');
    const db = openFile(path);
    for (const id of ['one', 'two', 'three']) await raise(storeOn(db), aCase(id));
    await move(storeOn(db), aCase('two'), asks(dsl, 'take-lead', {}));
    db.close();
    const harm = (sql: string) => {
      const file = new DatabaseSync(path);
      file.exec(`drop trigger if exists entry_no_delete; drop trigger if exists entry_no_update; ${sql}`);
      file.close();
    };
    try {
      test(path, harm);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('says of each case that it is as it was written', () =>
    withFile((path) => {
      assert.deepEqual(verify(path), {
        status: 0,
        stdout: 'SG-26-0001  ok\nSG-26-0002  ok\nSG-26-0003  ok\n3 cases, 0 with something wrong.\n',
        stderr: '',
      });
    }));

  it('names the case that was tampered with, and the one that is gone whole', () =>
    withFile((path, harm) => {
      harm("delete from entry where case_id = 'two' and number = 3");
      harm("delete from entry where case_id = 'three'; delete from head where case_id = 'three'");
      const { status, stdout } = verify(path);
      assert.equal(status, 1);
      assert.match(stdout, /^SG-26-0001 {2}ok$/m);
      assert.match(stdout, /^SG-26-0002 {2}its last entry is missing: the head counts 3$/m);
      assert.match(stdout, /^SG-26-0003 {2}it was given to a case that is gone$/m);
    }));

  it('says in a sentence what it needs', () =>
    withFile((path) => {
      assert.deepEqual(verify(), {
        status: 2,
        stdout: '',
        stderr: 'Say which data file: node tools/verify-chronology.ts DATA_FILE\n',
      });
      assert.match(verify(`${path}.gone`).stderr, /^There is no file .*\.gone\.\n$/);
      const db = openFile(path);
      assert.match(verify(path).stderr, /in use by another process; stop that bot first/);
      db.close();
    }));
});
