import { accessSync, closeSync, constants, existsSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { layout, ours, tables } from './tables.ts';

/**
 * Opens the data file and keeps it: no other process can use it until this one closes it or dies. Throws one sentence
 * with the mend when it cannot be used.
 */
export function openFile(path: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') madeFor(path);
    db = new DatabaseSync(path, { timeout: 1000 });
    db.exec(
      'pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on',
    );
    db.exec('begin immediate');
    makeOurs(db);
    db.exec('commit');
    return db;
  } catch (fault) {
    db?.close();
    throw new Error(`The data file ${path} ${whatIsWrong(fault)}`, { cause: fault });
  }
}

class Unusable extends Error {}

/**
 * Makes an empty file that only its owner can read. One that is there is looked at but not opened: closing a file
 * releases every lock that this process has on it, SQLite's included.
 */
function madeFor(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
  else if (statSync(path).isDirectory()) throw new Unusable('is a folder; correct DATA_DIR.');
  else accessSync(path, constants.R_OK | constants.W_OK);
}

function makeOurs(db: DatabaseSync): void {
  const ask = (pragma: string) => Object.values(db.prepare(`pragma ${pragma}`).get() ?? {})[0];
  const sound = ask('quick_check(1)');
  if (sound !== 'ok') throw new Unusable(damaged);
  const empty = db.prepare('select 1 from sqlite_schema').get() === undefined;
  if (empty) db.exec(`${tables}; pragma application_id = ${ours}; pragma user_version = ${layout}`);
  else if (ask('application_id') !== ours)
    throw new Unusable("is another program's database; give the bot a folder of its own (DATA_DIR).");
  else if (ask('user_version') !== layout)
    throw new Unusable(
      `has tables of version ${ask('user_version')} and this bot knows version ${layout}; start the version of the bot that last used it.`,
    );
}

const damaged = 'is damaged or not a database; move it aside and put the last backup in its place.';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be made because its folder does not exist; make the folder or correct DATA_DIR.',
  ENOTDIR: 'cannot be made because its folder is a file; correct DATA_DIR.',
  EACCES: 'may not be read and written by this user; correct its permissions or DATA_DIR.',
  EPERM: 'may not be read and written by this user; correct its permissions or DATA_DIR.',
  EROFS: 'is on a disk that is read-only; correct DATA_DIR.',
  ENOSPC: 'is on a disk that is full; make room.',
  5: 'is in use by another process; stop that bot first, or give this one another DATA_DIR.',
  8: 'may not be written by this user; correct its permissions or DATA_DIR.',
  11: damaged,
  13: 'is on a disk that is full; make room.',
  14: 'cannot be opened by this user; correct its permissions or DATA_DIR.',
  26: damaged,
};

function whatIsWrong(fault: unknown): string {
  if (fault instanceof Unusable) return fault.message;
  const { errcode, code, message } = fault as { errcode?: number; code?: string; message?: string };
  // The low byte of SQLite's code is the kind of fault, the rest its details.
  return reasons[String(errcode === undefined ? code : errcode & 255)] ?? `cannot be opened: ${message}.`;
}
