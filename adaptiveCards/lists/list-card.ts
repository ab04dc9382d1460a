import { type Button, defineCard } from '../card.ts';
import { type From, openButton } from '../case/moves.ts';
import { caseId, reference } from '../examples.ts';
import { page, pageTemplate } from '../page.ts';

/** What was asked for, where. `reference` and `case` belong to the list "case" alone. */
export type ListCardData =
  | { list: 'cases' | 'find' | 'digest'; from: From }
  | { list: 'case'; from: From; reference: string; case: string };

/** What is stored when the team types a command: neutral, for contents only ever travel in the answer to a press. */
export const listCard = defineCard<ListCardData>({
  name: 'list-card',
  template: pageTemplate,
  view: (data) => page({ title: titleOf(data), buttons: [show(data)] }),
  examples: {
    cases: { list: 'cases', from: 'chat' },
    'one case, in the channel': { list: 'case', from: 'channel', reference, case: caseId },
    find: { list: 'find', from: 'chat' },
    digest: { list: 'digest', from: 'channel' },
  },
});

const titles = { cases: 'Open cases', find: 'Find a case', digest: 'Weekly digest' } as const;
const verbs = { cases: 'show-cases', find: 'find-form', digest: 'show-digest' } as const;

const titleOf = (data: ListCardData): string => (data.list === 'case' ? data.reference : titles[data.list]);

const show = (data: ListCardData): Button =>
  data.list === 'case'
    ? openButton(data.case, data.from, 'Show')
    : { title: 'Show', verb: verbs[data.list], data: { from: data.from } };
