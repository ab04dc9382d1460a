import type { DatabaseSync } from 'node:sqlite';
import type { Notice } from '../../domain/notices.ts';
import type { Outbox } from '../../workflow/ports.ts';
import { documents } from './documents.ts';
import type { InOneGo } from './one-go.ts';
import { bodies, body } from './rows.ts';

export type NoticeWriter = {
  /** Throws when its id is known: what caused it was written before. */
  create(notice: Notice): void;
};

export function outbox(db: DatabaseSync, inOneGo: InOneGo): Outbox & NoticeWriter {
  const insert = db.prepare('insert into notice (body) values (?)');
  const insertUnlessKnown = db.prepare('insert into notice (body) values (?) on conflict (id) do nothing');
  const put = db.prepare('update notice set body = ? where id = ?');
  const one = db.prepare('select body from notice where id = ?');
  const due = db.prepare("select body from notice where state = 'waiting' and at <= ? order by at, rowid limit ?");
  const failed = db.prepare(
    "select body from notice where state = 'undeliverable' order by settled_at desc, rowid desc limit ?",
  );
  const everyFailed = db.prepare("select body from notice where state = 'undeliverable'");
  const drop = db.prepare("delete from notice where state in ('delivered', 'not-needed') and settled_at < ?");

  const fresh = (notice: Notice) => documents.notice.write({ state: 'waiting', settledAt: null, notice });
  const find = (id: string) => {
    const stored = body(one.get(id));
    return stored === null ? null : documents.notice.read(stored);
  };
  const addAll = (notices: readonly Notice[]) => {
    for (const notice of notices) insertUnlessKnown.run(fresh(notice));
  };
  const noticesIn = (rows: readonly string[]) => rows.map((stored) => documents.notice.read(stored).notice);

  return {
    create(notice) {
      insert.run(fresh(notice));
    },

    async addNotices(notices) {
      inOneGo(() => addAll(notices));
    },

    async dueNotices(now, most) {
      return noticesIn(bodies(due.all(now, most)));
    },

    async settle(id, end, at, andThen = []) {
      inOneGo(() => {
        const known = find(id);
        if (known?.state !== 'waiting') return;
        put.run(documents.notice.write({ ...known, state: end, settledAt: at }), id);
        addAll(andThen);
      });
    },

    async putOff(id, until, tries) {
      inOneGo(() => {
        const known = find(id);
        if (known?.state !== 'waiting') return;
        put.run(documents.notice.write({ ...known, notice: { ...known.notice, at: until, tries } }), id);
      });
    },

    async noticeState(id) {
      return find(id)?.state ?? null;
    },

    async undeliverable(most) {
      return noticesIn(bodies(failed.all(most)));
    },

    async retryUndeliverable(now) {
      return inOneGo(() => {
        const stored = bodies(everyFailed.all()).map((text) => documents.notice.read(text).notice);
        for (const notice of stored) put.run(fresh({ ...notice, at: now, tries: 0 }), notice.id);
        return stored.length;
      });
    },

    async dropNoticesSettledBefore(before) {
      drop.run(before);
    },
  };
}
