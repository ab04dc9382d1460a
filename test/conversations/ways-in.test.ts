import assert from 'node:assert/strict';
import { guidance } from '../../adaptiveCards/guidance.ts';
import { inputsOn, wordsOn } from '../support/cards-seen.ts';
import { typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';

describe('a teacher who opens the chat', () => {
  it(
    'is welcomed with the three ways in and the DSL’s number',
    inASchool(async ({ teacher }) => {
      await teacher.installs();
      teacher.reads('Hillview School');
      teacher.reads(guidance.dangerFirst);
      teacher.reads('Mr Hale, 01632 960001');
      for (const way of ['Report a concern', 'A child is telling me now', 'My reports']) teacher.seesButton(way);
    }),
  );

  it(
    'is welcomed once, though Teams says it again and again',
    inASchool(async ({ teacher }) => {
      await teacher.installs();
      await teacher.installs();
      await teacher.installs();
      assert.equal(teacher.cards().length, 1);
    }),
  );

  it(
    'starts a report by a word or by a button',
    inASchool(async ({ teacher }) => {
      await teacher.says(' REPORT ');
      teacher.reads('1 of 5 · Safety and who');
      await teacher.says('help');
      await teacher.presses('Report a concern');
      teacher.reads('1 of 5 · Safety and who');
    }),
  );

  it(
    'is helped at once while a child is talking, with nothing to fill in',
    inASchool(async ({ teacher }) => {
      await teacher.says('now');
      for (const words of [guidance.listen, guidance.noSecrets, guidance.openQuestions, guidance.noPictures])
        teacher.reads(words);
      assert.equal(inputsOn(teacher.card().card).length, 0);
      assert.ok(wordsOn(teacher.card().card).length < 900, 'it cannot be read in a moment');
      await teacher.says('help');
      await teacher.presses('A child is telling me now');
      teacher.reads(guidance.listen);
    }),
  );

  it(
    'is helped at once even when nothing can be stored',
    inASchool(async ({ teacher, storeIsDown }) => {
      storeIsDown();
      await teacher.says('now');
      teacher.reads(guidance.listen);
      await teacher.says('report');
      teacher.reads('1 of 5 · Safety and who');
    }),
  );

  it(
    'finds no report of hers before there is one',
    inASchool(async ({ teacher }) => {
      await teacher.says('my reports');
      teacher.reads('You have not sent a report from here.');
      await teacher.says('help');
      await teacher.presses('My reports');
      teacher.reads('You have not sent a report from here.');
    }),
  );

  it(
    'is told which words it knows, and hears nothing of the team’s',
    inASchool(async ({ teacher, dsl }) => {
      await teacher.says('help');
      teacher.reads('my reports');
      teacher.doesNotRead('digest');
      await dsl.says('help');
      dsl.reads('digest');
    }),
  );

  it(
    'gets the same words for a command of the team’s as for one that does not exist',
    inASchool(async ({ teacher }) => {
      await teacher.says('xyzzy');
      const unknown = wordsOn(teacher.card().card);
      for (const command of [
        'cases',
        'digest',
        'case SG-26-0001',
        'find',
        'find robin',
        'report now please',
        'set up',
      ]) {
        await teacher.says(command);
        assert.equal(wordsOn(teacher.card().card), unknown, command);
      }
    }),
  );

  it(
    'who writes a long text is led to the form, and none of it is kept or repeated',
    inASchool(
      async ({ teacher, teams, bytesOnDisk, logLines }) => {
        await teacher.says(
          typed('Robin in my form told me at break that his uncle hits him with a belt most evenings.'),
        );
        teacher.reads("I can't take a concern as a message, because it would stay in this chat.");
        teacher.seesButton('Report a concern');
        for (const place of [teams.stored(), bytesOnDisk(), logLines().join('\n')])
          assert.ok(!/uncle|belt/.test(place), 'her words were kept');
      },
      { onDisk: true },
    ),
  );

  it(
    'who asks in the channel of another team is not answered with anything of this one',
    inASchool(async ({ teacher, teams }) => {
      const elsewhere = '19:staffroom@thread.tacv2';
      const conversation = { id: `${elsewhere};messageid=1`, conversationType: 'channel', isGroup: true };
      await teacher.sends({
        text: 'report',
        conversation: { ...conversation, tenantId: '3d9b1f64-8a27-4c5e-b0f3-6e41c2a7d900' },
      });
      const [only] = teams.seen(teacher.from.id, elsewhere);
      assert.match(wordsOn(only?.card ?? {}), /I don't know that one/);
    }),
  );
});
