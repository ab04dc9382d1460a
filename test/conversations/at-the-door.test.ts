import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { oneChild } from '../support/filling-a-form.ts';
import type { School } from '../support/school.ts';
import { inASchool } from '../support/school.ts';

const safety = Object.fromEntries(Object.entries(oneChild).filter(([id]) => /^(immediate|concern|child)/.test(id)));

/** Runs something that must change nothing, and fails if anything is other than before. */
async function changesNothing({ store, teams, teacher, channel }: School, run: () => Promise<void>): Promise<void> {
  const looks = async () => ({
    drafts: await store.draftsOf(teacher.id),
    heads: await store.headsChangedSince('2026-01-01T00:00:00.000Z' as never),
    handled: await store.handlingsSince('2026-01-01T00:00:00.000Z' as never),
    channel: channel(),
    posted: teams.counted.posts,
    updated: teams.counted.updates,
  });
  const before = await looks();
  await run();
  assert.deepEqual(await looks(), before);
}

/** A school with a draft in it, and what a real press of the teacher's looks like. */
async function busy(school: School): Promise<object> {
  const { teacher, teams, desk } = school;
  await teacher.says('report');
  await teacher.presses('Next', safety);
  const [draft] = await school.store.draftsOf(teacher.id);
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'x',
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    from: teacher.from,
    recipient: { id: '28:bot' },
    conversation: { id: teacher.chat, conversationType: 'personal', tenantId: desk.tenantId },
    channelData: { tenant: { id: desk.tenantId } },
    replyToId: teacher.card().message.id,
    value: { action: { type: 'Action.Execute', verb: 'discard-draft', data: { draft: draft?.id, step: 'what' } } },
  };
}

describe('whoever knocks with nonsense', () => {
  for (const [what, body, status, words] of [
    [
      'broken JSON',
      '{"type": "message", "text": "[more](https://example.test)',
      400,
      'That was not valid JSON. Nothing was changed.',
    ],
    ['nothing', '', 400, 'Nothing was changed.'],
    ['a list', '[1,2]', 400, 'That is not an activity. Nothing was changed.'],
    ['a number', '7', 400, 'Nothing was changed.'],
    ['null', 'null', 400, 'Nothing was changed.'],
    ['an activity of nobody', '{"type":"message"}', 400, 'That is not an activity. Nothing was changed.'],
    [
      'an activity whose people are words',
      '{"type":"message","from":"a","conversation":"b","recipient":"c"}',
      400,
      'Nothing was changed.',
    ],
    [
      'a body of half a megabyte',
      JSON.stringify({ type: 'message', text: 'x'.repeat(512 * 1024) }),
      413,
      'That was too long. Nothing was changed.',
    ],
  ] as const)
    it(
      `(${what}) gets a clear answer, which repeats nothing, and changes nothing`,
      inASchool(async (school) => {
        await busy(school);
        await changesNothing(school, async () => {
          const answer = await school.knocks(body);
          assert.equal(answer.status, status);
          assert.ok(JSON.stringify(answer.body).includes(words), JSON.stringify(answer.body));
          assert.ok(!JSON.stringify(answer.body).includes('example.test'));
        });
        await school.teacher.says('help');
        school.teacher.reads('report a concern');
      }),
    );
});

describe('a press that is not from this school’s Teams', () => {
  const otherTenant = '99999999-8a27-4c5e-b0f3-6e41c2a7d999';
  for (const [what, change] of [
    [
      'from another tenant by its conversation',
      { conversation: { id: 'a:chat-ms-okafor', conversationType: 'personal', tenantId: otherTenant } },
    ],
    ['from another tenant by its channel data', { channelData: { tenant: { id: otherTenant } } }],
    ['without any tenant', { conversation: { id: 'a:chat-ms-okafor', conversationType: 'personal' }, channelData: {} }],
    ['from another channel of the Bot Framework', { channelId: 'webchat' }],
    ['without a channel', { channelId: undefined }],
    ['with the address of a stranger', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/uk/' }],
    ['with no address', { serviceUrl: '' }],
    ['with an address that is none', { serviceUrl: 'not an address' }],
  ] as const)
    it(
      `(${what}) is refused in words and changes nothing`,
      inASchool(async (school) => {
        const press = await busy(school);
        await changesNothing(school, async () => {
          const { status, body } = await school.knocks(JSON.stringify({ ...press, ...change }));
          assert.equal(status, 200);
          assert.match(JSON.stringify(body), /"statusCode":403.*isn't something you can do here/);
          const said = { ...press, ...change, type: 'message', text: 'report', value: undefined };
          assert.equal((await school.knocks(JSON.stringify(said))).status, 200);
        });
        const { body } = await school.knocks(JSON.stringify(press));
        assert.match(JSON.stringify(body), /Discarded/, 'the same press from here is taken');
      }),
    );

  it(
    'is never answered to the address that it names',
    inASchool(async (school) => {
      let calls = 0;
      const evil = createServer((_, response) => {
        calls++;
        response.end('{}');
      });
      await new Promise<void>((ready) => evil.listen(0, '127.0.0.2', ready));
      const at = `http://127.0.0.2:${(evil.address() as AddressInfo).port}/`;
      const press = await busy(school);
      await changesNothing(school, async () => {
        await school.knocks(
          JSON.stringify({ ...press, serviceUrl: at, type: 'message', text: 'help', value: undefined }),
        );
      });
      evil.close();
      assert.equal(calls, 0);
    }),
  );
});

describe('a press that no card of ours has', () => {
  const action = (data: object) => ({ value: { action: { type: 'Action.Execute', ...data } } });
  for (const [what, change, words] of [
    ['an unknown verb', action({ verb: 'constructor', data: {} }), 'That press could not be read.'],
    ['no verb', action({ data: {} }), 'That press could not be read.'],
    ['no value', { value: undefined }, 'That press could not be read.'],
    ['a value of words', { value: 'discard-draft' }, 'That press could not be read.'],
    ['data that is a list', action({ verb: 'discard-draft', data: [1] }), 'That press could not be read.'],
    ['another invoke', { name: 'fileConsent/invoke' }, 'That press could not be read.'],
    ['an invoke of messages', { name: 'composeExtension/query' }, 'That press could not be read.'],
    ['an invoke without a name', { name: undefined }, 'That press could not be read.'],
  ] as const)
    it(
      `(${what}) is answered in words and changes nothing`,
      inASchool(async (school) => {
        const press = await busy(school);
        await changesNothing(school, async () => {
          const { status, body } = await school.knocks(JSON.stringify({ ...press, ...change }));
          assert.equal(status, 200);
          assert.ok(JSON.stringify(body).includes(words), JSON.stringify(body));
        });
      }),
    );

  for (const [where, conversation] of [
    ['a group chat', { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true }],
    [
      'the channel of another team',
      { id: '19:staffroom@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
    ],
  ] as const)
    it(
      `, or one of ours copied to ${where}, does nothing there`,
      inASchool(async (school) => {
        const press = await busy(school);
        await changesNothing(school, async () => {
          const { body } = await school.knocks(
            JSON.stringify({ ...press, conversation: { ...conversation, tenantId: school.desk.tenantId } }),
          );
          assert.match(JSON.stringify(body), /does nothing in this chat/);
        });
      }),
    );

  it(
    'such as the form pressed in the DSL channel is sent to the person’s own chat',
    inASchool(async (school) => {
      const press = await busy(school);
      const { channelId } = school.desk.channel;
      await changesNothing(school, async () => {
        const conversation = {
          id: `${channelId};messageid=1`,
          conversationType: 'channel',
          tenantId: school.desk.tenantId,
        };
        const { body } = await school.knocks(JSON.stringify({ ...press, conversation }));
        assert.match(JSON.stringify(body), /Please open your own chat with Safeguarding/);
      });
    }),
  );
});
