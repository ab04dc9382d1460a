import type { DatabaseSync } from 'node:sqlite';
import type { ChatMemory } from '../../workflow/ports.ts';
import { documents } from './documents.ts';
import { body } from './rows.ts';

export function chatMemory(db: DatabaseSync): ChatMemory {
  const put = db.prepare('insert into memory (body) values (?) on conflict (key) do update set body = excluded.body');
  const one = db.prepare('select body from memory where key = ?');

  return {
    async remember(key, value) {
      put.run(documents.memory.write({ key, value }));
    },
    async recall(key) {
      const stored = body(one.get(key));
      return stored === null ? null : documents.memory.read(stored).value;
    },
  };
}
