import type { DatabaseSync } from 'node:sqlite';
import { type CaseId, reference } from '../../domain/ids.ts';
import { storeOn } from './embedded.ts';

export type Finding = { case: string; wrong: string | null };

/** Looks at everything that a data file can prove about itself: each case, and that no case is gone whole. */
export async function checkFile(db: DatabaseSync): Promise<readonly Finding[]> {
  const store = storeOn(db);
  const ids = db.prepare('select case_id from entry union select case_id from head').all();
  const findings: Finding[] = [];
  for (const { case_id } of ids) {
    const id = case_id as CaseId;
    const known = db.prepare('select reference from head where case_id = ?').get(id)?.['reference'];
    findings.push({ case: String(known ?? id), wrong: await store.verify(id) });
  }
  for (const { year, last } of db.prepare('select year, last from counter').all())
    for (let number = 1; number <= Number(last); number++) {
      const given = reference(String(year), number);
      if ((await store.caseWithReference(given)) === null)
        findings.push({ case: given, wrong: 'it was given to a case that is gone' });
    }
  return findings.sort((one, other) => (one.case < other.case ? -1 : 1));
}
