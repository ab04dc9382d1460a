import { defineCard } from '../card.ts';
import { caseId, reference } from '../examples.ts';
import { page, pageTemplate } from '../page.ts';
import { openButton } from './moves.ts';

export type WorkCardData = { case: string; reference: string /** "In initial review" */; status: string };

/** What is stored in the presser's own chat, so that the case can be opened there: a number and how far it is. */
export const workCard = defineCard<WorkCardData>({
  name: 'work-card',
  template: pageTemplate,
  view: ({ case: one, reference, status }) =>
    page({ title: reference, place: status, buttons: [openButton(one, 'chat')] }),
  examples: {
    'in review': { case: caseId, reference, status: 'In initial review' },
    closed: { case: caseId, reference, status: 'Closed' },
  },
});
