import { existsSync } from 'node:fs';
import { checkFile } from '../src/edges/store/check-file.ts';
import { openFile } from '../src/edges/store/open-file.ts';

/** Says of each case in a data file whether it is as it was written. Ends with an error when any is not. */
const [path] = process.argv.slice(2);
try {
  if (!path) throw new Error('Say which data file: node tools/verify-chronology.ts DATA_FILE');
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const db = openFile(path);
  const findings = await checkFile(db);
  db.close();
  for (const { case: name, wrong } of findings) console.log(`${name}  ${wrong ?? 'ok'}`);
  const wrong = findings.filter((one) => one.wrong !== null).length;
  console.log(`${findings.length} cases, ${wrong} with something wrong.`);
  process.exitCode = wrong > 0 ? 1 : 0;
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 2;
}
