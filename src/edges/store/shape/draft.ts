import { z } from 'zod';
import { type Draft, steps } from '../../../domain/draft.ts';
import type { DraftId, Instant } from '../../../domain/ids.ts';
import { exactly, listOf, object, text } from './exactly.ts';
import { handling, named } from './people.ts';

export const draft = exactly<Draft>()(
  object({
    id: text<DraftId>(),
    by: named,
    startedAt: text<Instant>(),
    savedAt: text<Instant>(),
    step: z.enum(steps),
    children: z.number().int(),
    answers: z.record(z.string()).readonly(),
    handled: listOf(handling),
    alertedAt: text<Instant>().nullable(),
  }),
);
