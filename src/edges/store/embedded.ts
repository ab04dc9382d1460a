import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../workflow/ports.ts';
import { caseStore } from './cases.ts';
import { chatMemory } from './chat-memory.ts';
import { draftStore } from './drafts.ts';
import { nameIndex } from './name-index.ts';
import { inOneGo } from './one-go.ts';
import { openFile } from './open-file.ts';
import { outbox } from './outbox.ts';
import { records } from './records.ts';

/** One file and no server: for one machine, for development, and as `:memory:` for tests. */
export const embeddedStore = (path: string): Store => storeOn(openFile(path));

/** The store on a file that is open already. */
export function storeOn(db: DatabaseSync): Store {
  const together = inOneGo(db);
  const { create, ...notices } = outbox(db, together);
  return {
    ...caseStore(db, together, { create }, nameIndex(db)),
    ...draftStore(db),
    ...notices,
    ...records(db, together),
    ...chatMemory(db),
    async close() {
      db.close();
    },
  };
}
