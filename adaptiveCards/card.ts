import { Template } from 'adaptivecards-templating';
import type { Fields } from './fields.ts';
import type { Verb } from './verbs.ts';

export type AdaptiveCard = { type: 'AdaptiveCard'; [key: string]: unknown };

/** A button that comes back to us. `data` holds ids and a version, never anything we would believe. */
export type Button = {
  title: string;
  verb: Verb;
  data: Record<string, string | number>;
  style?: 'default' | 'positive' | 'destructive';
};

/** Fields that a card asks for; each input's id begins with the prefix. */
export type Asked = { fields: Fields; prefix: string };

/**
 * A card: the template, what fills it, and examples by situation for the tests and the gallery. Several cards may share
 * a template; `view` turns the card's own data into the template's blanks.
 */
export type Card<Data extends object> = {
  name: string;
  template: object;
  view: (data: Data) => object;
  /** What comes back from it, with the data it was drawn from. A card without this asks for nothing. */
  asks?: (data: Data) => readonly Asked[];
  examples: Record<string, Data>;
};

export const defineCard = <Data extends object>(card: Card<Data>): Card<Data> => card;

/** The filled card. Each template is built once in the life of the process: building costs more than a whole turn. */
export function fill<Data extends object>(
  { template, view }: Pick<Card<Data>, 'template' | 'view'>,
  data: Data,
): AdaptiveCard {
  const built = templates.get(template) ?? new Template(template);
  templates.set(template, built);
  return built.expand({ $root: shown(view(data)) }) as AdaptiveCard;
}

const templates = new WeakMap<object, Template>();

/**
 * What is shown is only text: Teams reads `{{DATE(...)}}` as a command, and invisible characters can turn a line's
 * direction or hide in it. `value`, which an input holds, stays as it was typed.
 */
function shown(node: unknown): unknown {
  if (typeof node === 'string') return node.replace(invisible, '').replace(/\{(?=\{)/g, '{ ');
  if (Array.isArray(node)) return node.map(shown);
  if (node && typeof node === 'object')
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === 'value' ? value : shown(value)]),
    );
  return node;
}

const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
