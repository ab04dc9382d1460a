import type { Pairs } from './against.ts';
import type { Grown } from './growth.ts';
import { cpuPerTurn, percentile, type Round } from './rounds.ts';

/** The product beside the bare bot: what each took, and the ratio that counts. */
export const pairsTable = (all: readonly Pairs[]): string =>
  [
    row(['', 'turns', 'turns/s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms/turn', 'RSS MB', 'to Teams']),
    ...all.flatMap(({ name, atOnce, bot, echo, ratios }) => [
      `${name}, ${atOnce === 1 ? 'one at a time' : `${atOnce} at once`}`,
      row(['  the product', ...figures(bot)]),
      row(['  bare botbuilder', ...figures(echo)]),
      `  the product costs ${percentile(ratios, 0.5).toFixed(1)} times the CPU (${spread(ratios)} in ${ratios.length} pairs); ` +
        `the channel showed it after ${percentile(bot.told, 0.5).toFixed(0)} ms, p99 ${percentile(bot.told, 0.99).toFixed(0)} ms`,
      '',
    ]),
  ].join('\n');

/** The same turns with more and more cases stored. */
export const growthTable = (all: readonly Grown[]): string =>
  [
    row(['cases stored', 'concern p50', 'CPU/turn', 'move p50', 'CPU/turn', 'list p50', 'CPU/turn', 'RSS MB']),
    ...all.map(({ stored, concern, move, list }) =>
      row([stored.toLocaleString('en-GB'), ...[concern, move, list].flatMap(costs), list.rssMb.toFixed(0)]),
    ),
  ].join('\n');

const figures = (of: Round): string[] => [
  `${of.turns.length}`,
  (of.turns.length / of.seconds).toFixed(0),
  ...[0.5, 0.95, 0.99].map((share) => percentile(of.turns, share).toFixed(2)),
  cpuPerTurn(of).toFixed(2),
  of.rssMb.toFixed(0),
  `${of.messages}`,
];

const costs = (of: Round): string[] => [percentile(of.turns, 0.5).toFixed(2), cpuPerTurn(of).toFixed(2)];

const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;

const row = ([first = '', ...rest]: readonly string[]): string =>
  first.padEnd(18) + rest.map((cell) => cell.padStart(12)).join('');
