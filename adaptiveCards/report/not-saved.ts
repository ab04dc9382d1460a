import { defineCard } from '../card.ts';
import { draft, dslPhone } from '../examples.ts';
import type { Raw } from '../fields.ts';
import { fact, heading, inputs, note, page, pageTemplate, warning } from '../page.ts';
import { checkFields, exampleSections, type Section, sectionItems } from './check-and-send.ts';
import { pressedAt } from './step.ts';

export type NotSavedData = {
  draft: string;
  seen: string;
  raw: Raw;
  /** What was typed: it stays on the card, so that nothing has to be remembered. */
  sections: readonly Section[];
  dslPhone: string;
};

/** When the concern could not be stored. It must never be taken for success. */
export const notSaved = defineCard<NotSavedData>({
  name: 'not-saved',
  template: pageTemplate,
  asks: () => [{ fields: checkFields, prefix: '' }],
  view: ({ draft, seen, raw, sections, dslPhone }) =>
    page({
      title: 'Not saved: go to your DSL now',
      items: [
        warning('This was not saved, and nobody has been told.'),
        fact('DSL', dslPhone),
        note('Go to them or ring now, and tell them what you saw or heard. You can try again here afterwards.'),
        ...sectionItems(sections),
        heading('To try again'),
        ...inputs(checkFields, raw, {}),
      ],
      buttons: [
        { title: 'Try again', verb: 'raise-concern', data: pressedAt('check', { draft, seen }), style: 'positive' },
      ],
      footer: `DSL: ${dslPhone}`,
    }),
  examples: {
    'the store is down': {
      draft,
      seen: '',
      raw: { knownDate: '2026-11-16', knownTime: '10:40', confirm: 'yes' },
      sections: exampleSections,
      dslPhone,
    },
  },
});
