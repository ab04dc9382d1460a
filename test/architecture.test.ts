import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Arrows point inwards. Each ring may import itself, the rings inside it, and the packages named here. */
const mayImport: Readonly<Record<string, RegExp>> = {
  'src/domain/': /^src\/domain\//,
  'src/workflow/': /^src\/(domain|workflow)\//,
  'adaptiveCards/': /^(adaptiveCards\/|adaptivecards-templating$)/,
  'src/edges/teams/':
    /^(src\/(domain|workflow|edges\/teams)\/|adaptiveCards\/|botbuilder$|@microsoft\/teams-ai$|zod$|node:)/,
  'src/edges/store/': /^(src\/(domain|workflow|edges\/store)\/|@azure\/cosmos$|zod$|node:)/,
  'src/edges/http/': /^(src\/(domain|workflow|edges\/http)\/|restify$|node:)/,
  'src/edges/schedule/': /^(src\/(domain|workflow|edges\/schedule)\/|node:)/,
  'src/edges/log/': /^(src\/(domain|workflow|edges\/log)\/|pino$|node:)/,
  'src/edges/config/': /^(src\/(domain|edges\/config)\/|zod$|node:)/,
};
/** The door: the only files that know every ring, and no package. */
const door = /^src\/[^/]+\.ts$/;
const doorMayImport = /^(src\/|node:)/;

/** What the domain and the workflow are told, and never ask the machine for. */
const fromOutside =
  /new Date\(\s*\)|(?<!new )\bDate\(|\bDate\.now|Math\.random|performance\.|hrtime|randomUUID|\bset(Timeout|Interval|Immediate)\(|\bprocess\./;

const ringOf = (file: string): string | undefined => Object.keys(mayImport).find((ring) => file.startsWith(ring));
const sourceOf = (file: string): string => readFileSync(file, 'utf8');
const sources = globSync(['src/**/*.ts', 'adaptiveCards/**/*.ts', 'tools/**/*.ts']).sort();

/** Everything that a file names as a module: `from`, a bare import, a dynamic one, a type, a `require`. */
function importsIn(source: string, file: string): readonly string[] {
  const named = [...source.matchAll(/(?:\bfrom\s|^import\s|\bimport\s*\(|\brequire\s*\()\s*(['"`])([^'"`\s]+)\1/gm)];
  return named.map(([, , from = '']) => (from.startsWith('.') ? join(dirname(file), from) : from));
}

/** The import that a file may not have, as `file → import`. */
function strays(file: string, source: string): readonly string[] {
  const ring = ringOf(file);
  const allowed = ring ? mayImport[ring] : door.test(file) ? doorMayImport : /^$/;
  return importsIn(source, file)
    .filter((from) => !allowed?.test(from))
    .map((from) => `${file} → ${from}`);
}

describe('the rings', () => {
  for (const ring of Object.keys(mayImport)) {
    const files = sources.filter((file) => file.startsWith(ring));
    it(`${ring} imports only what it may (${files.length} files)`, () => {
      assert.notEqual(files.length, 0, `no file was seen in ${ring}`);
      assert.deepEqual(
        files.flatMap((file) => strays(file, sourceOf(file))),
        [],
      );
    });
  }

  it('have one door, and no file stands outside of both', () => {
    const outside = sources.filter((file) => !file.startsWith('tools/') && ringOf(file) === undefined);
    assert.ok(outside.includes('src/main.ts'));
    assert.deepEqual(
      outside.flatMap((file) => strays(file, sourceOf(file))),
      [],
    );
    assert.deepEqual(
      outside.filter((file) => !door.test(file)),
      [],
    );
  });

  it('are told apart by this rule', () => {
    const found = (file: string, source: string) => strays(file, source).length > 0;
    for (const [file, source] of [
      ['src/domain/leak.ts', "import { z } from 'zod';"],
      ['src/domain/leak.ts', "import type {\n  Store,\n} from '../workflow/ports.ts';"],
      ['src/domain/leak.ts', "import 'node:fs';"],
      ['src/domain/case/leak.ts', "export { openFile } from '../../edges/store/open-file.ts';"],
      ['src/workflow/leak.ts', "const { a } = await import('../edges/teams/bot.ts');"],
      ['src/workflow/leak.ts', "type Turn = import('botbuilder').TurnContext;"],
      ['src/edges/store/leak.ts', "import { a } from '../teams/bot.ts';"],
      ['src/edges/http/leak.ts', "import { a } from 'botbuilder';"],
      ['src/edges/schedule/leak.ts', "import { a } from '../../../adaptiveCards/card.ts';"],
      ['src/edges/log/leak.ts', "const { a } = require('botbuilder');"],
      ['src/edges/new/leak.ts', "import { a } from '../../domain/ids.ts';"],
      ['src/app.ts', "import { a } from 'botbuilder';"],
      ['adaptiveCards/leak.ts', "import { a } from '../src/domain/ids.ts';"],
    ] as const)
      assert.ok(found(file, source), `${file}: ${source}`);
    assert.ok(!found('src/workflow/fine.ts', "import type {\n  Case,\n} from '../domain/case/case.ts';"));
    assert.ok(!found('src/app.ts', "import { a } from './edges/teams/bot.ts';"));
  });
});

describe('the domain and the workflow', () => {
  const inner = sources.filter((file) => /^src\/(domain|workflow)\//.test(file));

  it('ask nobody the time, and throw no dice', () => {
    assert.ok(inner.length > 20);
    const asked = inner.flatMap((file) => {
      const [found] = fromOutside.exec(sourceOf(file)) ?? [];
      return found ? [`${file}: ${found}`] : [];
    });
    assert.deepEqual(asked, []);
  });

  it('would be found out if they did', () => {
    for (const line of [
      'new Date()',
      'Date.now()',
      'Date()',
      'Math.random()',
      'performance.now()',
      'setTimeout(go, 1)',
    ])
      assert.match(line, fromOutside);
    for (const line of ['new Date(0)', 'Date.parse(at)', 'new Date(Date.parse(at))'])
      assert.doesNotMatch(line, fromOutside);
  });
});

describe('every file', () => {
  it('is imported by something that runs', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file) || !sources.includes(file)) return;
      reached.add(file);
      for (const from of importsIn(sourceOf(file), file)) visit(from);
    };
    for (const root of ['src/main.ts', ...globSync('tools/**/*.ts')]) visit(root);
    assert.ok(reached.size > 50);
    assert.deepEqual(
      sources.filter((file) => !reached.has(file)),
      [],
    );
  });
});
