import { z } from 'zod';
import { agencies, levels } from '../../../domain/case/case.ts';
import type { Head } from '../../../domain/case/head.ts';
import { categories, platforms } from '../../../domain/concern.ts';
import type { CaseId, Day, Instant, PersonId, Reference } from '../../../domain/ids.ts';
import { urgencies } from '../../../domain/urgency.ts';
import { exactly, listOf, object, text } from './exactly.ts';
import { named } from './people.ts';

const number = z.number().int();

export const head = exactly<Head>()(
  object({
    id: text<CaseId>(),
    reference: text<Reference>(),
    version: number,
    status: z.enum(['waiting', 'acknowledged', 'in-review', 'decided', 'closed']),
    urgency: z.enum(urgencies),
    level: z.enum(levels).nullable(),
    lead: named.nullable(),
    reporter: text<PersonId>(),
    raisedAt: text<Instant>(),
    acknowledgeBy: text<Instant>(),
    acknowledgedAt: text<Instant>().nullable(),
    decidedAt: text<Instant>().nullable(),
    closedAt: text<Instant>().nullable(),
    changedAt: text<Instant>(),
    categories: listOf(z.enum(categories)),
    years: listOf(z.string()),
    images: z.boolean(),
    platforms: listOf(z.enum(platforms)),
    openActions: listOf(object({ entry: number, owner: named, due: text<Day>() })),
    awaiting: listOf(object({ entry: number, agency: z.enum(agencies), respondBy: text<Instant>() })),
    reviewOn: text<Day>().nullable(),
  }),
);
