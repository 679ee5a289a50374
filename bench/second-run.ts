import { compare, QUICK } from './compare.ts';
import { type Row, ratioRow } from './growth-row.ts';
import { FLOOR, run } from './measure.ts';
import { peakMemory } from './peak.ts';
import { cnca } from './program.ts';

/** A command, and how many times Node's own start it may take. */
interface Asked {
  readonly args: readonly string[];
  readonly budget: number;
}

/**
 * What is asked of a base that is known already. "China" stands in nearly every fact; the misspelt word is
 * corrected to `railway`.
 */
const QUERIES: readonly Asked[] = [
  { args: ['search', 'railway', '--json'], budget: 1.5 },
  { args: ['facts', '--topic', 'trade', '--limit', '10', '--json'], budget: 1.5 },
  { args: ['show', 'fact-500', '--json'], budget: 1.5 },
  { args: ['search', 'ralway', '--json'], budget: 1.7 },
  { args: ['search', 'railway', 'project', 'opened', '--json'], budget: 1.5 },
  { args: ['search', 'China', '--json'], budget: 3 },
  { args: ['search', 'gas', 'pipeline', 'China', '--json'], budget: 3 },
  { args: ['search', 'China', '--topic', 'trade', '--json'], budget: 3 },
];
const MEMORY_BUDGET = 2;

/**
 * Runs on a base whose snapshot is there and as new as the files.
 *
 * @param dir a folder for what is noted
 * @param hook the bundled `peak-memory`
 */
export function secondRuns(base: string, cache: string, dir: string, hook: string): Row[] {
  const searched = QUERIES.filter(({ args: [command] }) => command === 'search');
  const peak = (args: readonly string[]): number =>
    peakMemory(cnca(args, cache, base), hook, dir, 3);
  run(cnca(['search', 'railway'], cache, base));
  const floor = peakMemory(FLOOR, hook, dir, 3);
  return [
    ...QUERIES.map(({ args, budget }) => {
      const result = compare(cnca(args, cache, base), QUICK);
      if ('failed' in result) return { label: args.join(' '), figure: result.failed };
      return ratioRow(args.join(' '), result.ratio, budget);
    }),
    ...searched.map(({ args }) =>
      ratioRow(`memory of ${args.slice(0, -1).join(' ')}`, peak(args) / floor, MEMORY_BUDGET),
    ),
  ];
}
