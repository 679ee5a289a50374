import { CITE_STYLES } from '../cite/style-names.ts';
import { command } from './command.ts';
import { COMMON_OPTIONS, OUTPUT } from './shared-options.ts';

/** `cnca cite`: how to cite facts and documents. */
export const cite = command({
  needs: 'base',
  name: 'cite',
  words: '<id...>',
  values: 'citable',
  summary: 'cite facts or documents: text styles, BibTeX, RIS, CSL-JSON',
  options: [
    { flags: '--style <style>', help: 'how to cite', choices: CITE_STYLES, default: 'default' },
    { flags: '--quote', help: 'the quote of each fact before its citation' },
    OUTPUT,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca cite gas-pipeline-volume-2024 --quote', says: 'the words and their source' },
    { command: 'cnca cite gas-pipeline-volume-2024 --style apa', says: 'for a paper' },
    { command: 'cnca cite gmw-liu-dan --style bibtex', says: 'a document for LaTeX' },
  ],
  notes:
    'A style of papers gives the citation of each fact, then the list of references.\n' +
    'BibTeX, RIS and CSL-JSON describe the documents, not the places in them.',
  run: async (context, ids, options) => (await import('./run-cite.ts')).cite(context, ids, options),
});
