import assert from 'node:assert/strict';
import { wordsOn } from '../support/cards-seen.ts';
import { twoChildrenAndImages, typed } from '../support/filling-a-form.ts';
import { inASchool, type School } from '../support/school.ts';
import { aCase, inACase, opens, reviews } from '../support/working-a-case.ts';

const references = (words: string) => [...words.matchAll(/^(SG-26-\d{4}) ·/gm)].map(([, one]) => one);

describe('cases', () => {
  const three = async (school: School) => {
    await aCase(school, { child1_name: 'Ana Medium' });
    await aCase(school, { ...twoChildrenAndImages, child1_name: 'Bo High' });
    await aCase(school, { child1_name: 'Cy Now', immediateDanger: 'yes' });
    await school.dsl.says('cases');
  };

  it(
    'is a neutral card; the list is what Show answers, worst first, those that wait before those that do not',
    inASchool(async (school) => {
      await three(school);
      const { dsl } = school;
      dsl.reads('Open cases');
      dsl.doesNotRead('SG-26-0001');
      await dsl.presses('Show');
      assert.deepEqual(references(wordsOn(dsl.card().card)), ['SG-26-0003', 'SG-26-0002', 'SG-26-0001']);
      await dsl.presses('Open SG-26-0003');
      await dsl.presses('Take the lead');
      await dsl.says('cases');
      await dsl.presses('Show');
      assert.deepEqual(references(wordsOn(dsl.card().card)), ['SG-26-0002', 'SG-26-0001', 'SG-26-0003']);
      dsl.reads('SG-26-0003 · Immediate · Acknowledged');
      dsl.reads('Raised Mon 16 Nov, 09:00 · Mr Hale');
      for (const name of ['Ana', 'Bo High', 'Cy']) dsl.doesNotRead(name);
    }),
  );

  it(
    'says which acknowledgement is late, and opens a case from the list',
    inASchool(async (school) => {
      await three(school);
      await school.minutesPass(16);
      const { dsl } = school;
      await dsl.says('CASES');
      await dsl.presses('Show');
      const late = wordsOn(dsl.card().card)
        .split('\n')
        .filter((line) => line.includes('Acknowledgement late'));
      assert.equal(late.length, 1);
      await dsl.presses('Open SG-26-0003');
      dsl.reads('Cy Now');
    }),
  );

  it(
    'leaves out what is closed, and says so when nothing is open',
    inACase(async ({ dsl }, one) => {
      await reviews(dsl, one);
      await dsl.presses('Close case');
      await dsl.presses('Save', { outcome: typed('Done.') });
      await dsl.says('cases');
      await dsl.presses('Show');
      dsl.reads('No case is open.');
      dsl.doesNotRead(one.reference);
    }),
  );

  it(
    'has what could not be delivered on top, and a way to try again',
    inASchool(async (school) => {
      const { dsl, teams, channel } = school;
      teams.refuses('BotNotInConversationRoster');
      const one = await aCase(school);
      await dsl.says('cases');
      await dsl.presses('Show');
      const words = wordsOn(dsl.card().card);
      assert.ok(words.indexOf(`${one.reference} could not be delivered.`) < words.indexOf(`${one.reference} ·`));
      teams.isWellAgain();
      await dsl.presses('Try sending again');
      assert.equal(channel().length, 1);
      await dsl.says('cases');
      await dsl.presses('Show');
      dsl.doesNotRead('could not be delivered');
    }),
  );

  it(
    'is asked in the channel by mention, and answered to the presser alone',
    inACase(async ({ dsl, deputy }, one) => {
      await dsl.saysInChannel('cases');
      const before = deputy.channelCard();
      await dsl.pressesInChannel('Show');
      dsl.readsInChannel(`${one.reference} · Medium · Waiting`);
      assert.deepEqual(deputy.channelCard().card, before.card);
      deputy.doesNotReadInChannel(one.reference);
    }),
  );

  it(
    'looked at is written down',
    inACase(async ({ dsl, store }) => {
      const readings: string[] = [];
      const log = store.logReading;
      store.logReading = async (reading) => {
        readings.push(`${reading.by.name}: ${reading.what}`);
        return log(reading);
      };
      await dsl.says('cases');
      await dsl.presses('Show');
      await dsl.says('digest');
      await dsl.presses('Show');
      assert.deepEqual(readings, ['Mr Hale: cases', 'Mr Hale: digest']);
    }),
  );
});

describe('case SG-26-0001', () => {
  it(
    'is a neutral card with the number, in one’s own chat and in the channel',
    inACase(async ({ dsl, deputy }, one) => {
      await dsl.says('Case sg-26-0001');
      dsl.reads(one.reference);
      dsl.doesNotRead('Robin');
      await dsl.presses('Show');
      dsl.reads('Robin Vale');
      await deputy.saysInChannel(`case ${one.reference}`);
      deputy.readsInChannel(one.reference);
      await deputy.pressesInChannel('Show');
      deputy.readsInChannel('Robin Vale');
      dsl.doesNotReadInChannel('Robin Vale');
    }),
  );

  it(
    'of a case that is not there is answered like a word nobody knows',
    inACase(async ({ dsl }) => {
      await dsl.says('case SG-26-0099');
      const asked = wordsOn(dsl.card().card);
      await dsl.says('abracadabra');
      assert.equal(wordsOn(dsl.card().card), asked);
    }),
  );
});

describe('the team’s words', () => {
  it(
    'are on their help card, and on nobody else’s',
    inASchool(async ({ dsl, teacher, head }) => {
      await dsl.says('help');
      for (const word of ['cases', 'case SG-26-0042', 'find', 'digest', 'report', 'my reports']) dsl.reads(word);
      for (const who of [teacher, head]) {
        await who.says('help');
        who.doesNotRead('cases');
        who.doesNotRead('digest');
      }
    }),
  );

  for (const [client, text, content] of [
    [
      'with a hard space',
      '<at>Safeguarding</at>&nbsp;cases',
      '<div><div><span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Safeguarding</span>&nbsp;cases</div></div>',
    ],
    [
      'with the marks of a mention in another order',
      '<at>Safeguarding</at> cases',
      '<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">Safeguarding</span> cases</p>',
    ],
    [
      'pasted',
      '<at>Safeguarding</at> cases\n',
      '<div>\r\n<div itemprop="copy-paste-block"><span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Safeguarding</span> cases</div>\r\n</div>',
    ],
  ] as const)
    it(
      `are understood in the channel as clients send them: ${client}`,
      inASchool(async ({ dsl, desk }) => {
        await dsl.sends({ text, attachments: [{ contentType: 'text/html', content }] }, desk.channel.channelId);
        dsl.readsInChannel('Open cases');
      }),
    );

  it(
    'lead to a case that is worked in one’s own chat, whoever asked',
    inACase(async ({ deputy }, one) => {
      await opens(deputy, one);
      deputy.seesButton('Add note');
    }),
  );
});
