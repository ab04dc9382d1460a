import { deskPerson } from '../domain/desk.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Notice, Place } from '../domain/notices.ts';
import { isTeam } from '../domain/people.ts';
import type { World } from './ports.ts';

/** The lead, while they are of the team; else the channel. What was for somebody who left the desk: the same. */
export async function placeFor(world: World, { to, say }: Notice): Promise<Place> {
  if (to.kind === 'lead') return placeOfLead(world, to.case);
  const gone = to.kind === 'person' && !deskPerson(world.desk, to.id);
  return gone && say.type === 'chase' ? placeOfLead(world, say.case) : to;
}

async function placeOfLead({ store, desk }: World, id: CaseId): Promise<Place> {
  const { case: current } = await store.open(id);
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
