import { z } from 'zod';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { type Handling, handlingEvents } from '../../../domain/imagery.ts';
import type { Named } from '../../../domain/people.ts';
import { exactly, object, text } from './exactly.ts';

export const named = exactly<Named>()(object({ id: text<PersonId>(), name: z.string() }));

export const handlingFields = {
  event: z.enum(handlingEvents),
  who: named,
  at: text<Instant>(),
  copied: z.enum(['yes', 'no', 'unknown']),
  note: z.string(),
};

export const handling = exactly<Handling>()(object(handlingFields));
