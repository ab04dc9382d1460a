import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore } from '../../src/edges/store/embedded.ts';
import { against } from './against.ts';
import { growth } from './growth.ts';
import { full, quick } from './plan.ts';
import { growthTable, pairsTable } from './report.ts';
import { percentile } from './rounds.ts';
import { soon } from './soon.ts';

/**
 * `npm run bench`: the bot as it runs, over HTTP, beside a bare botbuilder bot in the same minutes on the same machine.
 * `-- --quick` does less of it; `-- --cpu-prof=FOLDER` leaves a profile of the bot there, and its figures do not count.
 */
const flags = process.argv.slice(2);
const profile = flags.find((flag) => flag.startsWith('--cpu-prof='))?.slice('--cpu-prof='.length);
const plan = flags.includes('--quick') ? quick : full;
const patienceMs = 5 * 60_000;

const from = performance.now();
const folder = await mkdtemp(join(tmpdir(), 'safeguarding-bench-'));
const cleanUp = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().then(() => process.exit(1)));

try {
  await soon(bench(), 'the bench did not end', patienceMs);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await cleanUp();
}
// Whatever still stands open, the bots included, ends with us.
process.exit();

async function bench(): Promise<void> {
  const write = await durableWrite(folder);
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
  const [load = 0] = loadavg();
  if (load > 1) console.log(`This machine is busy (load ${load.toFixed(1)}): only the ratios count.`);
  console.log(`One durable write to ${tmpdir()} takes ${write.toFixed(2)} ms (TMPDIR chooses another disk).\n`);
  const own = join(folder, 'school');
  await mkdir(own);
  console.log(pairsTable(await against(own, plan, profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])));
  if (!profile) console.log(`${growthTable(await growth(folder, plan))}\n`);
  console.log(`Took ${((performance.now() - from) / 1000).toFixed(0)} s.`);
}

/** What this disk alone takes, for whoever reads the figures elsewhere: most of a turn can be waiting for it. */
async function durableWrite(on: string): Promise<number> {
  const store = embeddedStore(join(on, 'disk.sqlite'));
  const taken: number[] = [];
  for (let one = 0; one < 40; one++) {
    const began = performance.now();
    await store.remember('disk', { one });
    taken.push(performance.now() - began);
  }
  await store.close();
  return percentile(taken, 0.5);
}
