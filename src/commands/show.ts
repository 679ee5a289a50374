import { command } from './command.ts';
import { COMMON_OPTIONS, formatOptions } from './shared-options.ts';

/** `cnca show`: whole records, by id. */
export const show = command({
  needs: 'base',
  name: 'show',
  words: '<id...>',
  values: 'ids',
  summary: 'show whole records: claim, quote, citation, notes, related facts',
  options: [...formatOptions('record'), ...COMMON_OPTIONS],
  examples: [
    { command: 'cnca show gas-pipeline-volume-2024', says: 'one record' },
    { command: 'cnca show gas-pipeline-volume-2024 --json', says: 'the same for a script' },
  ],
  run: async (context, ids, options) => (await import('./run-show.ts')).show(context, ids, options),
});
