import assert from 'node:assert/strict';
import { type Case, type Entry, notRaised } from '../../../src/domain/case/case.ts';
import { noticesFor } from '../../../src/domain/case/case-notices.ts';
import { evolve } from '../../../src/domain/case/evolve.ts';
import type { Desk } from '../../../src/domain/desk.ts';
import type { Notice } from '../../../src/domain/notices.ts';
import {
  acknowledged,
  action,
  actionAdded,
  at,
  caseId,
  closed,
  concern,
  day,
  decidedEarlyHelp,
  deputy,
  dsl,
  earlyHelp,
  handling,
  head,
  hillview,
  inReview,
  leadTaken,
  raised,
  referred,
  reviewStarted,
  simpleConcern,
  teacher,
  wrote,
} from '../../support/cast.ts';

const told = (before: readonly Entry[], entries: readonly Entry[], desk: Desk = hillview): readonly Notice[] => {
  const current = [...before, ...entries].reduce<Case>(evolve, notRaised);
  assert.ok(current.status !== 'not-raised');
  return noticesFor(caseId, before.length, entries, current, desk);
};
const names: Readonly<Record<string, string>> = Object.fromEntries(
  [teacher, dsl, deputy, head].map(({ id, name }) => [id, name]),
);
/** A notice as a line: what, to whom, when. */
const line = ({ say, to, at: when }: Notice) =>
  `${say.type}${say.type === 'chase' ? ` ${say.chase.about}` : ''} > ${to.kind === 'person' ? names[to.id] : to.kind} > ${when.slice(5, 16)}`;
const card = 'show-case > channel > 11-16T09:00';
const simple = { ...raised, concern: simpleConcern, urgency: 'medium', acknowledgeBy: at('16:30') } as Entry;

describe('what people are told', () => {
  it('of a high concern: the channel first, the receipt, each of the team, then the deputy and the head if nobody comes', () => {
    assert.deepEqual(told([], [raised]).map(line), [
      card,
      'show-receipt > Ms Okafor > 11-16T09:00',
      'case-alert > Mr Hale > 11-16T09:00',
      'case-alert > Ms Brandt > 11-16T09:00',
      'chase acknowledgement > Ms Brandt > 11-16T10:00',
      'chase acknowledgement > Mrs Lindqvist > 11-16T11:00',
    ]);
  });

  it('of a medium concern: the same without the alerts, by the day’s clock', () => {
    assert.deepEqual(told([], [simple]).map(line), [
      card,
      'show-receipt > Ms Okafor > 11-16T09:00',
      'chase acknowledgement > Ms Brandt > 11-16T16:30',
      'chase acknowledgement > Mrs Lindqvist > 11-17T09:00',
    ]);
  });

  it('where there is no deputy, the lead is reminded; where there is no head, nobody is', () => {
    const alone = { ...hillview, people: hillview.people.filter(({ roles }) => roles.includes('dsl-lead')) };
    assert.deepEqual(told([], [simple], alone).map(line), [
      card,
      'show-receipt > Ms Okafor > 11-16T09:00',
      'chase acknowledgement > Mr Hale > 11-16T16:30',
    ]);
  });

  it('where the head is a deputy too, both reminders reach them', () => {
    const both = hillview.people
      .filter(({ aadObjectId }) => aadObjectId !== deputy.id)
      .map((one) => (one.aadObjectId === head.id ? { ...one, roles: ['headteacher', 'deputy-dsl'] as const } : one));
    const chasers = told([], [simple], { ...hillview, people: both }).filter(({ say }) => say.type === 'chase');
    assert.deepEqual(chasers.map(line), [
      'chase acknowledgement > Mrs Lindqvist > 11-16T16:30',
      'chase acknowledgement > Mrs Lindqvist > 11-17T09:00',
    ]);
    assert.equal(new Set(chasers.map(({ id }) => id)).size, 2);
  });

  it('of image handling that came with the concern: no more than of the concern', () => {
    const handled = wrote(teacher, 'image-handling-recorded', { handling });
    assert.deepEqual(told([], [raised, handled, handled]), told([], [raised]));
  });

  it('of several entries at once: the channel’s card changes once', () => {
    const all = told([raised], [acknowledged, leadTaken, reviewStarted]);
    assert.deepEqual(all.map(line), [card, 'told-acknowledged > Ms Okafor > 11-16T09:00']);
  });

  it('of closure: the reporter', () => {
    assert.deepEqual(told([...inReview, decidedEarlyHelp], [closed]).map(line), [
      card,
      'told-closed > Ms Okafor > 11-16T09:00',
    ]);
  });

  it('of more from the reporter: whoever leads the case then', () => {
    const added = wrote(teacher, 'report-added-to', { words: 'More.' });
    assert.deepEqual(told(inReview, [added]).map(line), [card, 'report-added-to > lead > 11-16T09:00']);
  });

  it('of a case that becomes urgent: each of the team; of one that becomes less so: nobody', () => {
    const changed = (urgency: 'immediate' | 'low') => wrote(dsl, 'urgency-changed', { urgency, reason: 'New facts.' });
    assert.deepEqual(told([simple, acknowledged], [changed('immediate')]).map(line), [
      card,
      'case-alert > Mr Hale > 11-16T09:00',
      'case-alert > Ms Brandt > 11-16T09:00',
    ]);
    assert.deepEqual(told([simple, acknowledged], [changed('low')]).map(line), [card]);
  });

  it('of a waiting case whose urgency changed: by the new clock', () => {
    const immediate = wrote(dsl, 'urgency-changed', { urgency: 'immediate', reason: 'New facts.' });
    assert.deepEqual(told([simple], [immediate]).map(line).slice(3), [
      'chase acknowledgement > Ms Brandt > 11-16T09:15',
      'chase acknowledgement > Mrs Lindqvist > 11-16T09:30',
    ]);
  });

  it('of a reopened case: again of what is still open on it', () => {
    const done = wrote(dsl, 'action-completed', { action: 5, evidence: 'Done.' });
    const reopened = wrote(dsl, 'case-reopened', { reason: 'New facts.' });
    const open = told([...inReview, actionAdded, referred, decidedEarlyHelp, closed], [reopened]);
    assert.deepEqual(open.map(line), [
      card,
      'chase action > Ms Brandt > 11-18T08:00',
      'chase referral > lead > 11-17T16:30',
    ]);
    assert.deepEqual(told([...inReview, actionAdded, done, decidedEarlyHelp, closed], [reopened]).map(line), [card]);
  });

  it('of an action: its owner, on the morning of its day', () => {
    assert.deepEqual(told([raised], [actionAdded]).map(line), [card, 'chase action > Ms Brandt > 11-18T08:00']);
    const summer = wrote(dsl, 'action-added', { action: { ...action, due: day('2027-07-06') } });
    assert.deepEqual(told([raised], [summer]).map(line)[1], 'chase action > Ms Brandt > 07-06T07:00');
  });

  it('of a referral and a review: the lead, when they are due', () => {
    const review = wrote(dsl, 'decision-recorded', { decision: { ...earlyHelp, reviewOn: day('2026-11-30') } });
    assert.deepEqual(told(inReview, [referred]).map(line), [card, 'chase referral > lead > 11-17T16:30']);
    assert.deepEqual(told(inReview, [review]).map(line), [card, 'chase review > lead > 11-30T08:00']);
    assert.deepEqual(told(inReview, [decidedEarlyHelp]).map(line), [card]);
  });

  it('of notes, corrections and completed actions: only the card', () => {
    for (const entry of [
      wrote(dsl, 'note-added', { words: 'Rang home.' }),
      wrote(dsl, 'entry-corrected', { entry: 1, words: 'So.', reason: 'Misheard.' }),
      wrote(dsl, 'action-completed', { action: 2, evidence: 'Done.' }),
    ])
      assert.deepEqual(told([raised, actionAdded], [entry]).map(line), [card]);
  });
});

describe('a notice', () => {
  const whole = [
    raised,
    acknowledged,
    leadTaken,
    reviewStarted,
    actionAdded,
    actionAdded,
    referred,
    decidedEarlyHelp,
    closed,
  ];
  const all = whole.flatMap((entry, index) => told(whole.slice(0, index), [entry]));

  it('has an id of its own, which is the same whenever it is worked out again', () => {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    const again = whole.flatMap((entry, index) => told(whole.slice(0, index), [entry]));
    assert.deepEqual(again, all);
    assert.ok(all.every(({ id }) => id.startsWith(`${caseId}:n:`) && !/[/\\?#]/.test(id)));
  });

  it('holds no name of a child and nobody’s words', () => {
    const said = JSON.stringify(all);
    for (const words of [
      ...concern.children.map(({ name }) => name),
      concern.what.whatHappened,
      action.what,
      earlyHelp.reason,
    ])
      assert.ok(!said.includes(words), words);
  });

  it('is never written for nothing', () => {
    const current = [raised].reduce<Case>(evolve, notRaised);
    assert.ok(current.status !== 'not-raised');
    assert.deepEqual(noticesFor(caseId, 1, [], current, hillview), []);
  });
});
