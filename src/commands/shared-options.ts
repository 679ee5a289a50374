import { KINDS } from '../model/kinds.ts';
import { FIELDS } from '../output/fields.ts';
import { FACT_FORMATS, FORMATS } from '../output/formats.ts';
import type { OptionDefinition, OptionsOf } from './declaration.ts';
import { pageOptions } from './paging.ts';

/** The options that many commands share. */

export const DEBUG = { flags: '--debug', help: 'show the stack of an error' } as const;

/** The options of each command that uses no base. */
export const BASELESS_OPTIONS = [
  { flags: '--color', help: 'colour, even into a pipe or a file' },
  { flags: '--no-color', help: 'no colour' },
  DEBUG,
] as const;

/** The options of each command that uses a base. */
export const COMMON_OPTIONS = [
  {
    flags: '--base <dir>',
    help: 'the base to use; else CNCA_BASE, else the nearest folder upwards that is one, else the shipped',
    values: 'directories',
  },
  ...BASELESS_OPTIONS,
] as const satisfies readonly OptionDefinition[];

/** Of each command that prints data. */
export const OUTPUT = {
  flags: '-o, --output <file>',
  help: 'write the result to a file, whole or not at all, in the format of its ending; - is stdout',
  values: 'files',
} as const satisfies OptionDefinition;

/** Options that write in one of some formats, the usual one where the command line names none. */
function writing<const Formats extends readonly string[], const Usual extends Formats[number]>(
  formats: Formats,
  usual: Usual,
  fields: readonly string[],
) {
  return [
    {
      flags: '-f, --format <format>',
      help: 'how to write the result',
      choices: formats,
      default: usual,
    },
    { flags: '-j, --json', help: 'the same as --format json', implies: { format: 'json' } },
    {
      flags: '--fields <names>',
      help: 'only these fields, in this order: id,quote,value.amount; all: every field',
      type: 'names',
      values: [...fields, 'all'],
    },
    { flags: '--no-header', help: 'no header, in a table, CSV or TSV' },
    { flags: '--bom', help: 'a byte order mark before CSV, by which Excel knows UTF-8' },
    OUTPUT,
  ] as const satisfies readonly OptionDefinition[];
}

/**
 * How a result is written.
 *
 * @param usual the format where the command line names none
 * @param fields the fields that can be selected
 */
export function formatOptions<const Usual extends (typeof FORMATS)[number]>(
  usual: Usual,
  fields: readonly string[] = FIELDS,
) {
  return writing(FORMATS, usual, fields);
}

/** How a list of facts is written, exports included. */
export const FACT_FORMAT_OPTIONS = [
  ...writing(FACT_FORMATS, 'table', FIELDS),
  {
    flags: '--iri <iri>',
    help: 'with --format jsonld: what the IRIs of facts, documents and topics begin with',
  },
] as const satisfies readonly OptionDefinition[];

/** What narrows a list of facts. */
export const FILTERS = [
  {
    flags: '-t, --topic <id>',
    help: 'only facts of a topic or one below it (repeatable)',
    type: 'list',
    values: 'topics',
  },
  {
    flags: '-s, --source <id>',
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
    help: 'only facts about a country, by its ISO code or name (repeatable)',
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
  { flags: '--agreeing', help: 'only facts that another document corroborates' },
  { flags: '--deprecated', help: 'also facts that are deprecated: others stand in their place' },
] as const satisfies readonly OptionDefinition[];

/** The fields that facts can be sorted by. */
export const SORTS = ['id', 'claim', 'kind', 'source', 'date', 'value'] as const;

/** How a list of facts is cut and ordered. @param limit how many are shown; 0 shows all */
export function listOptions(limit: number) {
  return [
    ...pageOptions(limit),
    {
      flags: '--sort <fields>',
      help: 'sort by a field, and by further ones where that is equal: kind,date',
      type: 'list',
      choices: SORTS,
    },
    { flags: '--reverse', help: 'turn the order round' },
    { flags: '--count', help: 'print only how many there are' },
  ] as const satisfies readonly OptionDefinition[];
}

/** How a result is written, as a command receives it. */
export type FormatOptions = OptionsOf<ReturnType<typeof formatOptions>>;
/** The filters, as a command receives them. */
export type FilterOptions = OptionsOf<typeof FILTERS>;
/** How a list of facts is cut, ordered and written, as a command receives it. */
export type ListOptions = OptionsOf<ReturnType<typeof listOptions>> &
  OptionsOf<typeof FACT_FORMAT_OPTIONS>;

/** The options of a command that are its own, and those that it shares with most others. */
export function ownAndCommon(options: readonly OptionDefinition[]): {
  readonly own: readonly OptionDefinition[];
  readonly shared: readonly OptionDefinition[];
} {
  const common: readonly OptionDefinition[] = COMMON_OPTIONS;
  return {
    own: options.filter((one) => !common.includes(one)),
    shared: options.filter((one) => common.includes(one)),
  };
}
