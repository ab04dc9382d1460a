import { notRaised, type Refusal } from '../domain/case/case.ts';
import { acknowledgeBy } from '../domain/case/clocks.ts';
import { decide } from '../domain/case/lifecycle.ts';
import type { Concern } from '../domain/concern.ts';
import type { DraftId, PressId } from '../domain/ids.ts';
import { nameWords } from '../domain/names.ts';
import type { Person } from '../domain/people.ts';
import { no, ok, type Result } from '../domain/result.ts';
import { routeOf } from '../domain/routing.ts';
import { wallClock } from '../domain/school-time.ts';
import { urgencyOf } from '../domain/urgency.ts';
import { batchFor, followedBy } from './handle-command.ts';
import { discardDraft } from './keep-draft.ts';
import type { CaseFile, World } from './ports.ts';

/**
 * Stores a concern, once. When this answers, the concern is durable; nothing has been posted yet. Sent twice, or by five
 * presses at once, it is one case with one reference, and each press gets the same answer.
 */
export async function raiseConcern(
  world: World,
  by: Person,
  draft: DraftId,
  concern: Concern,
): Promise<Result<CaseFile, Refusal>> {
  const { store, clock, ids, desk } = world;
  const said = { concernAbout: concern.concernAbout, allegedPerson: concern.what.allegedPerson };
  if (routeOf(said) !== 'safeguarding-team') return no('not-for-the-team');

  const id = ids.caseOf(draft, by.id);
  const at = clock.now();
  const kept = await store.draft(draft);
  const handled = kept?.by.id === by.id ? kept.handled : [];
  const nothing: CaseFile = { id, case: notRaised, entries: [], version: 0 };

  let raised: CaseFile | null = null;
  const how = await store.raise(id, wallClock(at, desk.school.timeZone).day.slice(2, 4), (reference) => {
    const decision = decide(
      {
        type: 'raise-concern',
        by,
        at,
        press: draft as string as PressId,
        id,
        reference,
        concern,
        acknowledgeBy: acknowledgeBy(urgencyOf(concern), at, desk),
        handled,
      },
      notRaised,
    );
    if (!decision.ok) throw new Error(`a concern could not be raised: ${decision.problem}`);
    const names = concern.children.flatMap(({ name }) => nameWords(name));
    raised = followedBy(nothing, decision.value);
    return { ...batchFor(world, nothing, raised), names };
  });

  // A draft left behind by a fault here is found out by its case: it can only ever be sent as the same one.
  await discardDraft(world, by, draft).catch(() => undefined);
  return ok(how === 'written' && raised ? raised : await store.open(id));
}
