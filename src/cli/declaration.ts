/** How a command is declared, and the options that many commands share. */

/** What stands in a place of the command line, for completion; the base or the disk knows which. */
export type Values =
  | 'topics'
  | 'sources'
  | 'places'
  | 'speakers'
  /** Ids of facts. */
  | 'ids'
  /** Ids of facts and of sources. */
  | 'citable'
  | 'directories'
  | 'files';

/** An option of a command. */
export interface OptionDefinition {
  /** As Commander reads it: `--limit <n>`. */
  readonly flags: string;
  readonly help: string;
  readonly choices?: readonly string[];
  /** What it is where a command line does not name it; the option's name is one word. */
  readonly default?: string | number;
  /**
   * How its text is read: a list is repeatable, and splits at commas; names split there, too; each
   * is repeatable, and stays whole.
   */
  readonly type?: 'count' | 'list' | 'names' | 'each';
  /** What completion offers beside the choices. */
  readonly values?: Values | readonly string[];
}

/** A command, its words and options, and examples that run. */
export interface CommandDefinition {
  readonly name: string;
  /** As Commander reads them: `<words...>`. */
  readonly words?: string;
  /** What completion offers for the words. */
  readonly values?: Values | readonly string[];
  readonly summary: string;
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly { readonly command: string; readonly says: string }[];
  /** More that a reader must know. */
  readonly notes?: string;
}

export const DEBUG: OptionDefinition = { flags: '--debug', help: 'show the stack of an error' };

/** The options of each command that uses no base. */
export const BASELESS_OPTIONS: readonly OptionDefinition[] = [
  { flags: '--color', help: 'colour, even into a pipe or a file' },
  { flags: '--no-color', help: 'no colour' },
  DEBUG,
];

/** The options of each command that uses a base. */
export const COMMON_OPTIONS: readonly OptionDefinition[] = [
  {
    flags: '--base <dir>',
    help: 'the fact base to use; else CNCA_BASE, else the one that comes with the program',
    values: 'directories',
  },
  ...BASELESS_OPTIONS,
];

/** Of each command that prints data. */
export const OUTPUT: OptionDefinition = {
  flags: '--output <file>',
  help: 'write the result to a file, whole or not at all; - is stdout',
  values: 'files',
};
