import type { Case, CaseStatus, Level, Refusal } from '../../domain/case/case.ts';
import { isReferral } from '../../domain/case/closure.ts';
import type { Day, Instant } from '../../domain/ids.ts';
import { wallClock } from '../../domain/school-time.ts';
import type { Urgency } from '../../domain/urgency.ts';

/** When a card is pressed that knows nothing of what was typed since. */
export const olderCard =
  'That card was an older one, so nothing on it was used. This is your report as it was kept last.';

/** Every no that somebody can meet, in words that say what to do next. */
export const refusals: Record<Refusal | 'stale' | 'not-here' | 'own-chat' | 'unreadable', string> = {
  'not-allowed': "That isn't something you can do here. Nothing was changed.",
  'not-now': 'That move is not open to this case now. Nothing was changed.',
  'not-for-the-team': 'A concern about an adult working here does not go to the safeguarding team. Nothing was sent.',
  'words-needed': 'Please write something first. Nothing was changed.',
  'reason-needed': 'Please give a reason. Nothing was changed.',
  'no-such-action': 'That action is done already, or is not on this case. Nothing was changed.',
  'no-such-referral': 'That referral has its answer already, or is not on this case. Nothing was changed.',
  'no-such-entry': 'There is no such entry in this chronology. Nothing was changed.',
  'something-is-open': 'Something is still open. Give a reason to close all the same. Nothing was changed.',
  stale: 'The case has moved on since this card was drawn, so nothing was changed. This is how it stands now.',
  'not-here': 'That card does nothing in this chat. Nothing was changed.',
  'own-chat': 'Please open your own chat with Safeguarding for that. Nothing was changed.',
  unreadable: 'That press could not be read. Nothing was changed.',
};

const statuses: Record<Exclude<CaseStatus, 'not-raised' | 'decided'>, string> = {
  waiting: 'Waiting',
  acknowledged: 'Acknowledged',
  'in-review': 'In initial review',
  closed: 'Closed',
};

/** A status in the words of the channel; a decision says which way it went. */
export const statusWords = ({ status, level }: { status: Exclude<CaseStatus, 'not-raised'>; level: Level | null }) =>
  status === 'decided' ? `Decision recorded: ${wayWent(level)}` : statuses[status];

function wayWent(level: Level | null): string {
  if (level === null) return 'see the case';
  if (isReferral(level)) return 'referred';
  if (level === 'early-help') return 'early help';
  return level === 'nfa' ? 'no further action' : 'managed in school';
}

export const levelOf = (current: Case): Level | null => ('decision' in current ? current.decision.level : null);

export const urgencyWords: Record<Urgency, string> = {
  immediate: 'Immediate',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** `Mon 16 Nov` */
export const dayWords = (day: Day): string => dayFormat.format(Date.parse(`${day}T12:00:00Z`)).replace(',', '');
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** Moments as the school reads them, by its own clock. */
export const timeWords = (timeZone: string) => ({
  /** `Mon 16 Nov, 09:00` */
  moment(at: Instant): string {
    const { day, time } = wallClock(at, timeZone);
    return `${dayWords(day)}, ${time}`;
  },
  /** `09:00` today, or `Mon 16 Nov, 09:00`. */
  momentFrom(at: Instant, now: Instant): string {
    const { day, time } = wallClock(at, timeZone);
    return day === wallClock(now, timeZone).day ? time : `${dayWords(day)}, ${time}`;
  },
});
export type TimeWords = ReturnType<typeof timeWords>;
