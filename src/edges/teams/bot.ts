import { Application, type TurnState } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import { type AdaptiveCard, fill } from '../../../adaptiveCards/card.ts';
import { imageRefused } from '../../../adaptiveCards/guard/image-refused.ts';
import { saidNo } from '../../../adaptiveCards/lists/sentences.ts';
import { notStaff } from '../../../adaptiveCards/report/not-staff.ts';
import { welcome } from '../../../adaptiveCards/report/welcome.ts';
import type { PressId } from '../../domain/ids.ts';
import type { Person } from '../../domain/people.ts';
import { recordHandling } from '../../workflow/guard-images.ts';
import { isPlainText } from './attachment-guard.ts';
import { answer, answerError } from './invoke.ts';
import { messageCommands } from './messages.ts';
import { rememberChannel, rememberChat, type Who, whoIsWho } from './people-met.ts';
import { dispatcher, placeOf } from './press/dispatch.ts';
import { attach, type Reach } from './reach.ts';
import { dslPhone, type Setting } from './setting.ts';
import { welcomeOnce } from './welcome-once.ts';
import { refusals } from './words.ts';

/** Removes the bot's own name from a message that mentions it, and the hard space that some clients put behind it. */
const withoutMention = (text: string | undefined): string =>
  (text ?? '')
    .replace(/<at>[^<]*<\/at>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .trim();

/**
 * The bot: who it is talking to comes first, then what they may. Its routes are few and raw, because the library's own
 * answers to presses broadcast what was meant for one person (platform notes, trap 1), and it keeps no state of its own.
 */
export function safeguardingBot(setting: Setting, reach: Reach): Application<TurnState> {
  const { world, log, nudge } = setting;
  const bot = new Application<TurnState>({ startTypingTimer: false });
  // The library ignores that option and shares one timer between all turns.
  bot.startTypingTimer = () => {};

  const phone = dslPhone(world.desk);
  const whoSent = whoIsWho(world, log);
  const dispatch = dispatcher(setting, reach);
  const { commands, otherwise } = messageCommands(setting);
  const firstTime = welcomeOnce(world);

  /** Runs for staff. Somebody else of the tenant is shown the one kind card; an outsider gets nothing at all. */
  const forStaff = async (context: TurnContext, run: (by: Person) => Promise<void>): Promise<void> => {
    const who = await whoSent(context);
    if (who.is === 'person') {
      await rememberPlaces(context, setting);
      return run(who.person);
    }
    log.warn('not staff', { refusal: who.is, activity: context.activity.type });
    if (who.is === 'not-staff') return say(context, kindCard());
    if (context.activity.type === 'invoke') await answerError(context, 403, refusals['not-allowed']);
  };
  const kindCard = () => fill(notStaff, { contact: `${world.desk.school.name}: ${phone}` });

  const isMessage = ({ activity }: TurnContext) => activity.type === 'message' || activity.type === 'messageUpdate';
  bot.addRoute(
    async (context) => isMessage(context) && !isPlainText(context.activity),
    async (context) => {
      const who = await whoSent(context).catch((error: unknown): Who | { is: 'unknown' } => {
        log.fault('roster not asked', error);
        return { is: 'unknown' };
      });
      if (who.is === 'outsider') return log.warn('attachment refused', { refusal: who.is });
      // Answered whether or not it can be written down, and written down whether or not it can be answered.
      const answered = say(
        context,
        who.is === 'not-staff'
          ? kindCard()
          : fill(imageRefused, { dslPhone: phone, where: isOwnChat(context.activity) ? 'own-chat' : 'elsewhere' }),
      );
      const written = who.is === 'unknown' ? undefined : writeDownRefusal(context, who.person);
      const ends = await Promise.allSettled([answered, written]);
      nudge();
      const fault = ends.find((end) => end.status === 'rejected');
      if (fault) throw fault.reason;
    },
  );

  const writeDownRefusal = ({ activity }: TurnContext, by: Person): Promise<void> => {
    // A message's id is its conversation's own, and an edit keeps it: its time tells one edit from the next.
    const { conversation, type, id, timestamp } = activity;
    const press = encodeURIComponent([type, conversation.id, id, timestamp ?? ''].join('~')) as PressId;
    return recordHandling(world, by, { event: 'sent-to-bot', copied: 'unknown', note: '' }, press);
  };

  bot.addRoute(
    async ({ activity }) => activity.type === 'message',
    (context) =>
      forStaff(context, async (by) => {
        const text = withoutMention(context.activity.text);
        const place = placeOf(context.activity, world.desk.channel.channelId);
        const said = { by, text, inChannel: place !== 'chat' };
        const command = place === 'elsewhere' ? undefined : commands.find(({ words }) => words.test(text));
        await say(context, await (command?.answer ?? otherwise)(said));
      }),
  );

  bot.addRoute(
    async ({ activity }) => activity.type === 'invoke' && activity.name === 'adaptiveCard/action',
    (context) => forStaff(context, async (by) => answer(context, await dispatch(context, by))),
    true,
  );
  bot.addRoute(
    async ({ activity }) => activity.type === 'invoke',
    (context) => answerError(context, 400, refusals.unreadable),
    true,
  );

  bot.addRoute(
    async ({ activity }) => isInstall(activity) && placeOf(activity, world.desk.channel.channelId) === 'chat',
    (context) =>
      forStaff(context, async () => {
        if (await firstTime(context.activity))
          await say(context, fill(welcome, { school: world.desk.school.name, dslPhone: phone }));
      }),
  );
  return bot;
}

const isOwnChat = ({ conversation }: Activity): boolean => conversation.conversationType === 'personal';

const isInstall = ({ type, action }: Activity): boolean =>
  type === 'installationUpdate' && (action === 'add' || action === 'add-upgrade');

const say = async (context: TurnContext, card: AdaptiveCard): Promise<void> => {
  if (context.activity.type === 'invoke') return answer(context, card);
  await context.sendActivity({ attachments: [attach(card)] });
};

/** What is said when something of ours broke: never a silence that looks like success. */
export async function sayItBroke(context: TurnContext, { world }: Setting): Promise<void> {
  const words = `Something went wrong here, and nothing was saved. If it can't wait, go to or ring ${dslPhone(world.desk)}.`;
  if (context.activity.type === 'invoke') return answer(context, { sentence: words });
  await context.sendActivity({ attachments: [attach(fill(saidNo, { words, buttons: [] }))] });
}

/** Where a colleague, and the channel, can be reached from now on. */
async function rememberPlaces({ activity }: TurnContext, { world, log }: Setting): Promise<void> {
  await Promise.all([rememberChat(activity, world), rememberChannel(activity, world)]).catch((error: unknown) =>
    log.fault('place not remembered', error),
  );
}
