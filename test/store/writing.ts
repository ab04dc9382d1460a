import assert from 'node:assert/strict';
import { type CaseCommand, type Entry, notRaised } from '../../src/domain/case/case.ts';
import { noticesFor } from '../../src/domain/case/case-notices.ts';
import { evolve } from '../../src/domain/case/evolve.ts';
import { headOf } from '../../src/domain/case/head.ts';
import { decide } from '../../src/domain/case/lifecycle.ts';
import type { Concern } from '../../src/domain/concern.ts';
import type { CaseId, Instant, Reference } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Batch, CaseFile, CaseStore } from '../../src/workflow/ports.ts';
import { asks, hillview, monday, raising, simpleConcern, teacher } from '../support/cast.ts';

export const aCase = (name: string) => name as CaseId;

/** What the store is given for these entries: they, and all that follows from them. */
export function batchOf(before: CaseFile, entries: readonly Entry[], names: readonly string[] = []): Batch {
  const current = entries.reduce(evolve, before.case);
  assert.ok(current.status !== 'not-raised');
  return {
    entries,
    head: headOf(before.id, current, [...before.entries, ...entries]),
    notices: noticesFor(before.id, before.version, entries, current, hillview),
    names,
  };
}

type Raising = { by?: Person; at?: Instant; concern?: Concern; year?: string };

export const firstBatch =
  (id: CaseId, { by = teacher, at = monday, concern = simpleConcern }: Raising = {}) =>
  (reference: Reference): Batch => {
    const command = asks(by, 'raise-concern', { ...raising(concern), id, reference }, { at });
    const decision = decide(command, notRaised);
    assert.ok(decision.ok);
    const names = concern.children.map(({ name }) => name);
    return batchOf({ id, case: notRaised, entries: [], version: 0 }, decision.value, names);
  };

export const raise = (store: CaseStore, id: CaseId, raising: Raising = {}) =>
  store.raise(id, raising.year ?? '26', firstBatch(id, raising));

export const nextBatch = (file: CaseFile, command: CaseCommand): Batch => {
  const decision = decide(command, file.case);
  assert.ok(decision.ok, `refused: ${JSON.stringify(decision)}`);
  return batchOf(file, decision.value);
};

export async function move(store: CaseStore, id: CaseId, command: CaseCommand): Promise<'written' | 'stale'> {
  const file = await store.open(id);
  return store.append(id, file.version, nextBatch(file, command));
}
