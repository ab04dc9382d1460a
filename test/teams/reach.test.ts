import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AdaptiveCard } from '../../adaptiveCards/card.ts';
import { openLog } from '../../src/edges/log/log.ts';
import { embeddedStore } from '../../src/edges/store/embedded.ts';
import { TeamsAdapter } from '../../src/edges/teams/adapter.ts';
import { reach } from '../../src/edges/teams/reach.ts';
import type { World } from '../../src/workflow/ports.ts';
import { deputy, hillview, monday } from '../support/cast.ts';

const card: AdaptiveCard = { type: 'AdaptiveCard', version: '1.5', body: [] };
const toDeputy = { kind: 'person', id: deputy.id } as const;
const channel = { kind: 'channel' } as const;

type Asked = { method: string; path: string; body: Record<string, unknown> };

/** A connector that takes everything, or answers `status` to what opens a chat. */
async function speaking(
  { known, status = 201 }: { known: boolean; status?: number },
  test: (show: (channelId?: string) => ReturnType<typeof reach>, asked: Asked[]) => Promise<void>,
): Promise<void> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const path = decodeURIComponent(request.url ?? '').replace('/v3/conversations', '');
    asked.push({ method: request.method ?? '', path, body: JSON.parse(text || '{}') });
    const opening = path === '';
    response.writeHead(opening ? status : 201, { 'content-type': 'application/json' });
    response.end(JSON.stringify(opening ? { id: 'a:opened' } : { id: `message-${asked.length}` }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = openLog({ write: () => undefined });
  const store = embeddedStore(':memory:');
  const adapter = new TeamsAdapter(null, log);
  const show = (channelId = hillview.channel.channelId) => {
    const desk = { ...hillview, channel: { ...hillview.channel, channelId, serviceUrl } };
    const world = { store, desk, clock: { now: () => monday } } as unknown as World;
    return reach(adapter, world, 'bot-id', known);
  };
  try {
    await test(show, asked);
  } finally {
    await store.close();
    server.close();
    server.closeAllConnections();
  }
}

describe('speaking first', () => {
  it('opens a chat with somebody of the team who has never written, once', () =>
    speaking({ known: false }, async (show, asked) => {
      assert.deepEqual(await show().show('one', toDeputy, card), { how: 'told' });
      assert.deepEqual(await show().show('two', toDeputy, card), { how: 'told' });
      assert.deepEqual(
        asked.map(({ method, path }) => `${method} ${path}`),
        ['POST ', 'POST /a:opened/activities', 'POST /a:opened/activities'],
      );
      assert.deepEqual(asked[0]?.body['members'], [{ id: deputy.id }]);
      assert.equal(asked[0]?.body['tenantId'], hillview.tenantId);
      assert.equal(asked[0]?.body['isGroup'], false);
    }));

  it('gives up on somebody who has not installed the bot, or has blocked it', () =>
    speaking({ known: false, status: 403 }, async (show, asked) => {
      assert.deepEqual(await show().show('one', toDeputy, card), { how: 'refused', why: 'Teams answered 403' });
      assert.equal(asked.length, 1);
    }));

  it('on one machine waits for a window instead: a made-up chat would look like success', () =>
    speaking({ known: true }, async (show, asked) => {
      assert.equal((await show().show('one', toDeputy, card)).how, 'later');
      assert.deepEqual(asked, []);
    }));

  it('replaces what stands in the channel, and posts anew where the desk names another one', () =>
    speaking({ known: false }, async (show, asked) => {
      const other = '19:another@thread.tacv2';
      await show().show('case:one', channel, card);
      await show().show('case:one', channel, card);
      await show(other).show('case:one', channel, card);
      assert.deepEqual(
        asked.map(({ method, path }) => `${method} ${path}`),
        [
          `POST /${hillview.channel.channelId}/activities`,
          `PUT /${hillview.channel.channelId}/activities/message-1`,
          `POST /${other}/activities`,
        ],
      );
    }));
});
