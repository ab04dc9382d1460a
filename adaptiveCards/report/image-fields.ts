import type { Fields, Raw } from '../fields.ts';
import { guidance } from '../guidance.ts';

const notAsked = "I don't know – I have not asked";
const tri = { unknown: notAsked, yes: 'Yes', no: 'No' } as const;

const seenByAnAdult = (raw: Raw): boolean =>
  ['me-by-accident', 'me-shown', 'another-adult'].includes(raw['seenByStaff'] ?? '');

/** Children are named by their row: a choice must never carry a name. */
const childRows = (children: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: children }, (_, at) => [`${at + 1}`, `Child ${at + 1} on this form`]));

/** What each child did, where it is known. The input's id begins with the child's `childPrefix`. */
export const partPlayedFields = {
  played: {
    kind: 'choices',
    label: 'Do you know what they did?',
    choices: {
      pictured: 'Is pictured',
      'sent-own': 'Sent a picture of themselves',
      'asked-for': 'Asked for pictures',
      received: 'Received it',
      'passed-on': 'Passed it on',
      'made-or-edited': 'Made or edited it',
      'set-up-account': 'Set up the account',
      threatened: 'Threatened somebody',
      'kept-copy': 'Kept a copy',
      unknown: notAsked,
    },
    preset: 'unknown',
  },
} as const satisfies Fields;

/** Only what is already known; nothing here sends anybody back to ask. One question must be answered. */
export const imageFieldsFor = (children: number) =>
  ({
    picturedWho: {
      kind: 'choices',
      label: 'Who is pictured?',
      choices: { ...childRows(children), 'somebody-else': 'Somebody else', unknown: notAsked },
      preset: 'unknown',
    },
    aiOrEdited: { kind: 'choice', label: 'Is it fake or edited?', choices: tri, preset: 'unknown' },
    adultInvolved: {
      kind: 'choice',
      label: "Could an adult (18 or over) be involved, or someone whose identity isn't known?",
      choices: { unknown: notAsked, yes: 'Yes', maybe: 'Maybe', no: 'No' },
      preset: 'unknown',
    },
    senderIdentity: {
      kind: 'choice',
      label: 'Is the person behind the account known for certain?',
      choices: {
        'online-only-or-unknown': "Only known online, or I don't know",
        'known-pupil': 'Yes, a pupil',
        'known-person': 'Yes, somebody else',
      },
      preset: 'online-only-or-unknown',
    },
    underThirteen: { kind: 'choice', label: 'Is anyone pictured under 13?', choices: tri, preset: 'unknown' },
    pressure: {
      kind: 'choices',
      label: 'Was anyone tricked, pushed, threatened or asked for money?',
      choices: {
        tricked: 'Tricked',
        threatened: 'Threatened',
        blackmail: 'Blackmailed',
        'paid-or-asked-to-pay': 'Paid, or asked to pay',
        pressured: 'Pressured',
        'none-known': 'Not that I know of',
        unknown: notAsked,
      },
      preset: 'unknown',
    },
    consentCapacity: {
      kind: 'choice',
      label: 'Might anyone struggle to understand or agree, for example because of special needs?',
      choices: tri,
      preset: 'unknown',
    },
    sexualAct: {
      kind: 'choice',
      label: 'Were you told that it shows a sexual act? (No detail, please.)',
      choices: tri,
      preset: 'unknown',
    },
    violentOrUnusual: {
      kind: 'choice',
      label: 'Were you told of anything violent in it, or unusual for their age? (No detail, please.)',
      choices: tri,
      preset: 'unknown',
    },
    distressRisk: {
      kind: 'choice',
      label: 'Is anyone talking of suicide, self-harm or running away because of it?',
      choices: tri,
      preset: 'unknown',
    },
    seenByStaff: {
      kind: 'choice',
      label: 'Has any adult seen it?',
      hint: guidance.notInTrouble,
      choices: {
        nobody: 'No, nobody',
        'me-by-accident': 'Yes, I saw it by accident',
        'me-shown': 'Yes, I was shown it',
        'another-adult': 'Yes, another adult',
        unknown: 'Not sure',
      },
      needed: true,
      ask: "Please choose one. 'Not sure' is fine.",
    },
    copiedByStaff: {
      kind: 'choice',
      label: 'Did anyone save, forward, print or photograph it?',
      choices: tri,
      shown: seenByAnAdult,
      needed: seenByAnAdult,
      ask: "Please choose one. 'I don't know' is fine.",
    },
    whereHeld: {
      kind: 'choices',
      label: 'Where is it, as far as you know?',
      choices: {
        'child-phone': "On the child's phone",
        'other-child-phone': "On another child's phone",
        'school-device': 'On a school device',
        'account-online': 'In an account online',
        unknown: notAsked,
      },
      preset: 'unknown',
    },
    whereHeldOwner: { kind: 'text', label: 'Whose phone or account is it, if you know?', max: 200 },
    circulating: { kind: 'choice', label: 'Is it still being passed around?', choices: tri, preset: 'unknown' },
    platforms: {
      kind: 'choices',
      label: 'If it is being passed around, on which apps?',
      choices: {
        snapchat: 'Snapchat',
        whatsapp: 'WhatsApp',
        instagram: 'Instagram',
        tiktok: 'TikTok',
        discord: 'Discord',
        messages: 'Text messages',
        gaming: 'A game',
        'email-or-drive': 'Email or a shared drive',
        other: "Somewhere else, or I don't know",
      },
    },
    deviceStatus: {
      kind: 'choice',
      label: 'Where is the phone?',
      choices: {
        unknown: notAsked,
        'with-child': 'The child has it',
        'handed-in-switched-off': 'Handed in and switched off',
      },
      preset: 'unknown',
    },
  }) as const satisfies Fields;
