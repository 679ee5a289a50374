import { COMPARISON_FIELDS } from '../output/view-fields.ts';
import { command } from './command.ts';
import { COMMON_OPTIONS, FILTERS, formatOptions } from './shared-options.ts';
import { EXACT } from './view-options.ts';

/** `cnca compare`: where documents differ and where they agree. */
export const compare = command({
  needs: 'base',
  name: 'compare',
  words: '[words...]',
  values: 'ids',
  summary: 'where documents differ and where they agree, with both quotes',
  options: [EXACT, ...FILTERS, ...formatOptions('record', COMPARISON_FIELDS), ...COMMON_OPTIONS],
  examples: [
    {
      command: 'cnca compare sister cities',
      says: 'the facts that have these words, beside others',
    },
    { command: 'cnca compare trade-volume-2024-pd', says: 'one fact beside the others' },
    { command: 'cnca compare --conflicting', says: 'everything about which documents differ' },
    { command: 'cnca compare sister cities --json', says: 'pairs of facts, for a script' },
  ],
  notes:
    'Words are searched for; ids are those of facts. A fact stands beside those to which the base relates it.\n' +
    'Exit code 1: no other document agrees or differs.',
  run: async (context, words, options) =>
    (await import('./run-compare.ts')).compare(context, words, options),
});
