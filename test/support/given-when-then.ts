import assert from 'node:assert/strict';
import type { CaseCommand, Entry, Refusal } from '../../src/domain/case/case.ts';
import { replay } from '../../src/domain/case/evolve.ts';
import { decide } from '../../src/domain/case/lifecycle.ts';

export const given = (...chronology: readonly Entry[]) => ({
  when: (command: CaseCommand) => {
    const decision = decide(command, replay(chronology));
    return {
      thenWrites: (...expected: readonly Entry[]) => assert.deepEqual(decision, { ok: true, value: expected }),
      thenRefuses: (problem: Refusal) => assert.deepEqual(decision, { ok: false, problem }),
    };
  },
});
