import assert from 'node:assert/strict';
import type { Person } from '../../src/domain/people.ts';
import { activitiesOf } from './activities.ts';
import { type Card, wordsOn } from './cards-seen.ts';
import type { FakeTeams, Member } from './fake-teams.ts';
import { fillForm, type Overrides } from './filling-a-form.ts';
import { type PastedKind, pasted } from './pasted.ts';
import type { Seen } from './teams-record.ts';
import { buttonCalled, filled, whatTheySee } from './what-they-see.ts';

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
  const activities = activitiesOf(ground, from, chat);
  const eyes = whatTheySee(teams, from, chat, seesChannel ? channelId : null);
  let lastPress: { activity: object; on: string } | undefined;

  const sends = async (activity: object, place = chat): Promise<HttpAnswer> => {
    const answer = await ground.deliver({ ...activities.message('', place), ...activity });
    await ground.settled();
    return answer;
  };

  const says = async (text: string, place: string): Promise<void> => {
    const { status } = await ground.deliver(activities.message(text, place));
    assert.equal(status, 200, `“${text}” was answered ${status}`);
    await ground.settled();
  };

  /** Delivers a press and shows its answer where it was pressed. */
  const deliver = async (activity: object, on: string): Promise<void> => {
    lastPress = { activity, on };
    teams.answered(from.id, on, shownBy(await ground.deliver(activity)));
  };

  /** The press of this button, with what stands in the card's inputs or is typed now. */
  const pressOf = ({ card, ...seen }: Seen, title: string, inputs: Inputs): object => {
    const button = buttonCalled(card, title, who.name);
    for (const [id, value] of Object.entries(inputs)) if (isName(id, value)) teams.watchesFor(value);
    return activities.press({ card, ...seen }, button, { ...button.data, ...filled(card, inputs) });
  };

  const pressOn = async (seen: Seen, title: string, inputs: Inputs): Promise<void> => {
    await deliver(pressOf(seen, title, inputs), seen.message.id);
    await ground.settled();
  };

  const person = {
    ...who,
    ...eyes,
    /** The id of their own chat, as Teams knows it. */
    chat,
    from,
    sends,
    says: (text: string) => says(text, chat),
    saysInChannel: (text: string) => says(text, channelId),
    presses: (title: string, inputs: Inputs = {}) => pressOn(eyes.card(), title, inputs),
    pressesInChannel: (title: string, inputs: Inputs = {}) => pressOn(eyes.channelCard(), title, inputs),
    /** On a card kept from before, or one of several: what stood on it then is what is sent. */
    pressesOldCard: (seen: Seen, title: string, inputs: Inputs = {}) => pressOn(seen, title, inputs),
    /** Teams delivers the very same press once more. */
    async pressesAgain(): Promise<void> {
      const { activity, on } = lastPress ?? assert.fail(`${who.name} has pressed nothing yet`);
      await deliver(activity, on);
      await ground.settled();
    },
    /** The same press, so many times at once. */
    async pressesAtOnce(times: number, title: string, inputs: Inputs = {}): Promise<void> {
      const seen = eyes.card();
      const activity = pressOf(seen, title, inputs);
      await Promise.all(Array.from({ length: times }, () => deliver(activity, seen.message.id)));
      await ground.settled();
    },
    /** A press whose answer never reached them: what they see does not change. */
    async pressesAndHearsNothing(title: string, inputs: Inputs = {}): Promise<void> {
      const seen = eyes.card();
      lastPress = { activity: pressOf(seen, title, inputs), on: seen.message.id };
      await ground.deliver(lastPress.activity);
      await ground.settled();
    },
    /** A press with what its card never sent: other data, or another verb. */
    async forges(seen: Seen, title: string, { verb, data }: Forged): Promise<void> {
      const button = buttonCalled(seen.card, title, who.name);
      const sent = { ...button.data, ...filled(seen.card, {}), ...data };
      await deliver(activities.press(seen, { ...button, verb: verb ?? button.verb }, sent), seen.message.id);
      await ground.settled();
    },
    pastes: (kind: PastedKind, how: { inChannel?: boolean; edited?: boolean } = {}) => {
      const place = how.inChannel ? channelId : chat;
      return sends({ ...pasted(teams.origin)[kind], ...(how.edited ? activities.edited(place) : {}) }, place);
    },
    /** Teams says that they have the bot now. */
    async installs(): Promise<void> {
      for (const event of activities.installs()) await ground.deliver(event);
      await ground.settled();
    },
  };

  return {
    ...person,
    /** The whole form, with what is said here instead of a worry about one child; up to Send, which is not pressed. */
    fillsForm: (overrides: Overrides = {}) => fillForm(person, overrides),
    /** The whole form, sent. The reference on the receipt. */
    async reports(overrides: Overrides = {}): Promise<string> {
      await fillForm(person, overrides);
      await person.presses('Send to the safeguarding team', { confirm: 'yes' });
      const words = wordsOn(eyes.card().card);
      return /SG-\d\d-\d{4,}/.exec(words)?.[0] ?? assert.fail(`no receipt with a reference but:\n${words}`);
    },
  };
}

type Forged = { verb?: string; data?: Readonly<Record<string, unknown>> };

const isName = (id: string, value: string): boolean =>
  /^child\d+_name$/.test(id) && /\S{3}/.test(value) && value !== 'not known';

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
