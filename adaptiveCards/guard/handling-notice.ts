import { defineCard } from '../card.ts';
import { awkwardWords, reference } from '../examples.ts';
import { fact, note, page, pageTemplate, said } from '../page.ts';

export type HandlingNoticeData = {
  handling: string;
  /** `refused`: sent to the bot and not opened. `seen`: a colleague says that they were shown or saw one. */
  event: 'refused' | 'seen';
  /** "Mon 16 Nov, 10:42" */
  when: string;
};

const titles: Record<HandlingNoticeData['event'], string> = {
  refused: 'Attachment refused, not opened',
  seen: 'A colleague was shown or saw an image',
};

/** In the team's channel: that it happened and when. Who, is a private answer. */
export const handlingNotice = defineCard<HandlingNoticeData>({
  name: 'handling-notice',
  template: pageTemplate,
  view: ({ handling, event, when }) =>
    page({
      title: titles[event],
      place: when,
      items: [note('Press Open to see who it was.')],
      buttons: [{ title: 'Open', verb: 'open-handling', data: { handling } }],
    }),
  examples: {
    refused: { handling: 'handling-1', event: 'refused', when: 'Mon 16 Nov, 10:42' },
    seen: { handling: 'handling-2', event: 'seen', when: 'Mon 16 Nov, 10:50' },
  },
});

export type HandlingOpenedData = HandlingNoticeData & {
  who: string;
  /** "Was shown it", and whether it was copied ("I don't know"): our words. */
  what: string;
  copied: string;
  /** In the colleague's own words, or nothing. */
  note: string;
  /** Of the case that they had in hand, or nothing. */
  reference: string;
};

const common = { handling: 'handling-1', who: 'Ms Okafor', when: 'Mon 16 Nov, 10:42' };

/** What Open answers, to the presser alone. */
export const handlingOpened = defineCard<HandlingOpenedData>({
  name: 'handling-opened',
  template: pageTemplate,
  view: ({ event, when, who, what, copied, note: words, reference }) =>
    page({
      title: titles[event],
      place: when,
      items: [
        fact('Who', who),
        fact('What', what),
        ...(event === 'seen' ? [fact('Saved, forwarded, printed or photographed', copied)] : []),
        ...(reference ? [fact('Case', reference)] : []),
        ...(words ? [said('In their words', words)] : []),
        note(
          event === 'refused'
            ? 'This bot has not opened, copied or stored it. A copy may be left in the chat it was sent in: agree with IT what to do, without looking at it.'
            : 'Please ask how they are. Seeing something like this can stay with people.',
        ),
      ],
    }),
  examples: {
    refused: {
      ...common,
      event: 'refused',
      what: 'Sent an attachment to the bot',
      copied: '',
      note: '',
      reference: '',
    },
    seen: {
      ...common,
      event: 'seen',
      what: 'Somebody showed it to them',
      copied: "They don't know",
      note: awkwardWords,
      reference,
    },
  },
});
