import { type Button, defineCard } from '../card.ts';
import { openButton } from '../case/moves.ts';
import { caseId } from '../examples.ts';
import { note, page, pageTemplate } from '../page.ts';

export type SaidNoData = {
  /** One sentence of ours: why not, and what to do instead. */
  words: string;
  buttons: readonly Button[];
};

/** Whatever is not done, in one sentence. */
export const saidNo = defineCard<SaidNoData>({
  name: 'said-no',
  template: pageTemplate,
  view: ({ words, buttons }) => page({ title: 'Safeguarding', items: [note(words)], buttons: [...buttons] }),
  examples: {
    'not allowed': { words: 'Only the safeguarding team can do this.', buttons: [] },
    'not now, with a way back': {
      words: 'This case is closed. Reopen it first.',
      buttons: [openButton(caseId, 'chat', 'Back')],
    },
  },
});

export type NotKnownData = Record<string, never>;

/** The same for a word that does not exist, a case that does not, and anyone who may not know that it does. */
export const notKnown = defineCard<NotKnownData>({
  name: 'not-known',
  template: pageTemplate,
  view: () => page({ title: 'Safeguarding', items: [note("I don't know that one. Type 'help' to see what I know.")] }),
  examples: { always: {} },
});
