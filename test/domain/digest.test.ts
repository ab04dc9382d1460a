import assert from 'node:assert/strict';
import { replay } from '../../src/domain/case/evolve.ts';
import { type Head, headOf } from '../../src/domain/case/head.ts';
import type { Concern } from '../../src/domain/concern.ts';
import { digestOf } from '../../src/domain/digest.ts';
import { type CaseId, type Instant, reference } from '../../src/domain/ids.ts';
import type { HandlingEvent, HandlingRecord } from '../../src/domain/imagery.ts';
import { named } from '../../src/domain/people.ts';
import { at, concern, day, deputy, dsl, handling, raised, simpleConcern } from '../support/cast.ts';

const friday = at('2026-11-20', '15:00');
const digest = (heads: readonly Head[], handlings: readonly HandlingRecord[] = []) =>
  digestOf({ week: day('2026-11-20'), from: weeksAgo(1), to: friday }, heads, handlings);

let count = 0;
const aHead = (more: Partial<Head> = {}, what: Concern = simpleConcern): Head => {
  const entries = [{ ...raised, concern: what } as typeof raised];
  const current = replay(entries);
  assert.ok(current.status !== 'not-raised');
  count++;
  return { ...headOf(`c-${count}` as CaseId, current, entries), reference: reference('26', count), ...more };
};
const many = (number: number, more: Partial<Head> = {}) => Array.from({ length: number }, () => aHead(more));
const weeksAgo = (weeks: number) => new Date(Date.parse(friday) - weeks * 7 * 86_400_000).toISOString() as Instant;

describe('the digest', () => {
  it('counts the week that ends at its time: the first moment is in it, the last is the next week’s', () => {
    const heads = [
      aHead({ raisedAt: at('2026-11-13', '14:59') }),
      aHead({ raisedAt: at('2026-11-13', '15:00') }),
      aHead({ raisedAt: at('2026-11-20', '14:59') }),
      aHead({ raisedAt: friday }),
    ];
    const { raised: counted, from, to } = digest(heads);
    assert.deepEqual([counted, from, to], [2, at('2026-11-13', '15:00'), friday]);
  });

  it('sets beside each count the mean of the four weeks before, to one decimal', () => {
    const closedAt = (weeks: number): Partial<Head> => ({ status: 'closed', closedAt: weeksAgo(weeks) });
    const heads = [
      ...many(3, { raisedAt: weeksAgo(2), ...closedAt(0.5) }),
      ...many(4, { raisedAt: weeksAgo(4.5), ...closedAt(2) }),
      ...many(9, { raisedAt: weeksAgo(5.1) }),
    ];
    const { raisedBefore, closed, closedBefore, open, openBefore } = digest(heads);
    assert.deepEqual({ raisedBefore, closed, closedBefore }, { raisedBefore: 1.8, closed: 3, closedBefore: 1 });
    // At the ends of the four weeks before, the latest first: 9 + 3, 9 + 4, 9 + 4, 9 + 4.
    assert.deepEqual({ open, openBefore }, { open: 9, openBefore: 12.8 });
  });

  it('lists what is late: nobody has acknowledged, and the clock has run out', () => {
    const late = aHead({ acknowledgeBy: at('2026-11-20', '14:00') });
    const heads = [
      late,
      aHead({ acknowledgeBy: at('2026-11-20', '16:00') }),
      aHead({ acknowledgeBy: at('2026-11-19', '16:00'), status: 'acknowledged', acknowledgedAt: friday }),
    ];
    assert.deepEqual(digest(heads).late, [{ reference: late.reference, due: late.acknowledgeBy }]);
    assert.deepEqual(
      digest(heads).reportersNotTold,
      heads.slice(0, 2).map((one) => one.reference),
    );
  });

  it('counts the week’s decisions, the most frequent first', () => {
    const heads = [
      ...many(1, { status: 'decided', level: 'csc-s47', decidedAt: weeksAgo(0.5) }),
      ...many(2, { status: 'decided', level: 'early-help', decidedAt: weeksAgo(0.5) }),
      ...many(5, { status: 'decided', level: 'nfa', decidedAt: weeksAgo(1.5) }),
    ];
    assert.deepEqual(digest(heads).decisions, [
      { level: 'early-help', count: 2 },
      { level: 'csc-s47', count: 1 },
    ]);
  });

  it('lists referrals without an answer, actions past their day by owner, and reviews that are due', () => {
    const one = aHead({
      awaiting: [
        { entry: 3, agency: 'social-care', respondBy: at('2026-11-19', '16:30') },
        { entry: 4, agency: 'police', respondBy: at('2026-11-20', '16:30') },
      ],
      openActions: [
        { entry: 5, owner: named(deputy), due: day('2026-11-19') },
        { entry: 6, owner: named(dsl), due: day('2026-11-20') },
      ],
      reviewOn: day('2026-11-20'),
    });
    const two = aHead({ openActions: [{ entry: 2, owner: named(deputy), due: day('2026-11-18') }] });
    const closed = aHead({ ...one, status: 'closed', closedAt: weeksAgo(0.5) });
    const made = digest([one, two, closed, aHead({ reviewOn: day('2026-11-21') })]);
    assert.deepEqual(made.referralsOverdue, [
      { reference: one.reference, agency: 'social-care', due: at('2026-11-19', '16:30') },
    ]);
    assert.deepEqual(made.overdueActions, [{ owner: deputy.name, count: 2 }]);
    assert.deepEqual(made.reviewsDue, [{ reference: one.reference, on: '2026-11-20' }]);
  });

  it('hides small groups, in which a child could be recognised', () => {
    const online = { categories: ['online-or-images'], platforms: ['snapchat'] } as const;
    const heads = [...many(4, { ...online, years: ['9'] }), ...many(5, { categories: ['neglect'], years: ['7', '8'] })];
    const made = digest(heads);
    assert.deepEqual(made.themes, [
      { category: 'neglect', year: '7', count: 5 },
      { category: 'neglect', year: '8', count: 5 },
      { category: 'online-or-images', year: '9', count: '<5' },
    ]);
    assert.deepEqual(made.platforms, [{ platform: 'snapchat', count: '<5' }]);
    assert.deepEqual(digest([...heads, aHead({ ...online, years: ['9'] })]).platforms, [
      { platform: 'snapchat', count: 5 },
    ]);
  });

  it('counts images refused by the guard apart from those that people were shown, in the week only', () => {
    const record = (event: HandlingEvent, when: Instant): HandlingRecord => ({
      ...handling,
      id: `${event}-${when}`,
      event,
      at: when,
      about: null,
    });
    const made = digest(
      [],
      [
        record('sent-to-bot', at('2026-11-19', '10:00')),
        record('sent-to-bot', at('2026-11-19', '11:00')),
        record('shown', at('2026-11-19', '10:00')),
        record('seen-by-accident', at('2026-11-20', '10:00')),
        record('sent-to-me', at('2026-11-20', '11:00')),
        record('sent-to-bot', friday),
        record('shown', at('2026-11-13', '14:59')),
      ],
    );
    assert.deepEqual(made.imageGuard, { refused: 2, shownOrSeen: 3 });
  });

  it('of a quiet week is all noughts', () => {
    const { raised: counted, open, late, themes, platforms } = digest([]);
    assert.deepEqual(
      { counted, open, late, themes, platforms },
      { counted: 0, open: 0, late: [], themes: [], platforms: [] },
    );
  });

  it('holds no child’s name and nobody’s words', () => {
    const said = JSON.stringify(digest([aHead({}, concern), ...many(6, {})], [{ ...handling, id: 'h', about: null }]));
    for (const words of ['Zoë', 'Marsh', 'Kit', 'Harrow', 'Robin', 'Vale', 'picture of her', 'coat', 'Looked away'])
      assert.ok(!said.includes(words), words);
    assert.doesNotMatch(said, /c-\d|a1c7e5d0/);
  });
});
