import { fact, heading, note, type PageItem, said } from '../../../../adaptiveCards/page.ts';
import type { Entry } from '../../../domain/case/case.ts';
import { dayWords, type TimeWords, urgencyWords } from '../words.ts';
import { fieldWords } from './field-words.ts';

type Line = { title: string; words: readonly (readonly [label: string, words: string])[] };

/** An entry in words of ours, with what people wrote kept apart from them. */
export function entryLine(entry: Entry): Line {
  switch (entry.type) {
    case 'concern-raised':
      return { title: `Concern raised (${urgencyWords[entry.urgency].toLowerCase()})`, words: [] };
    case 'report-added-to':
      return { title: 'The reporter added to their report', words: [['Added', entry.words]] };
    case 'image-handling-recorded':
      return {
        title: `Image handling: ${fieldWords.handling[entry.handling.event]}`,
        words: [
          ['Saved, forwarded, printed or photographed', fieldWords.copied[entry.handling.copied]],
          ['In their words', entry.handling.note],
        ],
      };
    case 'acknowledged':
      return { title: 'Acknowledged', words: [] };
    case 'lead-taken':
      return { title: 'Took the lead', words: [] };
    case 'review-started':
      return { title: 'Initial review started', words: [] };
    case 'urgency-changed':
      return {
        title: `Urgency changed to ${urgencyWords[entry.urgency].toLowerCase()}`,
        words: [['Reason', entry.reason]],
      };
    case 'note-added':
      return { title: 'Note', words: [['Note', entry.words]] };
    case 'action-added':
      return {
        title: `Action for ${entry.action.owner.name}, due ${dayWords(entry.action.due)}`,
        words: [['To be done', entry.action.what]],
      };
    case 'action-completed':
      return { title: `Action ${entry.action} completed`, words: [['What was done', entry.evidence]] };
    case 'decision-recorded': {
      const { level, reason, consulted, reviewOn } = entry.decision;
      return {
        title: `Decision recorded: ${fieldWords.level[level]}`,
        words: [
          ['Reasons', reason],
          ['Consulted', consulted],
          ['Review on', reviewOn ? dayWords(reviewOn) : ''],
        ],
      };
    }
    case 'referral-recorded':
      return {
        title: `Referred to ${fieldWords.agency[entry.referral.agency]}`,
        words: [
          ['Made on', dayWords(entry.referral.madeOn)],
          ['How', fieldWords.method[entry.referral.method]],
          ['Their reference', entry.referral.agencyReference],
        ],
      };
    case 'answer-recorded':
      return { title: `Answer to referral ${entry.referral}`, words: [['They said', entry.outcome]] };
    case 'case-closed':
      return {
        title: 'Case closed',
        words: [
          ['Outcome', entry.outcome],
          ['Closed although something was open, because', entry.despite],
        ],
      };
    case 'case-reopened':
      return { title: 'Case reopened', words: [['Reason', entry.reason]] };
    case 'entry-corrected':
      return {
        title: `Entry ${entry.entry} corrected`,
        words: [
          ['It should say', entry.words],
          ['Reason', entry.reason],
        ],
      };
    default:
      return entry satisfies never;
  }
}

/** About this many characters of people's words go on one page: Teams takes no card over 80 KB. */
const pageful = 9000;

/**
 * One page of a chronology, newest first, from the entry before `before` (null: from the newest). `earlier` is the number
 * to ask for next, or null at the beginning.
 */
export function chronologyPage(
  entries: readonly Entry[],
  before: number | null,
  time: TimeWords,
): { items: PageItem[]; earlier: number | null } {
  const items: PageItem[] = [];
  let written = 0;
  let number = Math.min(entries.length, (before ?? entries.length + 1) - 1);
  for (; number >= 1; number--) {
    const entry = entries[number - 1];
    if (!entry) break;
    const lines = entryItems(entry, number, entries, time);
    const size = JSON.stringify(lines).length;
    if (items.length > 0 && written + size > pageful) break;
    items.push(...lines);
    written += size;
  }
  return { items, earlier: number >= 1 ? number + 1 : null };
}

function entryItems(entry: Entry, number: number, entries: readonly Entry[], time: TimeWords): PageItem[] {
  const { title, words } = entryLine(entry);
  const corrections = entries.flatMap((one, at) =>
    one.type === 'entry-corrected' && one.entry === number ? [note(`Corrected by entry ${at + 1}.`)] : [],
  );
  return [
    heading(`${number} · ${title}`),
    fact(time.moment(entry.at), entry.by.name),
    ...words.filter(([, text]) => text !== '').map(([label, text]) => said(label, text)),
    ...corrections,
  ];
}
