import { CLAIM_OPTIONS } from './claim-options.ts';
import { command } from './command.ts';
import { COMMON_OPTIONS } from './shared-options.ts';

/** `cnca add`: new claims, checked and written to the files of their documents. */
export const add = command({
  needs: 'write',
  name: 'add',
  summary: 'write new claims to a base, when their quotes stand in their documents',
  options: [
    ...CLAIM_OPTIONS,
    {
      flags: '--from <file>',
      help: 'claims in YAML or JSON, one or a list; - reads stdin',
      values: 'files',
    },
    {
      flags: '--document <file>',
      help: 'the document that is quoted, - reads stdin; else its fingerprint in the base serves',
      values: 'files',
    },
    {
      flags: '--repair',
      help: "take the document's own capitals where a quote differs in nothing else",
    },
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca add', says: 'at a terminal: asks for one claim' },
    { command: 'cnca add --base my-base --from claims.yaml', says: 'claims from a file' },
    { command: 'cnca add --from - < claims.json', says: 'the same from another program' },
  ],
  notes:
    'A claim goes to the end of claims/<source>.yaml; all claims are written or none.\n' +
    'Claims that it corroborates or conflicts with name it, too.',
  run: async (context, _, options) => (await import('./run-add.ts')).add(context, options),
});
