import { type Desk, headOf, teamOf } from '../desk.ts';
import { type CaseId, type Instant, minutesAfter, type PersonId } from '../ids.ts';
import type { Notice, Place, Recipient, Saying } from '../notices.ts';
import { startOfDay } from '../school-time.ts';
import { isUrgent, type Urgency } from '../urgency.ts';
import type { Action, Entry, RaisedCase, Referral } from './case.ts';
import type { Chase } from './chasers.ts';
import { headToldAt } from './clocks.ts';

/**
 * What people must be told because of these entries, written in one batch with them: no entry without its notice, no
 * notice without its entry. `after` is how many entries there were before; `current` is the case that they leave.
 */
export function noticesFor(
  id: CaseId,
  after: number,
  entries: readonly Entry[],
  current: RaisedCase,
  desk: Desk,
): readonly Notice[] {
  const at = entries.at(-1)?.at;
  if (!at) return [];
  const told = entries.flatMap((entry, index) => tellings(id, after + index + 1, entry, current, desk));
  // However many entries a move writes, the channel's card changes once, and first.
  return [notice(`${id}:n:${after + 1}:card`, { kind: 'channel' }, { type: 'show-case', case: id }, at), ...told];
}

const notice = (id: string, to: Recipient, say: Saying, at: Instant): Notice => ({ id, to, say, at, tries: 0 });

function tellings(id: CaseId, number: number, entry: Entry, current: RaisedCase, desk: Desk): readonly Notice[] {
  const name = (what: string) => `${id}:n:${number}:${what}`;
  const toReporter: Place = { kind: 'person', id: current.reporter.id };
  const chase = (what: string, to: Recipient, about: Chase, at: Instant) =>
    notice(name(what), to, { type: 'chase', case: id, chase: about }, at);
  const toLead: Recipient = { kind: 'lead', case: id };

  const chaseAction = (of: number, { owner, due }: Action) =>
    chase(
      `chase:${of}`,
      { kind: 'person', id: owner.id },
      { about: 'action', entry: of, due },
      startOfDay(due, desk.school),
    );
  const chaseReferral = (of: number, { respondBy }: Referral) =>
    chase(`chase:${of}`, toLead, { about: 'referral', entry: of }, respondBy);

  switch (entry.type) {
    case 'concern-raised':
      return [
        // Overtaken as a rule: the receipt is shown when the channel has the card, and by this only if that takes longer.
        notice(name('receipt'), toReporter, { type: 'show-receipt', case: id }, minutesAfter(entry.at, 1 / 6)),
        ...alerts(id, number, entry.at, entry.urgency, desk),
        ...acknowledgementChasers(id, number, entry.urgency, entry.acknowledgeBy, desk),
      ];
    case 'acknowledged':
      return [notice(name('told'), toReporter, { type: 'told-acknowledged', case: id }, entry.at)];
    case 'case-closed':
      return [notice(name('told'), toReporter, { type: 'told-closed', case: id }, entry.at)];
    case 'report-added-to':
      return [notice(name('added'), toLead, { type: 'report-added-to', case: id }, entry.at)];
    case 'urgency-changed':
      return [
        ...alerts(id, number, entry.at, entry.urgency, desk),
        ...(current.status === 'waiting'
          ? acknowledgementChasers(id, number, entry.urgency, entry.acknowledgeBy, desk)
          : []),
      ];
    case 'action-added':
      return [chaseAction(number, entry.action)];
    case 'referral-recorded':
      return [chaseReferral(number, entry.referral)];
    // What fell due while the case was closed was overtaken then, and is chased again.
    case 'case-reopened':
      return [
        ...current.actions.filter(({ done }) => !done).map((one) => chaseAction(one.entry, one)),
        ...current.referrals.filter(({ answer }) => !answer).map((one) => chaseReferral(one.entry, one)),
      ];
    case 'decision-recorded': {
      const on = entry.decision.reviewOn;
      return on ? [chase('chase', toLead, { about: 'review', on }, startOfDay(on, desk.school))] : [];
    }
    case 'image-handling-recorded':
    case 'lead-taken':
    case 'review-started':
    case 'note-added':
    case 'action-completed':
    case 'answer-recorded':
    case 'entry-corrected':
      return [];
    default:
      return entry satisfies never;
  }
}

/** An urgent case reaches each of the team in their own chat as well, without content. */
const alerts = (id: CaseId, number: number, at: Instant, urgency: Urgency, desk: Desk): readonly Notice[] =>
  isUrgent(urgency)
    ? teamOf(desk).map(({ aadObjectId }) =>
        notice(
          `${id}:n:${number}:alert:${aadObjectId}`,
          { kind: 'person', id: aadObjectId },
          { type: 'case-alert', case: id },
          at,
        ),
      )
    : [];

/** First everybody of the team but the lead, who was told already; then the head. */
function acknowledgementChasers(
  id: CaseId,
  number: number,
  urgency: Urgency,
  by: Instant,
  desk: Desk,
): readonly Notice[] {
  const deputies = teamOf(desk).filter(({ roles }) => !roles.includes('dsl-lead'));
  const head = headOf(desk);
  const chase = (to: PersonId, stage: 'deputies' | 'head', at: Instant): Notice =>
    notice(
      `${id}:n:${number}:chase:${stage}:${to}`,
      { kind: 'person', id: to },
      { type: 'chase', case: id, chase: { about: 'acknowledgement', stage, by } },
      at,
    );
  return [
    ...(deputies.length > 0 ? deputies : teamOf(desk)).map(({ aadObjectId }) => chase(aadObjectId, 'deputies', by)),
    ...(head ? [chase(head.aadObjectId, 'head', headToldAt(urgency, by, desk))] : []),
  ];
}
