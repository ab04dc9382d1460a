import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { soon } from './soon.ts';

export type Usage = { cpuMs: number; rssMb: number };

/** A bot in a process of its own. */
export type Child = { endpoint: URL; usage(): Promise<Usage>; stop(): Promise<void> };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a script with this Node and waits until it says where it listens. It dies with us, however we end. */
export async function startChild(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Child> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('./usage.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stop = () => stopped(child);
  try {
    return { endpoint: await soon(endpointOf(child), 'a bot did not start'), usage: () => usageOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function endpointOf(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (words: Buffer) => {
      said = (said + words).slice(-4000);
      const [, endpoint] = /listens on (http:\S+)/.exec(said) ?? [];
      if (endpoint) resolve(new URL(endpoint));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`a bot ended by itself:\n${said}`)));
  });
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  const answered = once(child, 'message');
  child.send('usage');
  const [{ user, system, rss }] = await soon(answered, 'a bot did not say what it uses');
  return { cpuMs: (user + system) / 1000, rssMb: rss / 1024 / 1024 };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await soon(gone, 'still there', 5000).catch(() => child.kill('SIGKILL'));
}
