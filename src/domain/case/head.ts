import type { Category, ImageAnswers } from '../concern.ts';
import type { CaseId, Day, Instant, PersonId, Reference } from '../ids.ts';
import type { Named } from '../people.ts';
import type { Urgency } from '../urgency.ts';
import type { Agency, CaseStatus, Entry, Level, RaisedCase } from './case.ts';

/**
 * What lists and the digest need of a case, kept beside its chronology and always rebuilt from it. It holds nobody's
 * words and no child's name, and nothing is ever decided on it.
 */
export type Head = {
  id: CaseId;
  reference: Reference;
  version: number;
  status: Exclude<CaseStatus, 'not-raised'>;
  urgency: Urgency;
  level: Level | null;
  lead: Named | null;
  reporter: PersonId;
  raisedAt: Instant;
  acknowledgeBy: Instant;
  acknowledgedAt: Instant | null;
  decidedAt: Instant | null;
  closedAt: Instant | null;
  changedAt: Instant;
  categories: readonly Category[];
  years: readonly string[];
  images: boolean;
  platforms: ImageAnswers['platforms'];
  openActions: readonly { entry: number; owner: Named; due: Day }[];
  awaiting: readonly { entry: number; agency: Agency; respondBy: Instant }[];
  reviewOn: Day | null;
};

/** The head of a case, from the case and its chronology. */
export function headOf(id: CaseId, current: RaisedCase, entries: readonly Entry[]): Head {
  const last = (type: Entry['type']) => entries.findLast((one) => one.type === type)?.at ?? null;
  const { concern } = current;
  return {
    id,
    reference: current.reference,
    version: entries.length,
    status: current.status,
    urgency: current.urgency,
    level: 'decision' in current ? current.decision.level : null,
    lead: current.lead,
    reporter: current.reporter.id,
    raisedAt: current.raisedAt,
    acknowledgeBy: current.acknowledgeBy,
    acknowledgedAt: 'acknowledgedAt' in current ? current.acknowledgedAt : null,
    decidedAt: 'decision' in current ? last('decision-recorded') : null,
    closedAt: current.status === 'closed' ? current.closedAt : null,
    changedAt: entries.at(-1)?.at ?? current.raisedAt,
    categories: concern.what.category,
    years: [...new Set(concern.children.map(({ year }) => year))],
    images: concern.what.imagesInvolved !== 'no',
    platforms: concern.images?.platforms ?? [],
    openActions: current.actions.filter(({ done }) => !done).map(({ entry, owner, due }) => ({ entry, owner, due })),
    awaiting: current.referrals
      .filter(({ answer }) => !answer)
      .map(({ entry, agency, respondBy }) => ({ entry, agency, respondBy })),
    reviewOn: current.status === 'decided' ? current.decision.reviewOn : null,
  };
}
