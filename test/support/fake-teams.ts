import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type Fault, plannedFaults, type RetryAfter } from './teams-faults.ts';
import { teamsRecord } from './teams-record.ts';

/** Somebody in the rosters. */
export type Member = { id: string; aadObjectId: string; name: string; upn: string; userRole: string; tenantId: string };
export type FakeTeams = Awaited<ReturnType<typeof fakeTeams>>;

type Asked = { method: string; path: string; body: object };
type Reply = { status: number; body: object; headers?: Record<string, string> };

/**
 * Teams, as the bot meets it: the connector over real HTTP, several people, and everything ever shown to each of them.
 * What is wrong with anything it is handed is kept in `problems`, for whoever runs the school to fail with.
 */
export async function fakeTeams() {
  const record = teamsRecord();
  const members = new Map<string, Member>();
  const faults = plannedFaults();

  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const answer = await answerTo({ method: request.method ?? '', path, body });
      if (answer === 'dropped') request.socket.destroy();
      else if (answer !== 'silence') reply(response, answer);
    });
  });

  const answerTo = async (asked: Asked): Promise<Reply | 'dropped' | 'silence'> => {
    if (!asked.path.startsWith('/_connector/v3/')) {
      record.counted.fetched++;
      record.problems.push(`somebody fetched ${asked.path}`);
      return notFound('NotFound');
    }
    const kind = kindOf(asked.path);
    if (kind === 'rosters') record.counted.rosters++;
    const fault = faults.next(kind);
    return fault ? failWith(fault, asked) : serve(asked);
  };

  const failWith = async (fault: Fault, asked: Asked): Promise<Reply | 'dropped' | 'silence'> => {
    if (fault.kind === 'status') return refusal(fault);
    if (fault.kind === 'reset') return 'dropped';
    if (fault.kind === 'delay') await setTimeout(fault.ms);
    const answer = serve(asked);
    if (fault.kind === 'delay') return answer;
    return fault.kind === 'silence' ? 'silence' : 'dropped';
  };

  const serve = ({ method, path, body }: Asked): Reply => {
    const [, conversation = '', what, id = ''] = route.exec(path)?.map(decodeURIComponent) ?? [];
    if (method === 'GET' && what === 'members') return member(id);
    if (method === 'POST' && what === 'activities') return { status: 201, body: record.post(conversation, body) };
    if (method === 'PUT' && what === 'activities') {
      const updated = record.update(conversation, id, body);
      return updated ? { status: 200, body: updated } : notFound('ActivityNotFoundInConversation');
    }
    record.problems.push(`the bot asked Teams for ${method} ${path}`);
    return notFound('NotFound');
  };

  const member = (id: string): Reply => {
    const one = members.get(id);
    if (!one) return notFound('MemberNotFoundInConversation');
    const { upn, ...rest } = one;
    return { status: 200, body: { ...rest, userPrincipalName: upn, email: upn } };
  };

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...faults.asked,
    ...record,
    /** Where somebody would fetch an attachment from, if somebody did. */
    origin,
    serviceUrl: `${origin}/_connector`,
    joins: (one: Member) => void members.set(one.id, one),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const route = /^\/_connector\/v3\/conversations\/([^/]+)\/(activities|members)(?:\/([^/]+))?$/;

const kindOf = (path: string): 'rosters' | 'channel' | 'chats' => {
  if (path.includes('/members')) return 'rosters';
  return decodeURIComponent(path.split('/')[4] ?? '').startsWith('19:') ? 'channel' : 'chats';
};

const notFound = (code: string): Reply => ({ status: 404, body: { error: { code, message: code } } });

const refusal = ({ status, retryAfter, code = 'ServiceError' }: Extract<Fault, { kind: 'status' }>): Reply => ({
  status,
  body: { error: { code, message: code } },
  ...(retryAfter === undefined ? {} : { headers: retryHeaders(retryAfter) }),
});

function retryHeaders(after: RetryAfter): Record<string, string> {
  if (typeof after === 'number') return { 'retry-after': String(after) };
  const now = Date.parse('2026-11-16T09:00:00Z');
  const date = (ms: number) => new Date(ms).toUTCString();
  return { date: date(now), 'retry-after': date(now + after.dateInSeconds * 1000) };
}

function reply(response: ServerResponse, { status, body, headers }: Reply): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<object> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as object);
}
