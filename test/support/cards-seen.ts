/** A card as Teams is handed it, and what a person reads, fills and presses on it. */
export type Card = Readonly<Record<string, unknown>>;
export type CardButton = { title: string; verb: string; data: Readonly<Record<string, unknown>> };
export type CardInput = { id: string; value: string; offers: readonly string[] | null; many: boolean };

/** Every element of a card, at any depth, in reading order. */
export function* elements(node: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(node)) for (const one of node) yield* elements(one);
  else if (node && typeof node === 'object') {
    yield node as Readonly<Record<string, unknown>>;
    for (const value of Object.values(node)) yield* elements(value);
  }
}

/** What can be read on a card, a line for each element; what stands in an input is read too. */
export const wordsOn = (card: Card): string => [...lines(card)].join('\n').replace(/[ \t]+/g, ' ');

const read = ['text', 'label', 'title', 'value', 'placeholder'];

function* lines(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  const { type, inlines } = node as { type?: unknown; inlines?: unknown };
  if (type === 'RichTextBlock') yield [...lines(inlines)].join('');
  else for (const [key, value] of Object.entries(node)) yield* linesAt(key, value);
}

function* linesAt(key: string, value: unknown): Generator<string> {
  if (typeof value !== 'string') {
    if (key !== 'data') yield* lines(value);
  } else if (read.includes(key)) yield value;
}

export const buttonsOn = (card: Card): readonly CardButton[] =>
  [...elements(card)]
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ title, verb, data }) => ({
      title: String(title),
      verb: String(verb),
      data: (data ?? {}) as CardButton['data'],
    }));

export const inputsOn = (card: Card): readonly CardInput[] =>
  [...elements(card)]
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id, value, choices, isMultiSelect }) => ({
      id: String(id),
      value: String(value ?? ''),
      offers: Array.isArray(choices) ? choices.map((one: { value: string }) => one.value) : null,
      many: isMultiSelect === true,
    }));
