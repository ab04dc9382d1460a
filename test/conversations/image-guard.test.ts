import assert from 'node:assert/strict';
import { guidance } from '../../adaptiveCards/guidance.ts';
import { oneChild } from '../support/filling-a-form.ts';
import { fileBytes, fileName, type PastedKind, pastedKinds } from '../support/pasted.ts';
import type { School } from '../support/school.ts';
import { inASchool } from '../support/school.ts';

const refused = 'Attachment refused, not opened';
const plain = { type: 'message', text: '' };
const safety = Object.fromEntries(Object.entries(oneChild).filter(([id]) => /^(immediate|concern|child)/.test(id)));

/** Not asked for, not kept, not repeated: in the chat, the store, the log. */
function leftNoTrace({ teams, bytesOnDisk, logLines }: School): void {
  assert.equal(teams.counted.fetched, 0, 'somebody fetched the file');
  const everywhere = { Teams: teams.stored(), 'the data file': bytesOnDisk(), 'the log': logLines().join('\n') };
  for (const [where, kept] of Object.entries(everywhere))
    for (const trace of [fileName, fileBytes, 'downloadUrl', 'secretparty'])
      assert.ok(!kept.includes(trace), `${trace} is in ${where}`);
}

describe('a picture or a file', () => {
  for (const kind of pastedKinds)
    it(
      `(${kind}) is refused unopened, new and edited, in the chat and in the channel`,
      inASchool(
        async (school) => {
          const { teacher, dsl, channel } = school;
          await teacher.pastes(kind);
          teacher.reads(guidance.notOpened);
          await teacher.pastes(kind, { edited: true });
          teacher.reads(guidance.notOpened);
          assert.equal(teacher.cards().length, 2);
          await dsl.pastes(kind, { inChannel: true });
          await dsl.pastes(kind, { inChannel: true, edited: true });
          assert.equal(channel().filter((card) => card.includes(guidance.notOpened)).length, 2);
          assert.equal(channel().filter((card) => card.includes(refused)).length, 4);
          leftNoTrace(school);
        },
        { onDisk: true },
      ),
    );

  const said: PastedKind = 'picture';

  it(
    'is answered with what to do and what not to do, the number to ring, and two ways on',
    inASchool(async ({ teacher }) => {
      await teacher.pastes(said);
      for (const words of [guidance.dontForward, guidance.leaveIt, guidance.dangerCall, 'Mr Hale, 01632 960001'])
        teacher.reads(words);
      teacher.seesButton('I was shown or saw it');
      await teacher.presses('Report a concern');
      teacher.reads('1 of 5');
    }),
  );

  it(
    'is answered even when nothing can be stored',
    inASchool(async ({ teacher, storeIsDown, teams }) => {
      storeIsDown();
      await teacher.pastes(said);
      assert.ok(teacher.cards().some(({ card }) => JSON.stringify(card).includes(guidance.dontForward)));
      assert.equal(teams.counted.fetched, 0);
    }),
  );

  it(
    'with the word report beside it is a picture, not a command',
    inASchool(async ({ teacher }) => {
      await teacher.sends({
        text: 'report',
        attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a' }],
      });
      teacher.reads(guidance.notOpened);
      teacher.neverSaw('1 of 5');
    }),
  );

  it(
    'is told to the channel: that it happened and when, and who only to the one who opens it',
    inASchool(async ({ teacher, dsl, deputy, channel, store }) => {
      await teacher.pastes(said);
      assert.equal(channel().length, 1);
      dsl.readsInChannel(refused);
      dsl.readsInChannel('Mon 16 Nov, 09:00');
      dsl.doesNotReadInChannel('Ms Okafor');
      await dsl.pressesInChannel('Open');
      dsl.readsInChannel('Who Ms Okafor');
      deputy.doesNotReadInChannel('Ms Okafor');
      await teacher.forges(teacher.card(), 'Report a concern', { verb: 'open-handling', data: {} });
      teacher.reads("That isn't something you can do here. Nothing was changed.");
      assert.equal((await store.handlingsSince('2026-11-16T00:00:00.000Z' as never)).length, 1);
    }),
  );

  it(
    'delivered twice by Teams is one record',
    inASchool(async ({ teacher, store, channel }) => {
      const activity = {
        id: 'the-same',
        attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a' }],
      };
      await teacher.sends(activity);
      await teacher.sends(activity);
      assert.equal((await store.handlingsSince('2026-11-16T00:00:00.000Z' as never)).length, 1);
      assert.equal(channel().length, 1);
    }),
  );

  it(
    'delivered twice at once is one record, and of a report in hand one entry',
    inASchool(async ({ teacher, store, channel, storeIsSlow }) => {
      await teacher.reports();
      storeIsSlow();
      const activity = {
        id: 'the-same',
        attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a' }],
      };
      await Promise.all([teacher.sends(activity), teacher.sends(activity)]);
      assert.equal((await store.handlingsSince('2026-11-16T00:00:00.000Z' as never)).length, 1);
      assert.equal(channel().filter((card) => card.includes(refused)).length, 1);
      assert.equal((await store.openHeads())[0]?.version, 2);
    }),
  );

  it(
    'sent while a report is being written becomes part of the case when it is sent',
    inASchool(async ({ teacher, dsl, store }) => {
      await teacher.says('report');
      await teacher.presses('Next', safety);
      const form = teacher.card();
      await teacher.pastes(said);
      assert.equal((await store.draftsOf(teacher.id))[0]?.handled.length, 1);
      await teacher.pressesOldCard(form, 'Back');
      await teacher.says('report');
      await teacher.presses('Carry on with the report you started at 09:00');
      await teacher.presses('Next');
      const { category, source, whenDate, whatHappened, allegedPerson, imagesInvolved } = oneChild as Record<
        string,
        string
      >;
      await teacher.presses('Next', {
        category,
        source,
        whenDate,
        whatHappened,
        allegedPerson,
        imagesInvolved,
      } as Record<string, string>);
      await teacher.presses('Next', { doneAlready: 'nothing' });
      await teacher.presses('Send to the safeguarding team', { confirm: 'yes' });
      const [head] = await store.openHeads();
      assert.ok(head);
      const { entries } = await store.open(head.id);
      assert.deepEqual(
        entries.map(({ type }) => type),
        ['concern-raised', 'image-handling-recorded'],
      );
      dsl.readsInChannel('SG-26-0001');
    }),
  );

  it(
    'sent while a case of theirs is open is an entry of that case, which the DSL finds from the notice',
    inASchool(async ({ teacher, dsl, store }) => {
      await teacher.reports();
      await teacher.pastes(said);
      const [head] = await store.openHeads();
      assert.ok(head);
      const { entries } = await store.open(head.id);
      assert.equal(entries.at(-1)?.type, 'image-handling-recorded');
      await dsl.pressesOldCard(dsl.channelCardSaying(refused), 'Open');
      dsl.readsInChannel('Case SG-26-0001');
    }),
  );
});

describe('what is written down of a refused picture', () => {
  const picture = { ...plain, attachments: [{ contentType: 'image/png', contentUrl: 'http://127.0.0.1:1/x.png' }] };

  it(
    'is each of them: two people whose messages have the same number, and each edit of one message',
    inASchool(async ({ teacher, colleague, channel }) => {
      await teacher.sends({ ...picture, id: '1' });
      await colleague.sends({ ...picture, id: '1' });
      await teacher.sends({ ...picture, type: 'messageUpdate', id: '1', timestamp: '2026-11-16T09:01:00Z' });
      await teacher.sends({ ...picture, type: 'messageUpdate', id: '1', timestamp: '2026-11-16T09:02:00Z' });
      await teacher.sends({ ...picture, type: 'messageUpdate', id: '1', timestamp: '2026-11-16T09:02:00Z' });
      assert.equal(channel().filter((card) => card.includes(refused)).length, 4);
    }),
  );

  it(
    'offers no report where one cannot be begun',
    inASchool(async ({ dsl, channel }) => {
      await dsl.pastes('picture', { inChannel: true });
      assert.ok(channel().some((card) => card.includes(guidance.notOpened) && !card.includes('Report a concern')));
    }),
  );
});
