import assert from 'node:assert/strict';
import { wordsOn } from '../support/cards-seen.ts';
import { typed } from '../support/filling-a-form.ts';
import type { School } from '../support/school.ts';
import { inACase, makes, opens } from '../support/working-a-case.ts';

const stale = 'The case has moved on since this card was drawn, so nothing was changed. This is how it stands now.';

/** Holds the next two writes back until both have been asked for: then both were decided on the same case. */
function atTheSameMoment({ store }: School): void {
  const append = store.append;
  let arrived = 0;
  let open = (): void => undefined;
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  store.append = async (...given) => {
    arrived++;
    if (arrived === 2) open();
    if (arrived <= 2) await both;
    return append(...given);
  };
}

describe('a press on an old card', () => {
  it(
    'changes nothing, says so, and shows the case as it is now',
    inACase(async ({ dsl, deputy }, one) => {
      await opens(dsl, one);
      const old = dsl.card();
      await deputy.pressesInChannel('Acknowledge');
      await opens(deputy, one);
      await makes(deputy, 'Change urgency', { urgency: 'low', reason: typed('New facts.') });
      const before = await one.entries();
      for (const title of ['Acknowledge', 'Start initial review', 'Add note', 'Change urgency']) {
        await dsl.pressesOldCard(old, title);
        dsl.reads(stale);
        dsl.reads('Acknowledged · Low');
      }
      assert.deepEqual(await one.entries(), before);
    }),
  );

  it(
    'in the channel is answered the same way',
    inACase(async ({ dsl, deputy }, one) => {
      const old = dsl.channelCard();
      await deputy.pressesInChannel('Acknowledge');
      await dsl.pressesOldCard(old, 'Acknowledge');
      dsl.readsInChannel(stale);
      dsl.readsInChannel('Acknowledged · Medium');
      assert.deepEqual(
        (await one.entries()).map(({ by }) => by.name),
        ['Ms Okafor', 'Ms Brandt'],
      );
    }),
  );

  it(
    'with a filled form keeps what was typed in view, for it is not saved',
    inACase(async ({ dsl, deputy }, one) => {
      await opens(dsl, one);
      await dsl.presses('Record referral');
      const form = dsl.card();
      await deputy.pressesInChannel('Acknowledge');
      await dsl.pressesOldCard(form, 'Save', {
        agency: 'police',
        madeOn: '2026-11-16',
        method: 'phone',
        agencyReference: 'P-12',
      });
      dsl.reads(stale);
      dsl.reads('What you typed, which was not saved');
      dsl.reads('P-12');
      assert.deepEqual(await one.written(), ['concern-raised', 'acknowledged']);
    }),
  );

  it(
    'of somebody who added to their report since is no reason to lose a move: the case is shown with what was added',
    inACase(async ({ dsl, teacher }, one) => {
      await opens(dsl, one);
      const old = dsl.card();
      await teacher.presses('Add to my report');
      await teacher.presses('Send', { words: typed('He has no lunch.') });
      await dsl.pressesOldCard(old, 'Take the lead');
      dsl.reads(stale);
      await dsl.presses('Take the lead');
      dsl.reads('Acknowledged · Medium · Mr Hale');
      assert.deepEqual(await one.written(), ['concern-raised', 'report-added-to', 'acknowledged', 'lead-taken']);
    }),
  );
});

describe('the same press, delivered twice', () => {
  for (const [what, prepare] of [
    ['one press', async (dsl: School['dsl']) => dsl.presses('Take the lead')],
    ['a note', async (dsl: School['dsl']) => makes(dsl, 'Add note', { words: typed('Rang home.') })],
    [
      'an action completed',
      async (dsl: School['dsl']) => {
        await makes(dsl, 'Add action', { what: typed('Ring home'), owner: dsl.id, due: '2026-11-17' });
        await makes(dsl, 'Complete action', { action: '2', evidence: typed('Rang.') });
      },
    ],
  ] as const)
    it(
      `is written once and answered alike: ${what}`,
      inACase(async ({ dsl }, one) => {
        await opens(dsl, one);
        await prepare(dsl);
        const [entries, words] = [await one.entries(), wordsOn(dsl.card().card)];
        await dsl.pressesAgain();
        await dsl.pressesAgain();
        assert.deepEqual(await one.entries(), entries);
        assert.equal(wordsOn(dsl.card().card), words);
      }),
    );

  it(
    'five times at once is written once',
    inACase(async ({ dsl }, one) => {
      await opens(dsl, one);
      await dsl.presses('Add note');
      await dsl.pressesAtOnce(5, 'Save', { words: typed('Rang home.') });
      assert.deepEqual(await one.written(), ['concern-raised', 'note-added']);
      dsl.reads('Rang home.');
    }),
  );
});

describe('two DSLs at once', () => {
  it(
    'who both acknowledge in the channel: one does, and the other sees it',
    inACase(async (school, one) => {
      const { dsl, deputy, teacher } = school;
      atTheSameMoment(school);
      await Promise.all([dsl.pressesInChannel('Acknowledge'), deputy.pressesInChannel('Acknowledge')]);
      assert.deepEqual(await one.written(), ['concern-raised', 'acknowledged']);
      const [, acknowledged] = await one.entries();
      const [winner, other] = acknowledged?.by.id === dsl.id ? [dsl, deputy] : [deputy, dsl];
      other.wasShown(stale);
      winner.neverSaw(stale);
      assert.equal(teacher.cards().filter(({ card }) => wordsOn(card).includes('read')).length, 1);
    }),
  );

  it(
    'one just after the other on the same card: the second is told that it was done',
    inACase(async ({ dsl, deputy }, one) => {
      const [first, second] = [dsl.channelCard(), deputy.channelCard()];
      await dsl.pressesOldCard(first, 'Acknowledge');
      await deputy.pressesOldCard(second, 'Acknowledge');
      deputy.wasShown(stale);
      assert.deepEqual(
        (await one.entries()).map(({ by }) => by.name),
        ['Ms Okafor', 'Mr Hale'],
      );
    }),
  );

  it(
    'who both take the lead: one has it',
    inACase(async (school, one) => {
      const { dsl, deputy } = school;
      await opens(dsl, one);
      await opens(deputy, one);
      atTheSameMoment(school);
      await Promise.all([dsl.presses('Take the lead'), deputy.presses('Take the lead')]);
      assert.deepEqual(await one.written(), ['concern-raised', 'acknowledged', 'lead-taken']);
      const [, , taken] = await one.entries();
      const [winner, other] = taken?.by.id === dsl.id ? [dsl, deputy] : [deputy, dsl];
      winner.doesNotRead(stale);
      other.reads(stale);
      other.reads(`Acknowledged · Medium · ${winner.name}`);
    }),
  );

  it(
    'who both write a note: both are kept',
    inACase(async (school, one) => {
      const { dsl, deputy, store } = school;
      for (const who of [dsl, deputy]) {
        await opens(who, one);
        await who.presses('Add note');
      }
      atTheSameMoment(school);
      await Promise.all([
        dsl.presses('Save', { words: typed('Rang home.') }),
        deputy.presses('Save', { words: typed('Rang the tutor.') }),
      ]);
      assert.deepEqual(await one.written(), ['concern-raised', 'note-added', 'note-added']);
      for (const who of [dsl, deputy]) who.doesNotRead(stale);
      assert.equal(await store.verify(one.id), null);
    }),
  );
});
