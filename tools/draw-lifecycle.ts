import { writeFileSync } from 'node:fs';
import type { CaseStatus, CommandType } from '../src/domain/case/case.ts';
import { evolve, replay } from '../src/domain/case/evolve.ts';
import { decide, lifecycle } from '../src/domain/case/lifecycle.ts';
import { standingsOf } from '../src/domain/case/standing.ts';
import type { Person } from '../src/domain/people.ts';
import { aCaseIn, aCommandOf, dsl, teacher } from '../test/support/cast.ts';

/** One cell of the table: who may make this move in this status, and where the case is then. */
type Cell = { status: CaseStatus; type: CommandType; who: readonly string[]; after: CaseStatus };

const statuses = Object.keys(lifecycle) as CaseStatus[];

/** The life of a case as docs/lifecycle.md shows it, drawn from the table that decides. */
export function lifecycleDocument(): string {
  const cells = statuses.flatMap(cellsOf);
  return `# The life of a case

Drawn from the table in \`src/domain/case/lifecycle.ts\` by \`npm run lifecycle\`. Do not edit: a test compares.

\`\`\`mermaid
stateDiagram-v2
${diagram(cells).join('\n')}
\`\`\`

Who may make which move, and where the case is then when that is somewhere else. *Staff* is whoever the desk says,
*reporter* who raised this concern, *team* the DSL and the deputies. Nobody else can do anything.

${table(cells).join('\n')}
`;
}

const cellsOf = (status: CaseStatus): readonly Cell[] =>
  (Object.keys(lifecycle[status]) as CommandType[]).map((type) => {
    const who = lifecycle[status][type]?.who ?? [];
    return { status, type, who, after: statusAfter(status, type, who) };
  });

/** Asks the table itself, with an example of the case and of the command. */
function statusAfter(status: CaseStatus, type: CommandType, who: readonly string[]): CaseStatus {
  const before = replay(aCaseIn[status]);
  const mayAsk = (person: Person) => standingsOf(person, before).some((one) => who.includes(one));
  const by = [dsl, teacher].find(mayAsk);
  const decision = by && decide(aCommandOf[type](by), before);
  if (!decision?.ok) throw new Error(`the example of ${type} for a case that is ${status} is refused`);
  return decision.value.reduce(evolve, before).status;
}

const spoken = (name: string) => name.replaceAll('-', ' ');
const node = (status: CaseStatus) => (status === 'not-raised' ? '[*]' : status.replaceAll('-', '_'));

const diagram = (cells: readonly Cell[]): readonly string[] => [
  ...statuses.filter((one) => one !== 'not-raised').map((one) => `  state "${spoken(one)}" as ${node(one)}`),
  ...cells
    .filter(({ status, after }) => status !== after)
    .map(({ status, type, who, after }) => `  ${node(status)} --> ${node(after)}: ${spoken(type)} (${who.join(', ')})`),
];

function table(cells: readonly Cell[]): readonly string[] {
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const types = [...new Set(cells.map(({ type }) => type))];
  return [
    row(['move', ...statuses.map(spoken)]),
    row(['---', ...statuses.map(() => '---')]),
    ...types.map((type) =>
      row([
        spoken(type),
        ...statuses.map((status) => cell(cells.find((one) => one.status === status && one.type === type))),
      ]),
    ),
  ];
}

const cell = (one: Cell | undefined): string =>
  one ? `${one.who.join(', ')}${one.after === one.status ? '' : ` → ${spoken(one.after)}`}` : '';

if (import.meta.main) {
  writeFileSync(new URL('../docs/lifecycle.md', import.meta.url), lifecycleDocument());
  console.log('docs/lifecycle.md is drawn.');
}
