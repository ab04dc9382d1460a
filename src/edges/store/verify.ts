import { replay } from '../../domain/case/evolve.ts';
import { headOf } from '../../domain/case/head.ts';
import type { CaseId } from '../../domain/ids.ts';
import { canonical, hashOf, noEntry } from './chain.ts';
import { documents } from './documents.ts';

/** What is wrong with a stored case, in one sentence, or null. The entries come in the order of their numbers. */
export function whatIsWrong(id: CaseId, storedEntries: readonly string[], storedHead: string | null): string | null {
  if (storedEntries.length === 0) return storedHead === null ? 'there is no such case' : 'its chronology is gone';
  if (storedHead === null) return 'its head is gone';
  try {
    return wrongWithChain(id, storedEntries) ?? wrongWithHead(id, storedEntries, storedHead);
  } catch (fault) {
    return `it cannot be read: ${(fault as Error).message}`;
  }
}

function wrongWithChain(id: CaseId, stored: readonly string[]): string | null {
  let follows = noEntry;
  for (const [index, text] of stored.entries()) {
    const one = JSON.parse(text);
    if (one.number !== index + 1) return `entry ${index + 1} is missing`;
    if (one.case !== id) return `entry ${one.number} belongs to another case`;
    if (one.hash !== hashOf(one)) return `entry ${one.number} was changed`;
    if (one.prev !== follows) return `entry ${one.number} does not follow the one before it`;
    follows = one.hash;
  }
  return null;
}

function wrongWithHead(id: CaseId, storedEntries: readonly string[], storedHead: string): string | null {
  const entries = storedEntries.map((text) => documents.entry.read(text));
  const { chain, head } = documents.head.read(storedHead);
  if (head.version > entries.length) return `its last entry is missing: the head counts ${head.version}`;
  if (chain !== entries.at(-1)?.hash) return 'its head belongs to another chronology';
  const chronology = entries.map(({ entry }) => entry);
  const current = replay(chronology);
  if (current.status === 'not-raised') return 'its chronology does not begin with a concern';
  return canonical(headOf(id, current, chronology)) === canonical(head)
    ? null
    : 'its head is not what its chronology says';
}
