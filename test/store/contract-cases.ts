import assert from 'node:assert/strict';
import { replay } from '../../src/domain/case/evolve.ts';
import { headOf } from '../../src/domain/case/head.ts';
import { reference } from '../../src/domain/ids.ts';
import { asks, at, colleague, concern, deputy, dsl, earlyHelp, teacher } from '../support/cast.ts';
import type { Holds } from './contract.ts';
import { aCase, firstBatch, move, nextBatch, raise } from './writing.ts';

const one = aCase('one');

export function casesContract(holds: Holds): void {
  describe('a case', () => {
    holds('that was never raised has no chronology', async ({ store }) => {
      assert.deepEqual(await store.open(one), { id: one, case: { status: 'not-raised' }, entries: [], version: 0 });
      assert.deepEqual(await store.heads([one]), []);
    });

    holds('opens as it was appended', async ({ store }) => {
      const batch = firstBatch(one, { concern })(reference('26', 1));
      assert.equal(await store.raise(one, '26', () => batch), 'written');
      assert.equal(await move(store, one, asks(dsl, 'acknowledge', {})), 'written');
      const file = await store.open(one);
      assert.equal(file.version, 2);
      assert.deepEqual(file.entries[0], batch.entries[0]);
      assert.equal(file.case.status, 'acknowledged');
      assert.deepEqual(file.case, replay(file.entries));
    });

    holds('keeps every letter that people type', async ({ store }) => {
      const words = "Zoë “said” \u0000 \ud800 🙂 \u202e </script> '; drop table entry; --\n\ttab";
      await raise(store, one);
      await move(store, one, asks(dsl, 'add-note', { words }));
      assert.deepEqual((await store.open(one)).entries[1], {
        by: { id: dsl.id, name: dsl.name },
        at: at('09:00'),
        press: 'press-1',
        type: 'note-added',
        words,
      });
      assert.equal(await store.verify(one), null);
    });

    holds('raised again is the same case, whoever wrote first', async ({ store }) => {
      assert.equal(await raise(store, one), 'written');
      assert.equal(await raise(store, one, { concern }), 'stale');
      const { entries } = await store.open(one);
      assert.deepEqual(entries, firstBatch(one)(reference('26', 1)).entries);
    });

    holds('raised five times at once is one case with one reference', async ({ store }) => {
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => raise(store, one)));
      assert.deepEqual(answers.sort(), ['stale', 'stale', 'stale', 'stale', 'written']);
      assert.equal(await store.caseWithReference(reference('26', 1)), one);
      assert.equal(await store.caseWithReference(reference('26', 2)), null);
    });

    holds('refuses the second writer, and nothing of theirs is kept', async ({ store }) => {
      await raise(store, one);
      const file = await store.open(one);
      const first = nextBatch(file, asks(dsl, 'take-lead', {}));
      const second = nextBatch(file, asks(deputy, 'change-urgency', { urgency: 'high', reason: 'New facts.' }));
      assert.deepEqual(await Promise.all([store.append(one, 1, first), store.append(one, 1, second)]), [
        'written',
        'stale',
      ]);
      const { entries } = await store.open(one);
      assert.deepEqual(entries.slice(1), first.entries);
      const [{ urgency } = { urgency: null }] = await store.heads([one]);
      assert.equal(urgency, 'medium');
      const alert = second.notices.find(({ say }) => say.type === 'case-alert');
      assert.equal(alert && (await store.noticeState(alert.id)), null);
      assert.equal(await store.verify(one), null);
    });

    holds('refuses a writer who read an older version, or one that was never written', async ({ store }) => {
      await raise(store, one);
      const file = await store.open(one);
      await move(store, one, asks(dsl, 'acknowledge', {}));
      assert.equal(await store.append(one, 1, nextBatch(file, asks(dsl, 'acknowledge', {}))), 'stale');
      const ahead = { ...file, version: 7 };
      const batch = nextBatch(ahead, asks(dsl, 'add-note', { words: 'From the future.' }));
      assert.equal(await store.append(one, 7, { ...batch, head: { ...batch.head, version: 8 } }), 'stale');
    });

    holds('keeps entries, head and notices together', async ({ store }) => {
      await raise(store, one, { concern });
      const batch = firstBatch(one, { concern })(reference('26', 1));
      assert.deepEqual(await store.heads([one]), [batch.head]);
      for (const { id } of batch.notices) assert.equal(await store.noticeState(id), 'waiting', id);
      assert.ok(batch.notices.length > 5);
    });

    holds('keeps nothing of a batch that cannot be kept whole', async ({ store }) => {
      await raise(store, one);
      const file = await store.open(one);
      const batch = nextBatch(file, asks(dsl, 'take-lead', {}));
      const [notice] = batch.notices;
      assert.ok(notice);
      const before = await store.heads([one]);
      await assert.rejects(store.append(one, 1, { ...batch, notices: [notice, notice] }));
      assert.deepEqual(await store.open(one), file);
      assert.deepEqual(await store.heads([one]), before);
      assert.equal(await store.noticeState(notice.id), null);
      assert.equal(await store.append(one, 1, batch), 'written');
    });

    holds('keeps nothing that it could not read back', async ({ store }) => {
      await raise(store, one);
      const file = await store.open(one);
      const batch = nextBatch(file, asks(dsl, 'add-note', { words: 'Rang home.' }));
      const unreadable = batch.entries.map((entry) => ({ ...entry, picture: 'Robin' }));
      await assert.rejects(
        store.append(one, 1, { ...batch, entries: unreadable }),
        (fault: Error) => !fault.message.includes('Robin'),
      );
      assert.deepEqual(await store.open(one), file);
    });

    holds('is not begun by a batch whose head speaks of another version', async ({ store }) => {
      await assert.rejects(
        store.raise(one, '26', (ref) => ({
          ...firstBatch(one)(ref),
          head: { ...firstBatch(one)(ref).head, version: 2 },
        })),
      );
      assert.equal((await store.open(one)).version, 0);
    });

    holds('is there after a restart, with everything that was promised about it', async ({ store, reopen }) => {
      if (!reopen) return;
      await raise(store, one, { concern });
      await move(store, one, asks(dsl, 'start-review', {}));
      const before = { file: await store.open(one), heads: await store.openHeads() };
      const again = await reopen();
      assert.deepEqual({ file: await again.open(one), heads: await again.openHeads() }, before);
      assert.equal(await raise(again, aCase('two')), 'written');
      assert.equal(await again.caseWithReference(reference('26', 2)), 'two');
      assert.deepEqual(await again.casesNaming(['zoe']), [one]);
      await again.close();
    });
  });

  describe('references', () => {
    const raiseSome = (count: number, prefix = 'c') =>
      Array.from({ length: count }, (_, at) => aCase(`${prefix}-${at}`));
    const given = async (store: Parameters<typeof raise>[0], year: string, to: number) =>
      Promise.all(Array.from({ length: to }, (_, at) => store.caseWithReference(reference(year, at + 1))));

    holds('have no gaps and are given once when twenty concerns come at once', async ({ store }) => {
      const ids = raiseSome(20);
      assert.deepEqual(new Set(await Promise.all(ids.map((id) => raise(store, id)))), new Set(['written']));
      assert.deepEqual((await given(store, '26', 20)).sort(), [...ids].sort());
      assert.deepEqual(await given(store, '26', 21).then((all) => all[20]), null);
    });

    holds('are not used up by a concern that was raised before, or could not be kept', async ({ store }) => {
      await raise(store, one);
      await raise(store, one);
      await assert.rejects(
        store.raise(aCase('broken'), '26', () => {
          throw new Error('no');
        }),
      );
      await raise(store, aCase('two'));
      assert.deepEqual(await given(store, '26', 3), [one, 'two', null]);
    });

    holds('start at one in each year', async ({ store }) => {
      await raise(store, one);
      await raise(store, aCase('two'), { year: '27' });
      assert.deepEqual([...(await given(store, '26', 1)), ...(await given(store, '27', 1))], [one, 'two']);
    });
  });

  describe('the lists', () => {
    holds('show the cases that are open, with how they stand', async ({ store }) => {
      for (const id of ['one', 'two', 'three']) await raise(store, aCase(id));
      for (const command of [
        asks(dsl, 'start-review', {}),
        asks(dsl, 'record-decision', { decision: earlyHelp }),
        asks(dsl, 'close-case', { outcome: 'Done.', despite: '' }),
      ])
        await move(store, aCase('two'), command);
      await move(store, aCase('three'), asks(dsl, 'take-lead', {}));
      const open = await store.openHeads();
      assert.deepEqual(open.map(({ id, status }) => [id, status]).sort(), [
        ['one', 'waiting'],
        ['three', 'acknowledged'],
      ]);
      const file = await store.open(aCase('three'));
      assert.ok(file.case.status !== 'not-raised');
      assert.deepEqual(
        open.find(({ id }) => id === 'three'),
        headOf(aCase('three'), file.case, file.entries),
      );
      await move(store, aCase('two'), asks(dsl, 'reopen-case', { reason: 'Again.' }));
      assert.equal((await store.openHeads()).length, 3);
    });

    holds('show what changed since, the moment itself included', async ({ store }) => {
      await raise(store, aCase('early'), { at: at('09:00') });
      await raise(store, aCase('late'), { at: at('11:00') });
      const changed = async (time: string) => (await store.headsChangedSince(at(time))).map(({ id }) => id).sort();
      assert.deepEqual(await changed('09:00'), ['early', 'late']);
      assert.deepEqual(await changed('09:01'), ['late']);
      await move(store, aCase('early'), asks(dsl, 'acknowledge', {}, { at: at('12:00') }));
      assert.deepEqual(await changed('11:01'), ['early']);
      assert.deepEqual(await changed('12:01'), []);
    });

    holds("show a reporter's own, the newest first, so many at most", async ({ store }) => {
      await raise(store, aCase('first'), { at: at('09:00') });
      await raise(store, aCase('other'), { at: at('09:30'), by: colleague });
      await raise(store, aCase('second'), { at: at('10:00') });
      await raise(store, aCase('third'), { at: at('11:00') });
      await move(store, aCase('first'), asks(dsl, 'acknowledge', {}, { at: at('12:00') }));
      const ids = async (most: number) => (await store.headsReportedBy(teacher.id, most)).map(({ id }) => id);
      assert.deepEqual(await ids(10), ['third', 'second', 'first']);
      assert.deepEqual(await ids(2), ['third', 'second']);
    });

    holds('answer heads in the order asked, without those that are not there', async ({ store }) => {
      await raise(store, one);
      await raise(store, aCase('two'));
      const heads = await store.heads([aCase('two'), aCase('nowhere'), one]);
      assert.deepEqual(
        heads.map(({ id }) => id),
        ['two', 'one'],
      );
    });
  });
}
