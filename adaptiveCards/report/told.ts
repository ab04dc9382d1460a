import { defineCard } from '../card.ts';
import { caseId, reference } from '../examples.ts';
import { note, page, pageTemplate } from '../page.ts';
import { afterReport } from './receipt.ts';

export type ToldData = { case: string; reference: string; event: 'acknowledged' | 'closed' };

const words: Record<ToldData['event'], { title: string; body: string }> = {
  acknowledged: { title: 'Your report has been read', body: 'The safeguarding team has it and is dealing with it.' },
  closed: {
    title: 'Your report has been acted on',
    body: 'The safeguarding team has closed it. You can still add to it.',
  },
};

/** To the reporter: that something was done, never what. */
export const told = defineCard<ToldData>({
  name: 'told',
  template: pageTemplate,
  view: ({ case: one, reference, event }) =>
    page({ title: words[event].title, place: reference, items: [note(words[event].body)], buttons: afterReport(one) }),
  examples: {
    acknowledged: { case: caseId, reference, event: 'acknowledged' },
    closed: { case: caseId, reference, event: 'closed' },
  },
});
