import { type Case, type Entry, type EntryOf, notRaised, type RaisedCase } from './case.ts';

/** The case as its chronology leaves it. Total: it never refuses what was once written. */
export const replay = (entries: readonly Entry[]): Case => entries.reduce(evolve, notRaised);

/** The case after one more entry. An entry that a case cannot follow only makes its chronology longer. */
export function evolve(current: Case, entry: Entry): Case {
  if (current.status === 'not-raised') return entry.type === 'concern-raised' ? raised(entry) : current;
  return follow({ ...current, length: current.length + 1 }, entry);
}

const raised = (entry: EntryOf<'concern-raised'>): Case => ({
  status: 'waiting',
  reference: entry.reference,
  concern: entry.concern,
  raisedAt: entry.at,
  reporter: entry.by,
  urgency: entry.urgency,
  acknowledgeBy: entry.acknowledgeBy,
  lead: null,
  length: 1,
  actions: [],
  referrals: [],
});

function follow(current: RaisedCase, entry: Entry): Case {
  switch (entry.type) {
    case 'acknowledged':
      return current.status === 'waiting' ? { ...current, status: 'acknowledged', acknowledgedAt: entry.at } : current;
    case 'lead-taken':
      return { ...current, lead: entry.by };
    case 'review-started':
      return current.status === 'acknowledged' && current.lead
        ? { ...current, status: 'in-review', lead: current.lead }
        : current;
    case 'urgency-changed':
      return current.status === 'waiting'
        ? { ...current, urgency: entry.urgency, acknowledgeBy: entry.acknowledgeBy }
        : { ...current, urgency: entry.urgency };
    case 'decision-recorded':
      return current.status === 'in-review' || current.status === 'decided'
        ? { ...current, status: 'decided', decision: entry.decision }
        : current;
    case 'case-closed':
      return current.status === 'decided'
        ? { ...current, status: 'closed', closedAt: entry.at, outcome: entry.outcome }
        : current;
    case 'case-reopened':
      return current.status === 'closed' ? reopened(current) : current;
    case 'action-added':
      return { ...current, actions: [...current.actions, { ...entry.action, entry: current.length, done: null }] };
    case 'action-completed':
      return {
        ...current,
        actions: current.actions.map((one) => (one.entry === entry.action ? done(one, entry) : one)),
      };
    case 'referral-recorded':
      return {
        ...current,
        referrals: [...current.referrals, { ...entry.referral, entry: current.length, answer: null }],
      };
    case 'answer-recorded':
      return {
        ...current,
        referrals: current.referrals.map((one) => (one.entry === entry.referral ? answered(one, entry) : one)),
      };
    case 'concern-raised':
    case 'report-added-to':
    case 'image-handling-recorded':
    case 'note-added':
    case 'entry-corrected':
      return current;
    default:
      return entry satisfies never;
  }
}

const done = (one: RaisedCase['actions'][number], { at, evidence }: EntryOf<'action-completed'>) => ({
  ...one,
  done: { at, evidence },
});

const answered = (one: RaisedCase['referrals'][number], { at, outcome }: EntryOf<'answer-recorded'>) => ({
  ...one,
  answer: { at, outcome },
});

function reopened({ closedAt: _, outcome: __, decision: ___, ...rest }: Extract<Case, { status: 'closed' }>): Case {
  return { ...rest, status: 'in-review' };
}
