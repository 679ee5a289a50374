import { command } from './command.ts';
import { COMMON_OPTIONS, FACT_FORMAT_OPTIONS, FILTERS, listOptions } from './shared-options.ts';
import { COUNT_BY } from './view-options.ts';

/** `cnca facts`: the facts that the filters leave, in the order of the base. */
export const facts = command({
  needs: 'base',
  name: 'facts',
  summary: 'list facts, narrowed by topic, source, kind, place, date or speaker',
  options: [...FILTERS, ...listOptions(0), COUNT_BY, ...FACT_FORMAT_OPTIONS, ...COMMON_OPTIONS],
  examples: [
    { command: 'cnca facts --topic trade', says: 'facts of one topic' },
    {
      command: 'cnca facts --kind statistic --sort value --reverse',
      says: 'figures, largest first',
    },
    {
      command: 'cnca facts --since 2024 --until 2024 --count',
      says: 'how many facts are dated 2024',
    },
    { command: 'cnca facts --conflicting', says: 'where documents differ, in pairs' },
    { command: 'cnca facts --agreeing --topic trade', says: 'where they agree, on one topic' },
    { command: 'cnca facts --count-by kind', says: 'how many facts there are of each kind' },
  ],
  notes: 'Exit code 1: no fact passes the filters.',
  run: async (context, _, options) => (await import('./run-facts.ts')).facts(context, options),
});
