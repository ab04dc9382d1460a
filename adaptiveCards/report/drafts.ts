import { type Button, defineCard } from '../card.ts';
import { draft, dslPhone } from '../examples.ts';
import { fact, heading, note, page, pageTemplate, press } from '../page.ts';
import { ringInstead } from './step.ts';
import { waysIn } from './ways-in.ts';

/** An unsent report as its author sees it: never what is in it. */
export type DraftLine = {
  draft: string;
  /** "10:42", or with its day when it was not today. */
  startedAt: string;
  /** The last day on which it is kept: "Mon 23 Nov". */
  keptUntil: string;
};
export type DraftOfferData = { drafts: readonly DraftLine[]; dslPhone: string };

const carryOn = (one: string, title: string): Button => ({
  title,
  verb: 'carry-on',
  data: { draft: one },
  style: 'positive',
});
const discard = (one: string): Button => ({ title: 'Discard', verb: 'discard-draft', data: { draft: one } });

/** The answer to `report` when something was begun and not sent. */
export const draftOffer = defineCard<DraftOfferData>({
  name: 'draft-offer',
  template: pageTemplate,
  view: ({ drafts, dslPhone }) =>
    page({
      title: 'Report a concern',
      items: [
        note(drafts.length === 1 ? 'You have a report that was not sent.' : 'You have reports that were not sent.'),
        ...drafts.flatMap(({ draft, startedAt, keptUntil }) => [
          heading(`Started at ${startedAt}`),
          note(`Kept until ${keptUntil}, then deleted.`),
          press(carryOn(draft, `Carry on with the report you started at ${startedAt}`)),
          press({ ...discard(draft), title: `Discard the one from ${startedAt}` }),
        ]),
      ],
      buttons: [{ title: 'Start a new report', verb: 'start-report', data: { fresh: 'yes' } }],
      footer: ringInstead(dslPhone),
    }),
  examples: {
    'one draft': { drafts: [{ draft, startedAt: '10:42', keptUntil: 'Mon 23 Nov' }], dslPhone },
    'three drafts': {
      drafts: [
        { draft, startedAt: '10:42', keptUntil: 'Mon 23 Nov' },
        { draft: 'draft-2', startedAt: '15:20 on Fri 13 Nov', keptUntil: 'Fri 20 Nov' },
        { draft: 'draft-3', startedAt: '08:55 on Thu 12 Nov', keptUntil: 'Thu 19 Nov' },
      ],
      dslPhone,
    },
  },
});

export type DraftData = DraftLine & { dslPhone: string };
const example: DraftData = { draft, startedAt: '10:42', keptUntil: 'Mon 23 Nov', dslPhone };

/** What takes the form's place when it is put away. */
export const savedForLater = defineCard<DraftData>({
  name: 'saved-for-later',
  template: pageTemplate,
  view: ({ draft, keptUntil, dslPhone }) =>
    page({
      title: 'Saved, not sent',
      items: [
        note('Nobody has been told yet. If it cannot wait, find the DSL now.'),
        fact('Kept until', keptUntil),
        note("To find it again, type 'report'."),
      ],
      buttons: [carryOn(draft, 'Carry on'), discard(draft)],
      footer: ringInstead(dslPhone),
    }),
  examples: { saved: example },
});

/** Once an hour after it was begun and at the end of the school day. */
export const reminder = defineCard<DraftData>({
  name: 'reminder',
  template: pageTemplate,
  view: ({ draft, startedAt, keptUntil, dslPhone }) =>
    page({
      title: 'You have a report that was not sent',
      items: [
        note(`You started it at ${startedAt}. Nobody has been told yet.`),
        note(`If you have told the DSL in person, it still helps to send it. It is kept until ${keptUntil}.`),
      ],
      buttons: [carryOn(draft, 'Carry on'), discard(draft)],
      footer: ringInstead(dslPhone),
    }),
  examples: { 'an hour later': example },
});

export type DiscardedData = { dslPhone: string };

export const discarded = defineCard<DiscardedData>({
  name: 'discarded',
  template: pageTemplate,
  view: ({ dslPhone }) =>
    page({
      title: 'Discarded',
      items: [
        note('What you typed has been deleted, and nobody has seen it.'),
        note('If you are still worried, tell the DSL. It does not have to be written down first.'),
      ],
      buttons: [...waysIn],
      footer: ringInstead(dslPhone),
    }),
  examples: { discarded: { dslPhone } },
});
