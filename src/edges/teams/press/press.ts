import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../../adaptiveCards/card.ts';
import type { Raw } from '../../../../adaptiveCards/fields.ts';
import type { Desk } from '../../../domain/desk.ts';
import { leadOf } from '../../../domain/desk.ts';
import type { Person } from '../../../domain/people.ts';
import type { Log, World } from '../../../workflow/ports.ts';
import type { TimeWords } from '../words.ts';

/** A button somebody pressed. Who they are was decided by the server; `data` is only what they sent. */
export type Press = { by: Person; verb: string; data: Raw; context: TurnContext; inChannel: boolean };

/** What only the presser sees: a card in place of the one pressed, or a sentence under it. */
export type Reply = AdaptiveCard | { sentence: string };

export type Handler = (press: Press) => Promise<Reply>;

/** What every handler is given. `nudge` has what was just written delivered now rather than at the next tick. */
export type Setting = { world: World; time: TimeWords; log: Log; nudge: () => void };

/** "Mr Hale, 01632 960001": on every step, so that it is there even when the bot is not. */
export function dslPhone(desk: Desk): string {
  const { name, phone } = leadOf(desk);
  return `${name}, ${phone}`;
}

/** Was anything sent that this card never asks for? A forged card is refused whole. */
export const holdsOnly = (data: Raw, known: readonly string[]): boolean =>
  Object.keys(data).every((key) => known.includes(key));
