import type { Attachment, ConversationReference, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../adaptiveCards/card.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Place } from '../../domain/notices.ts';
import type { Told, World } from '../../workflow/ports.ts';
import type { TeamsAdapter } from './adapter.ts';

/** Where a message of ours stands, or is to stand. `message` is null where nothing was posted yet. */
export type Spot = { conversation: string; serviceUrl: string; message: string | null };

export type Reach = {
  /** Posts a card, or replaces the one that stands there under this key. Anew where Teams no longer has it. */
  show(key: string, to: Place, card: AdaptiveCard): Promise<Told>;
};

/** What we use of the SDK's connector, whose own type is in a package that we do not name. */
type Connector = {
  conversations: {
    sendToConversation(conversation: string, activity: object): Promise<{ id?: string }>;
    updateActivity(conversation: string, id: string, activity: object): Promise<unknown>;
    createConversation(parameters: object): Promise<{ id: string }>;
  };
  client: { pipeline: { removePolicy(which: { phase: 'Retry' }): void } };
};

/** An answer that takes longer than this is treated as lost. */
const patienceMs = 15_000;

/**
 * Speaks first, to people and to the channel. `appId` is the bot's; `known` says that only chats that have already
 * written to us can be reached, as on one machine, where a made-up chat would look like success.
 */
export function reach(adapter: TeamsAdapter, world: World, appId: string, known: boolean): Reach {
  const spotFor = async (key: string, to: Place): Promise<Spot | 'nowhere-yet'> => {
    const place = await placeOf(world, to);
    const posted = (await world.store.recall(`posted:${key}`)) as Spot | null;
    // A message in a channel that is no longer the team's is left alone, and the card posted where the team is now.
    if (posted && (to.kind === 'person' || posted.conversation === world.desk.channel.channelId))
      return { ...posted, serviceUrl: place?.serviceUrl ?? posted.serviceUrl };
    if (place) return { ...place, message: null };
    return known || to.kind === 'channel' ? 'nowhere-yet' : openChat(adapter, world, appId, to.id);
  };

  return {
    async show(key, to, card) {
      try {
        const spot = await soon(spotFor(key, to));
        if (spot === 'nowhere-yet') return { how: 'later', waitSeconds: 5 };
        const message = await soon(place(adapter, appId, spot, card));
        if (message !== spot.message) await world.store.remember(`posted:${key}`, { ...spot, message });
        return { how: 'told' };
      } catch (error) {
        return howItFailed(error, known);
      }
    },
  };
}

/** The id of the message that now shows the card. A message that Teams no longer has is posted anew. */
async function place(adapter: TeamsAdapter, appId: string, spot: Spot, card: AdaptiveCard): Promise<string> {
  const activity = { type: 'message', attachments: [attach(card)] };
  let message = '';
  await speaking(adapter, appId, spot, async (connector) => {
    const conversation = spot.conversation;
    if (spot.message) {
      const id = spot.message;
      const there = await connector.conversations
        .updateActivity(conversation, id, { ...activity, id })
        .then(() => true)
        .catch((error: unknown) => (statusOf(error) === 404 ? false : Promise.reject(error)));
      if (there) {
        message = id;
        return;
      }
    }
    const posted = await connector.conversations.sendToConversation(conversation, activity);
    message = posted.id ?? '';
  });
  return message;
}

async function openChat(adapter: TeamsAdapter, { desk, store }: World, appId: string, person: PersonId): Promise<Spot> {
  const { serviceUrl } = desk.channel;
  let conversation = '';
  await speaking(adapter, appId, { conversation: desk.channel.channelId, serviceUrl }, async (connector) => {
    const opened = await connector.conversations.createConversation({
      isGroup: false,
      bot: { id: appId },
      members: [{ id: person }],
      tenantId: desk.tenantId,
      channelData: { tenant: { id: desk.tenantId } },
    });
    conversation = opened.id;
  });
  await store.remember(`chat:${person}`, { conversation, serviceUrl });
  return { conversation, serviceUrl, message: null };
}

/** Runs with the connector of this address. Its own retries are off: the outbox retries, and honours Retry-After. */
const speaking = (
  adapter: TeamsAdapter,
  appId: string,
  { conversation, serviceUrl }: { conversation: string; serviceUrl: string },
  say: (connector: Connector) => Promise<void>,
): Promise<void> =>
  adapter.continueConversationAsync(
    appId,
    {
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: conversation },
      bot: { id: appId },
    } as ConversationReference,
    async (context: TurnContext) => {
      const connector = context.turnState.get<Connector>(adapter.ConnectorClientKey);
      connector.client.pipeline.removePolicy({ phase: 'Retry' });
      await say(connector);
    },
  );

/** Where somebody can be reached, or the channel: always the one that the desk names now. Null: not yet known. */
async function placeOf({ store, desk }: World, to: Place): Promise<Omit<Spot, 'message'> | null> {
  const value = await store.recall(to.kind === 'channel' ? 'channel' : `chat:${to.id}`);
  if (to.kind === 'person')
    return value ? { conversation: String(value['conversation']), serviceUrl: String(value['serviceUrl']) } : null;
  const { channelId, serviceUrl } = desk.channel;
  const fresher = value?.['conversation'] === channelId ? String(value['serviceUrl']) : serviceUrl;
  return { conversation: channelId, serviceUrl: fresher };
}

const soon = <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Teams did not answer in time')), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Faults that pass by themselves. 401 is our own credentials, which somebody will mend. */
const passing: readonly (number | undefined)[] = [undefined, 401, 408, 412, 429, 500, 502, 503, 504];

/**
 * What an error of the connector means for a notice. `unopened`: on one machine a chat that is not there yet is one whose
 * window has not been opened.
 */
export function howItFailed(error: unknown, unopened: boolean): Told {
  const status = statusOf(error);
  if (passing.includes(status) || (unopened && status === 404)) return { how: 'later', waitSeconds: retryAfter(error) };
  return { how: 'refused', why: `Teams answered ${status}` };
}

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

/** Seconds or a date; null where nothing readable was said. */
function retryAfter(error: unknown): number | null {
  const headers = (error as { response?: { headers?: { get(name: string): string | undefined } } }).response?.headers;
  const said = headers?.get('retry-after');
  if (!said) return null;
  const seconds = Number.isNaN(Number(said)) ? secondsUntil(said, headers?.get('date')) : Number(said);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3600) : null;
}

/** By the clock of the one who said it. */
const secondsUntil = (date: string, said: string | undefined): number =>
  Math.ceil((Date.parse(date) - Date.parse(said ?? '')) / 1000);

export const attach = (content: AdaptiveCard): Attachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
});
