import { defineCard } from '../card.ts';
import { guidance } from '../guidance.ts';
import { fact, note, type PageItem, page, pageTemplate, warning } from '../page.ts';

export type Contact = { name: string; phone: string };
export type AdultContactsData = {
  head: Contact | null;
  chair: Contact | null;
  lado: Contact;
  /** What step 1 said about danger. */
  danger: 'yes' | 'no';
  /** What became of what was typed: nothing of it was kept, but an earlier part can be left when the store does not answer. */
  typed: 'deleted' | 'not-deleted';
};

const became: Record<AdultContactsData['typed'], string> = {
  deleted: 'What you typed has been deleted, and nobody has seen it.',
  'not-deleted':
    'What you typed just now was not kept. An earlier part that you saved could not be deleted; nobody else can see it, and it goes by itself after a week.',
};

/** Where a concern about an adult working here goes, for the time being by voice. No number of the DSL's: it may be them. */
export const adultContacts = defineCard<AdultContactsData>({
  name: 'adult-contacts',
  template: pageTemplate,
  view: ({ head, chair, lado, danger, typed }) =>
    page({
      title: 'Please tell the right person yourself, today',
      items: [
        danger === 'yes' ? warning(guidance.dangerCallAdult) : note(guidance.dangerCall),
        note(`A concern about an adult cannot be taken here yet. ${became[typed]}`),
        note(guidance.aboutStaff),
        ...contact('Headteacher', head),
        note(guidance.aboutHead),
        ...contact('Chair of governors', chair),
        note(guidance.aboutConflict),
        ...contact('LADO', lado),
        note(guidance.childHurt),
        note(`Nothing of it was sent to anybody from here. ${guidance.keepPrivate}`),
      ],
    }),
  examples: {
    'everybody can be reached': {
      head: { name: 'Mrs Lindqvist', phone: '01632 960002' },
      chair: { name: 'Dr Achebe', phone: '01632 960003' },
      lado: { name: 'LADO', phone: '01632 960012' },
      danger: 'no',
      typed: 'deleted',
    },
    'danger, and a desk without head or chair': {
      head: null,
      chair: null,
      lado: { name: 'LADO', phone: '01632 960012' },
      danger: 'yes',
      typed: 'not-deleted',
    },
  },
});

const contact = (role: string, one: Contact | null): PageItem[] =>
  one
    ? [fact(role, one.name === role ? one.phone : `${one.name}, ${one.phone}`)]
    : [fact(role, 'the school office can tell you how to reach them')];
