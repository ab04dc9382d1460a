import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../domain/ids.ts';
import type { Records } from '../../workflow/ports.ts';
import { canonical } from './chain.ts';
import { documents } from './documents.ts';
import type { InOneGo } from './one-go.ts';
import { bodies, body } from './rows.ts';

export function records(db: DatabaseSync, inOneGo: InOneGo): Records {
  const addReading = db.prepare('insert into reading (body) values (?)');
  const readings = db.prepare('select body from reading where case_id = ? order by rowid');
  const addHandling = db.prepare('insert into handling (body) values (?) on conflict (id) do nothing');
  const handling = db.prepare('select body from handling where id = ?');
  const handlings = db.prepare('select body from handling where at >= ? order by at, rowid');
  const addDigest = db.prepare('insert into digest (body) values (?) on conflict (week) do nothing');
  const digest = db.prepare('select body from digest where week = ?');
  const addDesk = db.prepare('insert into desk (at, by, body) values (?, ?, ?)');
  const lastDesk = db.prepare('select body from desk order by number desc limit 1');
  const firstDesk = db.prepare('select at from desk order by number limit 1');

  return {
    async logReading(reading) {
      addReading.run(documents.reading.write({ reading }));
    },
    async readingsOf(id) {
      return bodies(readings.all(id)).map((stored) => documents.reading.read(stored).reading);
    },
    async keepHandling(record) {
      addHandling.run(documents.handling.write({ handling: record }));
    },
    async handling(id) {
      const stored = body(handling.get(id));
      return stored === null ? null : documents.handling.read(stored).handling;
    },
    async handlingsSince(since) {
      return bodies(handlings.all(since)).map((stored) => documents.handling.read(stored).handling);
    },
    async keepDigest(made) {
      return addDigest.run(documents.digest.write({ digest: made })).changes === 1 ? 'kept' : 'known';
    },
    async digest(week) {
      const stored = body(digest.get(week));
      return stored === null ? null : documents.digest.read(stored).digest;
    },
    async keepDesk(desk, at, by) {
      const now = canonical({ v: 1, desk });
      return inOneGo(() => {
        if (body(lastDesk.get()) === now) return 'unchanged';
        addDesk.run(at, by, now);
        return 'kept';
      });
    },
    async deskSince() {
      return (firstDesk.get()?.['at'] as Instant | undefined) ?? null;
    },
  };
}
