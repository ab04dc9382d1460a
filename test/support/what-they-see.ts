import assert from 'node:assert/strict';
import { buttonsOn, type Card, type CardButton, type CardInput, inputsOn, wordsOn } from './cards-seen.ts';
import type { FakeTeams } from './fake-teams.ts';
import type { Seen } from './teams-record.ts';

/** What one person sees in Teams, and every way to ask about it. */
export function whatTheySee(teams: FakeTeams, who: { id: string; name: string }, chat: string, channel: string | null) {
  const places = channel ? [chat, channel] : [chat];
  const shown = () => teams.everShown(who.id, places);

  const last = (place: string): Seen =>
    teams.seen(who.id, place).at(-1) ??
    assert.fail(`${who.name} sees nothing in ${place === chat ? 'their chat' : 'the channel'}`);
  const inChannel = () => last(channel ?? assert.fail(`${who.name} does not see the channel`));

  const words = ({ card, sentence }: Seen): string => `${wordsOn(card)}\n${sentence}`;
  const reads = (wanted: string, seen: Seen): void =>
    assert.ok(words(seen).includes(wanted), `${who.name} does not see “${wanted}” but:\n${words(seen)}`);
  const lacks = (unwanted: string, seen: Seen): void =>
    assert.ok(!words(seen).includes(unwanted), `${who.name} sees “${unwanted}” in:\n${words(seen)}`);

  const saying = (wanted: string, place: string): Seen =>
    teams.seen(who.id, place).findLast(({ card }) => wordsOn(card).includes(wanted)) ??
    assert.fail(`${who.name} has no card that says “${wanted}”`);

  return {
    /** The latest card in their chat as they see it now; keep it to press it later. */
    card: () => last(chat),
    channelCard: inChannel,
    /** The latest card that says this, in their chat or in the channel. */
    cardSaying: (wanted: string) => saying(wanted, chat),
    channelCardSaying: (wanted: string) => saying(wanted, inChannel().message.place),
    cards: () => teams.seen(who.id, chat),
    reads: (wanted: string) => reads(wanted, last(chat)),
    readsInChannel: (wanted: string) => reads(wanted, inChannel()),
    doesNotRead: (unwanted: string) => lacks(unwanted, last(chat)),
    doesNotReadInChannel: (unwanted: string) => lacks(unwanted, inChannel()),
    seesButton: (title: string, seen = last(chat)) => void buttonCalled(seen.card, title, who.name),
    lacksButton: (title: string, seen = last(chat)) =>
      assert.ok(!buttonsOn(seen.card).some((one) => one.title === title), `${who.name} has a “${title}” button`),
    seesInput: (id: string) => void inputCalled(last(chat).card, id),
    lacksInput: (id: string) =>
      assert.ok(!inputsOn(last(chat).card).some((one) => one.id === id), `${who.name} is asked for ${id}`),
    /** What stands in an input of theirs. */
    typed: (id: string): string => inputCalled(last(chat).card, id).value,
    seesNothing: () => assert.deepEqual(shown(), [], `${who.name} was shown something`),
    neverSaw: (unwanted: string) =>
      assert.equal(
        shown().find((one) => one.includes(unwanted)),
        undefined,
        `${who.name} was shown “${unwanted}”`,
      ),
    /** At any time, in whatever place. */
    wasShown: (wanted: string) =>
      assert.ok(
        shown().some((one) => one.includes(wanted)),
        `${who.name} never saw “${wanted}”`,
      ),
  };
}

export function buttonCalled(card: Card, title: string, name: string): CardButton {
  const all = buttonsOn(card);
  const found = all.find((one) => one.title === title);
  if (found) return found;
  const others = all.map((one) => `“${one.title}”`).join(', ') || 'none';
  return assert.fail(`${name} has no “${title}” button, only ${others}:\n${wordsOn(card)}`);
}

const inputCalled = (card: Card, id: string): CardInput =>
  inputsOn(card).find((one) => one.id === id) ??
  assert.fail(
    `the card does not ask for ${id}, only for ${inputsOn(card)
      .map((one) => one.id)
      .join(', ')}`,
  );

/** What a client sends: what stands in each input, or was typed now; an empty one is left out. */
export function filled(card: Card, typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [id, value] of Object.entries(typed)) canBeGiven(inputCalled(card, id), value);
  const all = inputsOn(card).map(({ id, value }) => [id, typed[id] ?? value] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

function canBeGiven({ id, offers, many }: CardInput, value: string): void {
  if (offers === null || value === '') return;
  for (const one of many ? value.split(',') : [value])
    assert.ok(offers.includes(one), `${id} offers no “${one}”, only ${offers.join(', ')}`);
}
