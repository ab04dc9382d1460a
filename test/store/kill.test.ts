import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reference } from '../../src/domain/ids.ts';
import { storeOn } from '../../src/edges/store/embedded.ts';
import { openFile } from '../../src/edges/store/open-file.ts';
import { aCase } from './writing.ts';

const rounds = 30;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

/** What the killed bots had been promised. */
type Promised = { references: Map<string, { id: string; reference: string }>; versions: Map<string, number> };

describe('a bot that is killed', () => {
  it(`loses nothing that it promised, ${rounds} times on one file (KILL_SEED=${seed})`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'safeguarding-kill-'));
    const path = join(folder, 'safeguarding.db');
    let next = bot(path, folder);
    try {
      const promised: Promised = { references: new Map(), versions: new Map() };
      const random = randomFrom(seed);
      for (let round = 0; round < rounds; round++) {
        const running = next;
        next = bot(path, folder);
        // The last report arrives once more, as Teams sends a press again whose answer was lost.
        const first = Math.max(0, promised.references.size - 1);
        for (const line of await untilKilled(running, first, random)) remember(promised, line);
      }
      await everythingIsThere(path, promised);
    } finally {
      next.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    }
  }).timeout(60_000);
});

/** Starts a bot that waits for its turn: starting takes longer than all that is done here. */
const bot = (path: string, cache: string) =>
  spawn(process.execPath, [fileURLToPath(new URL('kill-child.ts', import.meta.url)), path], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });

/** Lets a bot work, kills it somewhere in the work that follows on so many promises, and answers what it said. */
async function untilKilled(child: ReturnType<typeof bot>, first: number, random: () => number) {
  const promises = Math.floor(random() * 25);
  const more = random() * 4;
  let said = '';
  let complaint = '';
  const kill = () => setTimeout(() => child.kill('SIGKILL'), more);
  child.stdout.on('data', (text) => {
    said += text;
    if (said.split('\n').length > promises) kill();
  });
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  child.stdin.on('error', () => {}).end(`${first}`);
  if (promises === 0) kill();
  const [, signal] = await once(child, 'close');
  assert.equal(signal, 'SIGKILL', complaint);
  // What was said last may have been cut off in the middle of a line.
  return said.split('\n').slice(0, -1);
}

function remember({ references, versions }: Promised, line: string): void {
  const [what, one = '', two = '', three = ''] = line.split(' ');
  if (what === 'raised') {
    const answer = { id: two, reference: three };
    assert.deepEqual(references.get(one) ?? answer, answer, 'the same report got another reference');
    references.set(one, answer);
  }
  if (what === 'moved') versions.set(one, Math.max(versions.get(one) ?? 0, Number(two)));
}

async function everythingIsThere(path: string, { references, versions }: Promised): Promise<void> {
  const db = openFile(path);
  const store = storeOn(db);
  assert.deepEqual({ ...db.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
  assert.ok(references.size > 10 && versions.size > 10, `only ${references.size} reports in ${rounds} rounds`);

  for (const { id, reference: given } of references.values()) {
    assert.equal(await store.caseWithReference(given as ReturnType<typeof reference>), id, `${given} is lost`);
    const { version } = await store.open(aCase(id));
    assert.ok(version >= (versions.get(id) ?? 1), `a move of ${given} is lost`);
  }

  const cases = db
    .prepare('select distinct case_id from entry')
    .all()
    .map((row) => aCase(String(row['case_id'])));
  for (let number = 1; number <= cases.length; number++)
    assert.ok(await store.caseWithReference(reference('26', number)), `reference ${number} is a gap`);
  assert.equal(await store.caseWithReference(reference('26', cases.length + 1)), null);
  assert.equal(db.prepare('select last from counter').get()?.['last'], cases.length);

  for (const id of cases) {
    assert.equal(await store.verify(id), null);
    for (const what of ['card', 'receipt']) assert.equal(await store.noticeState(`${id}:n:1:${what}`), 'waiting');
    const { entries } = await store.open(id);
    assert.equal(
      new Set(entries.map(({ press, type }) => `${press} ${type}`)).size,
      entries.length,
      'a press counted twice',
    );
  }
  await store.close();
}

/** The same numbers between 0 and 1 for the same seed. */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
