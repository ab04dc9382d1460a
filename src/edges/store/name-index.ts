import { createHmac, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { CaseId } from '../../domain/ids.ts';
import { nameWords } from '../../domain/names.ts';

/** Finds cases by whole words of names, which it keeps only as hashes under a key of this store's own. */
export type NameIndex = {
  add(id: CaseId, names: readonly string[]): void;
  find(words: readonly string[]): readonly CaseId[];
};

export function nameIndex(db: DatabaseSync): NameIndex {
  const key = keyOf(db);
  const add = db.prepare('insert into name_word values (?, ?) on conflict do nothing');
  const withWord = db.prepare('select case_id from name_word where word = ?');
  const hashed = (names: readonly string[]) =>
    [...new Set(names.flatMap(nameWords))].map((word) => createHmac('sha256', key).update(word).digest('hex'));

  return {
    add(id, names) {
      for (const word of hashed(names)) add.run(word, id);
    },
    find(words) {
      const [first, ...others] = hashed(words).map((word) => withWord.all(word).map((row) => row['case_id'] as CaseId));
      return others.reduce((left, more) => left.filter((id) => more.includes(id)), first ?? []);
    },
  };
}

function keyOf(db: DatabaseSync): Buffer {
  db.prepare("insert into meta values ('name-key', ?) on conflict do nothing").run(randomBytes(32).toString('hex'));
  return Buffer.from(String(db.prepare("select value from meta where key = 'name-key'").get()?.['value']), 'hex');
}
