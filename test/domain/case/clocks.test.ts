import assert from 'node:assert/strict';
import { type Agency, agencies } from '../../../src/domain/case/case.ts';
import { type Chase, isLate, stillOpen } from '../../../src/domain/case/chasers.ts';
import { acknowledgeBy, headToldAt, respondBy } from '../../../src/domain/case/clocks.ts';
import { replay } from '../../../src/domain/case/evolve.ts';
import {
  acknowledged,
  actionAdded,
  at,
  closed,
  day,
  decidedEarlyHelp,
  dsl,
  earlyHelp,
  hillview,
  inReview,
  raised,
  referred,
  wrote,
} from '../../support/cast.ts';

describe('the clock of acknowledgement', () => {
  it('always runs for an immediate case: at night, at the weekend', () => {
    assert.equal(acknowledgeBy('immediate', at('09:00'), hillview), at('09:15'));
    assert.equal(acknowledgeBy('immediate', at('2026-11-21', '23:55'), hillview), at('2026-11-22', '00:10'));
    assert.equal(headToldAt('immediate', at('2026-11-22', '00:10'), hillview), at('2026-11-22', '00:25'));
  });

  it('runs in school time for a high one', () => {
    assert.equal(acknowledgeBy('high', at('09:00'), hillview), at('10:00'));
    assert.equal(acknowledgeBy('high', at('2026-11-20', '16:15'), hillview), at('2026-11-23', '08:45'));
    assert.equal(headToldAt('high', at('16:00'), hillview), at('2026-11-17', '08:30'));
  });

  it('is the end of the school day for the others, and the head hears an hour into the next', () => {
    for (const urgency of ['medium', 'low'] as const) {
      assert.equal(acknowledgeBy(urgency, at('09:00'), hillview), at('16:30'));
      assert.equal(acknowledgeBy(urgency, at('17:00'), hillview), at('2026-11-17', '16:30'));
      assert.equal(headToldAt(urgency, at('16:30'), hillview), at('2026-11-17', '09:00'));
    }
  });

  it('is the desk’s to set', () => {
    const quick = { ...hillview, clocks: { immediateMinutes: 5, highMinutes: 30 } };
    assert.equal(acknowledgeBy('immediate', at('09:00'), quick), at('09:05'));
    assert.equal(acknowledgeBy('high', at('09:00'), quick), at('09:30'));
    assert.equal(headToldAt('immediate', at('09:05'), quick), at('09:10'));
  });

  it('makes a case late once it has run out with nobody there', () => {
    const waiting = { status: 'waiting', acknowledgeBy: at('10:00') };
    assert.equal(isLate(waiting, at('10:00')), false);
    assert.equal(isLate(waiting, at('10:01')), true);
    assert.equal(isLate({ ...waiting, status: 'acknowledged' }, at('12:00')), false);
  });
});

describe('an agency’s answer', () => {
  it('is awaited for one working day', () => {
    for (const agency of agencies as readonly Agency[]) {
      assert.equal(respondBy(agency, at('11:00'), hillview), at('2026-11-17', '16:30'));
      assert.equal(respondBy(agency, at('2026-11-20', '11:00'), hillview), at('2026-11-23', '16:30'));
    }
  });
});

describe('a reminder whose time has come', () => {
  const still = (chase: Chase, ...entries: Parameters<typeof replay>[0]) => stillOpen(chase, replay(entries));
  const action: Chase = { about: 'action', entry: 5, due: day('2026-11-18') };
  const referral: Chase = { about: 'referral', entry: 5 };
  const review: Chase = { about: 'review', on: day('2026-11-30') };
  const decided = wrote(dsl, 'decision-recorded', { decision: { ...earlyHelp, reviewOn: day('2026-11-30') } });

  it('to acknowledge is needed only while nobody has', () => {
    for (const stage of ['deputies', 'head'] as const) {
      assert.equal(still({ about: 'acknowledgement', stage, by: at('10:00') }, raised), true);
      assert.equal(still({ about: 'acknowledgement', stage, by: at('10:00') }, raised, acknowledged), false);
      assert.equal(still({ about: 'acknowledgement', stage, by: at('10:00') }), false);
    }
  });

  it('to acknowledge is not needed by a clock that another urgency has replaced', () => {
    const sooner = wrote(dsl, 'urgency-changed', { urgency: 'immediate', reason: 'New facts.' });
    const chase = (time: string): Chase => ({ about: 'acknowledgement', stage: 'deputies', by: at(time) });
    assert.equal(still(chase('10:00'), raised, sooner), false);
    assert.equal(still(chase('09:15'), raised, sooner), true);
  });

  it('of an action or a referral is needed until it is done, or the case closed', () => {
    assert.equal(still(action, ...inReview, actionAdded), true);
    assert.equal(still({ ...action, entry: 6 }, ...inReview, actionAdded), false);
    assert.equal(
      still(action, ...inReview, actionAdded, wrote(dsl, 'action-completed', { action: 5, evidence: '' })),
      false,
    );
    assert.equal(still(action, ...inReview, actionAdded, decidedEarlyHelp, closed), false);
    assert.equal(still(referral, ...inReview, referred), true);
    assert.equal(still(referral, ...inReview, actionAdded), false);
    assert.equal(
      still(referral, ...inReview, referred, wrote(dsl, 'answer-recorded', { referral: 5, outcome: 'x' })),
      false,
    );
  });

  it('of a review is needed until another decision sets another day', () => {
    assert.equal(still(review, ...inReview, decided), true);
    assert.equal(still(review, ...inReview, decided, decidedEarlyHelp), false);
    assert.equal(still(review, ...inReview, decided, closed), false);
    assert.equal(still(review, ...inReview), false);
  });
});
