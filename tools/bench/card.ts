/** A card as a client sees it: only what a person can see and press is used. */
export type Card = { [key: string]: unknown };

type Node = { type?: string; id?: string; value?: unknown; title?: string; verb?: string; data?: object };

/** Everything in a card that has a type. */
function* partsOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* partsOf(one);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node) yield node as Node;
    for (const value of Object.values(node)) if (typeof value === 'object') yield* partsOf(value);
  }
}

/**
 * What a client sends when this button is pressed: the button's own data, and what stands in every input of the card.
 * An input left empty is left out, as Teams does.
 */
export function pressed(card: Card, title: string, answers: Readonly<Record<string, string>>): object {
  const parts = [...partsOf(card)];
  const button = parts.find((part) => part.type === 'Action.Execute' && part.title === title);
  if (!button) throw new Error(`there is no "${title}" on this card:\n${JSON.stringify(card, null, 1).slice(0, 3000)}`);
  const filled = parts
    .filter(({ type, id }) => type?.startsWith('Input.') && id)
    .map(({ id = '', value }) => [id, answers[id] ?? value ?? ''])
    .filter(([, value]) => value !== '');
  return { type: 'Action.Execute', title, verb: button.verb, data: { ...button.data, ...Object.fromEntries(filled) } };
}
