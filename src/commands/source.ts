import { command } from './command.ts';
import { RECORD_OPTIONS, TAKING_OPTIONS } from './record-options.ts';
import { COMMON_OPTIONS } from './shared-options.ts';

/** `cnca source add`: registers a document, by its record and its fingerprint. */
export const source = command({
  needs: 'write',
  name: 'source',
  words: 'add <file>',
  values: 'files',
  summary: 'register a document: its record, and the fingerprint of its text',
  options: [...RECORD_OPTIONS, ...TAKING_OPTIONS, ...COMMON_OPTIONS],
  examples: [
    {
      command: 'cnca source add moreau.txt --id moreau --author "Moreau, Ines"',
      says: 'a document by its text',
    },
    {
      command: 'curl -sL "$URL" | cnca source add - --url "$URL" --id wick --dry-run',
      says: 'a page: shows what would be taken',
    },
    { command: 'pdftotext report.pdf - | cnca source add - --id report', says: 'a PDF, as text' },
  ],
  notes:
    'The file is plain text, HTML, DOCX or ODT; - reads stdin. Of a page its article is taken, and what\n' +
    'its metadata state, where no option does: citation_*, JSON-LD, Dublin Core, OpenGraph, title.\n' +
    'The text itself is not kept. `cnca sources` lists the documents of a base.',
  run: async (context, words, options) =>
    (await import('./run-source-add.ts')).sourceAdd(context, words, options),
});
