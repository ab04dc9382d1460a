import assert from 'node:assert/strict';
import { allegedPeople, concernAbout } from '../../src/domain/concern.ts';
import { routeOf } from '../../src/domain/routing.ts';

describe('to whom a concern goes', () => {
  it('never to the safeguarding team when it is about an adult working here, wherever that is said', () => {
    for (const about of [...concernAbout, undefined])
      for (const alleged of [...allegedPeople, undefined]) {
        const anAdultHere = about === 'adult-working-here' || about === 'both' || alleged === 'adult-working-here';
        assert.equal(
          routeOf({ concernAbout: about, allegedPerson: alleged }),
          anAdultHere ? 'adult-contacts' : 'safeguarding-team',
          `${about}, ${alleged}`,
        );
      }
  });
});
