import assert from 'node:assert/strict';
import type { CaseStatus, Entry } from '../../../src/domain/case/case.ts';
import { evolve, replay } from '../../../src/domain/case/evolve.ts';
import {
  acknowledged,
  actionAdded,
  at,
  closed,
  decidedEarlyHelp,
  deputy,
  dsl,
  handling,
  inReview,
  leadTaken,
  raised,
  referred,
  reviewStarted,
  teacher,
  wrote,
} from '../../support/cast.ts';

describe('a case as its chronology leaves it', () => {
  const statusAfter = (...entries: readonly Entry[]): CaseStatus => replay(entries).status;

  it('goes from waiting to closed and back into review', () => {
    assert.equal(statusAfter(), 'not-raised');
    assert.equal(statusAfter(raised), 'waiting');
    assert.equal(statusAfter(raised, acknowledged), 'acknowledged');
    assert.equal(statusAfter(raised, acknowledged, leadTaken), 'acknowledged');
    assert.equal(statusAfter(...inReview), 'in-review');
    assert.equal(statusAfter(...inReview, decidedEarlyHelp), 'decided');
    assert.equal(statusAfter(...inReview, decidedEarlyHelp, closed), 'closed');
    const reopened = wrote(dsl, 'case-reopened', { reason: 'Again.' });
    assert.equal(statusAfter(...inReview, decidedEarlyHelp, closed, reopened), 'in-review');
  });

  it('remembers what was said in it', () => {
    const done = wrote(deputy, 'action-completed', { action: 5, evidence: 'Rang.' }, { at: at('10:00') });
    const answer = wrote(dsl, 'answer-recorded', { referral: 6, outcome: 'They lead.' }, { at: at('11:00') });
    const urgent = wrote(dsl, 'urgency-changed', { urgency: 'immediate', reason: 'Still going round.' });
    const current = replay([...inReview, actionAdded, referred, done, answer, urgent, decidedEarlyHelp, closed]);
    assert.ok(
      current.status === 'closed' && actionAdded.type === 'action-added' && referred.type === 'referral-recorded',
    );
    assert.equal(current.length, 11);
    assert.equal(current.urgency, 'immediate');
    assert.deepEqual(current.reporter, { id: teacher.id, name: teacher.name });
    assert.deepEqual(current.lead, { id: dsl.id, name: dsl.name });
    assert.equal(current.acknowledgedAt, at('09:00'));
    assert.deepEqual(current.actions, [
      { ...actionAdded.action, entry: 5, done: { at: at('10:00'), evidence: 'Rang.' } },
    ]);
    assert.deepEqual(current.referrals, [
      { ...referred.referral, entry: 6, answer: { at: at('11:00'), outcome: 'They lead.' } },
    ]);
    assert.equal(current.outcome, 'Support is in place.');
  });

  it('knows which of several actions and referrals an entry speaks of', () => {
    const current = replay([
      ...inReview,
      actionAdded,
      actionAdded,
      referred,
      referred,
      wrote(deputy, 'action-completed', { action: 6, evidence: 'Rang.' }),
      wrote(dsl, 'answer-recorded', { referral: 7, outcome: 'They lead.' }),
    ]);
    assert.ok(current.status === 'in-review');
    assert.deepEqual(
      current.actions.map(({ entry, done }) => [entry, done !== null]),
      [
        [5, false],
        [6, true],
      ],
    );
    assert.deepEqual(
      current.referrals.map(({ entry, answer }) => [entry, answer !== null]),
      [
        [7, true],
        [8, false],
      ],
    );
  });

  it('keeps lead, actions and referrals when it is reopened, and drops the decision and the outcome', () => {
    const current = replay([
      ...inReview,
      actionAdded,
      decidedEarlyHelp,
      closed,
      wrote(deputy, 'case-reopened', { reason: 'Again.' }),
    ]);
    assert.equal(current.status, 'in-review');
    assert.ok('lead' in current && current.lead?.id === dsl.id && current.actions.length === 1);
    for (const gone of ['decision', 'outcome', 'closedAt']) assert.ok(!(gone in current), gone);
  });

  it('is not moved by notes, additions, image handling or corrections', () => {
    for (const entry of [
      wrote(dsl, 'note-added', { words: 'Rang home.' }),
      wrote(teacher, 'report-added-to', { words: 'More.' }),
      wrote(teacher, 'image-handling-recorded', { handling }),
      wrote(dsl, 'entry-corrected', { entry: 1, words: 'So.', reason: 'Misheard.' }),
    ]) {
      const before = replay(inReview);
      assert.deepEqual(evolve(before, entry), { ...before, length: 5 });
    }
  });

  it('never refuses what was once written, and only grows by an entry that it cannot follow', () => {
    assert.deepEqual(replay([acknowledged, reviewStarted]), { status: 'not-raised' });
    for (const entry of [
      raised,
      reviewStarted,
      decidedEarlyHelp,
      closed,
      wrote(dsl, 'case-reopened', { reason: 'x' }),
    ]) {
      const before = replay([raised]);
      assert.deepEqual(evolve(before, entry), { ...before, length: 2 }, entry.type);
    }
  });

  it('is not changed by what comes after: each step leaves the one before as it was', () => {
    const before = replay([...inReview, actionAdded]);
    const copy = structuredClone(before);
    evolve(before, wrote(dsl, 'action-completed', { action: 5, evidence: 'Done.' }));
    evolve(before, decidedEarlyHelp);
    assert.deepEqual(before, copy);
  });
});
