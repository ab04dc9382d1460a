import { defineCard } from '../card.ts';
import { dslPhone } from '../examples.ts';
import { guidance } from '../guidance.ts';
import { note, page, pageTemplate, warning } from '../page.ts';
import { waysIn } from './ways-in.ts';

export type TellingMeNowData = { dslPhone: string; where: 'own-chat' | 'elsewhere' };

/** For the moment itself: no input, and short enough to be read in ten seconds. */
export const tellingMeNow = defineCard<TellingMeNowData>({
  name: 'telling-me-now',
  template: pageTemplate,
  view: ({ dslPhone, where }) =>
    page({
      title: 'A child is telling me now',
      items: [
        note(`${guidance.listen} ${guidance.rightThing}`),
        note(guidance.noSecrets),
        note(guidance.openQuestions),
        warning(guidance.noPictures),
        note(`${guidance.noBlame} ${guidance.exactWords}`),
        note(`${guidance.tellInPerson} ${guidance.dangerCall}`),
      ],
      buttons: where === 'own-chat' ? waysIn.filter(({ verb }) => verb === 'start-report') : [],
      footer: `DSL: ${dslPhone}`,
    }),
  examples: { 'at once': { dslPhone, where: 'own-chat' }, 'in a channel': { dslPhone, where: 'elsewhere' } },
});
