import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Entry } from '../../src/domain/case/case.ts';
import type { DraftId } from '../../src/domain/ids.ts';
import type { Saying } from '../../src/domain/notices.ts';
import { storeOn } from '../../src/edges/store/embedded.ts';
import { openFile } from '../../src/edges/store/open-file.ts';
import { at } from '../support/cast.ts';
import { aCase } from './writing.ts';

/**
 * One stored example of everything, as the first version wrote it. These files are never edited once a school holds
 * such documents: a new shape gets a new version, and the old ones must still open.
 */
const folder = new URL('stored-v1/', import.meta.url);
const examples = (kind: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(kind))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const entryTypes: Record<Entry['type'], true> = {
  'concern-raised': true,
  'report-added-to': true,
  'image-handling-recorded': true,
  acknowledged: true,
  'lead-taken': true,
  'review-started': true,
  'urgency-changed': true,
  'note-added': true,
  'action-added': true,
  'action-completed': true,
  'decision-recorded': true,
  'referral-recorded': true,
  'answer-recorded': true,
  'case-closed': true,
  'case-reopened': true,
  'entry-corrected': true,
};
const sayings: Record<Saying['type'], true> = {
  'show-case': true,
  'show-receipt': true,
  'case-alert': true,
  'told-acknowledged': true,
  'told-closed': true,
  'report-added-to': true,
  chase: true,
  'colleague-alert': true,
  'nobody-told': true,
  'draft-reminder': true,
  handling: true,
  digest: true,
  undelivered: true,
};

describe('what the first version stored', () => {
  const id = aCase('stored-v1');
  const stored = () => {
    const db = openFile(':memory:');
    for (const [table, kind] of Object.entries({ entry: 'entry-', notice: 'notice-', head: 'head', draft: 'draft' }))
      for (const text of examples(kind)) db.prepare(`insert into ${table} (body) values (?)`).run(text);
    for (const kind of ['reading', 'handling', 'digest', 'memory'])
      for (const text of examples(kind)) db.prepare(`insert into ${kind} (body) values (?)`).run(text);
    return { db, store: storeOn(db) };
  };

  it('opens: every entry of a whole case, in an unbroken chain', async () => {
    const { store } = stored();
    const { entries, case: current } = await store.open(id);
    assert.deepEqual(new Set(entries.map(({ type }) => type)), new Set(Object.keys(entryTypes)));
    assert.equal(current.status, 'in-review');
    assert.equal(await store.verify(id), null);
    assert.equal((await store.openHeads())[0]?.reference, 'SG-26-0001');
  });

  it('opens: every notice', async () => {
    const { store } = stored();
    const due = await store.dueNotices(at('2027-01-01', '00:00'), 100);
    const said = [...due.map(({ say }) => say.type), 'colleague-alert'];
    assert.deepEqual(new Set(said), new Set(Object.keys(sayings)));
    assert.equal(await store.noticeState('extra-0'), 'delivered');
  });

  it('opens: draft, reading, image handling, digest and the chat’s memory', async () => {
    const { store } = stored();
    assert.equal((await store.draft('d-1' as DraftId))?.answers['name1'], 'Zoë');
    assert.equal((await store.readingsOf(id))[0]?.what, 'summary');
    assert.deepEqual((await store.handling('h-1'))?.about, { case: id });
    assert.equal((await store.digest('2026-11-20'))?.raised, 1);
    assert.deepEqual(await store.recall('case:stored-v1'), { activity: '1' });
  });

  it('is made again from its chronology where it is only a copy of it', async () => {
    const { db, store } = stored();
    const [before] = await store.openHeads();
    db.exec(`update head set body = json_set(json_remove(body, '$.head.years'), '$.v', 0)`);
    assert.deepEqual(await store.openHeads(), [before]);
    assert.match((await store.verify(id)) ?? '', /^it cannot be read: a stored head has version 0/);
  });

  it('is refused, without its words, when a newer version wrote it', async () => {
    const { db, store } = stored();
    const [draft] = examples('draft');
    db.prepare(`update draft set body = json_set(?, '$.v', 2)`).run(draft ?? '');
    await assert.rejects(store.draft('d-1' as DraftId), /^Error: a stored draft has version 2, which this version/);
    db.prepare(`update draft set body = json_set(?, '$.draft.step', 'Zoë')`).run(draft ?? '');
    await assert.rejects(
      store.draft('d-1' as DraftId),
      /^Error: not a draft as this version stores it: draft.step \(invalid_enum_value\)$/,
    );
  });
});
