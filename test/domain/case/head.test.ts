import assert from 'node:assert/strict';
import type { Entry } from '../../../src/domain/case/case.ts';
import { replay } from '../../../src/domain/case/evolve.ts';
import { headOf } from '../../../src/domain/case/head.ts';
import { named } from '../../../src/domain/people.ts';
import {
  acknowledged,
  actionAdded,
  at,
  caseId,
  closed,
  day,
  deputy,
  dsl,
  earlyHelp,
  inReview,
  raised,
  referred,
  teacher,
  wrote,
} from '../../support/cast.ts';

describe('the head of a case', () => {
  const headAfter = (...entries: readonly Entry[]) => {
    const current = replay(entries);
    assert.ok(current.status !== 'not-raised');
    return headOf(caseId, current, entries);
  };

  it('of a new case says when, by whom, how urgent and about what kind of thing', () => {
    assert.deepEqual(headAfter(raised), {
      id: caseId,
      reference: 'SG-26-0001',
      version: 1,
      status: 'waiting',
      urgency: 'high',
      level: null,
      lead: null,
      reporter: teacher.id,
      raisedAt: at('09:00'),
      acknowledgeBy: at('10:00'),
      acknowledgedAt: null,
      decidedAt: null,
      closedAt: null,
      changedAt: at('09:00'),
      categories: ['child-on-child', 'online-or-images'],
      years: ['9'],
      images: true,
      platforms: ['snapchat'],
      openActions: [],
      awaiting: [],
      reviewOn: null,
    });
  });

  it('follows the case: what is open, what is awaited, what was decided last', () => {
    const decided = (time: string, reviewOn: string) =>
      wrote(dsl, 'decision-recorded', { decision: { ...earlyHelp, reviewOn: day(reviewOn) } }, { at: at(time) });
    const head = headAfter(
      ...inReview,
      actionAdded,
      referred,
      decided('10:00', '2026-11-20'),
      decided('11:00', '2026-11-30'),
    );
    assert.deepEqual(head.openActions, [{ entry: 5, owner: named(deputy), due: '2026-11-18' }]);
    assert.deepEqual(head.awaiting, [{ entry: 6, agency: 'social-care', respondBy: at('2026-11-17', '16:30') }]);
    assert.deepEqual([head.level, head.decidedAt, head.reviewOn], ['early-help', at('11:00'), '2026-11-30']);
    assert.deepEqual([head.lead, head.changedAt, head.version], [named(dsl), at('11:00'), 8]);
  });

  it('of a closed case has no review ahead; of a reopened one no decision', () => {
    const decided = wrote(dsl, 'decision-recorded', { decision: { ...earlyHelp, reviewOn: day('2026-11-30') } });
    const after = headAfter(...inReview, decided, { ...closed, at: at('12:00') });
    assert.deepEqual([after.status, after.reviewOn, after.closedAt], ['closed', null, at('12:00')]);
    const again = headAfter(...inReview, decided, closed, wrote(dsl, 'case-reopened', { reason: 'Again.' }));
    assert.deepEqual([again.status, again.level, again.decidedAt, again.closedAt], ['in-review', null, null, null]);
  });

  it('holds no child’s name and nobody’s words', () => {
    const said = JSON.stringify(
      headAfter(...inReview, actionAdded, wrote(dsl, 'note-added', { words: 'Rang home.' }), acknowledged),
    );
    assert.doesNotMatch(said, /Zoë|Harrow|picture of her|Ring home|Rang/);
  });
});
