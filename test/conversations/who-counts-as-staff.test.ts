import assert from 'node:assert/strict';
import { guidance } from '../../adaptiveCards/guidance.ts';
import { buttonsOn, inputsOn } from '../support/cards-seen.ts';
import { oneChild } from '../support/filling-a-form.ts';
import type { School } from '../support/school.ts';
import { inASchool } from '../support/school.ts';

const kind = 'You can always talk to someone';
const safety = Object.fromEntries(Object.entries(oneChild).filter(([id]) => /^(immediate|concern|child)/.test(id)));

/** A press of somebody who was handed a card of the teacher's, as a forwarded card would be. */
const pressOf = ({ teams, desk }: School, who: School['teacher'], verb: string, data: object = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: '1',
  from: who.from,
  conversation: { id: who.chat, conversationType: 'personal', tenantId: desk.tenantId },
  serviceUrl: teams.serviceUrl,
  value: { action: { type: 'Action.Execute', title: 'x', verb, data } },
});

describe('a pupil', () => {
  it(
    'is shown the one kind card, with somebody to talk to, whatever they write',
    inASchool(async ({ pupil }) => {
      for (const words of ['hello', 'report', 'now', 'cases', 'find me', 'my reports']) {
        await pupil.says(words);
        pupil.reads(kind);
        pupil.reads(guidance.childline);
        pupil.reads('Hillview School');
        assert.equal(buttonsOn(pupil.card().card).length + inputsOn(pupil.card().card).length, 0);
      }
    }),
  );

  it(
    'is shown it on install and for a press as well, and nothing is kept',
    inASchool(async (school) => {
      const { pupil, teacher, store } = school;
      await pupil.installs();
      pupil.reads(kind);
      for (const verb of [
        'start-report',
        'next',
        'raise-concern',
        'my-reports',
        'show-cases',
        'open-case',
        'find-form',
      ]) {
        const { body } = await pupil.sends(
          pressOf(school, pupil, verb, { draft: 'draft-12345', step: 'safety', ...safety }),
        );
        assert.match(JSON.stringify(body), /You can always talk to someone/, verb);
      }
      assert.deepEqual(await store.draftsOf(pupil.id), []);
      assert.deepEqual(await store.openHeads(), []);
      teacher.seesNothing();
    }),
  );

  it(
    'who sends a picture gets the kind card too, and never a form',
    inASchool(async ({ pupil, dsl }) => {
      await pupil.pastes('picture');
      pupil.reads(kind);
      dsl.readsInChannel('Attachment refused, not opened');
    }),
  );
});

describe('somebody who is not of this school', () => {
  for (const who of ['guest', 'stranger'] as const)
    it(
      `(${who}) gets nothing at all: not for a word, a press, a picture or an install`,
      inASchool(async (school) => {
        const someone = school[who];
        await someone.says('report');
        await someone.says('help');
        await someone.installs();
        await someone.pastes('picture');
        const { body } = await someone.sends(pressOf(school, someone, 'start-report'));
        assert.match(JSON.stringify(body), /isn't something you can do here/);
        someone.seesNothing();
        assert.deepEqual(school.channel(), []);
      }),
    );

  it(
    'and whose activity names another tenant is not even looked up',
    inASchool(async ({ stranger, teams, otherTenant }) => {
      const before = teams.counted.rosters;
      await stranger.sends({
        text: 'report',
        conversation: { id: stranger.chat, conversationType: 'personal', tenantId: otherTenant },
        channelData: { tenant: { id: otherTenant } },
      });
      stranger.seesNothing();
      assert.equal(teams.counted.rosters, before);
    }),
  );
});

describe('a claim to be somebody else', () => {
  it(
    'by display name gives no role',
    inASchool(async ({ colleague, pupil, teacher }) => {
      await teacher.reports();
      await colleague.sends({ text: 'cases', from: { ...colleague.from, name: 'Mr Hale' } });
      colleague.reads("I don't know that one.");
      await pupil.sends({ text: 'cases', from: { ...pupil.from, name: 'Mr Hale', role: 'dsl-lead' } });
      pupil.reads(kind);
    }),
  );

  it(
    'by an Entra id that is not the one in the roster makes an outsider',
    inASchool(async ({ pupil, colleague, teacher, teams }) => {
      teams.counted.rosters = 0;
      await pupil.sends({ text: 'help', from: { ...pupil.from, aadObjectId: colleague.id } });
      pupil.seesNothing();
      assert.equal(teams.counted.rosters, 1);
      teacher.seesNothing();
    }),
  );

  it(
    'without any Entra id gets nothing',
    inASchool(async ({ teacher }) => {
      await teacher.sends({ text: 'help', from: { id: teacher.from.id, name: teacher.name } });
      teacher.seesNothing();
    }),
  );

  it(
    'in what a card sends back opens no case, no list and no search, and changes nothing',
    inASchool(async (school) => {
      const { teacher, colleague, dsl, store } = school;
      await teacher.reports();
      const [head] = await store.openHeads();
      await colleague.says('help');
      const claims = {
        case: head?.id,
        version: 1,
        press: 'p-1',
        by: dsl.id,
        role: 'dsl-lead',
        from: 'chat',
        words: 'robin',
      };
      for (const verb of [
        'open-case',
        'show-section',
        'move-form',
        'work-on-case',
        'acknowledge',
        'take-lead',
        'add-note',
        'show-cases',
        'find-cases',
        'show-digest',
        'retry-undelivered',
        'open-handling',
      ])
        await colleague
          .sends(pressOf(school, colleague, verb, { ...claims, section: 'summary', move: 'add-note' }))
          .then(({ body }) => assert.doesNotMatch(JSON.stringify(body), /SG-26|Robin|Ms Okafor/, verb));
      colleague.neverSaw('SG-26');
      assert.equal((await store.openHeads())[0]?.version, 1);
      assert.deepEqual(await store.readingsOf(head?.id ?? assert.fail()), []);
    }),
  );
});
