import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { soon } from './soon.ts';

/** A bot's address over connections that are kept, with how long each of its turns took, and how much it answered. */
export type Line = { send(activity: object): Promise<unknown>; taken: number[]; bytes(): number; close(): void };

export function openLine(endpoint: URL): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const taken: number[] = [];
  let bytes = 0;
  return {
    taken,
    async send(activity) {
      const from = performance.now();
      const answer = await soon(
        post(endpoint, agent, JSON.stringify(activity), (more) => {
          bytes += more;
        }),
        'the bot did not answer',
      );
      taken.push(performance.now() - from);
      return answer;
    },
    bytes: () => bytes,
    close: () => agent.destroy(),
  };
}

const post = (endpoint: URL, agent: Agent, body: string, answered: (bytes: number) => void): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    request(endpoint, { agent, method: 'POST', headers }, (response) => {
      answered(Number(response.headers['content-length'] ?? 0));
      const read = response.headers['content-type']?.includes('json') ? json(response) : drained(response);
      read.then(
        (answer) => (response.statusCode === 200 ? resolve(answer) : reject(refused(response.statusCode))),
        reject,
      );
    })
      .on('error', reject)
      .end(body);
  });

const drained = async (stream: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of stream);
};
const refused = (status: number | undefined) => new Error(`the bot answered ${status}`);

export type Somebody = { aadObjectId: string; name: string };
export type Where = { tenantId: string; serviceUrl: string };

/** Somebody's activity, as the Agents Playground and Teams send it. `thread` is a channel's; without it, their own chat. */
export const activityOf = (
  { aadObjectId, name }: Somebody,
  { tenantId, serviceUrl }: Where,
  rest: { type: string; [key: string]: unknown },
  thread?: string,
): { id: string; [key: string]: unknown } => ({
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl,
  timestamp: new Date().toISOString(),
  locale: 'en-GB',
  from: { id: `29:${aadObjectId}`, aadObjectId, name },
  recipient: { id: '28:safeguarding', name: 'Safeguarding' },
  conversation: thread
    ? { id: thread, conversationType: 'channel', isGroup: true, tenantId }
    : { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  ...rest,
});
