import assert from 'node:assert/strict';
import { guidance } from '../../adaptiveCards/guidance.ts';
import { inASchool } from '../support/school.ts';

describe('“I was shown or saw it”', () => {
  it(
    'is recorded in the person’s own words, thanked for, and told to the channel without them',
    inASchool(async ({ teacher, dsl, store }) => {
      await teacher.pastes('picture');
      await teacher.presses('I was shown or saw it');
      teacher.reads(guidance.notInTrouble);
      await teacher.presses('Tell the DSL');
      teacher.reads('Please choose the one that fits best.');
      await teacher.presses('Tell the DSL', {
        event: 'shown',
        copied: 'no',
        note: 'I looked away [at once](https://example.test)',
      });
      teacher.reads(guidance.dontLookAgain);
      await teacher.pressesAgain();
      assert.equal((await store.handlingsSince('2026-11-16T00:00:00.000Z' as never)).length, 2);
      dsl.readsInChannel('A colleague was shown or saw an image');
      await dsl.pressesInChannel('Open');
      dsl.readsInChannel('I looked away');
      dsl.readsInChannel('Who Ms Okafor');
    }),
  );
});
