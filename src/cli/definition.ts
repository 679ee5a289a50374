import { KINDS } from '../base/kinds.ts';
import { FORMATS } from '../output/layout.ts';

/** The commands as data: help, completion and the README are made from it or checked against it. */

/** An option of a command. */
export interface OptionDefinition {
  /** As Commander reads it: `--limit <n>`. */
  readonly flags: string;
  readonly help: string;
  readonly choices?: readonly string[];
  readonly default?: string | number;
  /** How its text is read. */
  readonly type?: 'count' | 'list';
}

/** A command, its words and options, and examples that run. */
export interface CommandDefinition {
  readonly name: string;
  /** As Commander reads them: `<words...>`. */
  readonly words?: string;
  readonly summary: string;
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly { readonly command: string; readonly says: string }[];
  /** More that a reader must know. */
  readonly notes?: string;
}

/** What facts can be sorted by. */
export const SORTS = ['id', 'claim', 'kind', 'source', 'date', 'value'] as const;

const base: OptionDefinition = {
  flags: '--base <dir>',
  help: 'the fact base to use; else CNCA_BASE, else the one that comes with the program',
};
const common: readonly OptionDefinition[] = [
  base,
  { flags: '--color', help: 'colour, even into a pipe' },
  { flags: '--no-color', help: 'no colour' },
  { flags: '--debug', help: 'show the stack of an error' },
];
const format = (usual: string): readonly OptionDefinition[] => [
  { flags: '--format <format>', help: 'how to write the result', choices: FORMATS, default: usual },
  { flags: '--json', help: 'the same as --format json' },
  { flags: '--fields <names>', help: 'only these fields, in this order: id,quote,value.amount' },
];
const filters: readonly OptionDefinition[] = [
  {
    flags: '--topic <id>',
    help: 'only facts of a topic or one below it (repeatable)',
    type: 'list',
  },
  { flags: '--source <id>', help: 'only facts from a document (repeatable)', type: 'list' },
  {
    flags: '--kind <kind>',
    help: `only facts of a kind: ${KINDS.join(', ')} (repeatable)`,
    type: 'list',
  },
  {
    flags: '--place <code>',
    help: 'only facts about a country, by its ISO code (repeatable)',
    type: 'list',
  },
  { flags: '--speaker <name>', help: 'only what somebody asserts; part of the name will do' },
  { flags: '--since <date>', help: 'only facts dated in or after a year, month or day' },
  { flags: '--until <date>', help: 'only facts dated in or before a year, month or day' },
  { flags: '--conflicting', help: 'only facts with which another document differs' },
];
const listing = (limit: number): readonly OptionDefinition[] => [
  { flags: '--limit <n>', help: 'at most this many; 0 shows all', type: 'count', default: limit },
  { flags: '--sort <field>', help: 'sort by a field', choices: SORTS },
  { flags: '--reverse', help: 'turn the order round' },
  { flags: '--count', help: 'print only how many there are' },
];

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'search',
    words: '<words...>',
    summary: 'find facts by words, with typos, synonyms and other forms',
    options: [
      { flags: '--exact', help: 'the words as typed: no correction, other forms or synonyms' },
      { flags: '--explain', help: 'say on stderr why each fact was found' },
      ...filters,
      ...listing(10),
      ...format('table'),
      ...common,
    ],
    examples: [
      { command: 'cnca search railway', says: 'facts about railways, with citations' },
      { command: 'cnca search gas pipeline --json', says: 'the same for a script' },
      { command: `cnca search '"visa exemption"'`, says: 'a phrase, word for word' },
      { command: 'cnca search summit --kind agreement', says: 'only agreements' },
      { command: 'cnca search trade -- -tariffs', says: 'what has the first word, not the second' },
    ],
    notes: 'Exit code 1: nothing found.',
  },
  {
    name: 'facts',
    summary: 'list facts, narrowed by topic, source, kind, place, date or speaker',
    options: [...filters, ...listing(0), ...format('table'), ...common],
    examples: [
      { command: 'cnca facts --topic trade', says: 'facts of one topic' },
      {
        command: 'cnca facts --kind statistic --sort value --reverse',
        says: 'figures, largest first',
      },
      {
        command: 'cnca facts --since 2024 --until 2024 --count',
        says: 'how many facts are dated 2024',
      },
      { command: 'cnca facts --conflicting', says: 'where documents differ' },
    ],
    notes: 'Exit code 1: no fact passes the filters.',
  },
  {
    name: 'show',
    words: '<id...>',
    summary: 'show whole records: claim, quote, citation, notes, related facts',
    options: [...format('record'), ...common],
    examples: [
      { command: 'cnca show gas-pipeline-volume-2024', says: 'one record' },
      { command: 'cnca show gas-pipeline-volume-2024 --json', says: 'the same for a script' },
    ],
  },
  {
    name: 'topics',
    summary: 'list the topics, with how many facts each has',
    options: [...format('table'), ...common],
    examples: [{ command: 'cnca topics', says: 'the vocabulary' }],
  },
  {
    name: 'sources',
    summary: 'list the documents, with their citations and how many facts each has',
    options: [...format('table'), ...common],
    examples: [{ command: 'cnca sources', says: 'the documents' }],
  },
  {
    name: 'verify',
    summary: 'check a base: structure, references, and that every quote stands in its document',
    options: [
      {
        flags: '--sources <dir>',
        help: 'a folder with the documents as <source>.txt; else the fingerprints of the base serve',
      },
      { flags: '--json', help: 'every result as JSON' },
      ...common,
    ],
    examples: [
      { command: 'cnca verify', says: 'the quotes by fingerprint, with no document at hand' },
      { command: 'cnca verify --sources texts', says: 'the same, character by character' },
      { command: 'cnca verify --base my-base --json', says: 'for CI' },
    ],
    notes:
      'Grades: exact; normalised (the folds are named); ambiguous; not found; too short; unproven.\n' +
      'Exit code 1: a problem, or a quote that is none of the first two.',
  },
];
