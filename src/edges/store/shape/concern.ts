import { z } from 'zod';
import * as say from '../../../domain/concern.ts';
import type { Day, Instant } from '../../../domain/ids.ts';
import { exactly, listOf, object, text } from './exactly.ts';

const tri = z.enum(say.tri);

const child = object({
  name: z.string(),
  year: z.string(),
  parts: listOf(z.enum(say.parts)),
  whereNow: z.enum(say.wheres),
});

const what = object({
  category: listOf(z.enum(say.categories)),
  source: z.enum(say.sources),
  whenDate: text<Day>(),
  whenTime: z.string(),
  where: z.string(),
  whatHappened: z.string(),
  childWords: z.string(),
  questionsAsked: z.string(),
  presentation: listOf(z.enum(say.presentations)),
  injury: tri,
  bodyRegions: listOf(z.enum(say.bodyRegions)),
  injuryDescription: z.string(),
  allegedPerson: z.enum(say.allegedPeople),
  opinion: z.string(),
  imagesInvolved: z.enum(say.imagesInvolved),
});

const images = object({
  picturedWho: listOf(z.string()),
  aiOrEdited: tri,
  partPlayed: listOf(listOf(z.enum(say.partsPlayed))),
  adultInvolved: z.enum(say.adultInvolved),
  senderIdentity: z.enum(say.senderIdentities),
  underThirteen: tri,
  pressure: listOf(z.enum(say.pressures)),
  consentCapacity: tri,
  sexualAct: tri,
  violentOrUnusual: tri,
  distressRisk: tri,
  seenByStaff: z.enum(say.seenBy),
  copiedByStaff: tri,
  whereHeld: listOf(z.enum(say.whereHeld)),
  whereHeldOwner: z.string(),
  circulating: tri,
  platforms: listOf(z.enum(say.platforms)),
  deviceStatus: z.enum(say.deviceStates),
});

const done = object({
  doneAlready: listOf(z.enum(say.doneAlready)),
  whoKnows: z.string(),
  parentRisk: tri,
  childWishes: z.string(),
  fgmDisclosed: z.enum(say.fgmDisclosed),
  reporterTeaches: tri,
});

export const concern = exactly<say.Concern>()(
  object({
    immediateDanger: z.enum(['yes', 'no']),
    concernAbout: z.enum(say.concernAbout),
    children: listOf(child),
    what,
    images: images.nullable(),
    done,
    knownAt: text<Instant>(),
  }),
);
