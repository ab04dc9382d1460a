import { z } from 'zod';
import type { Entry } from '../../domain/case/case.ts';
import type { CaseId, Instant } from '../../domain/ids.ts';
import { canonical, hashOf } from './chain.ts';
import { draft } from './shape/draft.ts';
import { entry } from './shape/entry.ts';
import { object, text } from './shape/exactly.ts';
import { head } from './shape/head.ts';
import { notice } from './shape/notice.ts';
import { digest, handlingRecord, reading } from './shape/records.ts';

/**
 * What lies in the store, as text and as what it means. Every document carries the version of its shape, is checked
 * when it is read, and is only written when it could be read back.
 */
export const documents = {
  entry: kindOf('entry', {
    case: text<CaseId>(),
    number: z.number().int(),
    prev: z.string(),
    hash: z.string(),
    entry,
  }),
  /** `chain` is the hash of the last entry. */
  head: kindOf('head', { chain: z.string(), head }),
  notice: kindOf('notice', {
    state: z.enum(['waiting', 'delivered', 'not-needed', 'undeliverable']),
    settledAt: text<Instant>().nullable(),
    notice,
  }),
  draft: kindOf('draft', { draft }),
  reading: kindOf('reading', { reading }),
  handling: kindOf('handling record', { handling: handlingRecord }),
  digest: kindOf('digest', { digest }),
  memory: kindOf('chat memory', { key: z.string(), value: z.record(z.unknown()) }),
};

/** An entry as it is stored, linked to the one before. */
export function linked(id: CaseId, number: number, prev: string, written: Entry) {
  const rest = { case: id, number, prev, entry: written };
  return { ...rest, hash: hashOf({ v: 1, ...rest }) };
}

function kindOf<Fields extends z.ZodRawShape>(name: string, fields: Fields) {
  const shape = object(fields);
  type Document = z.output<typeof shape>;
  // What was typed is in the value, and must not come out in the words of a fault: the place of a mistake is enough.
  const checked = (value: unknown): Document => {
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data;
    const places = parsed.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`);
    throw new Error(`not a ${name} as this version stores it: ${places.join(', ')}`);
  };
  return {
    read(stored: string): Document {
      const { v, ...rest } = JSON.parse(stored);
      if (v !== 1) throw new Error(`a stored ${name} has version ${v}, which this version of the bot does not know`);
      return checked(rest);
    },
    write: (document: Document): string => canonical({ v: 1, ...checked(document) }),
  };
}
