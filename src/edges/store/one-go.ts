import type { DatabaseSync } from 'node:sqlite';

/** Does all of it or, when any of it throws, none. */
export type InOneGo = <Value>(work: () => Value) => Value;

export function inOneGo(db: DatabaseSync): InOneGo {
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  return (work) => {
    begin.run();
    try {
      const value = work();
      commit.run();
      return value;
    } catch (fault) {
      if (db.isTransaction) db.exec('rollback');
      throw fault;
    }
  };
}
