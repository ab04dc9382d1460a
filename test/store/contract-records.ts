import assert from 'node:assert/strict';
import { digestOf } from '../../src/domain/digest.ts';
import type { Draft } from '../../src/domain/draft.ts';
import type { DraftId, Instant } from '../../src/domain/ids.ts';
import type { HandlingRecord } from '../../src/domain/imagery.ts';
import { named } from '../../src/domain/people.ts';
import { at, colleague, day, dsl, handling, hillview, teacher } from '../support/cast.ts';
import type { Holds } from './contract.ts';
import { aCase } from './writing.ts';

const draft = (id: string, savedAt: Instant, answers: Record<string, string> = {}): Draft => ({
  id: id as DraftId,
  by: named(teacher),
  startedAt: at('09:00'),
  savedAt,
  step: 'what',
  children: 2,
  answers,
  handled: [handling],
  alertedAt: null,
});
const id = (text: string) => text as DraftId;

export function recordsContract(holds: Holds): void {
  describe('drafts', () => {
    holds('are kept as they were saved last', async ({ store, reopen }) => {
      await store.keepDraft(draft('d', at('09:00'), { name1: 'Robin' }));
      const last = draft('d', at('09:10'), { name1: 'Robin Vale', where: '' });
      await store.keepDraft(last);
      const again = reopen ? await reopen() : store;
      assert.deepEqual(await again.draft(id('d')), last);
      assert.deepEqual(await again.draftsOf(teacher.id), [last]);
      await again.close();
    });

    holds('are their author’s, the newest first', async ({ store }) => {
      await store.keepDraft(draft('b', at('09:10')));
      await store.keepDraft(draft('a', at('09:20')));
      await store.keepDraft({ ...draft('c', at('09:30')), by: named(colleague) });
      await store.keepDraft(draft('b', at('09:40')));
      assert.deepEqual(
        (await store.draftsOf(teacher.id)).map((one) => one.id),
        ['b', 'a'],
      );
      assert.deepEqual(await store.draftsOf(dsl.id), []);
    });

    holds('are gone when dropped, and dropping twice does no harm', async ({ store }) => {
      await store.keepDraft(draft('a', at('09:00')));
      await store.dropDraft(id('a'));
      await store.dropDraft(id('a'));
      assert.equal(await store.draft(id('a')), null);
      assert.deepEqual(await store.draftsOf(teacher.id), []);
    });

    holds('are purged by when they were last saved', async ({ store }) => {
      await store.keepDraft(draft('old', at('2026-11-09', '08:59')));
      await store.keepDraft(draft('week', at('2026-11-09', '09:00')));
      await store.dropDraftsSavedBefore(at('2026-11-09', '09:00'));
      assert.deepEqual(
        (await store.draftsOf(teacher.id)).map((one) => one.id),
        ['week'],
      );
    });
  });

  describe('the records', () => {
    const reading = (what: string, about: string | null) => ({
      at: at('09:00'),
      by: named(dsl),
      what,
      case: about === null ? null : aCase(about),
    });

    holds('say who read a case, in the order in which it was read, twice when it was read twice', async ({ store }) => {
      for (const [what, about] of [
        ['summary', 'one'],
        ['cases', null],
        ['summary', 'one'],
        ['summary', 'two'],
        ['chronology', 'one'],
      ] as const)
        await store.logReading(reading(what, about));
      const read = await store.readingsOf(aCase('one'));
      assert.deepEqual(read, [reading('summary', 'one'), reading('summary', 'one'), reading('chronology', 'one')]);
    });

    holds('keep each image handling once, and answer those since', async ({ store }) => {
      const record: HandlingRecord = { ...handling, id: 'h-1', about: { case: aCase('one') } };
      const later: HandlingRecord = { ...handling, id: 'h-2', at: at('10:00'), about: { draft: id('d') } };
      const last: HandlingRecord = { ...handling, id: 'h-3', at: at('11:00'), about: null };
      for (const one of [last, record, later, { ...record, note: 'Changed.' }]) await store.keepHandling(one);
      assert.deepEqual(await store.handling('h-1'), record);
      assert.equal(await store.handling('h-4'), null);
      assert.deepEqual(await store.handlingsSince(at('10:00')), [later, last]);
      assert.deepEqual(await store.handlingsSince(at('11:01')), []);
    });

    holds('keep the digest of a week as it was first made', async ({ store }) => {
      const first = digestOf(
        { week: day('2026-11-20'), from: at('2026-11-13', '15:00'), to: at('2026-11-20', '15:00') },
        [],
        [],
      );
      assert.equal(await store.keepDigest(first), 'kept');
      assert.equal(await store.keepDigest({ ...first, raised: 9 }), 'known');
      assert.deepEqual(await store.digest('2026-11-20'), first);
      assert.equal(await store.digest('2026-11-27'), null);
    });

    holds('keep the desk’s history: each desk that differs from the one before', async ({ store }) => {
      const other = { ...hillview, clocks: { ...hillview.clocks, highMinutes: 30 } };
      assert.equal(await store.deskSince(), null);
      assert.equal(await store.keepDesk(hillview, at('09:00'), 'desk.json'), 'kept');
      const { tenantId, ...rest } = hillview;
      assert.equal(await store.keepDesk({ ...rest, tenantId }, at('09:01'), 'desk.json'), 'unchanged');
      assert.equal(await store.keepDesk(other, at('09:02'), dsl.name), 'kept');
      assert.equal(await store.keepDesk(hillview, at('09:03'), dsl.name), 'kept');
      assert.equal(await store.deskSince(), at('09:00'));
    });
  });

  describe('the chat’s memory', () => {
    holds('recalls what it was last told, also after a restart', async ({ store, reopen }) => {
      assert.equal(await store.recall('case:one'), null);
      await store.remember('case:one', { activity: '1', where: { id: 'a:b/c?d#e' } });
      await store.remember('case:one', { activity: '2', where: { id: 'a:b/c?d#e' }, seen: null, tries: 3 });
      await store.remember('case/two?#', { activity: '3' });
      const again = reopen ? await reopen() : store;
      assert.deepEqual(await again.recall('case:one'), {
        activity: '2',
        where: { id: 'a:b/c?d#e' },
        seen: null,
        tries: 3,
      });
      assert.deepEqual(await again.recall('case/two?#'), { activity: '3' });
      await again.close();
    });
  });
}
