import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import { deskPerson, isStaffName } from '../../domain/desk.ts';
import { minutesAfter, type PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/people.ts';
import type { Log, World } from '../../workflow/ports.ts';

/** Somebody as the server knows them; never as a card, a display name or a channel's member list says. */
export type Who = { is: 'person'; person: Person } | { is: 'not-staff'; person: Person } | { is: 'outsider' };

/** How long the roster's answer about somebody is believed. */
const believedForMinutes = 24 * 60;

/**
 * Who sent a verified activity. The desk's people are known; everybody else is looked up in the chat's own roster at
 * first contact. A guest or another tenant's member is an outsider. Throws when the roster cannot be asked; the store is
 * only a memory, and a fault of it keeps nobody out.
 */
export function whoIsWho({ store, clock, desk }: World, log: Log) {
  const met = new Map<PersonId, Met>();
  const remembered = async (id: PersonId): Promise<Met | null> =>
    met.get(id) ?? ((await store.recall(`member:${id}`).catch(() => null)) as Met | null);

  return async (context: TurnContext): Promise<Who> => {
    const id = idOf(context.activity);
    if (!id) return { is: 'outsider' };
    const known = deskPerson(desk, id);
    if (known) return { is: 'person', person: { id, name: known.name, roles: known.roles } };

    const now = clock.now();
    let member = await remembered(id);
    if (!member || member.until <= now) {
      member = await lookUp(context, desk.tenantId, minutesAfter(now, believedForMinutes));
      await store.remember(`member:${id}`, member).catch((error: unknown) => log.fault('member not remembered', error));
    }
    met.set(id, member);
    if (met.size > mostRemembered) met.delete(met.keys().next().value ?? id);
    if (member.kind === 'outsider') return { is: 'outsider' };
    const person: Person = { id, name: member.name, roles: [] };
    return { is: isStaffName(desk, member.upn) ? 'person' : 'not-staff', person };
  };
}

const mostRemembered = 2000;

/** Ids are written in small letters, whoever wrote them. */
const idOf = ({ from }: Activity): PersonId | undefined => from.aadObjectId?.toLowerCase() as PersonId | undefined;

type Met = { kind: 'member' | 'outsider'; name: string; upn: string; until: string };

async function lookUp(context: TurnContext, tenantId: string, until: string): Promise<Met> {
  const { from } = context.activity;
  const member = await TeamsInfo.getMember(context, from.id);
  const guest =
    member.userRole === 'guest' ||
    member.tenantId?.toLowerCase() !== tenantId ||
    member.aadObjectId?.toLowerCase() !== from.aadObjectId?.toLowerCase();
  return {
    kind: guest ? 'outsider' : 'member',
    name: member.name || from.name || 'A colleague',
    upn: member.userPrincipalName ?? '',
    until,
  };
}

/** Where somebody can be told something: their own chat with the bot, as their latest activity had it. */
export async function rememberChat(activity: Activity, { store }: World): Promise<void> {
  const { from, conversation, serviceUrl, recipient } = activity;
  const id = idOf(activity);
  if (conversation.conversationType !== 'personal' || !id) return;
  const value = { conversation: conversation.id, serviceUrl, user: from.id, bot: recipient.id };
  await rememberIfNew(store, `chat:${id}`, value);
}

/** The bound channel's address, as its latest activity had it. */
export async function rememberChannel(activity: Activity, { store, desk }: World): Promise<void> {
  const { conversation, serviceUrl, recipient } = activity;
  if (conversation.id.split(';')[0] !== desk.channel.channelId) return;
  await rememberIfNew(store, 'channel', { conversation: desk.channel.channelId, serviceUrl, bot: recipient.id });
}

/** The store gives fields back in an order of its own, so they are compared one by one: most turns write nothing here. */
async function rememberIfNew(
  store: World['store'],
  key: string,
  value: Readonly<Record<string, string>>,
): Promise<void> {
  const before = await store.recall(key);
  const known = before && Object.entries(value).every(([field, what]) => before[field] === what);
  if (!known) await store.remember(key, value);
}
