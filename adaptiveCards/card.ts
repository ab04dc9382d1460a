import { Template } from 'adaptivecards-templating';

export type AdaptiveCard = { type: 'AdaptiveCard'; [key: string]: unknown };

/** A button that comes back to us. `data` holds ids and a version, never anything we would believe. */
export type Button = {
  title: string;
  verb: string;
  data: Record<string, string | number>;
  style?: 'positive' | 'destructive';
};

/**
 * A card: the template, what fills it, and examples by situation for the tests and the gallery. Several cards may share
 * a template; `view` turns the card's own data into the template's blanks.
 */
export type Card<Data extends object> = {
  name: string;
  template: object;
  view: (data: Data) => object;
  examples: Record<string, Data>;
};

export const defineCard = <Data extends object>(card: Card<Data>): Card<Data> => card;

/** The filled card. Each template is built once in the life of the process: building costs more than a whole turn. */
export function fill<Data extends object>({ template, view }: Card<Data>, data: Data): AdaptiveCard {
  const built = templates.get(template) ?? new Template(template);
  templates.set(template, built);
  return built.expand({ $root: withoutMacros(view(data)) }) as AdaptiveCard;
}

const templates = new WeakMap<object, Template>();

/** Teams reads `{{DATE(...)}}` in a card's text as a command; in people's words it is only text. */
function withoutMacros(node: unknown): unknown {
  if (typeof node === 'string') return node.replaceAll('{{', '{ {');
  if (Array.isArray(node)) return node.map(withoutMacros);
  if (node && typeof node === 'object')
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutMacros(value)]));
  return node;
}
