import type { Base } from '../base/base.ts';
import type { Problem } from '../base/problems.ts';
import type { Owner } from '../edit/lock.ts';
import type { ColorLevel } from '../output/color.ts';
import type { Io, Terminal } from '../program/io.ts';
import type { CommandDefinition, OptionDefinition, OptionsOf } from './declaration.ts';
import type { Outcome } from './outcome.ts';

/** The width and colours that a result must fit. */
export interface Look {
  /** Columns. */
  readonly width: number;
  readonly color: ColorLevel;
}

/** What a command works with that asks a base. */
export interface BaseContext extends Look {
  readonly base: Base;
  /** Reads standard input to its end, once. */
  readonly stdin: () => Promise<Buffer>;
}

/** What a command works with that writes to a base. */
export interface WriteContext extends Pick<Io, 'version'> {
  /** The base's folder. */
  readonly dir: string;
  readonly owner: Owner;
  /** Opens the base as it is now, does something with it, and closes it. */
  readonly withBase: <T>(act: (base: Base) => T | Promise<T>) => Promise<T>;
  /** Prints a message at once, for somebody who waits. */
  readonly tell: (note: string) => void;
  /** Reads standard input to its end. */
  readonly stdin: () => Promise<Buffer>;
  /** The terminal, where somebody can be asked. */
  readonly terminal: () => Terminal | undefined;
}

/** Told how many bytes of how many of a base are read; an error that it throws ends the reading. */
export type Progress = (done: number, total: number) => void;

/** What a command works with that answers questions about a base until its input ends. */
export interface ServeContext extends Pick<Io, 'program' | 'version'> {
  /** The folder of the base. */
  readonly dir: string;
  /** Whether it is the base that comes with the program. */
  readonly isShipped: boolean;
  /** Opens the base as it is now, does something with it, and closes it. */
  readonly withBase: <T>(act: (base: Base) => T | Promise<T>, progress: Progress) => Promise<T>;
  /** Standard input, as it arrives. */
  readonly input: () => AsyncIterable<string | Uint8Array>;
  /** Writes to standard output at once. */
  readonly write: (text: string) => void;
  /** Prints a message on stderr at once. */
  readonly tell: (note: string) => void;
  /** The terminal, where somebody has started the program by hand. */
  readonly terminal: () => Terminal | undefined;
}

/** What a command works with, by what it needs. */
export interface Contexts {
  readonly base: BaseContext;
  readonly write: WriteContext;
  readonly serve: ServeContext;
  readonly nothing: undefined;
}

/** What a command needs: an open base, a base to write to, a base to serve, or no base. */
export type Needs = keyof Contexts;

/** The options of a command line, by the names that their declarations give them. */
export type ParsedOptions = Readonly<Record<string, unknown>>;

export type Run<Need extends Needs, Options> = (
  context: Contexts[Need],
  words: readonly string[],
  options: Options,
) => Outcome | Promise<Outcome>;

export type RunBroken<Options> = (
  problems: readonly Problem[],
  options: Options,
  look: Look,
) => Promise<Outcome>;

export interface Runnable<Need extends Needs, Options> {
  readonly needs: Need;
  readonly run: Run<Need, Options>;
  /** Runs instead where the base has problems; without it they are an error. */
  readonly runBroken?: RunBroken<Options>;
  /** What a first word makes of the command instead: it then writes to a base. */
  readonly writing?: { readonly word: string; readonly run: Run<'write', Options> };
}

export type CommandNeeding<Need extends Needs> = CommandDefinition & Runnable<Need, ParsedOptions>;

/** A command: what it is called with, and what it does. */
export type Command = { [Need in Needs]: CommandNeeding<Need> }[Needs];

/**
 * Makes a command. The types of the options that `run` receives follow from their declarations.
 *
 * `run` loads the code of the command when it is called, so that other commands do not wait for it.
 */
export function command<Need extends Needs, const Options extends readonly OptionDefinition[]>(
  declared: CommandDefinition & { readonly options: Options } & Runnable<Need, OptionsOf<Options>>,
): CommandNeeding<Need> {
  const { run, runBroken, writing, ...definition } = declared;
  // Commander has parsed the options by their declarations, from which the types follow.
  const typed = (options: ParsedOptions): OptionsOf<Options> => options as OptionsOf<Options>;
  return {
    ...definition,
    run: (context, words, options) => run(context, words, typed(options)),
    ...(writing && {
      writing: {
        word: writing.word,
        run: (context, words, options) => writing.run(context, words, typed(options)),
      },
    }),
    ...(runBroken && {
      runBroken: (problems, options, look) => runBroken(problems, typed(options), look),
    }),
  };
}
