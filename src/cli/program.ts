import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ColorLevel } from '../output/color.ts';
import { UsageError } from '../program/errors.ts';
import { type Io, widthOf } from '../program/io.ts';
import { EXAMPLES, EXIT_CODES, HELP, HELP_COMMAND, SUMMARY, VERSION } from './about.ts';
import type { CommandDefinition, OptionDefinition } from './declaration.ts';
import { COMMANDS } from './definition.ts';

/** What a command line asks for. */
export interface Request {
  readonly command: string;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Columns for what an option does, below which it is not wrapped. */
const NARROWEST_HELP = 20;

function count(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}

function list(value: string, before: readonly string[] | undefined): readonly string[] {
  const values = value.split(',').filter(Boolean);
  if (values.length === 0) throw new InvalidArgumentError('It must not be empty.');
  return [...(before ?? []), ...values];
}

function each(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function optionOf({ flags, help, choices, default: usual, type }: OptionDefinition): Option {
  const option = new Option(flags, help);
  if (choices) option.choices(choices);
  if (type === 'count') option.argParser(count);
  if (type === 'list') option.argParser(list);
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
 * The options of a command that a run needs: those that its command line names. All, where a word is
 * none of them: Commander then says what is wrong, or helps.
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
    const option = options.find(({ flags }) => flags.split(' ', 1)[0] === flag);
    if (!option) return options;
    named.add(option);
  }
  return options.filter((option) => named.has(option));
}

/** What options are that a command line does not name. */
function usual(options: readonly OptionDefinition[]): Request['options'] {
  const known = options.filter((option) => option.default !== undefined);
  return Object.fromEntries(known.map(({ flags, default: value }) => [nameOf(flags), value]));
}

/** The name under which Commander gives an option of one word: `limit` of `--limit <n>`. */
function nameOf(flags: string): string {
  const end = flags.indexOf(' ');
  return flags.slice(2, end < 0 ? undefined : end);
}

function declare(
  program: Command,
  definition: CommandDefinition,
  options: readonly OptionDefinition[],
  request: (asked: Request) => void,
): void {
  const { name, words, summary, examples, notes } = definition;
  const command = program.command(words ? `${name} ${words}` : name).description(summary);
  for (const option of options) command.addOption(optionOf(option));
  // A word without brackets is typed as it stands: Commander would show it as a blank.
  if (words) command.usage(`[options] ${words}`);
  command.addHelpText('after', () => examplesOf(examples) + (notes ? `\n${notes}\n` : ''));
  command.action((...args: unknown[]) => {
    // Commander adds the options and itself.
    const typed = args.slice(0, -2).flat();
    request({
      command: name,
      words: typed.filter((word) => word !== undefined).map(String),
      options: { ...usual(definition.options), ...command.opts() },
    });
  });
}

function more(): string {
  const exits = EXIT_CODES.map(({ code, says }) => `${code} ${says}`).join(', ');
  return `${examplesOf(EXAMPLES)}\nExit codes: ${exits}.\n\`cnca help <command>\` tells more.\n`;
}

/**
 * The command line, as Commander knows it. Each call makes a new one.
 *
 * @param io where help and errors are written
 * @param color of stderr and stdout, for help
 * @param request told what was asked for
 * @param args what is to be read: only what it needs is declared
 */
export function createProgram(
  io: Io,
  color: ColorLevel,
  request: (asked: Request) => void,
  args: readonly string[],
): Command {
  const program = new Command('cnca');
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
      // Help on a command shows its options; of the others it is enough that they are there.
      declare(program, definition, definition.name === second ? definition.options : [], request);
    }
  }
  // Without a command the help is what was asked for.
  program.action(() => program.outputHelp());
  return program;
}

/**
 * Reads a command line. Help and version are written at once.
 *
 * @param args without the names of Node and of the program
 * @returns what is asked for; `undefined` where that was help or the version
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
  const names = [HELP_COMMAND.name, ...COMMANDS.map((command) => command.name)];
  if (first !== undefined && !first.startsWith('-') && !names.includes(first)) {
    throw await unknownCommand(first, args, names);
  }
  if (first === HELP_COMMAND.name && second && !second.startsWith('-') && !names.includes(second)) {
    const { didYouMean } = await import('../text/suggest.ts');
    const near = didYouMean(second, names);
    throw new UsageError(
      `unknown command "${second}"${near}; the commands are: ${names.join(', ')}`,
    );
  }
  try {
    const about = first === HELP_COMMAND.name && second === first ? args.slice(1) : args;
    await program.parseAsync([...about], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    const message = await withNearestChoice(usage(error.message));
    throw new UsageError(message + missing(error.code, first));
  }
  return asked;
}

/** Commander names the choices of an option, not the one that was meant. */
async function withNearestChoice(message: string): Promise<string> {
  const [, before, typed = '', after, choices] =
    /^([^']*'[^']*' argument '(.*)' is invalid)(\. Allowed choices are ([^']*)\.)$/.exec(message) ??
    [];
  if (before === undefined || choices === undefined) return message;
  const { didYouMean } = await import('../text/suggest.ts');
  return before + didYouMean(typed, choices.split(', ')) + after;
}

/** How a command is used to whom a word is missing. */
function missing(code: string, command: string | undefined): string {
  const definition = COMMANDS.find(({ name }) => name === command);
  const isMissing = code === 'commander.missingArgument' && definition?.words !== undefined;
  return isMissing ? `; it is used as: cnca ${definition.name} ${definition.words}` : '';
}

async function unknownCommand(
  first: string,
  args: readonly string[],
  names: readonly string[],
): Promise<UsageError> {
  const { nearest } = await import('../text/suggest.ts');
  const near = nearest(first, names);
  const meant = near
    ? `cnca ${[near, ...args.slice(1)].join(' ')}`
    : `cnca search ${args.join(' ')}`;
  return new UsageError(`unknown command "${first}"; did you mean \`${meant}\`?`);
}

function usage(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\n/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const dash = /unknown option '(-[^'-][^']*)'/.exec(text);
  const hint = dash
    ? `; a word that begins with a minus goes after --: cnca search -- ${dash[1]}`
    : '';
  return text + hint;
}
