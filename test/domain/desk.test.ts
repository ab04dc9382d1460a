import assert from 'node:assert/strict';
import {
  type Desk,
  type DeskPerson,
  deskPerson,
  deskProblem,
  headOf,
  isStaffName,
  leadOf,
  teamOf,
} from '../../src/domain/desk.ts';
import type { Role } from '../../src/domain/people.ts';
import { colleague, deputy, dsl, head, headOfYear, hillview } from '../support/cast.ts';

describe('a desk', () => {
  const withPeople = (...people: readonly DeskPerson[]): Desk => ({ ...hillview, people });
  const somebody = ({ id, name }: typeof dsl, roles: readonly Role[], phone = '01632 960001'): DeskPerson => ({
    aadObjectId: id,
    name,
    roles,
    phone,
  });
  const refuses = (desk: Desk, mend: RegExp) => {
    const problem = deskProblem(desk);
    assert.equal(problem?.key, 'people');
    assert.match(problem?.mend ?? '', mend);
  };

  it('can run a school when one person leads', () => {
    assert.equal(deskProblem(hillview), null);
    assert.equal(deskProblem(withPeople(somebody(dsl, ['dsl-lead']))), null);
  });

  it('names exactly one person as lead', () => {
    refuses(withPeople(somebody(deputy, ['deputy-dsl'])), /exactly one person as dsl-lead \(there are 0\)/);
    refuses(withPeople(somebody(dsl, ['dsl-lead']), somebody(deputy, ['dsl-lead'])), /there are 2/);
  });

  it('lists nobody twice', () => {
    refuses(withPeople(somebody(dsl, ['dsl-lead']), somebody(dsl, ['pastoral'])), /list Mr Hale once/);
  });

  it('has one head at most, who is not the only DSL', () => {
    const lead = somebody(dsl, ['dsl-lead']);
    refuses(
      withPeople(lead, somebody(head, ['headteacher']), somebody(colleague, ['headteacher'])),
      /^name one headteacher$/,
    );
    refuses(withPeople(somebody(head, ['dsl-lead', 'headteacher'])), /name a deputy-dsl/);
    assert.equal(
      deskProblem(withPeople(somebody(head, ['dsl-lead', 'headteacher']), somebody(deputy, ['deputy-dsl']))),
      null,
    );
  });

  it('has a number for everybody of the team: staff ring it when the bot fails', () => {
    refuses(withPeople(somebody(dsl, ['dsl-lead']), somebody(deputy, ['deputy-dsl'], ' ')), /give Ms Brandt a phone/);
    assert.equal(deskProblem(withPeople(somebody(dsl, ['dsl-lead']), somebody(headOfYear, ['pastoral'], ''))), null);
  });

  it('knows its team, the lead first, its head, and nobody else', () => {
    assert.deepEqual(
      teamOf(hillview).map(({ name }) => name),
      ['Mr Hale', 'Ms Brandt'],
    );
    assert.equal(leadOf(hillview).name, 'Mr Hale');
    assert.equal(headOf(hillview)?.name, 'Mrs Lindqvist');
    assert.equal(headOf(withPeople()), null);
    assert.equal(deskPerson(hillview, headOfYear.id)?.name, 'Mrs Farrow');
    assert.equal(deskPerson(hillview, colleague.id), null);
    assert.throws(() => leadOf(withPeople()), /no dsl-lead/);
  });

  it('tells staff from pupils by the ending of their sign-in name', () => {
    assert.equal(isStaffName(hillview, 'A.Okafor@HILLVIEW.example'), true);
    assert.equal(isStaffName(hillview, 'sam@pupils.hillview.example'), false);
    assert.equal(isStaffName(hillview, 'somebody@elsewhere.example'), false);
    assert.equal(isStaffName(hillview, 'somebody@nothillview.example'), false);
    const both = { ...hillview, staff: { upnEndsWith: ['.example'], notUpnEndsWith: ['@pupils.hillview.example'] } };
    assert.equal(isStaffName(both, 'Sam@Pupils.Hillview.Example'), false);
    assert.equal(isStaffName({ ...hillview, staff: null }, 'anybody@anywhere'), true);
  });
});
