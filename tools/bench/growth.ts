import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { concerns, lists, moves } from './journeys.ts';
import { forSeconds, type Plan } from './plan.ts';
import { type Round, together } from './rounds.ts';
import { openSchool, type School } from './school.ts';
import { seed } from './seed.ts';

/** What the same turns cost with so many cases stored before. */
export type Grown = { stored: number; concern: Round; move: Round; list: Round };

/** One bot for each number of stored cases, all running, asked in turn. */
export async function growth(folder: string, plan: Plan): Promise<readonly Grown[]> {
  const schools: School[] = [];
  try {
    for (const stored of plan.stored) {
      const own = join(folder, `stored-${stored}`);
      await mkdir(own);
      await seed(own, stored);
      schools.push(await openSchool(own));
    }
    for (const school of schools) await visit(school, plan.warmUp, 8);
    const visits: Visit[][] = schools.map(() => []);
    await forSeconds(plan.growthSeconds, async () => {
      for (const [at, school] of schools.entries()) visits[at]?.push(await visit(school, perVisit, 1));
    });
    return plan.stored.map((stored, at) => summary(stored, visits[at] ?? []));
  } finally {
    await Promise.all(schools.map((school) => school.close()));
  }
}

/** Short visits, so that each bot has several. */
const perVisit = 8;

type Visit = Omit<Grown, 'stored'>;

async function visit(school: School, times: number, atOnce: number): Promise<Visit> {
  const concern = await concerns(school, { times, atOnce });
  const move = await moves(school, { times, atOnce }, concern.references);
  return { concern, move, list: await lists(school, { times, atOnce }) };
}

const summary = (stored: number, visits: readonly Visit[]): Grown => ({
  stored,
  concern: together(visits.map(({ concern }) => concern)),
  move: together(visits.map(({ move }) => move)),
  list: together(visits.map(({ list }) => list)),
});
