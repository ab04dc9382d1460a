import assert from 'node:assert/strict';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Door, openDoor } from '../../src/edges/http/server.ts';
import { openLog } from '../../src/edges/log/log.ts';

/** Whoever knocks here has not signed in yet. */
describe('the door', () => {
  let door: Door;
  let received: unknown[];

  beforeEach(async () => {
    received = [];
    door = await openDoor(
      { host: '127.0.0.1', port: 0 },
      async (_, body) => {
        received.push(body);
        return { status: 200, body: { heard: true } };
      },
      openLog({ write: () => undefined }),
    );
  });
  afterEach(() => door.close());

  const post = async (body: string | Uint8Array, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${door.port}/api/messages`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    return { status: response.status, words: await response.text() };
  };

  it('hands in JSON as it came', async () => {
    assert.equal((await post('{"type":"message","text":"naïve ☂"}')).status, 200);
    assert.deepEqual(received, [{ type: 'message', text: 'naïve ☂' }]);
  });

  for (const [what, body] of [
    ['packed', gzipSync('{"type":"message"}')],
    ['broken', Buffer.from('x')],
    ['a bomb', gzipSync(Buffer.alloc(50_000_000, 0x20))],
  ] as const)
    it(`refuses a compressed body unopened, and lives on: ${what}`, async () => {
      assert.equal((await post(new Uint8Array(body), { 'content-encoding': 'gzip' })).status, 415);
      assert.equal((await post('{}')).status, 200);
      assert.deepEqual(received, [{}]);
    });

  it('refuses what is not JSON, in words', async () => {
    for (const body of ['', '{', '{"a":', 'nude'])
      assert.deepEqual(await post(body), {
        status: 400,
        words: '{"message":"That was not valid JSON. Nothing was changed."}',
      });
    assert.deepEqual(received, []);
  });

  it('refuses a body that is too long, and one that never ends at the first byte too many', async () => {
    assert.equal((await post(`{"text":"${'x'.repeat(300_000)}"}`)).status, 413);
    const sent = await new Promise<number>((resolve) => {
      let bytes = 0;
      const endless = request({ host: '127.0.0.1', port: door.port, path: '/api/messages', method: 'POST' });
      const stop = () => resolve(bytes);
      endless.on('error', stop).on('close', stop);
      const more = () => {
        if (endless.destroyed || bytes > 50_000_000) return stop();
        bytes += 64_000;
        endless.write(Buffer.alloc(64_000, 0x20), () => setImmediate(more));
      };
      more();
    });
    assert.ok(sent < 10_000_000, `${sent} bytes were taken`);
    assert.deepEqual(received, []);
  });

  it('replaces half a character, which could not be found again', async () => {
    await post('{"press":"\\ud800x"}');
    assert.deepEqual(received, [{ press: '\ufffdx' }]);
  });
});
