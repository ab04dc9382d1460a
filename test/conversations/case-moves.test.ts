import assert from 'node:assert/strict';
import { typed } from '../support/filling-a-form.ts';
import { decidesOn, inACase, makes, opens, reviews } from '../support/working-a-case.ts';

describe('a case is triaged', () => {
  it(
    'by one who acknowledges it: the reporter is told so, without content',
    inACase(async ({ dsl, teacher }, one) => {
      await dsl.pressesInChannel('Acknowledge');
      assert.deepEqual(await one.written(), ['concern-raised', 'acknowledged']);
      teacher.reads(one.reference);
      for (const secret of ['Robin', 'coat', 'Mr Hale is']) teacher.doesNotRead(secret);
    }),
  );

  it(
    'by one who takes the lead, which says that it has been seen',
    inACase(async ({ dsl }, one) => {
      await dsl.pressesInChannel('Open');
      await dsl.pressesInChannel('Take the lead');
      assert.deepEqual(await one.written(), ['concern-raised', 'acknowledged', 'lead-taken']);
      dsl.readsInChannel('Lead Mr Hale');
    }),
  );

  it(
    'by one who starts the review, who then leads it',
    inACase(async ({ deputy }, one) => {
      await opens(deputy, one);
      await deputy.presses('Start initial review');
      assert.deepEqual(await one.written(), ['concern-raised', 'acknowledged', 'lead-taken', 'review-started']);
      deputy.reads('In initial review · Medium · Ms Brandt');
    }),
  );

  it(
    'and the lead can pass to another at any time',
    inACase(async ({ dsl, deputy }, one) => {
      await reviews(deputy, one);
      await opens(dsl, one);
      await dsl.presses('Take the lead');
      dsl.reads('Decision recorded: early help · Medium · Mr Hale');
    }),
  );

  it(
    'with another urgency, for a reason that stays',
    inACase(async ({ dsl, channel }, one) => {
      await opens(dsl, one);
      await makes(dsl, 'Change urgency', { urgency: 'low', reason: typed('Mother has rung: the coat is in the car.') });
      dsl.reads('Waiting · Low');
      assert.match(channel()[0] ?? '', /Low · Waiting/);
      await dsl.presses('Chronology');
      dsl.reads('Urgency changed to low');
      dsl.reads('Mother has rung');
    }),
  );
});

describe('a case is worked', () => {
  it(
    'with notes',
    inACase(async ({ dsl }, one) => {
      await opens(dsl, one);
      await makes(dsl, 'Add note', { words: typed('Spoke to the tutor.') });
      dsl.reads('2 · Note');
      dsl.reads('Spoke to the tutor.');
    }),
  );

  it(
    'with actions, given to somebody of the desk and done with evidence',
    inACase(async ({ dsl, headOfYear }, one) => {
      await opens(dsl, one);
      await makes(dsl, 'Add action', { what: typed('Find a coat'), owner: headOfYear.id, due: '2026-11-17' });
      dsl.reads('Action 2 Mrs Farrow · due Tue 17 Nov');
      await dsl.presses('Complete action');
      dsl.reads('Find a coat');
      await dsl.presses('Save', { action: '2', evidence: typed('He wore it on Tuesday.') });
      dsl.reads('Action 2 Mrs Farrow · done Mon 16 Nov, 09:00');
      dsl.reads('What was done\nHe wore it on Tuesday.');
      await dsl.presses('Complete action');
      dsl.reads('There is nothing to choose from on this case.');
    }),
  );

  it(
    'to a decision with its reasons, whom they asked and when it is reviewed',
    inACase(async ({ dsl }, one) => {
      await opens(dsl, one);
      await dsl.presses('Start initial review');
      await makes(dsl, 'Record decision', {
        ...decidesOn('csc-s17'),
        consulted: typed('MASH: they agree.'),
        reviewOn: '2026-11-30',
      });
      dsl.reads('Decision recorded: referred');
      dsl.reads('Decision Refer to social care: child in need (section 17)');
      dsl.reads('Reasons\nThese are the reasons.');
      await dsl.presses('Chronology');
      dsl.reads('Consulted\nMASH: they agree.');
      dsl.reads('Review on\nMon 30 Nov');
    }),
  );

  it(
    'with referrals and what they said',
    inACase(async ({ dsl }, one) => {
      await opens(dsl, one);
      const made = { agency: 'social-care', madeOn: '2026-11-16', method: 'phone', agencyReference: 'M-77' };
      await makes(dsl, 'Record referral', made);
      dsl.reads("Referral 2 Children's social care · made Mon 16 Nov");
      dsl.reads('Their reference\nM-77');
      dsl.reads('No answer yet; due Tue 17 Nov, 16:30.');
      await makes(dsl, 'Record answer', { referral: '2', outcome: typed('They visit tomorrow.') });
      dsl.reads('They said\nThey visit tomorrow.');
      dsl.doesNotRead('No answer yet');
      await dsl.presses('Record answer');
      dsl.reads('There is nothing to choose from on this case.');
    }),
  );
});

describe('a case is closed', () => {
  it(
    'with an outcome: the reporter is told so, without content',
    inACase(async ({ dsl, teacher }, one) => {
      await reviews(dsl, one);
      await dsl.presses('Close case');
      dsl.lacksInput('despite');
      dsl.doesNotRead('Still open');
      await dsl.presses('Save', { outcome: typed('A coat was found.') });
      dsl.reads('Closed');
      dsl.reads('Outcome\nA coat was found.');
      assert.equal(await one.status(), 'closed');
      teacher.reads(one.reference);
      for (const secret of ['coat', 'Robin', 'early help']) teacher.doesNotRead(secret);
      teacher.neverSaw('A coat was found');
    }),
  );

  it(
    'only with a reason while something is open, and what is open is listed',
    inACase(async ({ dsl, deputy }, one) => {
      await reviews(dsl, one, 'csc-s47');
      await makes(dsl, 'Add action', { what: typed('Ring home'), owner: deputy.id, due: '2026-11-18' });
      await makes(dsl, 'Record decision', { ...decidesOn('csc-s47'), reviewOn: '2026-11-30' });
      await dsl.presses('Close case');
      dsl.reads('The decision is to refer, and no referral is recorded');
      dsl.reads('Action 6, Ms Brandt, due Wed 18 Nov');
      dsl.reads('Review on Mon 30 Nov');
      await dsl.presses('Back');
      await makes(dsl, 'Record referral', { agency: 'police', madeOn: '2026-11-16', method: 'phone' });
      await dsl.presses('Close case');
      dsl.reads('no referral is recorded');
      await dsl.presses('Back');
      await makes(dsl, 'Record referral', { agency: 'social-care', madeOn: '2026-11-16', method: 'phone' });
      await dsl.presses('Close case');
      dsl.doesNotRead('no referral is recorded');
      dsl.reads("No answer yet from Police; No answer yet from Children's social care");
      await dsl.presses('Save', { outcome: typed('She has moved.') });
      dsl.reads('Something is still open. Please say why it can be closed all the same, or press Back.');
      assert.ok(dsl.typed('outcome').startsWith('She has moved.'));
      assert.equal(await one.status(), 'decided');
      await dsl.presses('Save', { outcome: typed('She has moved.'), despite: typed('Her new school has it all.') });
      dsl.reads('Closed');
      await dsl.presses('Chronology');
      dsl.reads('Closed although something was open, because\nHer new school has it all.');
      const closed = (await one.entries()).at(-1);
      assert.ok(closed?.type === 'case-closed');
      assert.deepEqual(
        closed.missing.map(({ what }) => what),
        ['referral-unanswered', 'referral-unanswered', 'action-open', 'review-ahead'],
      );
    }),
  );

  it(
    'and opened again for a reason, with everything still there',
    inACase(async ({ dsl, deputy }, one) => {
      await reviews(dsl, one);
      await makes(dsl, 'Close case', { outcome: typed('A coat was found.') });
      await opens(deputy, one);
      await deputy.presses('Reopen');
      await deputy.presses('Save');
      deputy.reads('Please give the reason.');
      await deputy.presses('Save', { reason: typed('It is lost again.') });
      deputy.reads('In initial review · Medium · Mr Hale');
      await deputy.presses('Chronology');
      for (const words of ['Case reopened', 'It is lost again.', 'A coat was found.', 'These are the reasons.'])
        deputy.reads(words);
    }),
  );
});
