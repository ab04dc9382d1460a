import assert from 'node:assert/strict';
import type { CaseCommand, CaseStatus, CommandType, Entry } from '../../../src/domain/case/case.ts';
import { replay } from '../../../src/domain/case/evolve.ts';
import { decide, mightBeAllowed, movesFor } from '../../../src/domain/case/lifecycle.ts';
import { standingsOf } from '../../../src/domain/case/standing.ts';
import type { Person } from '../../../src/domain/people.ts';
import {
  acknowledged,
  action,
  asks,
  closed,
  colleague,
  decidedEarlyHelp,
  deputy,
  dsl,
  earlyHelp,
  handling,
  head,
  headOfYear,
  inReview,
  pupil,
  raised,
  raising,
  referral,
  teacher,
} from '../../support/cast.ts';

/** One case in each status, and one command of each type: every cell of the table, by everybody. */
const cases: Record<CaseStatus, readonly Entry[]> = {
  'not-raised': [],
  waiting: [raised],
  acknowledged: [raised, acknowledged],
  'in-review': inReview,
  decided: [...inReview, decidedEarlyHelp],
  closed: [...inReview, decidedEarlyHelp, closed],
};
const commands: Record<CommandType, (by: Person) => CaseCommand> = {
  'raise-concern': (by) => asks(by, 'raise-concern', raising()),
  'add-to-report': (by) => asks(by, 'add-to-report', { words: 'More.' }),
  'record-image-handling': (by) => asks(by, 'record-image-handling', { handling }),
  acknowledge: (by) => asks(by, 'acknowledge', {}),
  'take-lead': (by) => asks(by, 'take-lead', {}),
  'start-review': (by) => asks(by, 'start-review', {}),
  'change-urgency': (by) => asks(by, 'change-urgency', { urgency: 'low', reason: 'New facts.' }),
  'add-note': (by) => asks(by, 'add-note', { words: 'Rang home.' }),
  'add-action': (by) => asks(by, 'add-action', { action }),
  'complete-action': (by) => asks(by, 'complete-action', { action: 1, evidence: '' }),
  'record-decision': (by) => asks(by, 'record-decision', { decision: earlyHelp }),
  'record-referral': (by) => asks(by, 'record-referral', { referral }),
  'record-answer': (by) => asks(by, 'record-answer', { referral: 1, outcome: 'Seen.' }),
  'close-case': (by) => asks(by, 'close-case', { outcome: 'Done.', despite: '' }),
  'reopen-case': (by) => asks(by, 'reopen-case', { reason: 'Again.' }),
  'correct-entry': (by) => asks(by, 'correct-entry', { entry: 1, words: 'So.', reason: 'Misheard.' }),
};
const statuses = Object.keys(cases) as CaseStatus[];
const types = Object.keys(commands) as CommandType[];

/** Written down once more, apart from the table: what the team may do in each status. */
const always: readonly CommandType[] = ['record-image-handling', 'add-note', 'correct-entry'];
const whileOpen: readonly CommandType[] = [
  ...always,
  'take-lead',
  'change-urgency',
  'add-action',
  'complete-action',
  'record-referral',
  'record-answer',
];
const teamMay: Record<CaseStatus, readonly CommandType[]> = {
  'not-raised': ['raise-concern'],
  waiting: [...whileOpen, 'acknowledge', 'start-review'],
  acknowledged: [...whileOpen, 'start-review'],
  'in-review': [...whileOpen, 'record-decision'],
  decided: [...whileOpen, 'record-decision', 'close-case'],
  closed: [...always, 'reopen-case'],
};
const reporterMay: readonly CommandType[] = ['add-to-report', 'record-image-handling'];

describe('who may do what', () => {
  const moves = (person: Person, status: CaseStatus) => [...movesFor(person, replay(cases[status]))].sort();

  for (const status of statuses)
    it(`is the same to the one who asks and to the one who is offered: ${status}`, () => {
      for (const person of [dsl, deputy, teacher, colleague, head, headOfYear, pupil])
        for (const type of types) {
          const decision = decide(commands[type](person), replay(cases[status]));
          const offered = movesFor(person, replay(cases[status])).includes(type);
          const may = decision.ok || !['not-allowed', 'not-now'].includes(decision.problem);
          assert.equal(may, offered, `${person.name}, ${type}`);
          assert.ok(!may || mightBeAllowed(person, type), `${person.name}, ${type}`);
        }
    });

  it('gives the team every move of the status, and no other', () => {
    for (const person of [dsl, deputy])
      for (const status of statuses) assert.deepEqual(moves(person, status), [...teamMay[status]].sort(), status);
  });

  it('gives the reporter two ways to add, and nothing of the team’s', () => {
    for (const status of statuses.filter((one) => one !== 'not-raised'))
      assert.deepEqual(moves(teacher, status), [...reporterMay].sort(), status);
  });

  it('gives a stranger nothing, the head and a pupil included, and says so before anything else', () => {
    for (const person of [colleague, head, headOfYear, pupil])
      for (const status of statuses.filter((one) => one !== 'not-raised')) {
        assert.deepEqual(moves(person, status), [], `${person.name}, ${status}`);
        for (const type of types)
          assert.deepEqual(
            decide(commands[type](person), replay(cases[status])),
            { ok: false, problem: 'not-allowed' },
            `${person.name}, ${type}, ${status}`,
          );
      }
  });

  it('gives a DSL who reported it both', () => {
    const own = [{ ...raised, by: { id: deputy.id, name: deputy.name } }];
    assert.ok(movesFor(deputy, replay(own)).includes('add-to-report'));
    assert.ok(movesFor(deputy, replay(own)).includes('acknowledge'));
    assert.ok(!movesFor(teacher, replay(own)).includes('add-to-report'));
  });

  it('is lost with the role', () => {
    const left = { ...deputy, roles: [] };
    assert.deepEqual(moves(left, 'in-review'), []);
    assert.equal(mightBeAllowed(left, 'close-case'), false);
  });

  it('can be answered before a case is opened', () => {
    for (const person of [teacher, colleague, head, pupil])
      assert.deepEqual(
        types.filter((type) => mightBeAllowed(person, type)),
        ['raise-concern', ...reporterMay],
      );
    assert.deepEqual(
      types.filter((type) => mightBeAllowed(dsl, type)),
      types,
    );
  });
});

describe('what somebody is to a case', () => {
  it('is staff before it is raised, and then the team, its reporter, both or neither', () => {
    assert.deepEqual(standingsOf(colleague, replay([])), ['staff']);
    assert.deepEqual(standingsOf(dsl, replay([raised])), ['team']);
    assert.deepEqual(standingsOf(teacher, replay([raised])), ['reporter']);
    assert.deepEqual(standingsOf({ ...teacher, roles: ['deputy-dsl'] }, replay([raised])), ['team', 'reporter']);
    assert.deepEqual(standingsOf(colleague, replay([raised])), []);
  });

  it('is told by the id, never by the name', () => {
    assert.deepEqual(standingsOf({ ...colleague, name: teacher.name }, replay([raised])), []);
  });
});
