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
      drop.run(id);
    },
    async dropDraftsSavedBefore(before) {
      dropBefore.run(before);
    },
  };
}
