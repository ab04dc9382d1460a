import { type AdaptiveCard, type Asked, fill } from '../../../adaptiveCards/card.ts';
import { type AnyCard, cards } from '../../../adaptiveCards/index.ts';

/** A card in one of its situations, filled. */
export type Shown = { name: string; situation: string; data: object; asks: readonly Asked[]; card: AdaptiveCard };

/** Every card in every one of its examples. */
export const everyCard: readonly Shown[] = cards.flatMap((contract: AnyCard) =>
  Object.entries(contract.examples).map(([situation, data]) => ({
    name: contract.name,
    situation,
    data,
    asks: contract.asks?.(data as never) ?? [],
    card: fill(contract, data as never),
  })),
);

export type Node = { readonly [key: string]: unknown };

/** Every object in a card, the card itself first, in the order in which they stand. */
export function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one);
  else if (node && typeof node === 'object') {
    yield node as Node;
    for (const value of Object.values(node)) yield* nodesOf(value);
  }
}

export const typed = (card: object, type: string | RegExp): Node[] =>
  [...nodesOf(card)].filter(
    ({ type: its }) => typeof its === 'string' && (typeof type === 'string' ? its === type : type.test(its)),
  );

export const inputsOf = (card: object): Node[] => typed(card, /^Input\./);

/** Every text in a tree, with what holds it. */
export function* textsOf(
  node: unknown,
  holder = '',
  key = '',
): Generator<{ text: string; holder: string; key: string }> {
  if (typeof node === 'string') yield { text: node, holder, key };
  else if (Array.isArray(node)) for (const one of node) yield* textsOf(one, holder, key);
  else if (node && typeof node === 'object') {
    const type = 'type' in node ? String(node.type) : holder;
    for (const [name, value] of Object.entries(node)) yield* textsOf(value, type, name);
  }
}
