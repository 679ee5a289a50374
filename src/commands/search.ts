import { command } from './command.ts';
import { COMMON_OPTIONS, FACT_FORMAT_OPTIONS, FILTERS, listOptions } from './shared-options.ts';
import { FOUND_COUNT_BY } from './view-options.ts';

/** `cnca search`: the facts that words ask for, the best first. */
export const search = command({
  needs: 'base',
  name: 'search',
  words: '<words...>',
  summary: 'find facts by words, with typos, synonyms and other forms',
  options: [
    { flags: '--exact', help: 'the words as typed: no correction, other forms or synonyms' },
    { flags: '--explain', help: 'say on stderr why each fact was found' },
    ...FILTERS,
    ...listOptions(10),
    FOUND_COUNT_BY,
    ...FACT_FORMAT_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca search railway', says: 'facts about railways, with citations' },
    { command: 'cnca search gas pipeline --json', says: 'the same for a script' },
    { command: `cnca search '"visa exemption"'`, says: 'a phrase, word for word' },
    { command: 'cnca search summit --kind agreement', says: 'only agreements' },
    { command: 'cnca search trade --count-by source', says: 'how many facts each document has' },
    { command: 'cnca search trade -- -tariffs', says: 'what has the first word, not the second' },
  ],
  notes: 'Exit code 1: nothing found.',
  run: async (context, words, options) =>
    (await import('./run-search.ts')).search(context, words, options),
});
