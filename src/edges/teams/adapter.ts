import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type TurnContext,
} from 'botbuilder';
import type { Log } from '../../workflow/ports.ts';

export type Credentials = { appId: string; appType: string; tenantId: string; password: string };

/** Where tokens are checked against; only tests name their own. */
export type TokenSource = Partial<ConfigurationBotFrameworkAuthenticationOptions>;

/** Microsoft's adapter, but a caller whose token is not accepted gets 401, and no error's own words leave it. */
export class TeamsAdapter extends CloudAdapter {
  private readonly log: Log;

  /** `credentials` null switches sign-in off: for one machine, never in production. */
  constructor(credentials: Credentials | null, log: Log, tokens: TokenSource = {}) {
    super(
      new ConfigurationBotFrameworkAuthentication(
        credentials
          ? {
              MicrosoftAppId: credentials.appId,
              MicrosoftAppPassword: credentials.password,
              MicrosoftAppType: credentials.appType,
              MicrosoftAppTenantId: credentials.tenantId,
              ...tokens,
            }
          : {},
      ),
    );
    this.log = log;
  }

  /** One activity in, the answer to an invoke out. `turn` must answer by itself whatever goes wrong in it. */
  async receive(
    authorization: string,
    body: unknown,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<{ status: number; body?: unknown }> {
    if (!isActivity(body)) return { status: 400, body: { message: 'That is not an activity. Nothing was changed.' } };
    let accepted = false;
    try {
      const answer = await this.processActivity(authorization, body, (context) => {
        accepted = true;
        return turn(context);
      });
      return { status: answer?.status ?? 200, body: answer?.body };
    } catch (error) {
      this.log.fault(accepted ? 'turn failed' : 'caller not accepted', error, {
        activity: known.includes(body.type) ? body.type : 'other',
      });
      return accepted ? { status: 500 } : { status: 401 };
    }
  }
}

/** What is logged of a caller who may be anybody. */
const known = ['message', 'messageUpdate', 'invoke', 'conversationUpdate', 'installationUpdate'];

const isActivity = (body: unknown): body is Activity =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  typeof body.type === 'string' &&
  hasObject(body, 'from') &&
  hasObject(body, 'conversation') &&
  hasObject(body, 'recipient');

const hasObject = (body: object, key: string): boolean => {
  const value = (body as Record<string, unknown>)[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value;
};
