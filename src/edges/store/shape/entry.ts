import { z } from 'zod';
import { agencies, type Entry, levels, type Missing, referralMethods } from '../../../domain/case/case.ts';
import type { Day, Instant, PressId, Reference } from '../../../domain/ids.ts';
import { urgencies } from '../../../domain/urgency.ts';
import { concern } from './concern.ts';
import { exactly, listOf, object, text } from './exactly.ts';
import { handling, named } from './people.ts';

const number = z.number().int();
const urgency = z.enum(urgencies);
const action = object({ what: z.string(), owner: named, due: text<Day>() });
const decision = object({
  level: z.enum(levels),
  reason: z.string(),
  consulted: z.string(),
  reviewOn: text<Day>().nullable(),
});
const referral = object({
  agency: z.enum(agencies),
  madeOn: text<Day>(),
  method: z.enum(referralMethods),
  agencyReference: z.string(),
  respondBy: text<Instant>(),
});
const missing = exactly<Missing>()(
  z.discriminatedUnion('what', [
    object({ what: z.literal('action-open'), entry: number }),
    object({ what: z.literal('referral-unanswered'), entry: number }),
    object({ what: z.literal('referral-not-recorded') }),
    object({ what: z.literal('review-ahead'), on: text<Day>() }),
  ]),
);

const written = { by: named, at: text<Instant>(), press: text<PressId>() };
const line = <Type extends Entry['type'], Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  object({ ...written, type: z.literal(type), ...fields });

export const entry = exactly<Entry>()(
  z.discriminatedUnion('type', [
    line('concern-raised', { reference: text<Reference>(), concern, urgency, acknowledgeBy: text<Instant>() }),
    line('report-added-to', { words: z.string() }),
    line('image-handling-recorded', { handling }),
    line('acknowledged', {}),
    line('lead-taken', {}),
    line('review-started', {}),
    line('urgency-changed', { urgency, reason: z.string(), acknowledgeBy: text<Instant>() }),
    line('note-added', { words: z.string() }),
    line('action-added', { action }),
    line('action-completed', { action: number, evidence: z.string() }),
    line('decision-recorded', { decision }),
    line('referral-recorded', { referral }),
    line('answer-recorded', { referral: number, outcome: z.string() }),
    line('case-closed', { outcome: z.string(), despite: z.string(), missing: listOf(missing) }),
    line('case-reopened', { reason: z.string() }),
    line('entry-corrected', { entry: number, words: z.string(), reason: z.string() }),
  ]),
);
