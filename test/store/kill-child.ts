import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CaseId, DraftId, Instant, PressId } from '../../src/domain/ids.ts';
import { instant } from '../../src/domain/ids.ts';
import { embeddedStore } from '../../src/edges/store/embedded.ts';
import { handleCommand } from '../../src/workflow/handle-command.ts';
import type { World } from '../../src/workflow/ports.ts';
import { raiseConcern } from '../../src/workflow/raise-concern.ts';
import { asks, concern, deputy, dsl, hillview, monday, simpleConcern, teacher } from '../support/cast.ts';

/**
 * A bot without a chat, which raises concerns and makes moves until it is killed, and says on its output what it was
 * promised: `raised DRAFT CASE REFERENCE` and `moved CASE VERSION`. It begins when its input ends, which holds the number
 * of the first draft, so that it can be started before it is its turn.
 */
const path = process.argv[2] ?? '';
const first = readFileSync(0, 'utf8');
if (first === '') process.exit(1);
let time = Date.parse(monday);
const world: World = {
  store: embeddedStore(path),
  clock: {
    now: (): Instant => {
      time += 1000;
      return instant(time);
    },
  },
  desk: hillview,
  undeleted: new Map(),
  ids: {
    draft: () => 'draft' as DraftId,
    press: () => 'press' as PressId,
    other: () => 'other',
    caseOf: (draft, by) => createHash('sha256').update(`${draft} ${by}`).digest('hex').slice(0, 16) as CaseId,
  },
};
const say = (...words: (string | number)[]) => process.stdout.write(`${words.join(' ')}\n`);

async function makeMoves(id: CaseId, version: number): Promise<void> {
  let seen = version;
  for (const [index, command] of [
    asks(dsl, 'start-review', {}, { press: 'a' }),
    asks(deputy, 'add-note', { words: 'Rang home.' }, { press: 'b' }),
    asks(teacher, 'add-to-report', { words: 'There is more.' }, { press: 'c' }),
  ].entries()) {
    const answer = await handleCommand(world, id, command, index === 0 ? seen : 'now');
    if (answer.ok) {
      seen = answer.value.version;
      say('moved', id, seen);
    }
  }
}

say('ready');
for (let number = Number(first); ; number++) {
  const draft = `draft-${number}` as DraftId;
  const answer = await raiseConcern(world, teacher, draft, number % 2 === 0 ? concern : simpleConcern);
  if (!answer.ok || answer.value.case.status === 'not-raised') throw new Error('a concern was refused');
  say('raised', draft, answer.value.id, answer.value.case.reference);
  await makeMoves(answer.value.id, answer.value.version);
}
