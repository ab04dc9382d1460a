import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

export type Playground = { address: string; stop(): Promise<void> };

export type PlaygroundOptions = {
  /** Holds the `.m365agentsplayground.yml` that says who sits at this window. */
  folder: string;
  port: number;
  /** The bot's `http://127.0.0.1:3978/api/messages`. */
  botEndpoint: string;
  log?: (line: string) => void;
};

/** Opens one window of Microsoft's Agents Playground, reachable from this machine only. Rejects with one sentence. */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { folder, port, log = () => {} } = options;
  const people = resolve(folder, '.m365agentsplayground.yml');
  if (!existsSync(people)) throw new Error(`The Agents Playground needs ${people}, which is not there.`);
  await refuseTakenPort(port);

  const address = `http://127.0.0.1:${port}/`;
  const logs = await mkdtemp(join(tmpdir(), 'safeguarding-playground-'));
  const logFile = join(logs, 'playground.log');
  const child = start(options, people, logFile);
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', log);

  const stop = async () => {
    await end(child);
    await rm(logs, { recursive: true, force: true });
  };
  if (!(await answers(address, child))) {
    const reason = await lastErrorIn(logFile);
    await stop();
    throw new Error(`The Agents Playground did not open on port ${port}: ${reason}`);
  }
  return { address, stop };
}

/** The Playground would quietly take another port, and the bot's cards would go to an address nobody has open. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch (fault) {
    const why = (fault as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'is already in use' : 'cannot be opened';
    throw new Error(`Port ${port} ${why}: stop what uses it, or choose another port for the Agents Playground.`);
  }
  probe.close();
  await once(probe, 'close');
}

function start({ folder, port, botEndpoint }: PlaygroundOptions, people: string, logFile: string): ChildProcess {
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const loopbackOnly = new URL('./loopback-only.ts', import.meta.url).href;
  const what = ['--import', loopbackOnly, cli, 'start', '--disable-telemetry'];
  const where = ['-e', botEndpoint, '-c', 'msteams', '-p', `${port}`];
  const answerTo = ['--service-url', `http://127.0.0.1:${port}/_connector`];
  return spawn(process.execPath, [...what, ...where, ...answerTo], {
    cwd: folder,
    /** A process group of its own, so that `end` reaches the child's children and nobody else's. */
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: people,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
    },
  });
}

/** "Listening" is printed even when the people cannot be read, so only an answer counts. */
async function answers(address: string, child: ChildProcess): Promise<boolean> {
  const giveUp = AbortSignal.timeout(20_000);
  while (child.exitCode === null && child.signalCode === null && !giveUp.aborted) {
    const answer = await fetch(`${address}_debug/ping`, { signal: giveUp }).catch(() => undefined);
    if (answer?.ok) return true;
    await wait(50);
  }
  return false;
}

/** Off a terminal the Playground tells its errors to its log file alone. */
async function lastErrorIn(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).split('\n');
  const reason = lines.findLast((line) => line.startsWith('error Reason: '));
  return reason?.replace(/^error Reason: (\w+Error )?/, '') ?? 'it gave no answer in 20 seconds.';
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  signal(child, 'SIGTERM');
  const ended = await Promise.race([gone, wait(2_000, undefined, { ref: false })]);
  if (ended === undefined) signal(child, 'SIGKILL');
  await gone;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}
