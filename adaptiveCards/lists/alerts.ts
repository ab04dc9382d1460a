import { type Button, defineCard } from '../card.ts';
import { type From, openButton } from '../case/moves.ts';
import { caseId, reference } from '../examples.ts';
import { fact, note, page, pageTemplate, warning } from '../page.ts';

export type CaseAlertData = {
  case: string;
  reference: string;
  /** "Immediate" */
  urgency: string;
  /** "Mon 16 Nov, 09:00" */
  raised: string;
};

/** To each of the team in their own chat, for an urgent case: that there is one. */
export const caseAlert = defineCard<CaseAlertData>({
  name: 'case-alert',
  template: pageTemplate,
  view: ({ case: one, reference, urgency, raised }) =>
    page({
      title: `${reference}: a new case`,
      place: `${urgency} · Raised ${raised}`,
      buttons: [openButton(one, 'chat')],
    }),
  examples: { immediate: { case: caseId, reference, urgency: 'Immediate', raised: 'Mon 16 Nov, 09:00' } },
});

export type ColleagueAlertData = { who: string /** "Mon 16 Nov, 10:42" */; when: string };

/** To the channel and to each of the team: somebody needs them, and nothing about why. */
export const colleagueAlert = defineCard<ColleagueAlertData>({
  name: 'colleague-alert',
  template: pageTemplate,
  view: ({ who, when }) =>
    page({
      title: 'A DSL is needed now',
      place: when,
      items: [
        fact(who, 'needs a DSL now.'),
        warning('Please go to them or ring them, and tell the rest of the team that you are.'),
      ],
    }),
  examples: {
    'a colleague': { who: 'Ms Okafor', when: 'Mon 16 Nov, 10:42' },
    'an awkward display name': { who: 'Ms [markdown](https://example.test)', when: 'Mon 16 Nov, 10:42' },
  },
});

export type ChaserData = {
  /** `for-the-head`: to the headteacher, who is asked to see to it and is shown no case. `for-the-owner`: to
   * somebody who is not of the team and has something to do. `added`: the reporter wrote more. */
  kind: 'acknowledgement' | 'for-the-head' | 'action' | 'for-the-owner' | 'referral' | 'review' | 'added';
  case: string;
  reference: string;
  /** "Mon 16 Nov, 09:15": when it was due, or when it happened. */
  due: string;
  from: From;
};

const due: Record<ChaserData['kind'], string> = {
  acknowledgement: 'Nobody has acknowledged this case yet.',
  'for-the-head': 'Nobody of the safeguarding team has acknowledged this case. Please make sure that somebody does.',
  action: 'An action is due.',
  'for-the-owner': 'Something that you were asked to do on this case is due. Please speak to the DSL about it.',
  referral: 'A referral has not been answered. Please ring the agency.',
  review: 'The decision is to be reviewed.',
  added: 'The reporter has added to their report.',
};

/** What is due on a case: which, what kind and when, and never in anybody's words. */
export const chaser = defineCard<ChaserData>({
  name: 'chaser',
  template: pageTemplate,
  view: ({ kind, case: one, reference, due: when, from }) =>
    page({
      title: reference,
      place: kind === 'added' ? when : `Due ${when}`,
      items: [note(due[kind])],
      buttons: kind === 'for-the-head' || kind === 'for-the-owner' ? [] : [openButton(one, from)],
    }),
  examples: {
    acknowledgement: chase('acknowledgement'),
    action: chase('action'),
    referral: chase('referral'),
    review: chase('review'),
    'for the headteacher': chase('for-the-head'),
    'for an owner outside the team': chase('for-the-owner'),
    'added to': chase('added'),
  },
});

export type UndeliveredData = {
  /** Of the case, or nothing where it is not about one ("the weekly digest"). */
  case: string;
  reference: string;
  /** "the bot is not in the channel" */
  why: string;
};

/** To each of the team, when the channel will not take a card. */
export const undelivered = defineCard<UndeliveredData>({
  name: 'undelivered',
  template: pageTemplate,
  view: ({ case: one, reference, why }) =>
    page({
      title: `${reference}: not delivered`,
      items: [warning(`It could not be posted to the channel: ${why}.`), note("It is kept, and stays in 'cases'.")],
      buttons: openIfCase(one),
    }),
  examples: {
    'a case': { case: caseId, reference, why: 'the bot is not in it' },
    'the digest': { case: '', reference: 'The weekly digest', why: 'messages in it are blocked' },
  },
});

const openIfCase = (one: string): Button[] => (one ? [openButton(one, 'chat')] : []);

function chase(kind: ChaserData['kind']): ChaserData {
  return { kind, case: caseId, reference, due: 'Mon 16 Nov, 09:15', from: 'chat' };
}
