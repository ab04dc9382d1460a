import type { Child } from './child.ts';
import type { Connector } from './connector.ts';
import type { Line } from './line.ts';

/** A bot that is measured, with the Teams it talks to. */
export type Subject = {
  child: Child;
  connector: Connector;
  line: Line;
  /** From a press to what the channel shows because of it, in ms. */
  told: number[];
  close(): Promise<void>;
};

/** What some turns cost. CPU is of the bot's process alone, and counts what it did after its answers as well. */
export type Round = {
  turns: number[];
  told: number[];
  seconds: number;
  cpuMs: number;
  rssMb: number;
  messages: number;
};

/** How often, and how many at once. */
export type Amount = { times: number; atOnce: number };

/** Does so many pieces of work, so many at once, and waits until the bot has nothing left to do. */
export async function round(
  subject: Subject,
  { times, atOnce }: Amount,
  work: (lane: number) => Promise<unknown>,
): Promise<Round> {
  const { child, connector, line, told } = subject;
  line.taken.length = 0;
  told.length = 0;
  const messages = connector.taken();
  const before = await child.usage();
  const from = performance.now();
  let left = times;
  const lane = async (number: number) => {
    while (left-- > 0) await work(number);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number)));
  const seconds = (performance.now() - from) / 1000;
  await connector.quiet();
  const after = await child.usage();
  return {
    turns: [...line.taken],
    told: [...told],
    seconds,
    cpuMs: after.cpuMs - before.cpuMs,
    rssMb: after.rssMb,
    messages: connector.taken() - messages,
  };
}

/** Several rounds as one. */
export const together = (rounds: readonly Round[]): Round => ({
  turns: rounds.flatMap(({ turns }) => turns),
  told: rounds.flatMap(({ told }) => told),
  seconds: sum(rounds.map(({ seconds }) => seconds)),
  cpuMs: sum(rounds.map(({ cpuMs }) => cpuMs)),
  rssMb: Math.max(...rounds.map(({ rssMb }) => rssMb)),
  messages: sum(rounds.map(({ messages }) => messages)),
});

export const cpuPerTurn = ({ cpuMs, turns }: Round): number => cpuMs / turns.length;

/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
