import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPlayground } from '../tools/playground/window.ts';

const desk = JSON.parse(await readFile('env/desk.local.json', 'utf8'));
const botEndpoint = 'http://127.0.0.1:9/api/messages';

describe('a window of the Agents Playground', () => {
  it('answers this machine and nobody else', async () => {
    const port = await freePort();
    const window = await openPlayground({ folder: 'env/playground/dsl', port, botEndpoint });
    try {
      assert.equal(await (await fetch(`${window.address}_debug/ping`)).text(), 'pong');
      const elsewhere = await otherAddresses();
      assert.notEqual(elsewhere.length, 0, 'this machine has no second address to try');
      for (const address of elsewhere) assert.equal(await isReached(address, port), false, `reached on ${address}`);
    } finally {
      await window.stop();
    }
  });

  it('lets its page fetch nothing from the internet', async () => {
    const window = await openPlayground({ folder: 'env/playground/teacher', port: await freePort(), botEndpoint });
    try {
      const policy = (await fetch(window.address)).headers.get('content-security-policy');
      assert.match(policy ?? 'none', /^default-src 'self'/);
    } finally {
      await window.stop();
    }
  });

  it('calls nobody but this machine itself', async () => {
    const server = await listenOn('127.0.0.1');
    try {
      assert.equal(await called('net', '127.0.0.1', portOf(server)), 'reached');
      for (const protocol of ['net', 'tls'] as const) {
        const answer = await called(protocol, 'hillview.example', 443);
        assert.equal(answer, 'The Agents Playground stays on this machine.');
      }
    } finally {
      server.close();
    }
  });

  it("is the DSL's own: the desk's channel, and every person of the desk", async () => {
    const window = await openPlayground({ folder: 'env/playground/dsl', port: await freePort(), botEndpoint });
    try {
      const roster = `_connector/v3/conversations/${encodeURIComponent(desk.channel.channelId)}/pagedmembers`;
      const { members } = (await (await fetch(window.address + roster)).json()) as { members: Member[] };
      const there = new Map(members.map((member) => [member.aadObjectId, member]));
      for (const { aadObjectId, name } of desk.people) assert.equal(there.get(aadObjectId)?.name, name);
      for (const member of members) assert.equal(member.tenantId, desk.tenantId);
    } finally {
      await window.stop();
    }
  });

  it('leaves nothing behind when it is closed', async () => {
    const port = await freePort();
    const window = await openPlayground({ folder: 'env/playground/teacher', port, botEndpoint });
    await window.stop();
    assert.equal(await isReached('127.0.0.1', port), false);
    await window.stop();
  });

  it('leaves nothing behind when whoever opened it is killed', async () => {
    const port = await freePort();
    const opener = new URL('../tools/playground/window.ts', import.meta.url).href;
    const options = JSON.stringify({ folder: 'env/playground/teacher', port, botEndpoint });
    const script = `import { openPlayground } from '${opener}'; await openPlayground(${options}); console.log('open');`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    assert.equal(await isReached('127.0.0.1', port), true);

    parent.kill('SIGKILL');
    assert.equal(await isSoonClosed(port), true);
  });

  it('refuses a port that is taken, in one sentence', async () => {
    const taken = await listenOn('127.0.0.1');
    try {
      const window = openPlayground({ folder: 'env/playground/teacher', port: portOf(taken), botEndpoint });
      await assert.rejects(window, /^Error: Port \d+ is already in use: [^.]+\.$/);
    } finally {
      taken.close();
    }
  });

  it('says what is wrong with people it cannot read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'safeguarding-people-'));
    try {
      const port = await freePort();
      await assert.rejects(
        openPlayground({ folder, port, botEndpoint }),
        /m365agentsplayground\.yml, which is not there/,
      );
      await writeFile(join(folder, '.m365agentsplayground.yml'), 'version: "0.1.1"\n');
      await assert.rejects(openPlayground({ folder, port, botEndpoint }), /did not open on port \d+: Failed to parse/);
      assert.equal(await isReached('127.0.0.1', port), false);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** What the Playground's own code would learn if it called this address. */
async function called(protocol: 'net' | 'tls', host: string, port: number): Promise<string> {
  const loopbackOnly = new URL('../tools/playground/loopback-only.ts', import.meta.url).href;
  const call = `import { connect } from 'node:${protocol}';
    const end = (words) => { console.log(words); process.exit(); };
    connect({ host: '${host}', port: ${port} }, () => end('reached')).on('error', (fault) => end(fault.message));
    setTimeout(end, 2000, 'no answer');`;
  const child = spawn(process.execPath, ['--import', loopbackOnly, '--input-type=module', '-e', call]);
  const [said] = await once(child.stdout, 'data');
  return String(said).trim();
}

type Member = { aadObjectId: string; name: string; tenantId: string };

/** Only addresses on which a server of this machine can really be reached, so that silence there means something. */
async function otherAddresses(): Promise<string[]> {
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outside = own.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
  const reachable: string[] = [];
  for (const address of [...outside, '127.0.0.2', '::1']) {
    const everywhere = await listenOn(address.includes(':') ? '::' : '0.0.0.0').catch(() => undefined);
    if (everywhere && (await isReached(address, portOf(everywhere)))) reachable.push(address);
    everywhere?.close();
  }
  return reachable;
}

function isReached(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 2_000 });
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true));
    for (const silence of ['error', 'timeout']) socket.once(silence, () => resolve(false));
  }).then((reached) => {
    socket.destroy();
    return reached === true;
  });
}

async function isSoonClosed(port: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await isReached('127.0.0.1', port))) return true;
    await wait(50);
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = await listenOn('127.0.0.1');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

async function listenOn(host: string): Promise<Server> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return address.port;
}
