import type { Day, Instant } from './ids.ts';

/**
 * What a member of staff tells us. The lists are the product's data dictionary; each is offered in this order.
 * Nothing here is optional: an unanswered question is an empty text, an empty list or `unknown`, and none of the three
 * ever clears anything.
 */
export const tri = ['yes', 'no', 'unknown'] as const;
export const concernAbout = ['child', 'adult-working-here', 'both'] as const;
export const parts = [
  'worried-about',
  'may-have-been-harmed',
  'may-have-caused-harm',
  'saw-or-told-me',
  'not-sure',
] as const;
export const wheres = ['with-me', 'in-class', 'gone-home', 'unknown'] as const;
export const categories = [
  'physical',
  'emotional',
  'sexual',
  'neglect',
  'child-on-child',
  'online-or-images',
  'self-harm-mental-health',
  'domestic-abuse',
  'exploitation',
  'fgm-honour-based',
  'radicalisation',
  'weapon-violence',
  'missing',
  'other',
  'not-sure',
] as const;
export const sources = ['child-told-me', 'saw', 'another-child', 'parent', 'staff', 'online', 'pattern'] as const;
export const presentations = ['calm', 'upset', 'frightened', 'angry', 'withdrawn', 'injured', 'other'] as const;
export const bodyRegions = [
  'head-face',
  'neck',
  'arms-hands',
  'chest',
  'stomach',
  'back',
  'bottom-genitals',
  'legs-feet',
] as const;
export const allegedPeople = [
  'parent-carer',
  'other-known-adult',
  'adult-working-here',
  'another-child',
  'online-stranger',
  'unknown',
  'nobody',
] as const;
export const imagesInvolved = ['yes', 'no', 'not-sure'] as const;
export const partsPlayed = [
  'pictured',
  'sent-own',
  'asked-for',
  'received',
  'passed-on',
  'made-or-edited',
  'set-up-account',
  'threatened',
  'kept-copy',
  'unknown',
] as const;
export const adultInvolved = ['yes', 'maybe', 'no', 'unknown'] as const;
export const senderIdentities = ['known-pupil', 'known-person', 'online-only-or-unknown'] as const;
export const pressures = [
  'tricked',
  'threatened',
  'blackmail',
  'paid-or-asked-to-pay',
  'pressured',
  'none-known',
  'unknown',
] as const;
export const seenBy = ['nobody', 'me-by-accident', 'me-shown', 'another-adult', 'unknown'] as const;
export const whereHeld = ['child-phone', 'other-child-phone', 'school-device', 'account-online', 'unknown'] as const;
export const platforms = [
  'snapchat',
  'whatsapp',
  'instagram',
  'tiktok',
  'discord',
  'messages',
  'gaming',
  'email-or-drive',
  'other',
] as const;
export const deviceStates = ['with-child', 'handed-in-switched-off', 'unknown'] as const;
export const doneAlready = [
  'reassured',
  'told-them-i-must-report',
  'told-dsl-in-person',
  'called-999',
  'called-social-care',
  'separated',
  'told-parent',
  'nothing',
] as const;
export const fgmDisclosed = ['told-by-girl', 'saw-signs', 'suspected', 'no'] as const;

export type Tri = (typeof tri)[number];
export type Part = (typeof parts)[number];
export type Category = (typeof categories)[number];

/** The children of one concern are named by their row, 1 to 10: a name may be "not known" or stand twice. */
export type Child = {
  name: string;
  year: string;
  parts: readonly Part[];
  whereNow: (typeof wheres)[number];
};

export type WhatHappened = {
  category: readonly Category[];
  source: (typeof sources)[number];
  whenDate: Day;
  whenTime: string;
  where: string;
  whatHappened: string;
  childWords: string;
  questionsAsked: string;
  presentation: readonly (typeof presentations)[number][];
  injury: Tri;
  bodyRegions: readonly (typeof bodyRegions)[number][];
  injuryDescription: string;
  allegedPerson: (typeof allegedPeople)[number];
  opinion: string;
  imagesInvolved: (typeof imagesInvolved)[number];
};

/** Only what was already known to the reporter. No field can hold an image or a link to one. */
export type ImageAnswers = {
  /** Child rows, `1` to `10`, or `somebody-else` or `unknown`. */
  picturedWho: readonly string[];
  aiOrEdited: Tri;
  /** For each child row, in order. */
  partPlayed: readonly (readonly (typeof partsPlayed)[number][])[];
  adultInvolved: (typeof adultInvolved)[number];
  senderIdentity: (typeof senderIdentities)[number];
  underThirteen: Tri;
  pressure: readonly (typeof pressures)[number][];
  consentCapacity: Tri;
  sexualAct: Tri;
  violentOrUnusual: Tri;
  distressRisk: Tri;
  seenByStaff: (typeof seenBy)[number];
  copiedByStaff: Tri;
  whereHeld: readonly (typeof whereHeld)[number][];
  whereHeldOwner: string;
  circulating: Tri;
  platforms: readonly (typeof platforms)[number][];
  deviceStatus: (typeof deviceStates)[number];
};

export type WhatIsDone = {
  doneAlready: readonly (typeof doneAlready)[number][];
  whoKnows: string;
  parentRisk: Tri;
  childWishes: string;
  fgmDisclosed: (typeof fgmDisclosed)[number];
  reporterTeaches: Tri;
};

export type Concern = {
  immediateDanger: 'yes' | 'no';
  concernAbout: (typeof concernAbout)[number];
  children: readonly Child[];
  what: WhatHappened;
  /** Null when the reporter said that no images are involved: the step was not asked. */
  images: ImageAnswers | null;
  done: WhatIsDone;
  /** When the reporter first learned of it; said by them. */
  knownAt: Instant;
};

/** Concerns are kept in words; this is how many children one of them can name. */
export const mostChildren = 10;
