import { defineCard } from '../card.ts';
import type { From } from '../case/moves.ts';
import { awkwardWords } from '../examples.ts';
import type { Fields, Raw } from '../fields.ts';
import { inputs, note, page, pageTemplate } from '../page.ts';

export const findFields = {
  words: {
    kind: 'text',
    label: 'A name, or a reference',
    max: 100,
    needed: true,
    ask: 'Please write a name or a reference.',
  },
} as const satisfies Fields;

export type FindFormData = {
  from: From;
  /** `typed-after`: words stood after the command, in a message that stays. */
  because: 'asked' | 'typed-after';
  raw: Raw;
  errors: Readonly<Record<string, string>>;
};

/** Where the words of a search are typed, so that they are never a chat message. */
export const findForm = defineCard<FindFormData>({
  name: 'find-form',
  template: pageTemplate,
  asks: () => [{ fields: findFields, prefix: '' }],
  view: ({ from, because, raw, errors }) =>
    page({
      title: 'Find a case',
      items: [
        ...(because === 'typed-after'
          ? [note('I did not use the words after find: a message stays in the chat. Please type them here instead.')]
          : []),
        ...inputs(findFields, raw, errors),
      ],
      buttons: [{ title: 'Find', verb: 'find-cases', data: { from }, style: 'positive' }],
    }),
  examples: {
    blank: { from: 'chat', because: 'asked', raw: {}, errors: {} },
    'typed after the command': { from: 'channel', because: 'typed-after', raw: {}, errors: {} },
    'nothing typed': { from: 'chat', because: 'asked', raw: {}, errors: { words: findFields.words.ask } },
    'awkward words': { from: 'chat', because: 'asked', raw: { words: awkwardWords }, errors: {} },
  },
});
