import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../../adaptiveCards/card.ts';
import type { Raw } from '../../../../adaptiveCards/fields.ts';
import type { Person } from '../../../domain/people.ts';

/** A button somebody pressed. Who they are was decided by the server; `data` is only what they sent. */
export type Press = { by: Person; verb: string; data: Raw; context: TurnContext; inChannel: boolean };

/** What only the presser sees: a card in place of the one pressed, or a sentence under it. */
export type Reply = AdaptiveCard | { sentence: string };

export type Handler = (press: Press) => Promise<Reply>;

/** Was anything sent that this card never asks for? A forged card is refused whole. */
export const holdsOnly = (data: Raw, known: readonly string[]): boolean =>
  Object.keys(data).every((key) => known.includes(key));
