import type { CommanderError } from 'commander';
import type { CommandDefinition } from '../commands/declaration.ts';
import { UsageError } from '../program/errors.ts';
import type { OtherName } from './other-names.ts';

/** The error for a wrong command line, from Commander's. @param command the one that it names */
export async function usageError(
  error: CommanderError,
  command: CommandDefinition | undefined,
): Promise<UsageError> {
  const message = await withNearestChoice(reworded(error.message));
  return new UsageError(message + usageHint(error.code, command));
}

/** The error for `cnca help` of an unknown command. */
export async function unknownHelp(name: string, names: readonly string[]): Promise<UsageError> {
  const { didYouMean } = await import('../text/suggest.ts');
  const near = didYouMean(name, names);
  return new UsageError(`unknown command "${name}"${near}; the commands are: ${names.join(', ')}`);
}

/** Adds the choice that was probably meant to Commander's message about a wrong one. */
async function withNearestChoice(message: string): Promise<string> {
  const [, before, typed = '', after, choices] =
    /^([^']*'[^']*' argument '(.*)' is invalid)(\. Allowed choices are ([^']*)\.)$/.exec(message) ??
    [];
  if (before === undefined || choices === undefined) return message;
  const { didYouMean } = await import('../text/suggest.ts');
  return before + didYouMean(typed, choices.split(', ')) + after;
}

/** Usage of a command, where one of its words is missing, or words stand behind a name that is nearly another. */
function usageHint(code: string, command: CommandDefinition | undefined): string {
  if (code === 'commander.excessArguments' && command?.name === 'sources')
    return ' `cnca source add <file>` registers a document';
  const isMissing = code === 'commander.missingArgument' && command?.words !== undefined;
  return isMissing ? `; it is used as: cnca ${command.name} ${command.words}` : '';
}

/** The error for an unknown command, with what was probably meant. */
export async function unknownCommand(
  first: string,
  args: readonly string[],
  names: readonly string[],
): Promise<UsageError> {
  const { otherName } = await import('./other-names.ts');
  const meantBy = otherName(first);
  if (meantBy) return new UsageError(`unknown command "${first}"; ${meaning(meantBy, args)}`);
  const { nearest } = await import('../text/suggest.ts');
  const near = nearest(first, names);
  const meant = near
    ? `cnca ${[near, ...args.slice(1)].join(' ')}`
    : `cnca search ${args.join(' ')}`;
  return new UsageError(`unknown command "${first}"; did you mean \`${meant}\`?`);
}

const WITH_WORDS: readonly string[] = ['search', 'show', 'cite', 'mv', 'source add'];

/** What is offered for a name that other programs have for a command, or for a word to search. */
function meaning({ line, beside }: OtherName, args: readonly string[]): string {
  const rest = args.slice(1);
  const hasWords = rest.length > 0 && !rest[0]?.startsWith('-');
  // A command without words was perhaps meant to search for them.
  const takesWords = line !== undefined && WITH_WORDS.includes(line);
  const lines = [
    ...(line !== undefined && (takesWords || !hasWords) ? [[line, ...rest]] : []),
    ...(hasWords && !takesWords ? [['search', ...rest]] : []),
    ...(hasWords && line !== 'search' ? [['search', ...args]] : []),
  ];
  const offers = lines.map((words) => `\`cnca ${words.join(' ')}\``);
  const meant = offers.length > 0 ? [`did you mean ${offers.join(' or ')}?`] : [];
  return [...(beside === undefined ? [] : [beside]), ...meant].join('; ');
}

function reworded(message: string): string {
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
