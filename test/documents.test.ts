import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { lifecycle } from '../src/domain/case/lifecycle.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const ours = (path: string) => !/^(node_modules|dist|\.data|\.git)\b/.test(path);
const documents = globSync('**/*.md', { exclude: (path) => !ours(path) }).filter(ours);
const words = new Map(documents.map((file) => [file, read(file)]));
const said = (file: string) => words.get(file) ?? '';
const all = (text: string, what: RegExp) => [...text.matchAll(what)].map(([, found]) => found ?? '');

/** Where a document points, as seen from the top: links beside it, and every path of ours that it spells out. */
const pathsIn = (file: string): string[] => [
  ...all(said(file), /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => join(dirname(file), target.split('#')[0] ?? '')),
  ...all(said(file), /(?<![\w/.-])((?:src|test|tools|docs|env|adaptiveCards|appPackage|\.ci)\/[\w./*-]*[\w*/])/g),
  ...all(said(file), /`(\.?[\w.-]+\.(?:json|md|npmrc)|\.npmrc)`/g).filter(
    (name) => existsSync(name) || /^[A-Z.]/.test(name),
  ),
];

const isThere = (path: string) => (path.includes('*') ? globSync(path).length > 0 : existsSync(path));

/** The anchors that GitHub gives the headings of a document. */
const anchorsOf = (file: string) =>
  all(read(file), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  it('are found at all', () => {
    for (const file of ['README.md', 'ARCHITECTURE.md', 'docs/adr/README.md'])
      assert.ok(documents.includes(file), file);
  });

  for (const file of documents)
    it(`name only what exists: ${file}`, () => {
      const missing = pathsIn(file).filter((path) => !isThere(path));
      assert.deepEqual([...new Set(missing.map(normalize))], []);
    });

  it('link to headings that are there', () => {
    const astray = documents.flatMap((file) =>
      all(said(file), /\]\(([^)\s:]*#[^)\s]+)\)/g).filter((link) => {
        const [target = '', anchor = ''] = link.split('#');
        const to = target === '' ? file : join(dirname(file), target);
        return !existsSync(to) || !anchorsOf(to).includes(anchor);
      }),
    );
    assert.deepEqual(astray, []);
  });

  it('tell nobody to run a script that there is not', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const told = documents.flatMap((file) => all(said(file), /npm run ([\w:]+)/g));
    assert.deepEqual(
      told.filter((script) => !scripts.includes(script)),
      [],
    );
  });
});

describe('the README', () => {
  it('has a row for each setting that the program reads, and for no other', () => {
    const settings = read('src/edges/config/settings.ts');
    const inCode = all(settings, /(?:env\[|needed\(|guid\()'([A-Z_]+)'/g);
    const [, chapter = ''] = said('README.md').split('\n## Settings\n');
    const inTable = all(chapter.split('\n## ')[0] ?? '', /^\| `([A-Z_]+)` \|/gm);
    assert.deepEqual(inTable.sort(), [...new Set(inCode)].sort());
  });
});

describe('the list of decisions', () => {
  const pages = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));

  it('names every page by its number and its title, in order', () => {
    const titles = pages.map((page) => read(`docs/adr/${page}`).match(/^# (\d+)\. (.+)$/m) ?? []);
    const lines = pages.map((page, at) => `- [${page.slice(0, 4)} · ${titles[at]?.[2]}](${page})`);
    assert.deepEqual(all(said('docs/adr/README.md'), /^(- \[\d.*)$/gm), lines);
    assert.deepEqual(
      titles.map(([, number]) => Number(number)),
      pages.map((_, at) => at + 1),
    );
  });

  it('gives each of them its context, decision, cost and when to look again', () => {
    for (const page of pages)
      for (const part of ['Context.', 'Decision.', 'What it costs.', 'When to revisit.'])
        assert.ok(read(`docs/adr/${page}`).includes(`**${part}**`), `${page}: ${part}`);
  });
});

describe('ARCHITECTURE', () => {
  it('names every folder of src', () => {
    const folders = globSync('src/**/').map((path) => path.replace(/\/$/, ''));
    assert.ok(folders.length > 5);
    assert.deepEqual(
      folders.filter((folder) => folder !== 'src' && !said('ARCHITECTURE.md').includes(`\`${folder}\``)),
      [],
    );
  });
});

describe('the words', () => {
  it('name every status of a case', () => {
    const rows = all(said('docs/words.md'), /^\| [^|]+ \| `([a-z-]+)`/gm);
    assert.deepEqual([...new Set(rows)].sort(), Object.keys(lifecycle).sort());
  });
});
