import { startChild } from './child.ts';
import { openConnector } from './connector.ts';
import { activityOf, openLine } from './line.ts';
import type { Subject } from './rounds.ts';

/** The bare bot and what it is asked: the same messages and presses, as to number and size. */
export type Echo = Subject & { concern(): Promise<void>; press(): Promise<void> };

const somebody = { aadObjectId: 'b0000000-0000-4000-8000-000000000000', name: 'Colleague 1' };
const typed = { step: 'what', draft: '0'.repeat(36), whatHappened: 'x'.repeat(600) };

export async function openEcho(cardBytes: number): Promise<Echo> {
  const connector = await openConnector('nowhere', 'a-tenant');
  const child = await startChild(['tools/bench/echo-bot.ts'], { CARD_BYTES: `${cardBytes}` }).catch(async (error) => {
    await connector.close();
    throw error;
  });
  const line = openLine(child.endpoint);
  const where = { tenantId: 'a-tenant', serviceUrl: connector.serviceUrl };
  const value = { action: { type: 'Action.Execute', verb: 'next', data: typed } };
  const press = async () => {
    await line.send(activityOf(somebody, where, { type: 'invoke', name: 'adaptiveCard/action', value }));
  };
  return {
    child,
    connector,
    line,
    told: [],
    press,
    async concern() {
      await line.send(activityOf(somebody, where, { type: 'message', text: 'report' }));
      for (let one = 0; one < 5; one++) await press();
    },
    async close() {
      line.close();
      await child.stop();
      await connector.close();
    },
  };
}
