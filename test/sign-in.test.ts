import assert from 'node:assert/strict';
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startApp } from '../src/app.ts';
import { openLog } from '../src/edges/log/log.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ours = pair();
const foreign = pair();

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

type Claims = { iss?: string; aud?: string; serviceurl?: string; exp?: number; nbf?: number };

/** A token as the Bot Framework signs one for a channel. */
function token(claims: Claims = {}, key: KeyObject = ours.privateKey, kid = 'ours', alg = 'RS256'): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: now - 60,
    exp: now + 600,
    ...claims,
  };
  const body = `${part({ alg, typ: 'JWT', kid })}.${part(payload)}`;
  const signature = alg === 'none' ? '' : createSign('RSA-SHA256').update(body).sign(key).toString('base64url');
  return `Bearer ${body}.${signature}`;
}

/** With sign-in on, as in production: tokens really are checked, against keys that we serve ourselves. */
describe('signing in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'safeguarding-sign-in-'));
  const lines: string[] = [];
  let keys: Server;
  let bot: Running;
  let tenantId: string;

  before(async () => {
    keys = createServer((request, response) => {
      const { port } = keys.address() as { port: number };
      const jwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'ours', use: 'sig', endorsements: ['msteams'] };
      const metadata = { issuer: 'https://api.botframework.com', jwks_uri: `http://127.0.0.1:${port}/keys` };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : metadata));
    });
    await new Promise<void>((listening) => keys.listen(0, '127.0.0.1', listening));
    const { port } = keys.address() as { port: number };

    const desk = JSON.parse(readFileSync('env/desk.local.json', 'utf8'));
    tenantId = desk.tenantId;
    const deskFile = join(folder, 'desk.json');
    writeFileSync(deskFile, JSON.stringify({ ...desk, channel: { ...desk.channel, serviceUrl } }));
    const signIn = { kind: 'on', appId, appType: 'SingleTenant', tenantId, password: 'not-a-real-secret' } as const;
    bot = await startApp(
      { signIn, host: '127.0.0.1', port: 0, dataDir: folder, deskFile },
      openLog({ write: (line) => void lines.push(line) }),
      {
        tokens: {
          ToBotFromChannelOpenIdMetadataUrl: `http://127.0.0.1:${port}/`,
          ToBotFromEmulatorOpenIdMetadataUrl: `http://127.0.0.1:${port}/`,
          ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
          ToChannelFromBotLoginUrl: `http://127.0.0.1:${port}/`,
          ToChannelFromBotOAuthScope: 'https://api.botframework.com',
          OAuthUrl: `http://127.0.0.1:${port}/`,
          ValidateAuthority: true,
        },
      },
    );
  });

  after(async () => {
    await bot.stop();
    keys.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A press by nobody: let in, it is answered without anything being sent out. */
  const knock = async (
    authorization: string | undefined,
    tenant = tenantId,
  ): Promise<{ status: number; body: string }> => {
    const activity = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'a1',
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:nobody' },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:nobody', conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      value: { action: { verb: 'show-cases', data: {} } },
    };
    const response = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify(activity),
    });
    return { status: response.status, body: await response.text() };
  };

  it('lets in what the Bot Framework signed for this bot', async () => {
    const { status, body } = await knock(token());
    assert.equal(status, 200);
    assert.match(body, /"statusCode":403/);
  });

  it('checks the tenant after the token: another school’s is told nothing', async () => {
    const { status, body } = await knock(token(), '99999999-9999-4999-8999-999999999999');
    assert.equal(status, 200);
    assert.match(body, /"statusCode":403/);
    assert.ok(lines.some((line) => line.includes('another tenant')));
  });

  const changed = (): string => {
    const [head = '', , signature = ''] = token().split('.');
    return [
      head,
      part({ iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, exp: 9_999_999_999 }),
      signature,
    ].join('.');
  };
  const hour = 3600;
  for (const [what, authorization] of [
    ['no token', undefined],
    ['an empty bearer', 'Bearer '],
    ['rubbish', 'Bearer rubbish'],
    ['a token with a changed payload', changed()],
    ['a token for another bot', token({ aud: '33333333-3333-4333-8333-333333333333' })],
    ['a token of another issuer', token({ iss: 'https://example.test' })],
    ['a token signed with a foreign key', token({}, foreign.privateKey)],
    ['a token whose key is unknown', token({}, foreign.privateKey, 'theirs')],
    ['a token that says it needs no signature', token({}, ours.privateKey, 'ours', 'none')],
    ['a token that has run out', token({ exp: Math.floor(Date.now() / 1000) - hour })],
    ['a token for another service address', token({ serviceurl: 'https://example.test/' })],
  ] as const)
    it(`answers 401 to ${what}, and says nothing more`, async () => {
      const { status, body } = await knock(authorization);
      assert.equal(status, 401);
      assert.equal(body, '');
    });

  it('writes no token to its log', () => {
    assert.ok(lines.length > 10);
    for (const line of lines) assert.doesNotMatch(line, /eyJ|not-a-real-secret/);
  });
});
