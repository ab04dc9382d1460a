import assert from 'node:assert/strict';
import { asks, concern, dsl } from '../support/cast.ts';
import type { Holds, Opened } from './contract.ts';
import { aCase, move, raise } from './writing.ts';

const one = aCase('one');

export function verifyContract(holds: Holds): void {
  describe('verify', () => {
    const finds = (title: string, harm: (tamper: Opened['tamper']) => Promise<void>, finding: RegExp) =>
      holds(`finds ${title}`, async ({ store, tamper }) => {
        await raise(store, one, { concern });
        await raise(store, aCase('two'), { concern });
        await move(store, one, asks(dsl, 'take-lead', {}));
        await move(store, one, asks(dsl, 'add-note', { words: 'Rang home.' }));
        assert.equal(await store.verify(one), null);
        await harm(tamper);
        assert.match((await store.verify(one)) ?? 'nothing found', finding);
        assert.equal(await store.verify(aCase('two')), null);
      });

    finds('an entry whose words were changed', ({ changeEntry }) => changeEntry(one, 4), /^entry 4 was changed$/);
    finds('a changed first entry', ({ changeEntry }) => changeEntry(one, 1), /^entry 1 was changed$/);
    finds('that the last entry is gone', ({ removeEntry }) => removeEntry(one, 4), /last entry is missing/);
    finds('that one in the middle is gone', ({ removeEntry }) => removeEntry(one, 2), /^entry 2 is missing$/);
    finds('a changed head', ({ changeHead }) => changeHead(one), /head is not what its chronology says/);
    finds('that the head is gone', ({ removeHead }) => removeHead(one), /head is gone/);

    holds('says that a case is not there', async ({ store }) => {
      assert.equal(await store.verify(one), 'there is no such case');
    });
  });
}
