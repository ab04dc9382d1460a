import type { Day, PersonId } from './ids.ts';
import { isTeam, type Role } from './people.ts';

export type DeskPerson = { aadObjectId: PersonId; name: string; roles: readonly Role[]; phone: string };
export type Contact = { name: string; phone: string };
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export type School = {
  id: string;
  name: string;
  /** The guidance built in is England's. */
  jurisdiction: 'england';
  timeZone: string;
  /** `08:00`, in the school's own time. */
  hours: { start: string; end: string };
  closedDays: readonly Day[];
};

/** Who does what in this school, and how to reach them. */
export type Desk = {
  tenantId: string;
  school: School;
  /** Null: every member of the tenant who is not a guest is staff. */
  staff: { upnEndsWith: readonly string[]; notUpnEndsWith: readonly string[] } | null;
  channel: { teamId: string; channelId: string; serviceUrl: string };
  people: readonly DeskPerson[];
  /** May be outside the tenant: then a contact to show, not a chat. */
  chair: { name: string; phone: string; email: string; aadObjectId: PersonId | null } | null;
  agencies: {
    socialCare: Contact & { outOfHours: string };
    lado: Contact;
    police: { phone: string };
  };
  digest: { day: Weekday; time: string };
  clocks: { immediateMinutes: number; highMinutes: number };
  /** An outside colleague who reads decisions for a one-person team. */
  secondReader: Contact | null;
};

/** What contradicts itself in a desk: the key to look at and the mend. */
export type DeskProblem = { key: string; mend: string };

/** Null when a school can be run with this desk. Shape and types are checked where the file is read. */
export function deskProblem({ people }: Desk): DeskProblem | null {
  const leads = people.filter(({ roles }) => roles.includes('dsl-lead'));
  if (leads.length !== 1)
    return { key: 'people', mend: `name exactly one person as dsl-lead (there are ${leads.length})` };
  const twice = people.find((one, at) => people.findIndex(({ aadObjectId }) => aadObjectId === one.aadObjectId) !== at);
  if (twice) return { key: 'people', mend: `list ${twice.name} once, with all their roles` };
  const heads = people.filter(({ roles }) => roles.includes('headteacher'));
  if (heads.length > 1) return { key: 'people', mend: 'name one headteacher' };
  const team = people.filter(isTeam);
  if (team.length === 1 && team[0]?.roles.includes('headteacher'))
    return { key: 'people', mend: 'name a deputy-dsl: the headteacher cannot be the only DSL' };
  const withoutPhone = [...team, ...heads].find(({ phone }) => phone.trim() === '');
  if (withoutPhone)
    return { key: 'people', mend: `give ${withoutPhone.name} a phone number: staff ring it when this fails` };
  return null;
}

/** The DSL and the deputies, the lead first. */
export const teamOf = ({ people }: Desk): readonly DeskPerson[] =>
  people.filter(isTeam).sort((a, b) => Number(b.roles.includes('dsl-lead')) - Number(a.roles.includes('dsl-lead')));

/** The person whose number is on every step. A desk without one is refused at the start. */
export function leadOf(desk: Desk): DeskPerson {
  const [lead] = teamOf(desk);
  if (!lead) throw new Error('the desk names no dsl-lead');
  return lead;
}

export const headOf = ({ people }: Desk): DeskPerson | null =>
  people.find(({ roles }) => roles.includes('headteacher')) ?? null;

/** The desk's person with this id, or null. Nobody gains a role from anywhere else. */
export const deskPerson = ({ people }: Desk, id: PersonId): DeskPerson | null =>
  people.find(({ aadObjectId }) => aadObjectId === id) ?? null;

/** Does a user principal name satisfy the desk's rule for staff? Compared without case. */
export function isStaffName({ staff }: Desk, upn: string): boolean {
  if (!staff) return true;
  const ends = (suffixes: readonly string[]) => suffixes.some((one) => upn.toLowerCase().endsWith(one.toLowerCase()));
  return ends(staff.upnEndsWith) && !ends(staff.notUpnEndsWith);
}
