import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type Verb, verbs } from '../../../../adaptiveCards/verbs.ts';
import type { Person } from '../../../domain/people.ts';
import type { Reach } from '../reach.ts';
import type { Setting } from '../setting.ts';
import { refusals } from '../words.ts';
import { casePresses } from './case.ts';
import { guardPresses } from './guard.ts';
import { listPresses } from './lists.ts';
import type { Handler, Reply } from './press.ts';
import { reportPresses } from './report.ts';

/** What Teams sends for a press. Values are texts, numbers or switches; anything else is not one of our cards. */
const pressed = z.object({
  action: z.object({
    verb: z.enum(verbs),
    data: z.record(z.string().max(64), z.union([z.string().max(20_000), z.number(), z.boolean()])).default({}),
  }),
});

/** Pressed in a channel, these would leave something of one person's where others are: they belong in their own chat. */
const chatOnly: readonly Verb[] = [
  'start-report',
  'carry-on',
  'next',
  'back',
  'add-child',
  'save-draft',
  'discard-draft',
  'alert-dsl',
  'raise-concern',
  'my-reports',
  'add-to-report-form',
  'add-to-report',
  'show-section',
  'move-form',
];

/** The image guard answers wherever a picture is sent, and so do its buttons. */
const guardAnywhere: readonly Verb[] = ['image-handling-form', 'record-image-handling'];

/** What names something of ours is never words. */
const ids = ['case', 'draft', 'press', 'handling'] as const;
const isId = (text: string): boolean => /^[\w.%:;@~-]{1,300}$/.test(text);

export type Dispatch = (context: TurnContext, by: Person) => Promise<Reply>;

/** Finds the handler of a press. Every verb has one, or this does not compile. */
export function dispatcher(setting: Setting, reach: Reach): Dispatch {
  const handlers: Record<Verb, Handler> = {
    ...reportPresses(setting),
    ...guardPresses(setting),
    ...casePresses(setting, reach),
    ...listPresses(setting),
  };
  return async (context, by) => {
    const read = pressed.safeParse(context.activity.value);
    if (!read.success) return { sentence: refusals.unreadable };
    const { verb, data } = read.data.action;
    const where = placeOf(context.activity, setting.world.desk.channel.channelId);
    const guarded = guardAnywhere.includes(verb);
    if ((where === 'elsewhere' && !guarded) || (where === 'channel' && chatOnly.includes(verb))) {
      setting.log.warn('press refused', { verb, refusal: 'not-here' });
      return { sentence: where === 'channel' ? refusals['own-chat'] : refusals['not-here'] };
    }
    if (ids.some((key) => data[key] !== undefined && !isId(String(data[key]))))
      return { sentence: refusals.unreadable };
    const texts = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
    const reply = await handlers[verb]({ by, verb, data: texts, context, inChannel: where === 'channel' });
    if ('sentence' in reply && reply.sentence === refusals['not-allowed'])
      setting.log.warn('press refused', { verb, refusal: 'not-allowed' });
    return reply;
  };
}

/** A card copied to another chat is a card we did not put there: only one's own chat and the bound channel count. */
export function placeOf({ conversation }: Activity, boundChannel: string): 'chat' | 'channel' | 'elsewhere' {
  if (conversation.conversationType === 'personal') return 'chat';
  return conversation.conversationType === 'channel' && conversation.id.split(';')[0] === boundChannel
    ? 'channel'
    : 'elsewhere';
}
