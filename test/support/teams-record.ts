import { type Card, wordsOn } from './cards-seen.ts';
import { cardFaults, typedMark } from './inspect-card.ts';

/** A message of the bot's: where it stands, and everything it ever showed. */
export type Message = { id: string; place: string; thread: string; versions: Card[]; when: number };
/** A message as one person sees it now: its card, or the answer to their own press, and the sentence under it. */
export type Seen = { message: Message; card: Card; sentence: string; when: number };
type Answered = { card: Card | null; sentence: string; when: number };
type Posted = { text?: string; attachments?: { content: Card }[] };

/** Everything that was ever shown in a Teams, to whom. Each card is inspected; what is wrong is kept in `problems`. */
export function teamsRecord() {
  const messages: Message[] = [];
  const answers = new Map<string, Answered>();
  const told = new Map<string, string[]>();
  const problems: string[] = [];
  const childrenNames = new Set<string>();
  const counted = { rosters: 0, fetched: 0, posts: 0, updates: 0 };
  let moment = 0;

  /** What Teams keeps is read by whoever can see the place, for ever: nothing of a child, and nobody's words. */
  const inspectStored = (card: Card, place: string): void => {
    problems.push(...cardFaults(card).map((fault) => `a card in ${place} ${fault}`));
    const everything = JSON.stringify(card);
    if (everything.includes(typedMark)) problems.push(`a stored message in ${place} holds typed words: ${everything}`);
    for (const name of childrenNames)
      if (everything.includes(name)) problems.push(`a stored message in ${place} names ${name}: ${everything}`);
  };

  const cardIn = ({ text, attachments }: Posted, place: string): Card => {
    const [attachment] = attachments ?? [];
    if (text || !attachment || attachments?.length !== 1) problems.push(`something else than one card in ${place}`);
    const card = attachment?.content ?? { type: 'AdaptiveCard', version: '1.5', text };
    inspectStored(card, place);
    return card;
  };

  const seenBy = (person: string, message: Message): Seen => {
    const answered = answers.get(`${message.id} ${person}`);
    return {
      message,
      card: answered?.card ?? message.versions.at(-1) ?? {},
      sentence: answered?.sentence ?? '',
      when: Math.max(message.when, answered?.when ?? 0),
    };
  };

  return {
    messages,
    problems,
    counted,
    /** From now on no stored message may hold this name. */
    watchesFor: (name: string) => void childrenNames.add(name),
    post(conversation: string, posted: Posted): { id: string } {
      const [place = '', thread] = conversation.split(';messageid=');
      const id = String(1795353300000 + ++counted.posts);
      messages.push({ id, place, thread: thread ?? id, versions: [cardIn(posted, place)], when: ++moment });
      return { id };
    },
    /** Everybody sees the new card now, whatever they had been answered on this message. Null: it is not there. */
    update(conversation: string, id: string, posted: Posted): { id: string } | null {
      counted.updates++;
      const message = messages.find((one) => one.id === id && one.place === conversation.split(';')[0]);
      if (!message) return null;
      message.versions.push(cardIn(posted, message.place));
      message.when = ++moment;
      for (const key of answers.keys()) if (key.startsWith(`${id} `)) answers.delete(key);
      return { id };
    },
    /** What the bot answered to a press, to the presser alone. */
    answered(person: string, message: string, answer: { card: Card | null; sentence: string }): void {
      if (answer.card) problems.push(...cardFaults(answer.card).map((fault) => `an answer ${fault}`));
      const before = answers.get(`${message} ${person}`);
      answers.set(`${message} ${person}`, { ...answer, card: answer.card ?? before?.card ?? null, when: ++moment });
      told.set(person, [...(told.get(person) ?? []), answer.card ? spoken(answer.card) : answer.sentence]);
    },
    /** Teams loses every message in a place. */
    forgets: (place: string) =>
      void messages.splice(0, messages.length, ...messages.filter((one) => one.place !== place)),
    /** A place as one person sees it, the latest change last. */
    seen: (person: string, place: string): readonly Seen[] =>
      messages
        .filter((one) => one.place === place)
        .map((one) => seenBy(person, one))
        .sort((a, b) => a.when - b.when),
    /** Every word ever shown to somebody who sees these places. */
    everShown: (person: string, places: readonly string[]): readonly string[] => [
      ...messages.filter(({ place }) => places.includes(place)).flatMap(({ versions }) => versions.map(spoken)),
      ...(told.get(person) ?? []),
    ],
    /** Everything that Teams itself keeps, as it keeps it. */
    stored: (): string => JSON.stringify(messages),
  };
}

/** A card's words and everything else in it: what somebody could find out from it. */
const spoken = (card: Card): string => `${wordsOn(card)}\n${JSON.stringify(card)}`;
