import assert from 'node:assert/strict';
import type { CaseStatus, CommandType } from '../../../src/domain/case/case.ts';
import { replay } from '../../../src/domain/case/evolve.ts';
import { decide, mightBeAllowed, movesFor } from '../../../src/domain/case/lifecycle.ts';
import { standingsOf } from '../../../src/domain/case/standing.ts';
import type { Person } from '../../../src/domain/people.ts';
import {
  aCaseIn,
  aCommandOf,
  colleague,
  deputy,
  dsl,
  head,
  headOfYear,
  pupil,
  raised,
  teacher,
} from '../../support/cast.ts';

const statuses = Object.keys(aCaseIn) as CaseStatus[];
const types = Object.keys(aCommandOf) as CommandType[];

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
  const moves = (person: Person, status: CaseStatus) => [...movesFor(person, replay(aCaseIn[status]))].sort();

  for (const status of statuses)
    it(`is the same to the one who asks and to the one who is offered: ${status}`, () => {
      for (const person of [dsl, deputy, teacher, colleague, head, headOfYear, pupil])
        for (const type of types) {
          const decision = decide(aCommandOf[type](person), replay(aCaseIn[status]));
          const offered = movesFor(person, replay(aCaseIn[status])).includes(type);
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
            decide(aCommandOf[type](person), replay(aCaseIn[status])),
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
