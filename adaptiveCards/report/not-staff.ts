import { defineCard } from '../card.ts';
import { guidance } from '../guidance.ts';
import { fact, note, page, pageTemplate } from '../page.ts';

export type NotStaffData = {
  /** "Hillview School, 01632 960000" */
  contact: string;
};

/** For a pupil, or anyone else who is not staff: the only thing they are ever shown. */
export const notStaff = defineCard<NotStaffData>({
  name: 'not-staff',
  template: pageTemplate,
  view: ({ contact }) =>
    page({
      title: 'You can always talk to someone',
      items: [
        note(guidance.trustedAdult),
        fact('School', contact),
        note(guidance.childline),
        note(guidance.childlineDanger),
        note('This chat is for school staff, so nothing you write here is kept or read.'),
      ],
    }),
  examples: { 'not staff': { contact: 'Hillview School: Mr Hale, 01632 960001' } },
});
