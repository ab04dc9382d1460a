import { type Button, defineCard } from '../card.ts';
import { caseId, dslPhone, reference } from '../examples.ts';
import { guidance } from '../guidance.ts';
import { fact, note, type PageItem, page, pageTemplate, warning } from '../page.ts';

export type ReceiptData = {
  case: string;
  reference: string;
  /** "10:42", or with its day. */
  time: string;
  /** `saved`: durable, being posted. `alerted`: the channel has it. `undeliverable`: it has not, and will not by itself. */
  state: 'saved' | 'alerted' | 'undeliverable';
  /** Who has been alerted: "Mr Hale". */
  who: string;
  /** When to ask, if nobody has spoken to them. */
  chaseBy: string;
  /** Whom to ring. */
  dslPhone: string;
};

const states: Record<ReceiptData['state'], (data: ReceiptData) => PageItem> = {
  saved: () => note('It is saved, and is being sent to the safeguarding team.'),
  alerted: ({ who }) => fact(who, 'has been alerted.'),
  undeliverable: ({ dslPhone }) =>
    warning(`It is saved, but nobody could be alerted from here. Please go to or ring ${dslPhone} now.`),
};

/** What the form becomes once the concern is stored, in the answer and in the chat: nothing of its content. */
export const receipt = defineCard<ReceiptData>({
  name: 'receipt',
  template: pageTemplate,
  view: (data) =>
    page({
      title: 'Thank you. You did the right thing.',
      place: `${data.reference} · ${data.time}`,
      items: [
        states[data.state](data),
        note(`If nobody has spoken to you by ${data.chaseBy}, find the DSL or ring ${data.dslPhone}.`),
        note(`${guidance.keepPrivate} You won't be told everything, but you will be told that it has been acted on.`),
      ],
      buttons: afterReport(data.case),
    }),
  examples: {
    saved: example('saved'),
    alerted: example('alerted'),
    undeliverable: example('undeliverable'),
  },
});

/** What its author can do with a report that was sent. */
export function afterReport(one: string): Button[] {
  return [
    { title: 'Add to my report', verb: 'add-to-report-form', data: { case: one } },
    { title: 'My reports', verb: 'my-reports', data: {} },
  ];
}

function example(state: ReceiptData['state']): ReceiptData {
  return { case: caseId, reference, time: '10:42', state, who: 'Mr Hale', chaseBy: '11:42', dslPhone };
}
