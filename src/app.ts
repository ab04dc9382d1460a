import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, DraftId, Instant, PressId } from './domain/ids.ts';
import { readDesk } from './edges/config/desk-file.ts';
import type { Settings } from './edges/config/settings.ts';
import { SettingsProblem } from './edges/config/settings.ts';
import { openDoor } from './edges/http/server.ts';
import { startTicker, type Ticker } from './edges/schedule/ticker.ts';
import { embeddedStore } from './edges/store/embedded.ts';
import type { TokenSource } from './edges/teams/adapter.ts';
import { isTeamsAddress } from './edges/teams/envelope.ts';
import { teams } from './edges/teams/turn.ts';
import type { Clock, Ids, Log, Store, World } from './workflow/ports.ts';
import { tick } from './workflow/tick.ts';

export type Running = { port: number; world: World; tickNow(): Promise<void>; stop(): Promise<void> };

/** What tests replace. Everything else is the product as it runs. */
export type Replaced = { clock?: Clock; store?: Store; tickEveryMs?: number; tokens?: TokenSource };

const tickEveryMs = 15_000;

/** Starts the whole bot with these settings. Throws one clear sentence when something of them cannot be used. */
export async function startApp(settings: Settings, log: Log, replaced: Replaced = {}): Promise<Running> {
  const desk = readDesk(settings.deskFile, settings.signIn);
  if (settings.signIn.kind === 'on' && !isTeamsAddress(desk.channel.serviceUrl, false))
    throw new SettingsProblem(
      `The desk ${settings.deskFile} cannot be used: channel.serviceUrl: must be Teams' own address: the bot's token is sent there.`,
    );
  const clock = replaced.clock ?? { now: () => new Date().toISOString() as Instant };
  const store = replaced.store ?? openStore(settings.dataDir);
  const world: World = { store, clock, ids, desk, undeleted: new Map() };
  await store.keepDesk(desk, clock.now(), 'DESK_FILE');

  let ticker: Ticker | undefined;
  const credentials = settings.signIn.kind === 'on' ? settings.signIn : null;
  const { receive, chat } = teams(world, credentials, log, () => void ticker?.nudge(), replaced.tokens);
  const door = await openDoor(settings, receive, log).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  ticker = startTicker(() => tick(world, chat, log), replaced.tickEveryMs ?? tickEveryMs, log);
  void ticker.nudge();
  log.info('started', { port: door.port });

  return {
    port: door.port,
    world,
    tickNow: () => ticker.nudge(),
    async stop() {
      await door.close();
      await ticker.stop();
      await store.close();
    },
  };
}

function openStore(dataDir: string): Store {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch {
    throw new SettingsProblem(
      `The data folder ${dataDir} cannot be made: set DATA_DIR to a folder this program may write to.`,
    );
  }
  return embeddedStore(join(dataDir, 'safeguarding.sqlite'));
}

const ids: Ids = {
  draft: () => randomUUID() as string as DraftId,
  press: () => randomUUID() as string as PressId,
  other: () => randomUUID(),
  caseOf: (draft, by) => createHash('sha256').update(`${draft}\n${by}`).digest('hex').slice(0, 24) as CaseId,
};
