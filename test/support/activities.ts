import type { CardButton } from './cards-seen.ts';
import type { Ground } from './school-people.ts';
import type { Seen } from './teams-record.ts';

export type From = { id: string; name: string; aadObjectId: string };

/** What Teams sends the bot when one person does something. */
export function activitiesOf(ground: Ground, from: From, chat: string) {
  const tenant = { id: ground.tenantId };
  const bot = { id: '28:bot', name: 'Safeguarding' };
  const mention = '<at>Safeguarding</at>';

  const conversation = (place: string, thread: string | null) =>
    place === chat
      ? { id: chat, conversationType: 'personal', tenantId: tenant.id }
      : {
          id: thread ? `${place};messageid=${thread}` : place,
          conversationType: 'channel',
          isGroup: true,
          tenantId: tenant.id,
        };

  const envelope = (place: string, thread: string | null = null) => ({
    id: ground.newId(),
    channelId: 'msteams',
    serviceUrl: ground.teams.serviceUrl,
    timestamp: ground.now(),
    locale: 'en-GB',
    from,
    recipient: bot,
    conversation: conversation(place, thread),
    channelData: { tenant, ...(place === chat ? {} : { team: { id: place }, channel: { id: place } }) },
  });

  return {
    /** In a channel the bot hears only what mentions it. */
    message: (text: string, place: string) =>
      place === chat
        ? { ...envelope(place), type: 'message', textFormat: 'plain', text, entities: [] }
        : {
            ...envelope(place, ground.newId()),
            type: 'message',
            textFormat: 'plain',
            text: `${mention} ${text}`,
            entities: [{ type: 'mention', mentioned: bot, text: mention }],
          },
    /** What turns a message into the edit of one. */
    edited: (place: string) => ({
      type: 'messageUpdate',
      channelData: { ...envelope(place).channelData, eventType: 'editMessage' },
    }),
    press: ({ message }: Seen, { title, verb }: CardButton, data: object) => ({
      ...envelope(message.place, message.place === chat ? null : message.thread),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: { action: { type: 'Action.Execute', title, verb, data } },
    }),
    /** Both events of an install, as they come: without the person's name. */
    installs: () => {
      const added = () => ({ ...envelope(chat), from: { id: from.id, aadObjectId: from.aadObjectId } });
      return [
        { ...added(), type: 'installationUpdate', action: 'add' },
        { ...added(), type: 'conversationUpdate', membersAdded: [{ id: from.id }, { id: bot.id }] },
      ];
    },
  };
}
