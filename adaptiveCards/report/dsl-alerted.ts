import { defineCard } from '../card.ts';
import { draft, dslPhone } from '../examples.ts';
import { guidance } from '../guidance.ts';
import { fact, note, page, pageTemplate, warning } from '../page.ts';

export type DslAlertedData = {
  draft: string;
  /** `not-told`: Teams has taken it from nobody yet. */
  state: 'told' | 'being-told' | 'not-told';
  /** "10:42" */
  at: string;
  /** "Mr Hale and Mrs Okonkwo" */
  who: string;
  dslPhone: string;
};

const titles: Record<DslAlertedData['state'], string> = {
  told: 'The DSL has been alerted',
  'being-told': 'The DSL is being alerted',
  'not-told': 'Nobody could be told from here',
};

/** The answer to "Alert the DSL now". It says no more than is true. */
export const dslAlerted = defineCard<DslAlertedData>({
  name: 'dsl-alerted',
  template: pageTemplate,
  view: ({ draft, state, at, who, dslPhone }) =>
    page({
      title: titles[state],
      place: at,
      items: [
        warning(guidance.danger),
        fact('DSL', dslPhone),
        state === 'not-told'
          ? note('Ring now, or send somebody. Do not wait for an answer here.')
          : note('They are told that you need them, and nothing else. Ring as well if nobody comes.'),
        ...(state === 'not-told' ? [] : [fact(state === 'told' ? 'Told' : 'Being told', who)]),
      ],
      buttons: [{ title: 'Carry on with the report', verb: 'carry-on', data: { draft }, style: 'positive' }],
    }),
  examples: {
    told: { draft, state: 'told', at: '10:42', who: 'Mr Hale and Mrs Okonkwo', dslPhone },
    'on its way': { draft, state: 'being-told', at: '10:42', who: 'Mr Hale and Mrs Okonkwo', dslPhone },
    'nobody could be reached': { draft, state: 'not-told', at: '10:42', who: '', dslPhone },
  },
});
