import { deskPerson } from '../domain/desk.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Notice, Place } from '../domain/notices.ts';
import { isTeam } from '../domain/people.ts';
import type { World } from './ports.ts';

/** The lead, while they are of the team; else the channel. An action's owner who is no longer of the school: the same. */
export async function placeFor({ store, desk }: World, { to, say }: Notice): Promise<Place> {
  const gone = to.kind === 'person' && say.type === 'chase' && !deskPerson(desk, to.id);
  if (to.kind !== 'lead' && !gone) return to;
  const { case: current } = await store.open(to.kind === 'lead' ? to.case : (say as { case: CaseId }).case);
  const lead = current.status === 'not-raised' || !current.lead ? null : deskPerson(desk, current.lead.id);
  return lead && isTeam(lead) ? { kind: 'person', id: lead.aadObjectId } : { kind: 'channel' };
}

/** Has the person it was written for still the role that it was written for? Whoever left the team hears no more of it. */
export function stillTheirs({ desk }: World, { to, say }: Notice): boolean {
  if (to.kind !== 'person') return true;
  const person = deskPerson(desk, to.id);
  if (say.type === 'chase' && say.chase.about === 'acknowledgement' && say.chase.stage === 'head')
    return person?.roles.includes('headteacher') ?? false;
  const forTheTeam =
    say.type === 'case-alert' ||
    say.type === 'colleague-alert' ||
    say.type === 'undelivered' ||
    (say.type === 'chase' && say.chase.about === 'acknowledgement');
  return !forTheTeam || (person !== null && isTeam(person));
}
