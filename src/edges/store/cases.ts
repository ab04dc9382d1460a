import type { DatabaseSync } from 'node:sqlite';
import { replay } from '../../domain/case/evolve.ts';
import { type Head, headOf } from '../../domain/case/head.ts';
import { type CaseId, reference } from '../../domain/ids.ts';
import type { Batch, CaseStore } from '../../workflow/ports.ts';
import { noEntry } from './chain.ts';
import { documents, linked } from './documents.ts';
import type { NameIndex } from './name-index.ts';
import type { InOneGo } from './one-go.ts';
import type { NoticeWriter } from './outbox.ts';
import { bodies, body } from './rows.ts';
import { whatIsWrong } from './verify.ts';

export function caseStore(db: DatabaseSync, inOneGo: InOneGo, notices: NoticeWriter, names: NameIndex): CaseStore {
  const entries = db.prepare('select body from entry where case_id = ? order by number');
  const lastEntry = db.prepare('select body from entry where case_id = ? order by number desc limit 1');
  const addEntry = db.prepare('insert into entry (body) values (?)');
  const putHead = db.prepare(
    'insert into head (body) values (?) on conflict (case_id) do update set body = excluded.body',
  );
  const nextNumber = db.prepare(
    'insert into counter values (?, 1) on conflict do update set last = last + 1 returning last',
  );
  const head = db.prepare('select body from head where case_id = ?');
  const withReference = db.prepare('select case_id from head where reference = ?');
  const open = db.prepare("select body from head where status <> 'closed' order by raised_at, reference");
  const changed = db.prepare('select body from head where changed_at >= ? order by changed_at');
  const reported = db.prepare(
    'select body from head where reporter = ? order by raised_at desc, reference desc limit ?',
  );

  const chronology = (id: CaseId) => bodies(entries.all(id)).map((stored) => documents.entry.read(stored).entry);

  /** A head is only a copy: one that this version cannot read is made again from its chronology. */
  function readHead(stored: string): Head {
    try {
      return documents.head.read(stored).head;
    } catch (fault) {
      const written = chronology(JSON.parse(stored).head.id);
      const current = replay(written);
      if (current.status === 'not-raised') throw fault;
      return headOf(JSON.parse(stored).head.id, current, written);
    }
  }

  function write(id: CaseId, after: number, follows: string, batch: Batch): void {
    if (batch.entries.length === 0 || batch.head.id !== id || batch.head.version !== after + batch.entries.length)
      throw new Error('a batch holds entries, and the head of the case that they leave');
    let chain = follows;
    for (const [index, entry] of batch.entries.entries()) {
      const document = linked(id, after + index + 1, chain, entry);
      addEntry.run(documents.entry.write(document));
      chain = document.hash;
    }
    putHead.run(documents.head.write({ chain, head: batch.head }));
    for (const notice of batch.notices) notices.create(notice);
    names.add(id, batch.names);
  }

  return {
    async open(id) {
      const written = chronology(id);
      return { id, case: replay(written), entries: written, version: written.length };
    },

    async raise(id, year, toWrite) {
      return inOneGo(() => {
        if (lastEntry.get(id)) return 'stale';
        write(id, 0, noEntry, toWrite(reference(year, Number(nextNumber.get(year)?.['last']))));
        return 'written';
      });
    },

    async append(id, after, batch) {
      return inOneGo(() => {
        const last = body(lastEntry.get(id));
        if (last === null) throw new Error('a chronology begins with its concern');
        const { number, hash } = documents.entry.read(last);
        if (number !== after) return 'stale';
        write(id, after, hash, batch);
        return 'written';
      });
    },

    async caseWithReference(wanted) {
      return (withReference.get(wanted)?.['case_id'] as CaseId | undefined) ?? null;
    },

    async casesNaming(words) {
      return names.find(words);
    },

    async heads(ids) {
      return ids.flatMap((id) => body(head.get(id)) ?? []).map(readHead);
    },

    async openHeads() {
      return bodies(open.all()).map(readHead);
    },

    async headsChangedSince(since) {
      return bodies(changed.all(since)).map(readHead);
    },

    async headsReportedBy(reporter, most) {
      return bodies(reported.all(reporter, most)).map(readHead);
    },

    async verify(id) {
      return whatIsWrong(id, bodies(entries.all(id)), body(head.get(id)));
    },
  };
}
