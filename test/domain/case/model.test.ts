import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  agencies,
  type CaseCommand,
  type CaseStatus,
  type CommandType,
  levels,
  notRaised,
} from '../../../src/domain/case/case.ts';
import { noticesFor } from '../../../src/domain/case/case-notices.ts';
import { evolve, replay } from '../../../src/domain/case/evolve.ts';
import { headOf } from '../../../src/domain/case/head.ts';
import { decide } from '../../../src/domain/case/lifecycle.ts';
import { type Instant, minutesAfter, reference } from '../../../src/domain/ids.ts';
import type { Person } from '../../../src/domain/people.ts';
import { urgencies } from '../../../src/domain/urgency.ts';
import { embeddedStore } from '../../../src/edges/store/embedded.ts';
import type { CaseFile, Store } from '../../../src/workflow/ports.ts';
import * as cast from '../../support/cast.ts';

const { asks } = cast;
const team = [cast.dsl, cast.deputy];
const strangers = [cast.colleague, cast.head, cast.headOfYear, cast.pupil];

/** Where a case may go in one move. Written down once more, apart from the table. */
const steps: Record<CaseStatus, readonly CaseStatus[]> = {
  'not-raised': ['waiting'],
  waiting: ['waiting', 'acknowledged', 'in-review'],
  acknowledged: ['acknowledged', 'in-review'],
  'in-review': ['in-review', 'decided'],
  decided: ['decided', 'closed'],
  closed: ['closed', 'in-review'],
};

const words = fc.oneof(fc.constant('Rang home.'), fc.constantFrom('', ' '), fc.string());
const entry = fc.integer({ min: -1, max: 20 });
const dates = fc.constantFrom('2026-11-15', '2026-11-16', '2026-11-30').map(cast.day);

type Order = (by: Person, at: Instant) => CaseCommand;
const orders: Record<CommandType, fc.Arbitrary<Order>> = {
  'raise-concern': fc
    .constantFrom(cast.concern, cast.simpleConcern)
    .map((what) => (by, at) => asks(by, 'raise-concern', cast.raising(what), { at })),
  'add-to-report': words.map((text) => (by, at) => asks(by, 'add-to-report', { words: text }, { at })),
  'record-image-handling': fc.constant((by, at) =>
    asks(by, 'record-image-handling', { handling: cast.handling }, { at }),
  ),
  acknowledge: fc.constant((by, at) => asks(by, 'acknowledge', {}, { at })),
  'take-lead': fc.constant((by, at) => asks(by, 'take-lead', {}, { at })),
  'start-review': fc.constant((by, at) => asks(by, 'start-review', {}, { at })),
  'change-urgency': fc.tuple(fc.constantFrom(...urgencies), words).map(
    ([urgency, reason]) =>
      (by, at) =>
        asks(by, 'change-urgency', { urgency, reason }, { at }),
  ),
  'add-note': words.map((text) => (by, at) => asks(by, 'add-note', { words: text }, { at })),
  'add-action': fc.tuple(words, dates).map(
    ([what, due]) =>
      (by, at) =>
        asks(by, 'add-action', { action: { ...cast.action, what, due } }, { at }),
  ),
  'complete-action': fc.tuple(entry, words).map(
    ([action, evidence]) =>
      (by, at) =>
        asks(by, 'complete-action', { action, evidence }, { at }),
  ),
  'record-decision': fc.tuple(fc.constantFrom(...levels), words, fc.option(dates)).map(
    ([level, reason, reviewOn]) =>
      (by, at) =>
        asks(by, 'record-decision', { decision: { level, reason, consulted: '', reviewOn } }, { at }),
  ),
  'record-referral': fc
    .constantFrom(...agencies)
    .map((agency) => (by, at) => asks(by, 'record-referral', { referral: { ...cast.referral, agency } }, { at })),
  'record-answer': fc.tuple(entry, words).map(
    ([referral, outcome]) =>
      (by, at) =>
        asks(by, 'record-answer', { referral, outcome }, { at }),
  ),
  'close-case': fc.tuple(words, words).map(
    ([outcome, despite]) =>
      (by, at) =>
        asks(by, 'close-case', { outcome, despite }, { at }),
  ),
  'reopen-case': words.map((reason) => (by, at) => asks(by, 'reopen-case', { reason }, { at })),
  'correct-entry': fc.tuple(entry, words, words).map(
    ([one, text, reason]) =>
      (by, at) =>
        asks(by, 'correct-entry', { entry: one, words: text, reason }, { at }),
  ),
};

/** People of the team more often than others, or no case would get anywhere. */
const people = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...team) },
  { weight: 2, arbitrary: fc.constant(cast.teacher) },
  { weight: 2, arbitrary: fc.constantFrom(...strangers) },
);
/** Moves that lead onwards more often than others, for the same reason. */
const onwards = (['start-review', 'record-decision', 'close-case', 'reopen-case'] as const).map((type) => orders[type]);
const anOrder = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(...Object.values(orders)) },
  { weight: 1, arbitrary: fc.oneof(...onwards) },
);
const lives = fc.array(fc.tuple(people, anOrder), { minLength: 1, maxLength: 30, size: 'max' });

/** Writes what was decided as the workflow does. */
async function write(store: Store, file: CaseFile, entries: CaseFile['entries']): Promise<CaseFile> {
  const current = entries.reduce(evolve, file.case);
  assert.ok(current.status !== 'not-raised');
  const batch = {
    entries,
    head: headOf(file.id, current, [...file.entries, ...entries]),
    notices: noticesFor(file.id, file.version, entries, current, cast.hillview),
    names: [],
  };
  const answer =
    file.version === 0
      ? await store.raise(file.id, '26', () => batch)
      : await store.append(file.id, file.version, batch);
  assert.equal(answer, 'written');
  return store.open(file.id);
}

describe('whatever people ask of a case', () => {
  it('its status is legal, its chronology only grows and proves itself, and no stranger writes in it', async () => {
    const reached = new Set<CaseStatus>();
    const property = fc.asyncProperty(lives, async (life) => {
      const store = embeddedStore(':memory:');
      let file: CaseFile = { id: cast.caseId, case: notRaised, entries: [], version: 0 };
      const start: [Person, Order] = [cast.teacher, (by, at) => asks(by, 'raise-concern', cast.raising(), { at })];

      for (const [index, [by, order]] of [start, ...life].entries()) {
        const before = file;
        const command = order(by, minutesAfter(cast.monday, index));
        const decision = decide(command, before.case);
        if (decision.ok) file = await write(store, before, decision.value);

        assert.ok([...steps[before.case.status], before.case.status].includes(file.case.status), command.type);
        assert.deepEqual(file.entries.slice(0, before.version), before.entries);
        assert.equal(file.version > before.version, decision.ok);
        assert.deepEqual(await store.open(cast.caseId), file);
        assert.deepEqual(replay(file.entries), file.case);
        if (strangers.includes(by)) assert.deepEqual(decision, { ok: false, problem: 'not-allowed' });
        reached.add(file.case.status);
      }

      assert.equal(await store.verify(cast.caseId), null);
      const writers = new Set(file.entries.map((one) => one.by.id));
      assert.ok(strangers.every(({ id }) => !writers.has(id)));
      assert.equal(await store.caseWithReference(reference('26', 1)), cast.caseId);
      assert.equal((await store.openHeads()).length, file.case.status === 'closed' ? 0 : 1);
      await store.close();
    });
    await fc.assert(property, { numRuns: 150 });
    assert.deepEqual(reached, new Set(['waiting', 'acknowledged', 'in-review', 'decided', 'closed']));
  });
});
