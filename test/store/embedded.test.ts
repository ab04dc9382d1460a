import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { embeddedStore, storeOn } from '../../src/edges/store/embedded.ts';
import { openFile } from '../../src/edges/store/open-file.ts';
import { asks, concern, dsl } from '../support/cast.ts';
import { type Opened, storeContract } from './contract.ts';
import { aCase, move, raise } from './writing.ts';

const folders: string[] = [];
const aFile = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'safeguarding-')));
  return join(folders.at(-1) ?? '', 'safeguarding.db');
};

const tamperWith = (db: () => DatabaseSync): Opened['tamper'] => {
  const run = async (sql: string, ...values: (string | number)[]) => {
    db().exec('drop trigger if exists entry_no_update; drop trigger if exists entry_no_delete');
    assert.equal(
      db()
        .prepare(sql)
        .run(...values).changes,
      1,
    );
  };
  return {
    changeEntry: (id, number) =>
      run(
        "update entry set body = json_set(body, '$.entry.by.name', 'Nobody') where case_id = ? and number = ?",
        id,
        number,
      ),
    removeEntry: (id, number) => run('delete from entry where case_id = ? and number = ?', id, number),
    changeHead: (id) => run("update head set body = json_set(body, '$.head.urgency', 'low') where case_id = ?", id),
    removeHead: (id) => run('delete from head where case_id = ?', id),
  };
};

const opened = (path: string): Opened => {
  let db = openFile(path);
  let store = storeOn(db);
  const close = async () => {
    if (db.isOpen) db.close();
  };
  const again = {
    reopen: async () => {
      await close();
      db = openFile(path);
      store = { ...storeOn(db), close };
      return store;
    },
  };
  return { store: { ...store, close }, ...(path === ':memory:' ? {} : again), tamper: tamperWith(() => db) };
};

storeContract('embedded, in memory', async () => opened(':memory:'));
storeContract('embedded, in a file', async () => opened(aFile()));

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the data file', () => {
  it('keeps no name of a child but in what was written about them', async () => {
    const path = aFile();
    const db = openFile(path);
    const store = storeOn(db);
    await raise(store, aCase('one'), { concern });
    await move(store, aCase('one'), asks(dsl, 'start-review', {}));
    const tables = db.prepare("select name from sqlite_schema where type = 'table' and name <> 'entry'").all();
    const elsewhere = tables.map(({ name }) => JSON.stringify(db.prepare(`select * from ${name}`).all())).join('\n');
    assert.match(elsewhere, /SG-26-0001/);
    assert.equal(
      tables.some(({ name }) => name === 'name_word'),
      true,
    );
    assert.doesNotMatch(elsewhere, /zo[ëe]|[łl]ukasz|marsh|harrow|going round/i);
    assert.match(JSON.stringify(db.prepare('select * from entry').all()), /Harrow/);
    await store.close();
  });

  it('hashes names under a key of its own, so that two files never hash alike', async () => {
    const words = await Promise.all(
      [aFile(), aFile()].map(async (path) => {
        const db = openFile(path);
        await raise(storeOn(db), aCase('one'));
        const found = db.prepare('select word from name_word').all();
        db.close();
        return found.map(({ word }) => String(word));
      }),
    );
    assert.equal(new Set(words.flat()).size, 4);
    for (const word of words.flat()) assert.match(word, /^[0-9a-f]{64}$/);
  });

  it('lets nobody change or remove what is only ever added to', async () => {
    const db = openFile(':memory:');
    await raise(storeOn(db), aCase('one'));
    assert.throws(() => db.exec("update entry set body = '{}'"), /only ever added to/);
    assert.throws(() => db.exec('delete from entry'), /only ever added to/);
    assert.throws(
      () => db.exec('insert into reading (body) values (\'{"v":1}\'); delete from reading'),
      /only ever added to/,
    );
  });

  it('can be read and written by its owner only', async () => {
    const path = aFile();
    const store = embeddedStore(path);
    await raise(store, aCase('one'));
    for (const file of [path, `${path}-wal`]) assert.equal((statSync(file).mode & 0o777).toString(8), '600');
    await store.close();
  });

  it('is written to the disk before anybody is answered', () => {
    const db = openFile(aFile());
    const full = 2;
    assert.deepEqual({ ...db.prepare('pragma synchronous').get() }, { synchronous: full });
    assert.deepEqual({ ...db.prepare('pragma journal_mode').get() }, { journal_mode: 'wal' });
    db.close();
  });

  it('is sound after use', async () => {
    const path = aFile();
    const store = embeddedStore(path);
    await raise(store, aCase('one'));
    await store.close();
    const db = new DatabaseSync(path);
    assert.deepEqual({ ...db.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
    db.close();
  });

  it('is looked up by index: no query grows with the number of cases', () => {
    const db = openFile(':memory:');
    const asked: string[] = [];
    const spy = Object.assign(Object.create(db), {
      prepare: (sql: string) => {
        asked.push(sql);
        return db.prepare(sql);
      },
      exec: db.exec.bind(db),
    });
    storeOn(spy);
    const selects = asked.filter((sql) => /^(select|delete|update)/.test(sql));
    assert.ok(selects.length > 15, `${selects.length}`);
    const scans = selects.flatMap((sql) =>
      db
        .prepare(`explain query plan ${sql}`)
        .all()
        .map(({ detail }) => String(detail))
        .filter((detail) => /SCAN (?!.*USING (COVERING )?INDEX (head_open|notice_failed))|TEMP B-TREE/.test(detail))
        // The desk changes a few times a year, and only its ends are asked for.
        .filter((detail) => detail !== 'SCAN desk')
        .map((detail) => `${detail}: ${sql}`),
    );
    assert.deepEqual(scans, []);
  });
});

/** Another process that opens the file, and then does this. */
const opening = (path: string, then = '') => {
  const module = new URL('../../src/edges/store/embedded.ts', import.meta.url).href;
  const script = `import { embeddedStore } from ${JSON.stringify(module)};
    embeddedStore(${JSON.stringify(path)}); ${then}`;
  return ['--input-type=module', '--eval', script];
};

describe('opening the data file', () => {
  const refusal = (path: string): string => {
    try {
      embeddedStore(path);
    } catch (fault) {
      return (fault as Error).message;
    }
    return assert.fail('it opened');
  };
  const isOneSentence = (message: string, path: string, mend: RegExp) => {
    assert.ok(message.startsWith(`The data file ${path} `), message);
    assert.match(message, mend);
    assert.match(message, /^[^\n]*\.$/);
  };

  it('refuses a second bot while the first one lives, in this process or another', async () => {
    const path = aFile();
    const store = embeddedStore(path);
    isOneSentence(refusal(path), path, /in use by another process; stop that bot first/);
    const child = spawnSync(process.execPath, opening(path), { encoding: 'utf8' });
    assert.equal(child.status, 1);
    assert.match(child.stderr, /in use by another process/);
    await store.close();
    await embeddedStore(path).close();
  });

  it('opens at once after the first bot was killed', async () => {
    const path = aFile();
    assert.throws(() => execFileSync(process.execPath, opening(path, "process.kill(process.pid, 'SIGKILL')")), {
      signal: 'SIGKILL',
    });
    await embeddedStore(path).close();
  });

  it('says so when the file is not a database', () => {
    const path = aFile();
    writeFileSync(path, 'Dear diary, '.repeat(1000));
    isOneSentence(refusal(path), path, /damaged or not a database; move it aside/);
    assert.match(readFileSync(path, 'utf8'), /^Dear diary/);
  });

  it('says so when the file is damaged in the middle or cut off', async () => {
    for (const harm of ['middle', 'end']) {
      const path = aFile();
      const store = embeddedStore(path);
      for (let at = 0; at < 30; at++) await raise(store, aCase(`c-${at}`), { concern });
      await store.close();
      const size = statSync(path).size;
      if (harm === 'end') truncateSync(path, size - 20_480);
      else {
        const bytes = readFileSync(path);
        bytes.fill(7, size / 2, size / 2 + 8192);
        writeFileSync(path, bytes);
      }
      isOneSentence(refusal(path), path, /damaged or not a database; move it aside/);
    }
  });

  it('leaves another program’s database alone', () => {
    const path = aFile();
    const other = new DatabaseSync(path);
    other.exec('create table theirs (x)');
    other.close();
    isOneSentence(refusal(path), path, /another program's database/);
  });

  it('refuses a file of a newer version', async () => {
    const path = aFile();
    await embeddedStore(path).close();
    const newer = new DatabaseSync(path);
    newer.exec('pragma user_version = 99');
    newer.close();
    isOneSentence(refusal(path), path, /tables of version 99 and this bot knows version 1/);
  });

  it('says what to mend when the folder is missing, or the file is one, or not ours to read', () => {
    const path = aFile();
    isOneSentence(
      refusal(join(path, 'in', 'it.db')),
      join(path, 'in', 'it.db'),
      /folder does not exist; make the folder/,
    );
    mkdirSync(path);
    isOneSentence(refusal(path), path, /is a folder; correct DATA_DIR/);
    if (process.getuid?.() === 0) return;
    const closed = aFile();
    writeFileSync(closed, '');
    chmodSync(closed, 0);
    isOneSentence(refusal(closed), closed, /may not be read and written by this user/);
  });
});
