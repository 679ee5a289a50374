import { command } from './command.ts';
import { BASELESS_OPTIONS, OUTPUT } from './shared-options.ts';

/** `cnca fingerprint`: what proves quotes of a document without it. */
export const fingerprint = command({
  needs: 'nothing',
  name: 'fingerprint',
  words: '<file>',
  values: 'files',
  summary: 'print the fingerprint of a document, by which quotes are checked without it',
  options: [OUTPUT, ...BASELESS_OPTIONS],
  notes: 'The file is plain text, HTML, DOCX or ODT; - reads stdin.',
  examples: [
    {
      command: 'cnca fingerprint article.txt --output my-base/fingerprints/article',
      says: 'renew one after the text was corrected',
    },
  ],
  run: async (_, words) => (await import('./run-fingerprint.ts')).fingerprint(words),
});
