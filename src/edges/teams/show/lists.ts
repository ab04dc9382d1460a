import { type AdaptiveCard, fill } from '../../../../adaptiveCards/card.ts';
import { digest as digestCard } from '../../../../adaptiveCards/digest/digest.ts';
import { handlingOpened } from '../../../../adaptiveCards/guard/handling-notice.ts';
import { type CaseRow, caseList, findResults } from '../../../../adaptiveCards/lists/case-list.ts';
import { isLate } from '../../../domain/case/chasers.ts';
import type { Head } from '../../../domain/case/head.ts';
import type { Digest } from '../../../domain/digest.ts';
import type { Reference } from '../../../domain/ids.ts';
import type { HandlingRecord } from '../../../domain/imagery.ts';
import type { Notice } from '../../../domain/notices.ts';
import type { Setting } from '../setting.ts';
import { dayWords, statusWords, urgencyWords } from '../words.ts';
import { fieldWords, yearWords } from './field-words.ts';

/** So many in one card: Teams takes none over 80 KB, and nobody reads more at once. */
const most = 15;
const leftOut = (count: number): string =>
  count > most ? `And ${count - most} more, less urgent. Use find for those.` : '';

type From = 'channel' | 'chat';

/** Open cases, worst first, under what could not be delivered. */
export const showCases = (
  setting: Setting,
  from: From,
  heads: readonly Head[],
  undelivered: readonly Notice[],
  referenceOf: (notice: Notice) => Reference | null,
): AdaptiveCard =>
  fill(caseList, {
    from,
    cases: heads.slice(0, most).map((head) => row(setting, head)),
    undelivered: undelivered.map((notice) => `${whatItWas(notice, referenceOf(notice))} could not be delivered.`),
    left: leftOut(heads.length),
  });

export const showFound = (setting: Setting, from: From, words: string, heads: readonly Head[]): AdaptiveCard =>
  fill(findResults, {
    from,
    words,
    cases: heads.slice(0, most).map((head) => row(setting, head)),
    left: leftOut(heads.length),
  });

function row({ world, time }: Setting, head: Head): CaseRow {
  return {
    case: head.id,
    reference: head.reference,
    urgency: urgencyWords[head.urgency],
    status: statusWords(head),
    raised: time.moment(head.raisedAt),
    lead: head.lead?.name ?? '',
    flags: isLate(head, world.clock.now()) ? ['Acknowledgement late'] : [],
  };
}

/** What a notice was about, without a word of it. */
export function whatItWas({ say }: Pick<Notice, 'say'>, reference: Reference | null): string {
  if (reference) return reference;
  if (say.type === 'digest') return 'The weekly digest';
  return say.type === 'handling' ? 'A note about an attachment' : 'A message';
}

/** A week in numbers, for the channel and on demand: no child, no narrative. */
export function showDigest({ time }: Setting, digest: Digest): AdaptiveCard {
  return fill(digestCard, {
    week: `Week to ${dayWords(digest.week)}`,
    raised: { now: digest.raised, usual: digest.raisedBefore },
    open: { now: digest.open, usual: digest.openBefore },
    closed: { now: digest.closed, usual: digest.closedBefore },
    late: digest.late.map(({ reference, due }) => `${reference}, due ${time.moment(due)}`),
    decisions: digest.decisions.map(({ level, count }) => ({ level: fieldWords.level[level], count })),
    awaiting: digest.referralsOverdue.map(
      ({ reference, agency, due }) => `${reference}, ${fieldWords.agency[agency]}, due ${time.moment(due)}`,
    ),
    overdue: digest.overdueActions,
    reviews: digest.reviewsDue.map(({ reference, on }) => `${reference}, ${dayWords(on)}`),
    notTold: digest.reportersNotTold,
    themes: digest.themes.map(({ category, year, count }) => ({
      of: `${fieldWords.category[category]}, ${yearWords(year)}`,
      count,
    })),
    platforms: digest.platforms.map(({ platform, count }) => ({ of: fieldWords.platform[platform], count })),
    guardEvents: digest.imageGuard.refused + digest.imageGuard.shownOrSeen,
  });
}

/** Who sent or saw an image, to the presser alone. */
export const showHandling = ({ time }: Setting, record: HandlingRecord, reference: Reference | null): AdaptiveCard =>
  fill(handlingOpened, {
    handling: record.id,
    event: record.event === 'sent-to-bot' ? 'refused' : 'seen',
    when: time.moment(record.at),
    who: record.who.name,
    what: fieldWords.handling[record.event],
    copied: fieldWords.copied[record.copied],
    note: record.note,
    reference: reference ?? '',
  });
