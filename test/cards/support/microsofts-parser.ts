import { createRequire } from 'node:module';

type Parser = {
  SerializationContext: new (version: unknown) => { eventCount: number; getEventAt(at: number): { message: string } };
  AdaptiveCard: new () => { parse(json: unknown, context: unknown): void };
  Versions: { v1_5: unknown };
};

/** The bundle: the package's own entry point does not load in Node. Parsing needs no page; drawing would. */
const { SerializationContext, AdaptiveCard, Versions } = createRequire(import.meta.url)(
  'adaptivecards-renderer/dist/adaptivecards.js',
) as Parser;

/** What Microsoft's own reader of cards says against this one, at version 1.5. */
export function complaintsOf(card: unknown): string[] {
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
}
