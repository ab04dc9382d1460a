import { z } from 'zod';
import { agencies, levels } from '../../../domain/case/case.ts';
import { categories, platforms } from '../../../domain/concern.ts';
import type { Digest } from '../../../domain/digest.ts';
import type { CaseId, Day, DraftId, Instant, Reference } from '../../../domain/ids.ts';
import type { HandlingRecord } from '../../../domain/imagery.ts';
import type { Reading } from '../../../workflow/ports.ts';
import { exactly, listOf, object, text } from './exactly.ts';
import { handlingFields, named } from './people.ts';

const number = z.number();
const count = z.union([number, z.literal('<5')]);
const reference = text<Reference>();

export const reading = exactly<Reading>()(
  object({ at: text<Instant>(), by: named, what: z.string(), case: text<CaseId>().nullable() }),
);

export const handlingRecord = exactly<HandlingRecord>()(
  object({
    ...handlingFields,
    id: z.string(),
    about: z.union([object({ case: text<CaseId>() }), object({ draft: text<DraftId>() })]).nullable(),
  }),
);

export const digest = exactly<Digest>()(
  object({
    week: text<Day>(),
    from: text<Instant>(),
    to: text<Instant>(),
    raised: number,
    raisedBefore: number,
    closed: number,
    closedBefore: number,
    open: number,
    openBefore: number,
    late: listOf(object({ reference, due: text<Instant>() })),
    decisions: listOf(object({ level: z.enum(levels), count: number })),
    referralsOverdue: listOf(object({ reference, agency: z.enum(agencies), due: text<Instant>() })),
    overdueActions: listOf(object({ owner: z.string(), count: number })),
    reviewsDue: listOf(object({ reference, on: text<Day>() })),
    reportersNotTold: listOf(reference),
    themes: listOf(object({ category: z.enum(categories), year: z.string(), count })),
    platforms: listOf(object({ platform: z.enum(platforms), count })),
    imageGuard: object({ refused: number, shownOrSeen: number }),
  }),
);
