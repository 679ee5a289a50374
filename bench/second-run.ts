import { compare, QUICK } from './compare.ts';
import { type Row, ratioRow } from './growth-row.ts';
import { FLOOR, run } from './measure.ts';
import { peakMemory } from './peak.ts';
import { cnca } from './program.ts';

/** What is asked of a base that is known already; the misspelt word is corrected to `railway`. */
const QUERIES: readonly (readonly string[])[] = [
  ['search', 'railway', '--json'],
  ['facts', '--topic', 'trade', '--limit', '10', '--json'],
  ['show', 'fact-500', '--json'],
  ['search', 'ralway', '--json'],
  ['search', 'railway', 'project', 'opened', '--json'],
];
const TIME_BUDGET = 1.5;
const MEMORY_BUDGET = 2;

/**
 * Runs on a base whose snapshot is there and as new as the files.
 *
 * @param dir a folder for what is noted
 * @param hook the bundled `peak-memory`
 */
export function secondRuns(base: string, cache: string, dir: string, hook: string): Row[] {
  const searched = QUERIES.filter(([command]) => command === 'search');
  const peak = (args: readonly string[]): number =>
    peakMemory(cnca(args, cache, base), hook, dir, 3);
  run(cnca(['search', 'railway'], cache, base));
  const floor = peakMemory(FLOOR, hook, dir, 3);
  return [
    ...QUERIES.map((args) => {
      const result = compare(cnca(args, cache, base), QUICK);
      if ('failed' in result) return { label: args.join(' '), figure: result.failed };
      return ratioRow(args.join(' '), result.ratio, TIME_BUDGET);
    }),
    ...searched.map((args) =>
      ratioRow(`memory of ${args.slice(0, -1).join(' ')}`, peak(args) / floor, MEMORY_BUDGET),
    ),
  ];
}
