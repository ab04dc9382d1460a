import assert from 'node:assert/strict';
import { type Level, levels } from '../../../src/domain/case/case.ts';
import { isReferral, missingFrom } from '../../../src/domain/case/closure.ts';
import { replay } from '../../../src/domain/case/evolve.ts';
import {
  actionAdded,
  asks,
  at,
  closed,
  day,
  decidedChildProtection,
  decidedEarlyHelp,
  dsl,
  earlyHelp,
  inReview,
  referral,
  referred,
  wrote,
} from '../../support/cast.ts';
import { given } from '../../support/given-when-then.ts';

const closing = (despite = '', outcome = 'Support is in place.') => asks(dsl, 'close-case', { outcome, despite });

describe('closing a case', () => {
  it('needs an outcome in words', () => {
    given(...inReview, decidedEarlyHelp)
      .when(closing())
      .thenWrites(closed);
    given(...inReview, decidedEarlyHelp)
      .when(closing('', '  '))
      .thenRefuses('words-needed');
  });

  it('is refused while something is open, and then keeps the reason with the list', () => {
    const open = [...inReview, decidedChildProtection, actionAdded];
    given(...open)
      .when(closing())
      .thenRefuses('something-is-open');
    given(...open)
      .when(closing(' \t'))
      .thenRefuses('something-is-open');
    given(...open)
      .when(closing('The family has moved away.'))
      .thenWrites(
        wrote(dsl, 'case-closed', {
          outcome: 'Support is in place.',
          despite: 'The family has moved away.',
          missing: [{ what: 'referral-not-recorded' }, { what: 'action-open', entry: 6 }],
        }),
      );
  });

  it('keeps no reason where none was needed', () => {
    given(...inReview, decidedEarlyHelp)
      .when(closing('Just in case.'))
      .thenWrites(closed);
  });

  it('waits for a review that lies ahead, not for one that is today or past', () => {
    const reviewOn = (date: string) =>
      wrote(dsl, 'decision-recorded', { decision: { ...earlyHelp, reviewOn: day(date) } });
    given(...inReview, reviewOn('2026-11-17'))
      .when(closing())
      .thenRefuses('something-is-open');
    given(...inReview, reviewOn('2026-11-16'))
      .when(closing())
      .thenWrites(closed);
    given(...inReview, reviewOn('2026-11-17'))
      .when(
        asks(
          dsl,
          'close-case',
          { outcome: 'Support is in place.', despite: '', today: day('2026-11-17') },
          { at: at('2026-11-17', '09:00') },
        ),
      )
      .thenWrites({ ...closed, at: at('2026-11-17', '09:00') });
  });
});

describe('a decision to refer', () => {
  const to = (agency: 'police' | 'counselling' | 'social-care') =>
    wrote(dsl, 'referral-recorded', { referral: { ...referral, agency } });
  const decided = wrote(dsl, 'decision-recorded', { decision: { ...earlyHelp, level: 'csc-s47' } });
  const missingWith = (...referrals: ReturnType<typeof to>[]) => {
    const current = replay([...inReview, decided, ...referrals]);
    assert.ok(current.status === 'decided');
    return missingFrom(current, day('2026-11-16')).map(({ what }) => what);
  };

  it('is carried out by a referral to whom it names, and by no other', () => {
    assert.ok(missingWith().includes('referral-not-recorded'));
    assert.ok(missingWith(to('counselling')).includes('referral-not-recorded'));
    assert.ok(missingWith(to('police')).includes('referral-not-recorded'));
    assert.ok(!missingWith(to('counselling'), to('social-care')).includes('referral-not-recorded'));
  });
});

describe('what is missing', () => {
  const missing = (...more: Parameters<typeof replay>[0]) => {
    const current = replay([...inReview, ...more]);
    assert.ok(current.status === 'decided');
    return missingFrom(current, day('2026-11-16'));
  };

  it('is nothing where everything was done', () => {
    const answered = wrote(dsl, 'answer-recorded', { referral: 5, outcome: 'They lead.' });
    const done = wrote(dsl, 'action-completed', { action: 7, evidence: '' });
    assert.deepEqual(missing(referred, answered, actionAdded, done, decidedChildProtection), []);
  });

  it('is the answer to a referral, even one that nobody had to make', () => {
    assert.deepEqual(missing(referred, decidedEarlyHelp), [{ what: 'referral-unanswered', entry: 5 }]);
  });

  it('is a referral where the decision was to refer', () => {
    const refer: readonly Level[] = ['immediate-999', 'police', 'csc-s47', 'csc-s17', 'lado', 'prevent'];
    assert.deepEqual(levels.filter(isReferral), refer);
    for (const level of levels)
      assert.deepEqual(
        missing(wrote(dsl, 'decision-recorded', { decision: { ...earlyHelp, level } })),
        refer.includes(level) ? [{ what: 'referral-not-recorded' }] : [],
        level,
      );
  });
});
