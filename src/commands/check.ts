import { CHECK_KINDS } from '../model/check-result.ts';
import { CHECK_FORMATS, FAIL_ON } from '../output/check-formats.ts';
import { DOCUMENT_FORMATS } from '../text/document.ts';
import { command } from './command.ts';
import { COMMON_OPTIONS, OUTPUT } from './shared-options.ts';

/** `cnca check`: a draft against the record. */
export const check = command({
  needs: 'base',
  name: 'check',
  words: '<drafts...>',
  values: 'files',
  summary: 'compare the quotations, figures, attributions and citations of a draft with the record',
  options: [
    {
      flags: '--as <format>',
      help: 'what the drafts are; else the ending of the file says it, and - is text',
      choices: DOCUMENT_FORMATS,
    },
    {
      flags: '--kind <kinds>',
      help: `only these: ${CHECK_KINDS.join(', ')} (repeatable)`,
      type: 'list',
      values: CHECK_KINDS,
    },
    {
      flags: '--source <id>',
      help: 'only these documents of the record count (repeatable)',
      type: 'list',
      values: 'sources',
    },
    {
      flags: '--sources <dir>',
      help: 'a folder with the documents as <source>.txt; else fingerprints and quotes serve',
      values: 'directories',
    },
    {
      flags: '--show <what>',
      help: 'what asks for a look, or everything',
      choices: ['problems', 'all'],
      default: 'problems',
    },
    {
      flags: '--fail-on <level>',
      help: 'exit with 1 where a finding has this level or a higher one (warning, unless said)',
      choices: FAIL_ON,
    },
    {
      flags: '--baseline <file>',
      help: 'findings that this file lists are notes',
      values: 'files',
    },
    {
      flags: '--write-baseline <file>',
      help: 'list the findings of this run in a file, as known ones',
      values: 'files',
    },
    {
      flags: '--format <format>',
      help: 'how to write the findings',
      choices: CHECK_FORMATS,
      default: 'report',
    },
    { flags: '--json', help: 'the same as --format json', implies: { format: 'json' } },
    {
      flags: '--cite <how>',
      help: 'write a copy of the draft with citations put in, to --output',
      choices: ['key', 'footnote', 'inline'],
    },
    OUTPUT,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca check draft.md', says: 'what asks for a look' },
    { command: 'cnca check draft.md --show all', says: 'everything that was compared' },
    { command: 'llm "Quote the treaty." | cnca check - --as markdown', says: 'an answer' },
    { command: 'cnca check --format github drafts/*.md', says: 'for CI' },
  ],
  notes:
    'Whether the record is right is not said: a draft is compared with what documents say.\n' +
    'Exit code 1: a finding at or above --fail-on. 2: a draft that cannot be read, or has no text.',
  run: async (context, words, options) =>
    (await import('./run-check.ts')).check(context, words, options),
});
