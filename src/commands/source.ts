import { command } from './command.ts';
import { RECORD_OPTIONS } from './record-options.ts';
import { COMMON_OPTIONS } from './shared-options.ts';

/** `cnca source add`: registers a document, by its record and its fingerprint. */
export const source = command({
  needs: 'write',
  name: 'source',
  words: 'add <file>',
  values: 'files',
  summary: 'register a document: its record, and the fingerprint of its text',
  options: [...RECORD_OPTIONS, ...COMMON_OPTIONS],
  examples: [
    {
      command: 'cnca source add moreau.txt --id moreau --author "Moreau, Ines"',
      says: 'a document by its text',
    },
  ],
  notes: 'The text itself is not kept. `cnca sources` lists the documents of a base.',
  run: async (context, words, options) =>
    (await import('./run-source-add.ts')).sourceAdd(context, words, options),
});
