import { defineCard } from '../card.ts';
import { dslPhone } from '../examples.ts';
import { guidance } from '../guidance.ts';
import { note, page, pageTemplate, warning } from '../page.ts';
import { ringInstead } from './step.ts';
import { waysIn } from './ways-in.ts';

export type WelcomeData = { school: string; dslPhone: string };

/** The first thing anybody sees, on install. */
export const welcome = defineCard<WelcomeData>({
  name: 'welcome',
  template: pageTemplate,
  view: ({ school, dslPhone }) =>
    page({
      title: 'Safeguarding',
      place: school,
      items: [
        warning(guidance.dangerFirst),
        note(
          'Report a concern about a child here, in about 3 minutes. It goes to the safeguarding team and nobody else.',
        ),
        note(`${guidance.noProof} ${guidance.speakFirst}`),
        note(guidance.neverImages),
      ],
      buttons: [...waysIn],
      footer: ringInstead(dslPhone),
    }),
  examples: {
    'first contact': { school: 'Hillview School', dslPhone },
    'a school with a long name': {
      school: 'The Upper Lower Middle Marsh Federation of Church of England Primary Schools and Nurseries',
      dslPhone,
    },
  },
});
