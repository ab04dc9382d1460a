import { z } from 'zod';
import type { Chase } from '../../../domain/case/chasers.ts';
import type { CaseId, Day, DraftId, Instant, PersonId } from '../../../domain/ids.ts';
import type { Notice, Recipient, Saying } from '../../../domain/notices.ts';
import { exactly, object, text } from './exactly.ts';
import { named } from './people.ts';

const number = z.number().int();
const aCase = text<CaseId>();
const aDraft = text<DraftId>();

const chase = exactly<Chase>()(
  z.discriminatedUnion('about', [
    object({ about: z.literal('acknowledgement'), stage: z.enum(['deputies', 'head']), by: text<Instant>() }),
    object({ about: z.literal('action'), entry: number, due: text<Day>() }),
    object({ about: z.literal('referral'), entry: number }),
    object({ about: z.literal('review'), on: text<Day>() }),
  ]),
);

const sayings = [
  'show-case',
  'show-receipt',
  'case-alert',
  'told-acknowledged',
  'told-closed',
  'report-added-to',
  'chase',
  'colleague-alert',
  'nobody-told',
  'draft-reminder',
  'handling',
  'digest',
  'undelivered',
] as const;

const saying = exactly<Saying>()(
  z.discriminatedUnion('type', [
    object({ type: z.literal('show-case'), case: aCase }),
    object({ type: z.literal('show-receipt'), case: aCase }),
    object({ type: z.literal('case-alert'), case: aCase }),
    object({ type: z.literal('told-acknowledged'), case: aCase }),
    object({ type: z.literal('told-closed'), case: aCase }),
    object({ type: z.literal('report-added-to'), case: aCase }),
    object({ type: z.literal('chase'), case: aCase, chase }),
    object({ type: z.literal('colleague-alert'), who: named, draft: aDraft }),
    object({ type: z.literal('nobody-told'), draft: aDraft }),
    object({ type: z.literal('draft-reminder'), draft: aDraft }),
    object({ type: z.literal('handling'), handling: z.string() }),
    object({ type: z.literal('digest'), week: z.string() }),
    object({ type: z.literal('undelivered'), notice: z.string(), about: z.enum(sayings), case: aCase.nullable() }),
  ]),
);

const recipient = exactly<Recipient>()(
  z.discriminatedUnion('kind', [
    object({ kind: z.literal('channel') }),
    object({ kind: z.literal('person'), id: text<PersonId>() }),
    object({ kind: z.literal('lead'), case: aCase }),
  ]),
);

export const notice = exactly<Notice>()(
  object({ id: z.string(), to: recipient, say: saying, at: text<Instant>(), tries: number }),
);
