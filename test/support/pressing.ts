import { type Card, wordsOn } from './cards-seen.ts';
import type { School } from './school.ts';
import type { Someone } from './school-people.ts';

/** Where a press comes from: somebody's own chat, the team's channel, or a place where the bot never put a card. */
export type From = 'chat' | 'channel' | 'another channel' | 'a group chat';

export type Pressed = { verb: string; data?: Readonly<Record<string, unknown>>; from?: From };

/** What came back: words to compare, and what kind of answer it was. */
export type Came = { kind: 'card' | 'sentence' | 'error'; words: string; card: Card | null };

/**
 * A press made up from nothing: any verb, any data, from any place. It needs no card, so that anybody can try anything.
 * What it is answered counts as shown to whoever pressed.
 */
export async function forge(
  { teams, desk }: School,
  who: Someone,
  { verb, data = {}, from = 'chat' }: Pressed,
): Promise<Came> {
  const { status, body } = await who.sends({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', title: 'Made up', verb, data } },
    ...placed(who, desk.channel.channelId, desk.tenantId, from),
  });
  if (status !== 200) throw new Error(`a press was answered with HTTP ${status}`);
  const { type, value } = body as { type: string; value: unknown };
  const card = type === 'application/vnd.microsoft.card.adaptive' ? (value as Card) : null;
  const words = card ? wordsOn(card) : typeof value === 'string' ? value : (value as { message: string }).message;
  teams.answered(who.from.id, `forged-${verb}`, { card, sentence: words });
  return { kind: card ? 'card' : typeof value === 'string' ? 'sentence' : 'error', words, card };
}

/** The conversation of an activity from there, as Teams sends it. */
export function placed(who: Someone, channelId: string, tenantId: string, from: From): object {
  const base = { isGroup: true, tenantId };
  const conversation = {
    chat: { id: who.chat, conversationType: 'personal', tenantId },
    channel: { ...base, id: `${channelId};messageid=1`, conversationType: 'channel' },
    'another channel': { ...base, id: '19:everybody@thread.tacv2;messageid=1', conversationType: 'channel' },
    'a group chat': { ...base, id: '19:some-group@thread.v2', conversationType: 'groupChat' },
  }[from];
  return { conversation, channelData: { tenant: { id: tenantId } } };
}
