import assert from 'node:assert/strict';
import { asks, concern, dsl, simpleConcern } from '../support/cast.ts';
import type { Holds } from './contract.ts';
import { aCase, move, nextBatch, raise } from './writing.ts';

const one = aCase('one');
const two = aCase('two');

export function findingContract(holds: Holds): void {
  describe('find', () => {
    const named = (name: string) => ({
      ...simpleConcern,
      children: simpleConcern.children.map((child) => ({ ...child, name })),
    });

    holds('knows a case by the words of its children’s names, however they are written', async ({ store }) => {
      await raise(store, one, { concern });
      await raise(store, two);
      for (const words of [['zoe'], ['ZOË'], ['Łukasz'], ['lukasz', 'Marsh'], ['Zoë Łukasz-Marsh'], ['kit']])
        assert.deepEqual(await store.casesNaming(words), [one], words.join(' '));
      assert.deepEqual(await store.casesNaming(['robin']), [two]);
    });

    holds('wants every word, and whole ones', async ({ store }) => {
      await raise(store, one, { concern: named('Robin Vale') });
      await raise(store, two, { concern: named('Robin Hart') });
      assert.deepEqual((await store.casesNaming(['robin'])).toSorted(), [one, two]);
      assert.deepEqual(await store.casesNaming(['Robin', 'Hart']), [two]);
      assert.deepEqual(await store.casesNaming(['Robin', 'Marsh']), []);
      assert.deepEqual(await store.casesNaming(['Rob']), []);
    });

    holds('answers nothing to no words', async ({ store }) => {
      await raise(store, one);
      assert.deepEqual(await store.casesNaming([]), []);
      assert.deepEqual(await store.casesNaming(['-', ' 7 ']), []);
    });

    holds('learns the names that later entries bring', async ({ store }) => {
      await raise(store, one);
      const file = await store.open(one);
      const batch = nextBatch(file, asks(dsl, 'add-note', { words: 'Also called Bobby.' }));
      await store.append(one, 1, { ...batch, names: ['Bobby', 'robin'] });
      assert.deepEqual(await store.casesNaming(['bobby']), [one]);
    });

    holds('does not learn from what was not written', async ({ store }) => {
      await raise(store, one);
      const file = await store.open(one);
      await move(store, one, asks(dsl, 'acknowledge', {}));
      const batch = nextBatch(file, asks(dsl, 'add-note', { words: 'Late.' }));
      assert.equal(await store.append(one, 1, { ...batch, names: ['Bobby'] }), 'stale');
      assert.deepEqual(await store.casesNaming(['bobby']), []);
    });
  });
}
