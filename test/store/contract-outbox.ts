import assert from 'node:assert/strict';
import type { Instant } from '../../src/domain/ids.ts';
import type { Notice } from '../../src/domain/notices.ts';
import { at, concern, dsl } from '../support/cast.ts';
import type { Holds } from './contract.ts';
import { aCase, raise } from './writing.ts';

const one = aCase('one');
const notice = (id: string, when: Instant = at('09:00')): Notice => ({
  id,
  to: { kind: 'person', id: dsl.id },
  say: { type: 'case-alert', case: one },
  at: when,
  tries: 0,
});
const ids = (notices: readonly Notice[]) => notices.map(({ id }) => id);

export function outboxContract(holds: Holds): void {
  describe('the outbox', () => {
    holds('gives what is due, the oldest first, so many at most, and nothing before its time', async ({ store }) => {
      await store.addNotices([notice('c', at('09:02')), notice('a', at('09:00')), notice('b', at('09:01'))]);
      assert.deepEqual(ids(await store.dueNotices(at('08:59'), 10)), []);
      assert.deepEqual(ids(await store.dueNotices(at('09:01'), 10)), ['a', 'b']);
      assert.deepEqual(ids(await store.dueNotices(at('10:00'), 2)), ['a', 'b']);
      assert.deepEqual(await store.dueNotices(at('09:00'), 1), [notice('a')]);
    });

    holds(
      'gives those of the same moment in the order they were written: the channel’s card first',
      async ({ store }) => {
        await raise(store, aCase('one'), { concern });
        const due = await store.dueNotices(at('09:00'), 50);
        assert.deepEqual(
          due.map(({ say }) => say.type),
          ['show-case', 'case-alert', 'case-alert'],
        );
      },
    );

    holds('leaves a notice that it knows as it is', async ({ store }) => {
      await store.addNotices([notice('a', at('09:00'))]);
      await store.addNotices([notice('a', at('11:00')), notice('b'), notice('b', at('12:00'))]);
      assert.deepEqual(await store.dueNotices(at('12:00'), 10), [notice('a'), notice('b')]);
      await store.settle('a', 'delivered', at('12:00'));
      await store.addNotices([notice('a')]);
      assert.equal(await store.noticeState('a'), 'delivered');
    });

    holds('settles once and for all, with what follows', async ({ store }) => {
      await store.addNotices([notice('a')]);
      await store.settle('a', 'delivered', at('09:05'), [notice('after-a'), notice('after-b')]);
      assert.deepEqual(ids(await store.dueNotices(at('10:00'), 10)), ['after-a', 'after-b']);
      await store.settle('a', 'undeliverable', at('09:06'), [notice('never')]);
      assert.equal(await store.noticeState('a'), 'delivered');
      assert.equal(await store.noticeState('never'), null);
    });

    holds('settles not at all when what follows cannot be kept', async ({ store }) => {
      await store.addNotices([notice('a')]);
      const broken = { ...notice('b'), at: undefined as unknown as Instant };
      await assert.rejects(store.settle('a', 'delivered', at('09:05'), [notice('after-a'), broken]));
      assert.equal(await store.noticeState('a'), 'waiting');
      assert.equal(await store.noticeState('after-a'), null);
    });

    holds('leaves what follows as it is where it is known', async ({ store }) => {
      await store.addNotices([notice('a'), notice('b', at('08:00'))]);
      await store.settle('a', 'delivered', at('09:05'), [notice('b', at('12:00'))]);
      assert.deepEqual(await store.dueNotices(at('09:05'), 10), [notice('b', at('08:00'))]);
    });

    holds('puts off, and counts the tries', async ({ store }) => {
      await store.addNotices([notice('a')]);
      await store.putOff('a', at('09:30'), 1);
      assert.deepEqual(await store.dueNotices(at('09:29'), 10), []);
      assert.deepEqual(await store.dueNotices(at('09:30'), 10), [{ ...notice('a'), at: at('09:30'), tries: 1 }]);
      await store.settle('a', 'delivered', at('09:31'));
      await store.putOff('a', at('09:40'), 2);
      assert.equal(await store.noticeState('a'), 'delivered');
    });

    holds('knows how each notice stands', async ({ store }) => {
      await store.addNotices([notice('a'), notice('b'), notice('c')]);
      await store.settle('b', 'not-needed', at('09:05'));
      await store.settle('c', 'undeliverable', at('09:05'));
      assert.deepEqual(await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.noticeState(id))), [
        'waiting',
        'not-needed',
        'undeliverable',
        null,
      ]);
    });

    holds('shows what could not be delivered, the newest first, and tries it again when told to', async ({ store }) => {
      await store.addNotices([notice('a'), notice('b'), notice('c')]);
      await store.putOff('a', at('09:01'), 4);
      await store.settle('a', 'undeliverable', at('09:05'));
      await store.settle('b', 'undeliverable', at('09:06'));
      await store.settle('c', 'delivered', at('09:07'));
      assert.deepEqual(ids(await store.undeliverable(10)), ['b', 'a']);
      assert.deepEqual(ids(await store.undeliverable(1)), ['b']);
      assert.equal(await store.retryUndeliverable(at('10:00')), 2);
      assert.deepEqual(await store.undeliverable(10), []);
      assert.deepEqual(ids(await store.dueNotices(at('09:59'), 10)), []);
      assert.deepEqual(
        new Set(await store.dueNotices(at('10:00'), 10)),
        new Set([notice('a', at('10:00')), notice('b', at('10:00'))]),
      );
      assert.equal(await store.retryUndeliverable(at('10:00')), 0);
    });

    holds('sweeps what was settled before, but never what waits or could not be delivered', async ({ store }) => {
      await store.addNotices(['told', 'overtaken', 'refused', 'waiting', 'recent'].map((id) => notice(id)));
      await store.settle('told', 'delivered', at('09:05'));
      await store.settle('overtaken', 'not-needed', at('09:05'));
      await store.settle('refused', 'undeliverable', at('09:05'));
      await store.settle('recent', 'delivered', at('09:06'));
      await store.dropNoticesSettledBefore(at('09:06'));
      const states = ['told', 'overtaken', 'refused', 'waiting', 'recent'].map((id) => store.noticeState(id));
      assert.deepEqual(await Promise.all(states), [null, null, 'undeliverable', 'waiting', 'delivered']);
    });

    holds('does nothing about a notice that it does not know', async ({ store }) => {
      await store.settle('nowhere', 'delivered', at('09:00'), [notice('never')]);
      await store.putOff('nowhere', at('09:00'), 1);
      assert.deepEqual(await store.dueNotices(at('10:00'), 10), []);
    });
  });
}
