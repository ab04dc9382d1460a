import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Card } from './card.ts';
import { soon } from './soon.ts';

export type Message = { id: string; card: Card };

/** Teams as a bot sees it: takes whatever is posted, at once, and lets the bench wait for it. */
export type Connector = {
  serviceUrl: string;
  /** How many messages were posted or replaced so far. */
  taken(): number;
  /** The message that was posted in answer to this activity. */
  answerTo(activity: string): Promise<Message>;
  /** The card of this case, once it stands in the channel. */
  caseCard(reference: string): Promise<Message>;
  /** Resolves when this message was replaced. */
  replaced(message: string): Promise<void>;
  /** Resolves when nothing has come for a while: what happens after an answer is over. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

type Activity = { attachments?: { content: Card }[] };

export async function openConnector(channel: string, tenantId: string): Promise<Connector> {
  const came = happenings<Message>();
  let last = 0;
  let taken = 0;

  const post = (conversation: string, replyTo: string | undefined, { attachments }: Activity): object => {
    const message = { id: `${1_795_000_000_000 + ++taken}`, card: attachments?.[0]?.content ?? {} };
    if (replyTo) came.now(`answer ${replyTo}`, message);
    else if (conversation === channel) came.now(`case ${referenceIn(message.card)}`, message);
    return { id: message.id };
  };
  const put = (id: string, { attachments }: Activity): object => {
    taken++;
    came.now(`replaced ${id}`, { id, card: attachments?.[0]?.content ?? {} });
    return { id };
  };
  const answer = async (request: IncomingMessage): Promise<object> => {
    last = performance.now();
    const [, , , conversation = '', what, id] = (request.url ?? '').split('/').map(decodeURIComponent);
    if (request.method === 'GET' && what === 'members') return member(id ?? '', tenantId);
    const activity = (await json(request)) as Activity;
    return request.method === 'PUT' ? put(id ?? '', activity) : post(conversation, id, activity);
  };

  const server = createServer((request, response) => {
    void answer(request)
      .then((body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)))
      .catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    answerTo: (activity) => soon(came.wait(`answer ${activity}`), 'the bot posted no answer'),
    caseCard: (reference) => soon(came.wait(`case ${reference}`), `${reference} did not come to the channel`),
    replaced: async (message) => void (await soon(came.wait(`replaced ${message}`), 'the card was not replaced')),
    async quiet() {
      while (performance.now() - last < 60) await wait(20);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export const referenceIn = (card: Card): string => /SG-\d\d-\d{4,}/.exec(JSON.stringify(card))?.[0] ?? '';

/** Things that come once each, before or after somebody waits for them. */
function happenings<Value>() {
  const all = new Map<string, PromiseWithResolvers<Value>>();
  const one = (name: string) => {
    const known = all.get(name) ?? Promise.withResolvers<Value>();
    all.set(name, known);
    return known;
  };
  return {
    now: (name: string, value: Value) => one(name).resolve(value),
    wait: (name: string) => one(name).promise,
  };
}

/** Everybody who is asked about is staff. */
const member = (id: string, tenantId: string) => {
  const [, number = ''] = id.split(':');
  const upn = `colleague-${number}@hillview.example`;
  return { id, aadObjectId: number, name: 'A colleague', userPrincipalName: upn, tenantId, userRole: 'user' };
};
