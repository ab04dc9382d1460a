import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../src/app.ts';
import { readDesk } from '../src/edges/config/desk-file.ts';
import { localSettings, productionSettings, SettingsProblem } from '../src/edges/config/settings.ts';
import { openLog } from '../src/edges/log/log.ts';

type Ended = { code: number | null; said: string };

/** Runs a front door of the program as a person would, and says how it ended. `until` ends it when it has said that. */
function start(script: string, env: Record<string, string>, until?: RegExp): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, '--no-playground'], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    let said = '';
    const hear = (words: Buffer) => {
      const before = until?.test(said);
      said += words;
      if (!before && until?.test(said)) child.kill('SIGINT');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    // Whatever becomes of the test, no child outlives it.
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, said });
    });
  });
}

const production = {
  BOT_ID: '11111111-1111-4111-8111-111111111111',
  BOT_TYPE: 'SingleTenant',
  BOT_PASSWORD: 'not-a-real-secret',
  TEAMS_APP_TENANT_ID: '22222222-2222-4222-8222-222222222222',
  STORE: 'embedded',
  DESK_FILE: 'env/desk.local.json',
};

const answersAt = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (answered: boolean) => () => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });

type DeskFile = { people: { roles: string[] }[]; digest: object; agencies: object; tenantId: string };

describe('starting', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'safeguarding-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const desk = (change: (desk: DeskFile) => unknown): string => {
    const file = join(folder, 'desk.json');
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync('env/desk.local.json', 'utf8')))));
    return file;
  };

  describe('on one machine', () => {
    it('says loudly that sign-in is off, where it listens, and stops on Ctrl-C', async () => {
      const { code, said } = await start('tools/local.ts', { PORT: '0', DATA_DIR: folder }, /Ctrl-C stops/);
      assert.equal(code, 0);
      assert.match(said, /SIGN-IN IS OFF/);
      assert.match(said, /http:\/\/127\.0\.0\.1:\d+\/api\/messages/);
    });

    it('answers on 127.0.0.1 and on no other address of the machine', async () => {
      const settings = localSettings({ PORT: '0', DATA_DIR: folder, DESK_FILE: 'env/desk.local.json' });
      const bot = await startApp(settings, openLog({ write: () => undefined }));
      const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
      const other = outside.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.2';
      const answers = await Promise.all(['127.0.0.1', other].map((host) => answersAt(host, bot.port)));
      await bot.stop();
      assert.deepEqual(answers, [true, false]);
    });

    it('gives one sentence and an exit code when the port is taken', async () => {
      const other = createServer();
      await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
      const port = String((other.address() as { port: number }).port);
      const { code, said } = await start('tools/local.ts', { PORT: port, DATA_DIR: folder });
      other.close();
      assert.equal(code, 1);
      assert.match(said, new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is taken`));
      assert.doesNotMatch(said, /\n {4}at /);
    });

    for (const [what, data, words] of [
      ['is a file', fileInstead, /data folder .*cannot be made: set DATA_DIR/],
      ['holds a broken database', brokenDatabase, /damaged or not a database; move it aside/],
    ] as const)
      it(`gives one sentence when the data folder ${what}`, async () => {
        const { code, said } = await start('tools/local.ts', { PORT: '0', DATA_DIR: data() });
        assert.equal(code, 1);
        assert.match(said, words);
        assert.equal(said.trim().split('\n').length, 1, said);
      });

    function fileInstead(): string {
      writeFileSync(join(folder, 'data'), '');
      return join(folder, 'data');
    }

    function brokenDatabase(): string {
      const data = join(folder, 'broken');
      mkdirSync(data);
      writeFileSync(join(data, 'safeguarding.sqlite'), 'this is not a database, and it is long enough to be looked at');
      return data;
    }

    it('does not answer to PORT that is no number', async () => {
      const { code, said } = await start('tools/local.ts', { PORT: 'many', DATA_DIR: folder });
      assert.equal(code, 1);
      assert.match(said, /PORT is "many"/);
    });

    for (const [what, change, words] of [
      [
        'names no dsl-lead',
        (d: DeskFile) => ({ ...d, people: d.people.slice(1) }),
        /people: name exactly one person as dsl-lead/,
      ],
      [
        'has a role that does not exist',
        (d: DeskFile) => ({ ...d, people: [{ ...d.people[0], roles: ['dsl'] }] }),
        /people\.0\.roles\.0/,
      ],
      [
        'has a contact that nobody can ring',
        (d: DeskFile) => ({ ...d, agencies: { ...d.agencies, lado: { name: 'LADO', phone: 'tbc' } } }),
        /agencies\.lado\.phone: must be a phone number/,
      ],
      [
        'has a headteacher without a number',
        (d: DeskFile) => ({
          ...d,
          people: d.people.map((one) => (one.roles.includes('headteacher') ? { ...one, phone: '' } : one)),
        }),
        /give Mrs Lindqvist a phone number/,
      ],
      ['has a misspelt key', (d: DeskFile) => ({ ...d, digset: d.digest }), /digset/],
      [
        'has a head who is the only DSL',
        (d: DeskFile) => ({ ...d, people: [{ ...d.people[0], roles: ['dsl-lead', 'headteacher'] }] }),
        /name a deputy-dsl/,
      ],
    ] as const)
      it(`names the file, the key and the mend when the desk ${what}`, () => {
        const file = desk(change);
        const said = sentenceOf(() => readDesk(file, { kind: 'off' }));
        assert.ok(said.includes(file), said);
        assert.match(said, words);
      });

    it('names the mend when the desk is not JSON', () => {
      writeFileSync(join(folder, 'half.json'), '{"tenantId":');
      assert.match(
        sentenceOf(() => readDesk(join(folder, 'half.json'), { kind: 'off' })),
        /is not valid JSON/,
      );
    });

    it('gives one sentence and an exit code when the desk is missing', async () => {
      const { code, said } = await start('tools/local.ts', {
        PORT: '0',
        DATA_DIR: folder,
        DESK_FILE: join(folder, 'none'),
      });
      assert.equal(code, 1);
      assert.match(said, /cannot be read: set DESK_FILE/);
      assert.equal(said.trim().split('\n').length, 1, said);
    });
  });

  describe('in production', () => {
    it('names everything that is missing, in one go', async () => {
      const { code, said } = await start('src/main.ts', {});
      assert.equal(code, 1);
      for (const name of [
        'BOT_ID',
        'BOT_TYPE',
        'BOT_PASSWORD',
        'TEAMS_APP_TENANT_ID',
        'STORE',
        'DATA_DIR',
        'DESK_FILE',
      ])
        assert.match(said, new RegExp(`- ${name} is missing`));
    });

    for (const [name, value, words] of [
      ['BOT_TYPE', 'Singletenant', /exactly one of SingleTenant, MultiTenant, UserAssignedMSI/],
      ['BOT_ID', 'my-bot', /BOT_ID is not a GUID/],
      ['STORE', 'cosmos', /STORE=embedded/],
      ['STORE', 'memory', /it must be embedded/],
    ] as const)
      it(`refuses ${name}=${value}, naming it`, () => {
        assert.match(
          sentenceOf(() => productionSettings({ ...production, DATA_DIR: folder, [name]: value })),
          words,
        );
      });

    it('needs no secret where the identity is managed', () => {
      const { BOT_PASSWORD: _, ...rest } = production;
      const { signIn } = productionSettings({ ...rest, BOT_TYPE: 'UserAssignedMSI', DATA_DIR: folder });
      assert.equal(signIn.kind, 'on');
    });

    it('refuses a desk of another tenant, or one whose channel is not at Teams’ address', () => {
      const on = { kind: 'on', appId: '', appType: 'SingleTenant', password: '' } as const;
      const ours = JSON.parse(readFileSync('env/desk.local.json', 'utf8')) as DeskFile;
      const sentence = (tenantId: string) => sentenceOf(() => readDesk('env/desk.local.json', { ...on, tenantId }));
      assert.match(sentence(production.TEAMS_APP_TENANT_ID), /tenantId: must be the tenant/);
      assert.match(sentence(ours.tenantId), /channel\.serviceUrl/);
    });
  });
});

/** The sentence with which something refuses. */
function sentenceOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    assert.ok(error instanceof SettingsProblem, String(error));
    return error.message;
  }
  return assert.fail('nothing was refused');
}
