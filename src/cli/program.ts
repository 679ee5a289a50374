import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ColorLevel } from '../output/color.ts';
import { COMMANDS, type CommandDefinition, type OptionDefinition } from './definition.ts';
import { UsageError } from './errors.ts';
import { type Io, widthOf } from './io.ts';

/** What a command line asks for. */
export interface Request {
  readonly command: string;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

const SUMMARY = 'What is on record, who says so, and in which exact words.';

function count(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}

function list(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(',').filter(Boolean)];
}

function optionOf({ flags, help, choices, default: usual, type }: OptionDefinition): Option {
  const option = new Option(flags, help);
  if (choices) option.choices(choices);
  if (type === 'count') option.argParser(count);
  if (type === 'list') option.argParser(list);
  if (usual !== undefined) option.default(usual);
  return option;
}

function examplesOf({ examples, notes }: CommandDefinition): string {
  const width = Math.max(...examples.map(({ command }) => command.length));
  const lines = examples.map(({ command, says }) => `  ${command.padEnd(width)}  ${says}`);
  return `\nExamples:\n${lines.join('\n')}\n${notes ? `\n${notes}\n` : ''}`;
}

function declare(
  program: Command,
  definition: CommandDefinition,
  request: (asked: Request) => void,
): void {
  const { name, words, summary, options } = definition;
  const command = program.command(words ? `${name} ${words}` : name).description(summary);
  for (const option of options) command.addOption(optionOf(option));
  command.addHelpText('after', examplesOf(definition));
  command.action((...args: unknown[]) => {
    const typed = words ? args[0] : [];
    request({
      command: name,
      words: Array.isArray(typed) ? typed.map(String) : [],
      options: command.opts(),
    });
  });
}

const EXAMPLES = `
Examples:
  cnca search railway          facts about railways, with citations
  cnca facts --topic trade     facts of one topic
  cnca show <id>               one fact with its quote and full citation
  cnca search gas --json | jq  for scripts

Exit codes: 0 found or fine, 1 nothing found or a check failed, 2 wrong usage or unusable data.
\`cnca help <command>\` tells more.
`;

/**
 * The command line, as Commander knows it. Each call makes a new one.
 *
 * @param io where help and errors are written
 * @param color of stderr and stdout, for help
 * @param request told what was asked for
 */
export function createProgram(
  io: Io,
  color: ColorLevel,
  request: (asked: Request) => void,
): Command {
  const program = new Command('cnca');
  const width = Math.min(widthOf(io), 100);
  program
    .description(SUMMARY)
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => color > 0,
      getErrHasColors: () => false,
    })
    .addHelpText('after', EXAMPLES);
  for (const definition of COMMANDS) declare(program, definition, request);
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
  const program = createProgram(io, color, (request) => {
    asked = request;
  });
  const [first] = args;
  const names = ['help', ...COMMANDS.map((command) => command.name)];
  if (first !== undefined && !first.startsWith('-') && !names.includes(first)) {
    throw await unknownCommand(first, args, names);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw new UsageError(usage(error.message));
  }
  return asked;
}

async function unknownCommand(
  first: string,
  args: readonly string[],
  names: readonly string[],
): Promise<UsageError> {
  const { nearest } = await import('../base/suggest.ts');
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
