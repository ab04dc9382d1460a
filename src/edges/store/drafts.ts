import type { DatabaseSync } from 'node:sqlite';
import type { DraftStore } from '../../workflow/ports.ts';
import { documents } from './documents.ts';
import { bodies, body } from './rows.ts';

export function draftStore(db: DatabaseSync): DraftStore {
  const one = db.prepare('select body from draft where id = ?');
  const ofPerson = db.prepare('select body from draft where person = ? order by saved_at desc, rowid desc');
  const put = db.prepare('insert into draft (body) values (?) on conflict (id) do update set body = excluded.body');
  const drop = db.prepare('delete from draft where id = ?');
  const dropBefore = db.prepare('delete from draft where saved_at < ?');

  // What was typed must be gone from the disk as well: the pages are overwritten, and the log that still has them emptied.
  const forget = () => db.exec('pragma wal_checkpoint(truncate)');

  return {
    async draft(id) {
      const stored = body(one.get(id));
      return stored === null ? null : documents.draft.read(stored).draft;
    },
    async draftsOf(person) {
      return bodies(ofPerson.all(person)).map((stored) => documents.draft.read(stored).draft);
    },
    async keepDraft(draft) {
      put.run(documents.draft.write({ draft }));
    },
    async dropDraft(id) {
      if (drop.run(id).changes > 0) forget();
    },
    async dropDraftsSavedBefore(before) {
      if (dropBefore.run(before).changes > 0) forget();
    },
  };
}
