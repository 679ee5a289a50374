import { CHECK_KINDS } from '../model/check-result.ts';
import { CHECK_FORMATS, FAIL_ON } from '../output/check-formats.ts';
import { DOCUMENT_FORMATS } from '../text/document.ts';
import type { OptionDefinition, OptionsOf } from './declaration.ts';
import { COMMON_OPTIONS, OUTPUT } from './shared-options.ts';

/** Options of `cnca check`. */
export const CHECK_OPTIONS = [
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
    flags: '-f, --format <format>',
    help: 'how to write the findings',
    choices: CHECK_FORMATS,
    default: 'report',
  },
  { flags: '-j, --json', help: 'the same as --format json', implies: { format: 'json' } },
  {
    flags: '--cite <how>',
    help: 'write a copy of the draft with citations put in, to --output',
    choices: ['key', 'footnote', 'inline'],
  },
  OUTPUT,
  ...COMMON_OPTIONS,
] as const satisfies readonly OptionDefinition[];

export type CheckCommandOptions = OptionsOf<typeof CHECK_OPTIONS>;
