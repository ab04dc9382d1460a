import assert from 'node:assert/strict';
import { twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';
import { aCase, inACase, makes, opens, reviews } from '../support/working-a-case.ts';

describe('the card of a case in the channel', () => {
  it(
    'says its number, how urgent it is, how far, who leads and what is waiting',
    inACase(async ({ dsl, channel }) => {
      assert.equal(channel().length, 1);
      for (const words of ['SG-26-0001', 'Medium · Waiting', 'Raised Mon 16 Nov, 09:00', 'Lead Nobody yet'])
        dsl.readsInChannel(words);
      dsl.readsInChannel('Waiting for Acknowledgement by Mon 16 Nov, 16:30');
    }),
  );

  it(
    'offers Open and, while nobody has, Acknowledge',
    inACase(async ({ dsl, deputy }) => {
      dsl.seesButton('Open', dsl.channelCard());
      await dsl.pressesInChannel('Acknowledge');
      deputy.readsInChannel('Medium · Acknowledged');
      deputy.seesButton('Open', deputy.channelCard());
      deputy.lacksButton('Acknowledge', deputy.channelCard());
    }),
  );

  it(
    'is one message, replaced in place for as long as the case lives',
    inACase(async ({ teams, desk, dsl, deputy, channel }, one) => {
      const statuses = ['Waiting'];
      const now = () => statuses.push(/· (.*)/.exec(channel()[0] ?? '')?.[1] ?? '');
      await dsl.pressesInChannel('Acknowledge');
      now();
      await opens(dsl, one);
      await dsl.presses('Start initial review');
      now();
      await makes(dsl, 'Add action', { what: typed('Ring home'), owner: deputy.id, due: '2026-11-18' });
      deputy.readsInChannel('Waiting for 1 action');
      await makes(dsl, 'Record decision', { level: 'early-help', reason: typed('Support.'), reviewOn: '2026-11-30' });
      deputy.readsInChannel('Waiting for Review on Mon 30 Nov');
      now();
      await makes(dsl, 'Close case', { outcome: typed('Done.'), despite: typed('Others see to it.') });
      now();
      await makes(dsl, 'Reopen', { reason: typed('It happened again.') });
      now();
      assert.deepEqual(statuses, [
        'Waiting',
        'Acknowledged',
        'In initial review',
        'Decision recorded: early help',
        'Closed',
        'In initial review',
      ]);
      assert.equal(teams.messages.filter(({ place }) => place === desk.channel.channelId).length, 1);
      deputy.readsInChannel('Lead Mr Hale');
    }),
  );

  for (const [level, words] of [
    ['csc-s47', 'referred'],
    ['police', 'referred'],
    ['early-help', 'early help'],
    ['manage-internally', 'managed in school'],
    ['nfa', 'no further action'],
  ] as const)
    it(
      `says which way a decision went: ${words} (${level})`,
      inACase(async ({ dsl, deputy }, one) => {
        await reviews(dsl, one, level);
        deputy.readsInChannel(`Decision recorded: ${words}`);
      }),
    );

  it(
    'counts what agencies still owe an answer to, and names none of it',
    inACase(async ({ dsl, deputy, teams }, one) => {
      await reviews(dsl, one, 'csc-s47');
      const made = { agency: 'social-care', madeOn: '2026-11-16', method: 'phone', agencyReference: 'M-77' };
      await makes(dsl, 'Record referral', made);
      deputy.readsInChannel('Waiting for 1 answer from agencies');
      assert.ok(!teams.stored().includes('M-77'));
    }),
  );

  it(
    'and every other message that Teams keeps holds no child’s name and nobody’s words about one',
    inASchool(async (school) => {
      const { dsl, deputy, teams, teacher } = school;
      const one = await aCase(school, { ...twoChildrenAndImages, opinion: typed('I think there is more.') });
      await reviews(dsl, one, 'csc-s47');
      await makes(dsl, 'Add note', { words: typed('Spoke to Zoë in the library.') });
      await makes(dsl, 'Add action', { what: typed('Ring Kit at home'), owner: deputy.id, due: '2026-11-16' });
      await school.minutesPass(1);
      await teacher.says('my reports');
      await opens(deputy, one);
      const kept = teams.stored();
      for (const secret of ['Zoë', 'Łukasz', 'Kit', 'Harrow', 'Everyone has got it', 'library', 'there is more'])
        assert.ok(!kept.includes(secret), `Teams keeps “${secret}”`);
      dsl.wasShown('Everyone has got it');
    }),
  );
});

describe('how urgent a case is at first', () => {
  for (const [when, concern, urgency] of [
    ['a child is at risk before going home', { immediateDanger: 'yes' }, 'Immediate'],
    ['images are involved', twoChildrenAndImages, 'High'],
    ['images might be involved', { imagesInvolved: 'not-sure', seenByStaff: 'nobody' }, 'High'],
    ['neither', {}, 'Medium'],
    ['both', { ...twoChildrenAndImages, immediateDanger: 'yes' }, 'Immediate'],
  ] as const)
    it(
      `is ${urgency.toLowerCase()} when ${when === 'neither' || when === 'both' ? `${when} is so` : when}`,
      inASchool(async (school) => {
        const { dsl, deputy, head } = school;
        await aCase(school, concern);
        dsl.readsInChannel(`${urgency} · Waiting`);
        const alerted = (who: typeof dsl) =>
          who.cards().filter(({ card }) => JSON.stringify(card).includes('a new case'));
        const each = urgency === 'Medium' ? 0 : 1;
        assert.deepEqual([alerted(dsl).length, alerted(deputy).length, alerted(head).length], [each, each, 0]);
      }),
    );
});

describe('an urgent case', () => {
  it(
    'alerts each of the team in their own chat, with a number and no content, and opens there',
    inASchool(async (school) => {
      const one = await aCase(school, { immediateDanger: 'yes' });
      for (const who of [school.dsl, school.deputy]) {
        who.reads(`${one.reference}: a new case`);
        who.reads('Immediate · Raised Mon 16 Nov, 09:00');
        for (const secret of ['Robin', 'coat', 'Ms Okafor', 'Year']) who.doesNotRead(secret);
        await who.presses('Open');
        who.reads('Robin Vale');
      }
      school.head.neverSaw(one.reference);
    }),
  );

  it(
    'made so by a DSL alerts them then',
    inACase(async ({ dsl, deputy }, one) => {
      await opens(dsl, one);
      await makes(dsl, 'Change urgency', { urgency: 'immediate', reason: typed('He is going home now.') });
      deputy.reads(`${one.reference}: a new case`);
      deputy.reads('Immediate');
    }),
  );
});
