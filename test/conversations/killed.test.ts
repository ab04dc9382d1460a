import assert from 'node:assert/strict';
import type { Store } from '../../src/workflow/ports.ts';
import { wordsOn } from '../support/cards-seen.ts';
import { typed } from '../support/filling-a-form.ts';
import { inASchool } from '../support/school.ts';

const deaths: readonly (keyof Store)[] = [
  'dueNotices',
  'noticeState',
  'remember',
  'recall',
  'settle',
  'putOff',
  'open',
];

describe('a bot that is killed in the middle', () => {
  for (const method of deaths)
    it(
      `of telling (at ${method}) tells everybody after it was started again, and the channel no more than twice`,
      inASchool(
        async ({ teacher, dsl, deputy, teams, diesAt, killsAndRestarts, channel, secondsPass, store }) => {
          await teacher.fillsForm({ immediateDanger: 'yes' });
          teams.isDown('anywhere');
          await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
          teams.isWellAgain();
          diesAt(method);
          await secondsPass(5);
          await killsAndRestarts();
          await secondsPass(60);
          await secondsPass(600);
          assert.ok(channel().length === 1 || channel().length === 2, `${channel().length} cards`);
          for (const one of [dsl, deputy]) one.wasShown('SG-26-0001: a new case');
          teacher.reads('Mr Hale has been alerted');
          assert.equal((await store.openHeads()).length, 1);
        },
        { onDisk: true },
      ),
    );

  it(
    'of everything keeps the drafts, the cases, the chats and who was told',
    inASchool(
      async ({ teacher, colleague, dsl, killsAndRestarts, channel }) => {
        await teacher.reports();
        await colleague.says('report');
        await colleague.presses('Save and finish later', { child1_name: 'Kit Harrow' });
        await dsl.pressesInChannel('Acknowledge');
        await killsAndRestarts();
        assert.equal(channel().length, 1);
        await colleague.presses('Carry on');
        assert.equal(colleague.typed('child1_name'), 'Kit Harrow');
        await teacher.says('my reports');
        teacher.reads('read by the safeguarding team');
        await dsl.pressesInChannel('Open');
        dsl.readsInChannel('Robin Vale');
        assert.equal(
          teacher.cards().filter(({ card }) => wordsOn(card).includes('Your report has been read')).length,
          1,
        );
      },
      { onDisk: true },
    ),
  );

  it(
    'of a press by the DSL has either made the move or not, and says which',
    inASchool(
      async ({ teacher, dsl, diesAt, killsAndRestarts }) => {
        await teacher.reports();
        const card = dsl.channelCard();
        diesAt('append');
        await dsl.pressesInChannel('Acknowledge');
        dsl.readsInChannel('nothing was saved');
        await killsAndRestarts();
        dsl.readsInChannel('Waiting');
        await dsl.pressesOldCard(card, 'Acknowledge');
        dsl.readsInChannel('Acknowledged');
        teacher.reads('Your report has been read');
      },
      { onDisk: true },
    ),
  );

  it(
    'between two deliveries of one addition writes it once',
    inASchool(
      async ({ teacher, killsAndRestarts, dsl }) => {
        await teacher.reports();
        await teacher.presses('Add to my report');
        await teacher.pressesAndHearsNothing('Send', { words: typed('More.') });
        await killsAndRestarts();
        await teacher.pressesAgain();
        teacher.reads('It has been added to your report.');
        await dsl.pressesOldCard(dsl.channelCardSaying('Waiting'), 'Open');
        const said = wordsOn(dsl.channelCard().card).split('More.').length - 1;
        assert.ok(said <= 1, `it stands there ${said} times`);
      },
      { onDisk: true },
    ),
  );

  it(
    'of refusing a picture tells the channel when Teams delivers the picture again',
    inASchool(
      async ({ teacher, diesAt, killsAndRestarts, channel }) => {
        const picture = {
          id: 'the-same',
          attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a' }],
        };
        diesAt('addNotices');
        await teacher.sends(picture);
        await killsAndRestarts();
        await teacher.sends(picture);
        assert.equal(channel().filter((card) => card.includes('Attachment refused')).length, 1);
      },
      { onDisk: true },
    ),
  );
});
