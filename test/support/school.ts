import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startApp } from '../../src/app.ts';
import type { Desk } from '../../src/domain/desk.ts';
import type { Instant, PersonId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import { openLog } from '../../src/edges/log/log.ts';
import { embeddedStore } from '../../src/edges/store/embedded.ts';
import type { Store } from '../../src/workflow/ports.ts';
import { wordsOn } from './cards-seen.ts';
import * as cast from './cast.ts';
import { fakeTeams, type Member } from './fake-teams.ts';
import { type Ground, type HttpAnswer, someone } from './school-people.ts';
import { storeThatCanFail } from './store-that-can-fail.ts';

export type Options = {
  /** Keeps its cases in a file, so that it can be killed and started again, or looked into. */
  onDisk?: boolean;
  /** When it begins: Monday 16 November 2026, 09:00, unless said otherwise. */
  now?: string;
  desk?: Partial<Desk>;
  /** The team and the head have opened their chats, so that they can be told. */
  met?: boolean;
};

export type School = Awaited<ReturnType<typeof aSchool>>;

/** In the tenant by invitation, and from another tenant altogether. */
export const guest: Person = { id: 'a1c7e5d0-3f52-4b8e-9c61-5d20f7e0b1a1' as PersonId, name: 'Dr Guest', roles: [] };
export const stranger: Person = {
  id: 'b2d8f6e1-4a63-4c9f-8d72-6e31a8f1c2b2' as PersonId,
  name: 'Mx Strange',
  roles: [],
};
const otherTenant = '99999999-8a27-4c5e-b0f3-6e41c2a7d999';

/** The whole product as it runs, in a school of its own: real HTTP on both sides, its own Teams, store and clock. */
export async function aSchool({ onDisk = false, now = cast.monday, desk: changes = {}, met = true }: Options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'school-'));
  const teams = await fakeTeams();
  const desk: Desk = {
    ...cast.hillview,
    channel: { ...cast.hillview.channel, serviceUrl: teams.serviceUrl },
    ...changes,
  };
  const deskFile = join(folder, 'desk.json');
  const writeDesk = (people: Partial<Desk>) => writeFileSync(deskFile, JSON.stringify({ ...desk, ...people }));
  writeDesk({});
  const file = onDisk ? join(folder, 'safeguarding.sqlite') : ':memory:';

  let time = now;
  let left = false;
  let ids = 0;
  const lines: string[] = [];
  const log = openLog({ write: (line: string) => void lines.push(line) });
  const store = storeThatCanFail(() => embeddedStore(file));

  const start = (): Promise<Running> =>
    startApp({ signIn: { kind: 'off' }, host: '127.0.0.1', port: 0, dataDir: folder, deskFile }, log, {
      clock: { now: () => time as Instant },
      store: store.store,
      tickEveryMs: 1_000_000_000,
    });
  let running = await start().catch(async (error: unknown) => {
    await teams.close();
    throw error;
  });

  const post = async (body: string): Promise<HttpAnswer> => {
    const response = await fetch(`http://127.0.0.1:${running.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };

  const sound = (): void => {
    const [problem] = teams.problems.splice(0);
    if (problem) assert.fail(problem);
  };

  const tick = async (): Promise<void> => {
    await running.tickNow();
    sound();
  };

  const ground: Ground = {
    teams,
    tenantId: desk.tenantId,
    channelId: desk.channel.channelId,
    now: () => time,
    newId: () => `activity-${++ids}`,
    deliver: (activity) => post(JSON.stringify(activity)),
    settled: () => (left ? Promise.resolve(sound()) : tick()),
  };

  const joining = (person: Person, details: Partial<Member> = {}) => {
    const short = person.name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    const member: Member = {
      id: `29:${short}`,
      aadObjectId: person.id,
      name: person.name,
      upn: `${short}@hillview.example`,
      userRole: 'user',
      tenantId: desk.tenantId,
      ...details,
    };
    teams.joins(member);
    const seesChannel = person.roles.includes('dsl-lead') || person.roles.includes('deputy-dsl');
    return someone(ground, person, member, seesChannel);
  };

  const school = {
    teams,
    desk,
    /** `Ms Okafor`, who reports. */
    teacher: joining(cast.teacher),
    /** `Mr Adeyemi`, another teacher, a stranger to every case. */
    colleague: joining(cast.colleague),
    dsl: joining(cast.dsl),
    deputy: joining(cast.deputy),
    head: joining(cast.head),
    headOfYear: joining(cast.headOfYear),
    pupil: joining(cast.pupil, { upn: 'sam.reed@pupils.hillview.example' }),
    guest: joining(guest, { userRole: 'guest', upn: 'guest_other.example#EXT#@hillview.example' }),
    stranger: joining(stranger, { tenantId: otherTenant, upn: 'strange@hillview.example' }),
    otherTenant,
    /** One more person of the school: in its rosters, and at the bot's door. */
    joins: joining,
    /** The desk says something else from the next start on. */
    deskBecomes: (people: Partial<Desk>) => writeDesk(people),

    store: store.store,
    now: () => time,
    tick,
    /** From now on what people do is followed by no tick of ours: only what the bot does by itself. */
    leavesTheBotToItself(): void {
      left = true;
    },
    /** Sets the clock, and lets what is due happen. */
    async timePasses(to: string): Promise<void> {
      assert.ok(to >= time, `${to} is before ${time}`);
      time = to.length === 20 ? to.replace('Z', '.000Z') : to;
      await tick();
    },
    secondsPass: (seconds: number): Promise<void> =>
      school.timePasses(new Date(Date.parse(time) + seconds * 1000).toISOString()),
    minutesPass: (minutes: number): Promise<void> => school.secondsPass(minutes * 60),
    storeIsDown: () => store.breaks(),
    storeIsUp: () => store.mends(),
    storeIsSlow: () => store.slows(),
    /** The process dies at the next call of this method, before it does anything. */
    diesAt: (method: keyof Store) => store.diesAt(method),
    /** Without grace: nothing that was under way is finished. Then the bot is started again on what was kept. */
    async killsAndRestarts(): Promise<void> {
      store.breaks();
      await running.stop();
      if (onDisk) await store.reopens();
      else store.mends();
      running = await start();
      await tick();
    },
    /** Raw bytes at the door. */
    knocks: post,
    /** Whatever stands in the channel now, a card each, as words. */
    channel: (): readonly string[] =>
      teams.messages
        .filter(({ place }) => place === desk.channel.channelId)
        .map(({ versions }) => wordsOn(versions.at(-1) ?? {})),
    /** Everything the channel ever showed. */
    channelNeverShowed(words: string) {
      const shown = teams.messages.filter(({ place }) => place === desk.channel.channelId);
      assert.ok(!JSON.stringify(shown).includes(words), `the channel showed “${words}”`);
    },
    logLines: (): readonly string[] => lines,
    /** Every byte the store has on disk, as text. */
    bytesOnDisk: (): string =>
      readdirSync(folder)
        .filter((name) => name.startsWith('safeguarding'))
        .map((name) => readFileSync(join(folder, name)).toString('latin1'))
        .join('\n'),
    async close(): Promise<void> {
      store.mends();
      await running.stop();
      await store.closes();
      await teams.close();
      rmSync(folder, { recursive: true, force: true });
      sound();
    },
  };
  if (met) for (const one of [school.dsl, school.deputy, school.head]) await one.installs();
  return school;
}

/** Runs a test in a school of its own, and closes it. */
export const inASchool =
  (run: (school: School) => Promise<void>, options: Options = {}) =>
  async (): Promise<void> => {
    const school = await aSchool(options);
    try {
      await run(school);
    } catch (error) {
      await school.close().catch(() => undefined);
      throw error;
    }
    await school.close();
  };
