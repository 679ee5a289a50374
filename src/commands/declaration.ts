/** How a command declares its words and options, and the types that follow from a declaration. */

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
  /** As Commander reads it: `-n, --limit <n>`. */
  readonly flags: string;
  readonly help: string;
  readonly choices?: readonly string[];
  /** The value where a command line does not name the option; its name must be one word. */
  readonly default?: string | number;
  /**
   * How the text of its value is read. A `count` is a whole number. A `list` is repeatable and splits
   * at commas, and each of its items is a choice where there are choices; `names` split at commas;
   * `each` is repeatable and stays whole.
   */
  readonly type?: 'count' | 'list' | 'names' | 'each';
  /** The options that it sets, whatever else the command line says of them. */
  readonly implies?: Readonly<Record<string, string>>;
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

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** The property under which the value of an option is found: `containerTitle` of `--container-title <text>`. */
type PropertyOf<Flags extends string> = Flags extends `-${string}, ${infer Long}`
  ? PropertyOf<Long>
  : Flags extends `--no-${infer Name}`
    ? CamelCase<Name>
    : Flags extends `--${infer Name} ${string}`
      ? CamelCase<Name>
      : Flags extends `--${infer Name}`
        ? CamelCase<Name>
        : never;

type ValueOf<Option extends OptionDefinition> = Option extends { readonly type: 'count' }
  ? number
  : Option extends { readonly type: 'list'; readonly choices: readonly (infer Choice)[] }
    ? readonly Choice[]
    : Option extends { readonly type: 'list' | 'each' }
      ? readonly string[]
      : Option extends { readonly choices: readonly (infer Choice)[] }
        ? Choice
        : Option['flags'] extends `${string}<${string}`
          ? string
          : boolean;

type WithDefault<Option> = Option extends { readonly default: string | number } ? Option : never;

/** The options of a command line as the command that declares them receives them. */
export type OptionsOf<Options extends readonly OptionDefinition[]> = {
  readonly [Option in WithDefault<Options[number]> as PropertyOf<Option['flags']>]: ValueOf<Option>;
} & {
  readonly [Option in Exclude<Options[number], WithDefault<Options[number]>> as PropertyOf<
    Option['flags']
  >]?: ValueOf<Option> | undefined;
};
