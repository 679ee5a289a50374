import { CITE_STYLES } from '../cite/style-names.ts';
import { KINDS } from '../model/kinds.ts';
import { FIELDS, SOURCE_FIELDS, TOPIC_FIELDS } from '../output/fields.ts';
import { FORMATS } from '../output/formats.ts';
import {
  COMMON_OPTIONS,
  type CommandDefinition,
  DEBUG,
  type OptionDefinition,
  OUTPUT,
} from './declaration.ts';
import { WRITING_COMMANDS } from './definition-writing.ts';

/** What facts can be sorted by. */
export const SORTS = ['id', 'claim', 'kind', 'source', 'date', 'value'] as const;

/** The shells that completion knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const format = (usual: string, fields: readonly string[] = FIELDS): readonly OptionDefinition[] => [
  { flags: '--format <format>', help: 'how to write the result', choices: FORMATS, default: usual },
  { flags: '--json', help: 'the same as --format json' },
  {
    flags: '--fields <names>',
    help: 'only these fields, in this order: id,quote,value.amount',
    type: 'names',
    values: fields,
  },
  OUTPUT,
];
const filters: readonly OptionDefinition[] = [
  {
    flags: '--topic <id>',
    help: 'only facts of a topic or one below it (repeatable)',
    type: 'list',
    values: 'topics',
  },
  {
    flags: '--source <id>',
    help: 'only facts from a document (repeatable)',
    type: 'list',
    values: 'sources',
  },
  {
    flags: '--kind <kind>',
    help: `only facts of a kind: ${KINDS.join(', ')} (repeatable)`,
    type: 'list',
    values: KINDS,
  },
  {
    flags: '--place <code>',
    help: 'only facts about a country, by its ISO code (repeatable)',
    type: 'list',
    values: 'places',
  },
  {
    flags: '--speaker <name>',
    help: 'only what somebody asserts; part of the name will do',
    values: 'speakers',
  },
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

/**
 * The commands as data: help, completion, the man page and the README are made from it or checked
 * against it.
 */
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
      ...COMMON_OPTIONS,
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
    options: [...filters, ...listing(0), ...format('table'), ...COMMON_OPTIONS],
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
    values: 'ids',
    summary: 'show whole records: claim, quote, citation, notes, related facts',
    options: [...format('record'), ...COMMON_OPTIONS],
    examples: [
      { command: 'cnca show gas-pipeline-volume-2024', says: 'one record' },
      { command: 'cnca show gas-pipeline-volume-2024 --json', says: 'the same for a script' },
    ],
  },
  {
    name: 'topics',
    summary: 'list the topics, with how many facts each has',
    options: [...format('table', TOPIC_FIELDS), ...COMMON_OPTIONS],
    examples: [{ command: 'cnca topics', says: 'the vocabulary' }],
  },
  {
    name: 'sources',
    summary: 'list the documents, with their citations and how many facts each has',
    options: [...format('table', SOURCE_FIELDS), ...COMMON_OPTIONS],
    examples: [{ command: 'cnca sources', says: 'the documents' }],
  },
  {
    name: 'verify',
    summary: 'check a base: structure, references, and that every quote stands in its document',
    options: [
      {
        flags: '--sources <dir>',
        help: 'a folder with the documents as <source>.txt; else the fingerprints of the base serve',
        values: 'directories',
      },
      { flags: '--json', help: 'every result as JSON' },
      OUTPUT,
      ...COMMON_OPTIONS,
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
  {
    name: 'completion',
    words: '<shell>',
    values: SHELLS,
    summary: 'print what completes command lines of cnca in a shell',
    options: [DEBUG],
    examples: [
      { command: 'eval "$(cnca completion bash)"', says: 'a line for ~/.bashrc' },
      { command: 'source <(cnca completion zsh)', says: 'a line for ~/.zshrc' },
      { command: 'cnca completion fish | source', says: 'a line for ~/.config/fish/config.fish' },
    ],
  },
  {
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
  },
  ...WRITING_COMMANDS,
];
