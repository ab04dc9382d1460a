import assert from 'node:assert/strict';
import type { Person } from '../../src/domain/people.ts';
import { buttonsOn, type Card, type CardButton, inputsOn, wordsOn } from './cards-seen.ts';
import type { FakeTeams, Member } from './fake-teams.ts';
import { fillForm, type Overrides } from './filling-a-form.ts';
import { type PastedKind, pasted } from './pasted.ts';
import type { Seen } from './teams-record.ts';

/** What the bot answered to one HTTP request. */
export type HttpAnswer = { status: number; body: unknown };
export type Inputs = Readonly<Record<string, string>>;

/** What a person needs of the school: Teams, the bot's door, and somewhere to wait until what was nudged is done. */
export type Ground = {
  teams: FakeTeams;
  tenantId: string;
  channelId: string;
  now: () => string;
  newId: () => string;
  /** Hands the bot an activity, as it is, and waits for its answer alone. */
  deliver: (activity: object) => Promise<HttpAnswer>;
  /** Waits until all that this led to is told, and fails with whatever Teams found wrong meanwhile. */
  settled: () => Promise<void>;
};

export type Someone = ReturnType<typeof someone>;

/** One person in Teams: what they do, and what they see. */
export function someone(ground: Ground, who: Person, member: Member, seesChannel: boolean) {
  const { teams, channelId } = ground;
  const chat = `a:chat-${member.id.slice(3)}`;
  const from = { id: member.id, name: who.name, aadObjectId: who.id };
  let lastInvoke: { activity: object; message: string } | undefined;

  const envelope = (place: string, thread: string | null) => ({
    id: ground.newId(),
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    timestamp: ground.now(),
    locale: 'en-GB',
    from,
    recipient: { id: '28:bot', name: 'Safeguarding' },
    conversation:
      place === chat
        ? { id: chat, conversationType: 'personal', tenantId: ground.tenantId }
        : {
            id: thread ? `${place};messageid=${thread}` : place,
            conversationType: 'channel',
            isGroup: true,
            tenantId: ground.tenantId,
          },
    channelData: {
      tenant: { id: ground.tenantId },
      ...(place === chat ? {} : { team: { id: place }, channel: { id: place } }),
    },
  });

  const mention = '<at>Safeguarding</at>';
  const message = (text: string, place: string) => ({
    ...envelope(place, place === chat ? null : ground.newId()),
    type: 'message',
    textFormat: 'plain',
    text: place === chat ? text : `${mention} ${text}`,
    entities:
      place === chat ? [] : [{ type: 'mention', mentioned: { id: '28:bot', name: 'Safeguarding' }, text: mention }],
  });

  const sends = async (activity: object, place = chat): Promise<HttpAnswer> => {
    const answer = await ground.deliver({ ...message('', place), ...activity });
    await ground.settled();
    return answer;
  };

  const says = async (text: string, place = chat): Promise<void> => {
    const { status } = await ground.deliver(message(text, place));
    assert.equal(status, 200, `“${text}” was answered ${status}`);
    await ground.settled();
  };

  const last = (place: string): Seen =>
    teams.seen(from.id, place).at(-1) ??
    assert.fail(`${who.name} sees nothing in ${place === chat ? 'their chat' : 'the channel'}`);

  const invoke = (seen: Seen, button: CardButton, data: object) => ({
    ...envelope(seen.message.place, seen.message.place === chat ? null : seen.message.thread),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: seen.message.id,
    value: { action: { type: 'Action.Execute', title: button.title, verb: button.verb, data } },
  });

  /** Delivers a press and shows its answer where it was pressed. */
  const press = async (activity: object, onMessage: string): Promise<HttpAnswer> => {
    lastInvoke = { activity, message: onMessage };
    const answer = await ground.deliver(activity);
    teams.answered(from.id, onMessage, shownBy(answer));
    return answer;
  };

  const pressOn = async (seen: Seen, title: string, inputs: Inputs): Promise<void> => {
    const button = buttonCalled(seen.card, title, who.name);
    for (const [id, value] of Object.entries(inputs)) if (/^child\d+_name$/.test(id)) watch(value);
    await press(invoke(seen, button, { ...button.data, ...filled(seen.card, inputs) }), seen.message.id);
    await ground.settled();
  };

  const watch = (name: string) => {
    if (/[^\s]{3}/.test(name) && name !== 'not known') teams.watchesFor(name);
  };

  const reads = (words: string, place: string): void => {
    const seen = last(place);
    const all = `${wordsOn(seen.card)}\n${seen.sentence}`;
    assert.ok(all.includes(words), `${who.name} does not see “${words}” but:\n${all}`);
  };
  const lacks = (words: string, place: string): void => {
    const seen = last(place);
    const all = `${wordsOn(seen.card)}\n${seen.sentence}`;
    assert.ok(!all.includes(words), `${who.name} sees “${words}” in:\n${all}`);
  };

  const person = {
    ...who,
    /** The id of their own chat, as Teams knows it. */
    chat,
    from,
    says: (text: string) => says(text),
    saysInChannel: (text: string) => says(text, channelId),
    presses: (title: string, inputs: Inputs = {}) => pressOn(last(chat), title, inputs),
    pressesInChannel: (title: string, inputs: Inputs = {}) => pressOn(last(channelId), title, inputs),
    /** On a card kept from before, or one of several: what stood on it then is what is sent. */
    pressesOldCard: (seen: Seen, title: string, inputs: Inputs = {}) => pressOn(seen, title, inputs),
    /** Teams delivers the very same press once more. */
    async pressesAgain(): Promise<void> {
      const { activity, message: onMessage } = lastInvoke ?? assert.fail(`${who.name} has pressed nothing yet`);
      await press(activity, onMessage);
      await ground.settled();
    },
    /** The same press, so many times at once. */
    async pressesAtOnce(times: number, title: string, inputs: Inputs = {}): Promise<void> {
      const seen = last(chat);
      const button = buttonCalled(seen.card, title, who.name);
      const activity = invoke(seen, button, { ...button.data, ...filled(seen.card, inputs) });
      await Promise.all(Array.from({ length: times }, () => press(activity, seen.message.id)));
      await ground.settled();
    },
    /** A press with what its card never sent: `forged` replaces the data, or the verb. */
    async forges(
      seen: Seen,
      title: string,
      forged: { verb?: string; data?: Readonly<Record<string, unknown>> },
    ): Promise<void> {
      const button = buttonCalled(seen.card, title, who.name);
      const data = { ...button.data, ...filled(seen.card, {}), ...forged.data };
      await press(invoke(seen, { ...button, ...forged }, data), seen.message.id);
      await ground.settled();
    },
    /** A press whose answer never reached them: what they see does not change. */
    async pressesAndHearsNothing(title: string, inputs: Inputs = {}): Promise<void> {
      const seen = last(chat);
      const button = buttonCalled(seen.card, title, who.name);
      const activity = invoke(seen, button, { ...button.data, ...filled(seen.card, inputs) });
      lastInvoke = { activity, message: seen.message.id };
      await ground.deliver(activity);
      await ground.settled();
    },
    pastes: (kind: PastedKind, how: { inChannel?: boolean; edited?: boolean } = {}) => {
      const place = how.inChannel ? channelId : chat;
      const edited = how.edited
        ? { type: 'messageUpdate', channelData: { ...envelope(place, null).channelData, eventType: 'editMessage' } }
        : {};
      return sends({ ...pasted(teams.origin)[kind], ...edited }, place);
    },
    sends,
    /** Teams says that they have the bot now, and says so twice, as it does. */
    async installs(): Promise<void> {
      const added = { ...envelope(chat, null), from: { id: from.id, aadObjectId: from.aadObjectId } };
      await ground.deliver({ ...added, type: 'installationUpdate', action: 'add' });
      await ground.deliver({
        ...added,
        id: ground.newId(),
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:bot' }],
      });
      await ground.settled();
    },
    /** The latest card in their chat as they see it now; keep it to press it later. */
    card: () => last(chat),
    channelCard: () => last(channelId),
    /** The latest card that says this, in their chat or in the channel. */
    cardSaying: (words: string): Seen => saying(words, chat),
    channelCardSaying: (words: string): Seen => saying(words, channelId),
    cards: () => teams.seen(from.id, chat),
    reads: (words: string) => reads(words, chat),
    readsInChannel: (words: string) => reads(words, channelId),
    doesNotRead: (words: string) => lacks(words, chat),
    doesNotReadInChannel: (words: string) => lacks(words, channelId),
    seesButton: (title: string, seen = last(chat)) => void buttonCalled(seen.card, title, who.name),
    lacksButton: (title: string, seen = last(chat)) =>
      assert.ok(!buttonsOn(seen.card).some((one) => one.title === title), `${who.name} has a “${title}” button`),
    seesInput: (id: string) => void inputCalled(last(chat).card, id),
    lacksInput: (id: string) =>
      assert.ok(!inputsOn(last(chat).card).some((one) => one.id === id), `${who.name} is asked for ${id}`),
    /** What stands in an input of theirs. */
    typed: (id: string): string => inputCalled(last(chat).card, id).value,
    seesNothing: () => assert.equal(teams.everShown(from.id, places).length, 0, `${who.name} was shown something`),
    neverSaw(words: string) {
      const seen = teams.everShown(from.id, places).find((one) => one.includes(words));
      assert.equal(seen, undefined, `${who.name} was shown “${words}”`);
    },
    /** At any time, in whatever place. */
    wasShown(words: string) {
      assert.ok(
        teams.everShown(from.id, places).some((one) => one.includes(words)),
        `${who.name} never saw “${words}”`,
      );
    },
  };
  const places = seesChannel ? [chat, channelId] : [chat];

  const saying = (words: string, place: string): Seen =>
    teams.seen(from.id, place).findLast(({ card }) => wordsOn(card).includes(words)) ??
    assert.fail(`${who.name} has no card that says “${words}”`);

  return {
    ...person,
    /** The whole form, with what is said here instead of a worry about one child; up to Send, which is not pressed. */
    fillsForm: (overrides: Overrides = {}) => fillForm(person, overrides),
    /** The whole form, sent. The reference on the receipt. */
    async reports(overrides: Overrides = {}): Promise<string> {
      await fillForm(person, overrides);
      await person.presses('Send to the safeguarding team', { confirm: 'yes' });
      return (
        /SG-\d\d-\d{4,}/.exec(wordsOn(last(chat).card))?.[0] ??
        assert.fail(`no receipt with a reference but:\n${wordsOn(last(chat).card)}`)
      );
    },
  };
}

function buttonCalled(card: Card, title: string, name: string): CardButton {
  const titles = buttonsOn(card).map((one) => one.title);
  return (
    buttonsOn(card).find((one) => one.title === title) ??
    assert.fail(
      `${name} has no “${title}” button, only ${titles.map((one) => `“${one}”`).join(', ') || 'none'}:\n${wordsOn(card)}`,
    )
  );
}

const inputCalled = (card: Card, id: string) =>
  inputsOn(card).find((one) => one.id === id) ??
  assert.fail(
    `the card does not ask for ${id}, only for ${inputsOn(card)
      .map((one) => one.id)
      .join(', ')}`,
  );

/** What a client sends: what stands in each input, or was typed now; an empty one is left out. */
function filled(card: Card, typed: Inputs): Inputs {
  for (const [id, value] of Object.entries(typed)) {
    const { offers, many } = inputCalled(card, id);
    const chosen = many ? value.split(',') : [value];
    if (offers && value !== '')
      for (const one of chosen) assert.ok(offers.includes(one), `${id} offers no “${one}”, only ${offers.join(', ')}`);
  }
  const all = inputsOn(card).map(({ id, value }) => [id, typed[id] ?? value] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** What the presser sees of an answer. Anything but these shapes would look like success, so it fails the test. */
function shownBy({ status, body }: HttpAnswer): { card: Card | null; sentence: string } {
  assert.equal(status, 200, `a press was answered with HTTP ${status}`);
  const { type, value } = (body ?? {}) as { type?: string; value?: unknown };
  if (type === 'application/vnd.microsoft.card.adaptive') return { card: value as Card, sentence: '' };
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string' && value !== '')
    return { card: null, sentence: value };
  if (type === 'application/vnd.microsoft.error')
    return { card: null, sentence: String((value as { message: unknown }).message) };
  return assert.fail(`a press was answered with ${JSON.stringify(body)}`);
}
