import { CommanderError, InvalidArgumentError, Option, Command as Program } from 'commander';
import type { Command, ParsedOptions } from '../commands/command.ts';
import type { CommandDefinition, OptionDefinition } from '../commands/declaration.ts';
import { isFlagOf, longFlag } from '../commands/flags.ts';
import type { ColorLevel } from '../output/color.ts';
import { type Io, widthOf } from '../program/io.ts';
import { EXAMPLES, EXIT_CODES, HELP, HELP_COMMAND, SUMMARY, VERSION } from './about.ts';
import { COMMANDS } from './commands.ts';
import { formatByEnding } from './format-by-ending.ts';
import { refuseGlued } from './glued-flags.ts';

/** What a command line asks for. */
export interface Request {
  readonly command: Command;
  readonly words: readonly string[];
  readonly options: ParsedOptions;
}

/** The least columns of the help of an option: in fewer it is not wrapped. */
const NARROWEST_HELP = 20;

function count(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}

type Read = (value: string, before: readonly string[] | undefined) => readonly string[];

function list(choices: readonly string[] | undefined): Read {
  return (value, before = []) => {
    const values = value.split(',').filter(Boolean);
    if (values.length === 0) throw new InvalidArgumentError('It must not be empty.');
    if (choices && !values.every((one) => choices.includes(one)))
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...before, ...values];
  };
}

const each: Read = (value, before = []) => [...before, value];

function optionOf({ flags, help, choices, default: usual, type }: OptionDefinition): Option {
  const option = new Option(flags, help);
  if (choices) option.choices(choices);
  if (type === 'count') option.argParser(count);
  if (type === 'list') option.argParser(list(choices));
  if (type === 'each') option.argParser(each);
  if (usual !== undefined) option.default(usual);
  return option;
}

function examplesOf(examples: CommandDefinition['examples']): string {
  const width = Math.max(...examples.map(({ command }) => command.length));
  const lines = examples.map(({ command, says }) => `  ${command.padEnd(width)}  ${says}`);
  return `\nExamples:\n${lines.join('\n')}\n`;
}

/**
 * The options that a command line names, which are all that a run needs. Where a word is no option of
 * the command, all options: Commander then reports the error, or prints the help.
 */
function needed(
  options: readonly OptionDefinition[],
  args: readonly string[],
): readonly OptionDefinition[] {
  const named = new Set<OptionDefinition>();
  for (const arg of args) {
    if (arg === '--') break;
    if (!arg.startsWith('-') || arg === '-') continue;
    const [flag] = arg.split('=', 1);
    const option = options.find((one) => isFlagOf(flag ?? '', one));
    if (!option) return options;
    named.add(option);
  }
  return options.filter((option) => named.has(option));
}

/** The defaults of options. */
function usual(options: readonly OptionDefinition[]): Request['options'] {
  const known = options.filter((option) => option.default !== undefined);
  return Object.fromEntries(known.map((option) => [nameOf(option), option.default]));
}

/** Commander's name for an option of one word: `limit` of `--limit <n>`. */
function nameOf(option: OptionDefinition): string {
  return longFlag(option).slice(2);
}

/** The options that others imply: `--json` is `--format json`. */
function implied(options: readonly OptionDefinition[], given: ParsedOptions): ParsedOptions {
  const all = options.filter((option) => option.implies && given[nameOf(option)] === true);
  return Object.assign({}, ...all.map(({ implies }) => implies));
}

function declare(
  program: Program,
  definition: Command,
  declared: readonly OptionDefinition[],
  request: (asked: Request) => void,
): void {
  const { options, name, words, summary, examples, notes } = definition;
  const command = program.command(words ? `${name} ${words}` : name).description(summary);
  for (const option of declared) command.addOption(optionOf(option));
  // Commander would print a literal word such as `add` as an argument.
  if (words) command.usage(`[options] ${words}`);
  command.addHelpText('after', () => examplesOf(examples) + (notes ? `\n${notes}\n` : ''));
  command.action((...args: unknown[]) => {
    // The last two arguments are the options and Commander's command.
    const typed = args.slice(0, -2).flat();
    const given: ParsedOptions = command.opts();
    const named = command.getOptionValueSource('format') === 'cli';
    const byEnding = named ? undefined : formatByEnding(options, given['output']);
    request({
      command: definition,
      words: typed.filter((word) => word !== undefined).map(String),
      options: {
        ...usual(options),
        ...given,
        ...(byEnding !== undefined && { format: byEnding }),
        ...implied(options, given),
      },
    });
  });
}

function more(): string {
  const exits = EXIT_CODES.map(({ code, says }) => `${code} ${says}`).join(', ');
  return `${examplesOf(EXAMPLES)}\nExit codes: ${exits}.\n\`cnca help <command>\` tells more.\n`;
}

/**
 * Makes the command line, as Commander knows it.
 *
 * @param io where help and errors are written
 * @param color of stderr and stdout, for help
 * @param request called with what the command line asks for
 * @param args the command line: only what it needs is declared
 */
function createProgram(
  io: Io,
  color: ColorLevel,
  request: (asked: Request) => void,
  args: readonly string[],
): Program {
  const program = new Program('cnca');
  const width = Math.min(widthOf(io), 100);
  program
    .description(SUMMARY)
    .version(io.version, VERSION.flags, VERSION.help)
    .helpOption(HELP.flags, HELP.help)
    .helpCommand(`${HELP_COMMAND.name} ${HELP_COMMAND.words}`, HELP_COMMAND.summary)
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ minWidthToWrap: NARROWEST_HELP })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => color > 0,
      getErrHasColors: () => false,
    })
    .addHelpText('after', more);
  const [first, second] = args;
  const inUse = COMMANDS.find(({ name }) => name === first);
  if (inUse) declare(program, inUse, needed(inUse.options, args), request);
  else {
    for (const definition of COMMANDS) {
      // Help on one command shows its options, and only the names of the others.
      declare(program, definition, definition.name === second ? definition.options : [], request);
    }
  }
  program.action(() => program.outputHelp());
  return program;
}

/**
 * Reads a command line. Help and version are printed at once.
 *
 * @param args without the names of Node and of the program
 * @returns `undefined` where help or the version was printed
 * @throws {UsageError} where the command line is wrong
 */
export async function readCommandLine(
  args: readonly string[],
  io: Io,
  color: ColorLevel,
): Promise<Request | undefined> {
  let asked: Request | undefined;
  const [first, second] = args;
  const take = (request: Request): void => {
    asked = request;
  };
  const program = createProgram(io, color, take, args);
  const command = COMMANDS.find(({ name }) => name === first);
  const names = [HELP_COMMAND.name, ...COMMANDS.map((command) => command.name)];
  if (first !== undefined && !first.startsWith('-') && !names.includes(first)) {
    throw await (await import('./usage-errors.ts')).unknownCommand(first, args, names);
  }
  if (first === HELP_COMMAND.name && second && !second.startsWith('-') && !names.includes(second)) {
    throw await (await import('./usage-errors.ts')).unknownHelp(second, names);
  }
  if (command) refuseGlued(command.options, args.slice(1));
  try {
    const about = first === HELP_COMMAND.name && second === first ? args.slice(1) : args;
    await program.parseAsync([...about], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw await (await import('./usage-errors.ts')).usageError(error, command);
  }
  return asked;
}
