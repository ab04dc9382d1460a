import type { CaseId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/workflow/ports.ts';
import { casesContract } from './contract-cases.ts';
import { findingContract } from './contract-finding.ts';
import { outboxContract } from './contract-outbox.ts';
import { recordsContract } from './contract-records.ts';
import { verifyContract } from './contract-verify.ts';

export type Opened = {
  store: Store;
  /** Closes it and opens the same data again, as a restart does. Absent where nothing outlives the store. */
  reopen?: () => Promise<Store>;
  /** What somebody with the data in hand, and no scruples, can do. */
  tamper: {
    changeEntry(id: CaseId, number: number): Promise<void>;
    removeEntry(id: CaseId, number: number): Promise<void>;
    changeHead(id: CaseId): Promise<void>;
    removeHead(id: CaseId): Promise<void>;
  };
};

/** One test, with a store of its own. */
export type Holds = (title: string, test: (opened: Opened) => Promise<void>) => void;

/** What every store promises, whatever it is built on. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`the store: ${name}`, () => {
    const holds: Holds = (title, test) => {
      it(title, async () => {
        const opened = await open();
        try {
          await test(opened);
        } finally {
          await opened.store.close();
        }
      });
    };
    casesContract(holds);
    findingContract(holds);
    outboxContract(holds);
    recordsContract(holds);
    verifyContract(holds);
  });
}
