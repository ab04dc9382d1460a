import { type Echo, openEcho } from './echo.ts';
import { concerns, moves } from './journeys.ts';
import { forSeconds, type Plan } from './plan.ts';
import { type Amount, cpuPerTurn, type Round, round, together } from './rounds.ts';
import { openSchool, type School } from './school.ts';

/** Rounds of the same number of turns, the product's and the bare bot's, and what each pair of them said. */
export type Pairs = { name: string; atOnce: number; bot: Round; echo: Round; ratios: readonly number[] };

/** The product against the bare bot: a whole concern and a move, alone and eight at once. */
export async function against(folder: string, plan: Plan, node: readonly string[]): Promise<readonly Pairs[]> {
  const school = await openSchool(folder, node);
  try {
    const warmUp = { times: plan.warmUp, atOnce: 8 };
    const { references, turns } = await concerns(school, warmUp);
    await moves(school, warmUp, references);
    const echo = await openEcho(school.line.bytes() / (turns.length + references.length));
    try {
      await round(echo, warmUp, echo.concern);
      return [...(await pairs(school, echo, plan, 1)), ...(await pairs(school, echo, plan, 8))];
    } finally {
      await echo.close();
    }
  } finally {
    await school.close();
  }
}

async function pairs(school: School, echo: Echo, plan: Plan, atOnce: number): Promise<readonly Pairs[]> {
  const amount: Amount = { times: plan.concerns, atOnce };
  const concern: [Round, Round][] = [];
  const move: [Round, Round][] = [];
  await forSeconds(plan.seconds, async (number) => {
    const echoFirst = number % 2 === 1;
    const echoed = echoFirst ? await round(echo, amount, echo.concern) : null;
    const raised = await concerns(school, amount);
    concern.push([raised, echoed ?? (await round(echo, amount, echo.concern))]);
    const pressed = echoFirst ? await round(echo, amount, echo.press) : null;
    const moved = await moves(school, amount, raised.references);
    move.push([moved, pressed ?? (await round(echo, amount, echo.press))]);
  });
  return [summary('a whole concern', atOnce, concern), summary('one triage move', atOnce, move)];
}

const summary = (name: string, atOnce: number, rounds: readonly [Round, Round][]): Pairs => ({
  name,
  atOnce,
  bot: together(rounds.map(([bot]) => bot)),
  echo: together(rounds.map(([, echo]) => echo)),
  ratios: rounds.map(([bot, echo]) => cpuPerTurn(bot) / cpuPerTurn(echo)),
});
