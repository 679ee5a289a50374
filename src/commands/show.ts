import { command } from './command.ts';
import { COMMON_OPTIONS, formatOptions } from './shared-options.ts';

/** `cnca show`: whole records, by id. */
export const show = command({
  needs: 'base',
  name: 'show',
  words: '<id...>',
  values: 'citable',
  summary: 'show whole records of facts or documents: claim, quote, citation, notes, related facts',
  options: [...formatOptions('record'), ...COMMON_OPTIONS],
  examples: [
    { command: 'cnca show gas-pipeline-volume-2024', says: 'one record' },
    { command: 'cnca show gas-pipeline-volume-2024 --json', says: 'the same for a script' },
    { command: 'cnca show gmw-liu-dan', says: 'the record of a document' },
  ],
  notes: 'The beginning of an id will do where no other begins so.',
  run: async (context, ids, options) => (await import('./run-show.ts')).show(context, ids, options),
});
