import type { Agency, Level } from './case/case.ts';
import { isLate } from './case/chasers.ts';
import type { Head } from './case/head.ts';
import { type Category, categories, type ImageAnswers, platforms } from './concern.ts';
import { type Day, type Instant, instant, type Reference } from './ids.ts';
import type { HandlingRecord } from './imagery.ts';

/** A number, or `<5`: a small group could be recognised. */
export type Count = number | '<5';

/** A week of the safeguarding team's work, in numbers. No names of children, no narrative. */
export type Digest = {
  /** Its last day, by which it is known. */
  week: Day;
  from: Instant;
  to: Instant;
  raised: number;
  /** The mean of the four weeks before, to one decimal. */
  raisedBefore: number;
  closed: number;
  closedBefore: number;
  open: number;
  openBefore: number;
  late: readonly { reference: Reference; due: Instant }[];
  decisions: readonly { level: Level; count: number }[];
  referralsOverdue: readonly { reference: Reference; agency: Agency; due: Instant }[];
  /** Actions past their day, by the member of staff who owns them. */
  overdueActions: readonly { owner: string; count: number }[];
  reviewsDue: readonly { reference: Reference; on: Day }[];
  /** Cases that nobody has acknowledged, so that their reporters have heard nothing. */
  reportersNotTold: readonly Reference[];
  themes: readonly { category: Category; year: string; count: Count }[];
  platforms: readonly { platform: ImageAnswers['platforms'][number]; count: Count }[];
  imageGuard: { refused: number; shownOrSeen: number };
};

const weekMs = 7 * 86_400_000;
const small = (count: number): Count => (count < 5 ? '<5' : count);

/**
 * The digest of the days between `from` and `to`, whose last school day is `week`. `heads` are the open cases and every case changed in the five weeks before
 * `to`; `handlings` those since the week began. Cells under five are hidden.
 */
export function digestOf(
  { week, from, to }: { week: Day; from: Instant; to: Instant },
  heads: readonly Head[],
  handlings: readonly HandlingRecord[],
): Digest {
  const within = (at: Instant | null) => at !== null && at >= from && at < to;
  const fourWeeksBefore = instant(Date.parse(from) - 4 * weekMs);
  const before = (at: Instant | null) => at !== null && at >= fourWeeksBefore && at < from;
  const mean = (count: number) => Math.round((count / 4) * 10) / 10;

  const happened = handlings.filter(({ at }) => within(at));
  const open = heads.filter(({ status }) => status !== 'closed');
  const raised = heads.filter(({ raisedAt }) => within(raisedAt));
  return {
    week,
    from,
    to,
    raised: raised.length,
    raisedBefore: mean(heads.filter(({ raisedAt }) => before(raisedAt)).length),
    closed: heads.filter(({ closedAt }) => within(closedAt)).length,
    closedBefore: mean(heads.filter(({ closedAt }) => before(closedAt)).length),
    open: open.length,
    openBefore: mean(weekEnds(from).reduce((sum, end) => sum + heads.filter((one) => wasOpen(one, end)).length, 0)),
    late: open
      .filter((one) => isLate(one, to))
      .map(({ reference, acknowledgeBy }) => ({ reference, due: acknowledgeBy })),
    decisions: tally(
      heads.filter(({ decidedAt }) => within(decidedAt)).flatMap(({ level }) => (level ? [level] : [])),
    ).map(([level, count]) => ({ level, count })),
    referralsOverdue: open.flatMap(({ reference, awaiting }) =>
      awaiting
        .filter(({ respondBy }) => respondBy < to)
        .map(({ agency, respondBy }) => ({ reference, agency, due: respondBy })),
    ),
    overdueActions: tally(
      open.flatMap(({ openActions }) => openActions.filter(({ due }) => due < week).map(({ owner }) => owner.name)),
    ).map(([owner, count]) => ({ owner, count })),
    reviewsDue: open.flatMap(({ reference, reviewOn }) =>
      reviewOn !== null && reviewOn <= week ? [{ reference, on: reviewOn }] : [],
    ),
    reportersNotTold: open.filter(({ acknowledgedAt }) => acknowledgedAt === null).map(({ reference }) => reference),
    themes: categories.flatMap((category) =>
      tally(raised.filter((one) => one.categories.includes(category)).flatMap(({ years }) => years)).map(
        ([year, count]) => ({ category, year, count: small(count) }),
      ),
    ),
    platforms: platforms.flatMap((platform) => {
      const count = raised.filter((one) => one.platforms.includes(platform)).length;
      return count > 0 ? [{ platform, count: small(count) }] : [];
    }),
    imageGuard: {
      refused: happened.filter(({ event }) => event === 'sent-to-bot').length,
      shownOrSeen: happened.filter(({ event }) => event !== 'sent-to-bot').length,
    },
  };
}

/** The ends of the four weeks before. */
const weekEnds = (from: Instant): readonly Instant[] =>
  [0, 1, 2, 3].map((back) => instant(Date.parse(from) - back * weekMs));

const wasOpen = ({ raisedAt, closedAt }: Head, end: Instant): boolean =>
  raisedAt < end && (closedAt === null || closedAt >= end);

/** How often each stands in a list, most often first. */
function tally<Value extends string>(values: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
