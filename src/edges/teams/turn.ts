import type { TurnContext } from 'botbuilder';
import type { Chat, Log, World } from '../../workflow/ports.ts';
import { type Credentials, TeamsAdapter, type TokenSource } from './adapter.ts';
import { safeguardingBot, sayItBroke } from './bot.ts';
import { teamsChat } from './chat.ts';
import { whyNotOurs } from './envelope.ts';
import { answerError } from './invoke.ts';
import { reach } from './reach.ts';
import type { Setting } from './setting.ts';
import { refusals, timeWords } from './words.ts';

export type Teams = {
  /** One activity in, the answer to an invoke out. */
  receive(authorization: string, body: unknown): Promise<{ status: number; body?: unknown }>;
  chat: Chat;
};

/**
 * The whole Teams edge. `credentials` null is local mode: sign-in off, loopback addresses accepted, and only chats that
 * have written to us reached. `nudge` has due notices delivered.
 */
export function teams(
  world: World,
  credentials: Credentials | null,
  log: Log,
  nudge: () => void,
  tokens?: TokenSource,
): Teams {
  const local = credentials === null;
  const setting: Setting = { world, time: timeWords(world.desk.school.timeZone), log, nudge };
  const adapter = new TeamsAdapter(credentials, log, tokens);
  const reaching = reach(adapter, world, credentials?.appId ?? '', local);
  const bot = safeguardingBot(setting, reaching);
  const expected = { tenantId: world.desk.tenantId, loopback: local };

  const turn = async (context: TurnContext): Promise<void> => {
    const refusal = whyNotOurs(context.activity, expected);
    if (refusal) {
      log.warn('activity refused', { refusal, activity: context.activity.type });
      if (context.activity.type === 'invoke') await answerError(context, 403, refusals['not-allowed']);
      return;
    }
    await bot.run(context);
  };

  return {
    receive: (authorization, body) =>
      adapter.receive(authorization, body, (context) =>
        turn(context).catch((error: unknown) => {
          log.fault('turn failed', error, { activity: context.activity.type });
          return sayItBroke(context, setting);
        }),
      ),
    chat: teamsChat(setting, reaching),
  };
}
