import { SOURCE_FIELDS } from '../output/fields.ts';
import { command } from './command.ts';
import { COMMON_OPTIONS, formatOptions } from './shared-options.ts';

/** `cnca sources`: the documents, with counts. */
export const sources = command({
  needs: 'base',
  name: 'sources',
  summary: 'list the documents, with their citations and how many facts each has',
  options: [...formatOptions('table', SOURCE_FIELDS), ...COMMON_OPTIONS],
  examples: [{ command: 'cnca sources', says: 'the documents' }],
  run: async (context, _, options) => (await import('./run-sources.ts')).sources(context, options),
});
