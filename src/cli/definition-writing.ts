import { CSL_TYPES } from '../cite/type-names.ts';
import { KINDS, QUALIFIERS, RANKS } from '../model/kinds.ts';
import {
  BASELESS_OPTIONS,
  COMMON_OPTIONS,
  type CommandDefinition,
  type OptionDefinition,
  OUTPUT,
} from './declaration.ts';

const claim: readonly OptionDefinition[] = [
  { flags: '--id <id>', help: 'its name, for good: tower-height-1902' },
  { flags: '--claim <text>', help: 'what it says, in one sentence that stands alone' },
  { flags: '--kind <kind>', help: `what it is: ${KINDS.join(', ')}`, values: KINDS },
  {
    flags: '--topic <id>',
    help: 'what it is about (repeatable)',
    type: 'list',
    values: 'topics',
  },
  { flags: '--source <id>', help: 'the document that says it', values: 'sources' },
  { flags: '--quote <text>', help: 'the words that support it, exactly as they stand there' },
  { flags: '--prefix <text>', help: 'the text directly before the quote, to tell it from others' },
  { flags: '--suffix <text>', help: 'the text directly after the quote, to tell it from others' },
  {
    flags: '--speaker <name>',
    help: 'who asserts it, where that is not the author',
    values: 'speakers',
  },
  { flags: '--date <date>', help: 'when it holds or happened: 2024, 2024-06, 2024/2025' },
  {
    flags: '--place <code>',
    help: 'a country, by its ISO code (repeatable)',
    type: 'list',
    values: 'places',
  },
  { flags: '--amount <number>', help: 'its figure, unscaled: 500e9' },
  { flags: '--unit <unit>', help: 'what the figure counts: USD, percent, m' },
  {
    flags: '--qualifier <words>',
    help: `how the quote hedges the figure: ${QUALIFIERS.join(', ')}`,
    values: QUALIFIERS,
  },
  { flags: '--note <text>', help: 'what a careful reader must know' },
  {
    flags: '--corroborates <id>',
    help: 'a claim of another document that says the same (repeatable)',
    type: 'list',
    values: 'ids',
  },
  {
    flags: '--conflicts <id>',
    help: 'a claim that differs in a number, a date or a name (repeatable)',
    type: 'list',
    values: 'ids',
  },
  { flags: '--rank <rank>', help: `normal unless said: ${RANKS.join(', ')}`, values: RANKS },
];

const people = (role: string, help: string): OptionDefinition => ({
  flags: `--${role} <name>`,
  help: `${help}: "Family, Given", or a name without a comma as it is (repeatable)`,
  type: 'each',
});

const record: readonly OptionDefinition[] = [
  { flags: '--id <id>', help: 'what claims call the document (needed)' },
  {
    flags: '--type <type>',
    help: 'its CSL type: article-newspaper, book, report, webpage',
    default: 'document',
    values: CSL_TYPES,
  },
  { flags: '--title <text>', help: 'its title' },
  people('author', 'who wrote it'),
  people('editor', 'who edited it'),
  people('translator', 'who translated it'),
  people('interviewer', 'who asked the questions'),
  { flags: '--container-title <text>', help: 'what it appeared in: a newspaper, a site, a book' },
  { flags: '--section <text>', help: 'the section of it' },
  { flags: '--publisher <text>', help: 'who published it' },
  { flags: '--issued <date>', help: 'when: 2024, 2024-06, 2024-06-17' },
  { flags: '--page <pages>', help: 'its pages' },
  { flags: '--url <address>', help: 'its address' },
  { flags: '--accessed <date>', help: 'when it was read there' },
  { flags: '--language <code>', help: 'its language: en' },
  {
    flags: '--note <text>',
    help: 'what the document does not state, and what else citers must know',
  },
];

/** The commands by which people make a base of their own. */
export const WRITING_COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'add',
    summary: 'write new claims to a base, when their quotes stand in their documents',
    options: [
      ...claim,
      {
        flags: '--from <file>',
        help: 'claims in YAML or JSON, one or a list; - reads stdin',
        values: 'files',
      },
      {
        flags: '--document <file>',
        help: 'the text that is quoted; else its fingerprint in the base serves',
        values: 'files',
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
  },
  {
    name: 'source',
    words: 'add <file>',
    values: 'files',
    summary: 'register a document: its record, and the fingerprint of its text',
    options: [...record, ...COMMON_OPTIONS],
    examples: [
      {
        command: 'cnca source add moreau.txt --id moreau --author "Moreau, Ines"',
        says: 'a document by its text',
      },
    ],
    notes: 'The text itself is not kept. `cnca sources` lists the documents of a base.',
  },
  {
    name: 'init',
    words: '<dir>',
    values: 'directories',
    summary: 'make a base of your own, with one example, in a new or empty folder',
    options: BASELESS_OPTIONS,
    examples: [
      { command: 'cnca init my-base', says: 'a small base, to be changed' },
      { command: 'cnca facts --base my-base', says: 'what is in it' },
    ],
  },
  {
    name: 'fingerprint',
    words: '<file>',
    values: 'files',
    summary: 'print the fingerprint of a document, by which quotes are checked without it',
    options: [OUTPUT, ...BASELESS_OPTIONS],
    examples: [
      {
        command: 'cnca fingerprint article.txt --output my-base/fingerprints/article',
        says: 'renew one after the text was corrected',
      },
    ],
  },
];
