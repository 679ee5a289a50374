import type { CommandDefinition, OptionDefinition, Values } from '../../commands/declaration.ts';
import { isFlagOf, longFlag, takesValue } from '../../commands/flags.ts';
import { HELP, HELP_COMMAND, VERSION } from '../about.ts';
import type { Offer } from './candidate.ts';

/** What the word at the cursor can be. */
export interface Wanted {
  /** The part of the word before the value: `--fields=id,`. */
  readonly kept: string;
  /** The beginning of the value that has been typed. */
  readonly typed: string;
  readonly offers: Values | readonly Offer[];
  /** Values that the line has already, which are not offered again. */
  readonly taken: readonly string[];
  /** Whether it is an item of a list, which another may follow. */
  readonly item: boolean;
  /** The value of `--base` before it. */
  readonly base: string | undefined;
}

/** The command line before the cursor. */
interface Before {
  readonly words: string[];
  readonly flags: Set<string>;
  base: string | undefined;
  /** The option whose value comes next. */
  awaiting: OptionDefinition | undefined;
  /** Whether `--` was there, behind which everything is a word. */
  onlyWords: boolean;
}

function offersOf(values: readonly string[]): Offer[] {
  return values.map((value) => ({ value, describe: () => '' }));
}

function optionOffers(options: readonly { flags: string; help: string }[]): Offer[] {
  return options.map((option) => ({ value: longFlag(option), describe: () => option.help }));
}

function find({ options }: CommandDefinition, flag: string): OptionDefinition | undefined {
  return options.find((option) => isFlagOf(flag, option));
}

function readBefore(args: readonly string[], command: CommandDefinition): Before {
  const before: Before = {
    words: [],
    flags: new Set(),
    base: undefined,
    awaiting: undefined,
    onlyWords: false,
  };
  const take = (option: OptionDefinition, value: string): void => {
    if (longFlag(option) === '--base') before.base = value;
  };
  for (const arg of args) {
    if (before.awaiting) {
      take(before.awaiting, arg);
      before.awaiting = undefined;
    } else if (before.onlyWords || !arg.startsWith('-')) before.words.push(arg);
    else if (arg === '--') before.onlyWords = true;
    else {
      const [, flag = arg, value] = /^(--[^=]+)=(.*)$/s.exec(arg) ?? [];
      const option = find(command, flag);
      before.flags.add(option ? longFlag(option) : flag);
      if (!option || !takesValue(option)) continue;
      if (value === undefined) before.awaiting = option;
      else take(option, value);
    }
  }
  return before;
}

/** A place for which nothing can be offered: free words, a number, a date. */
function nothing(typed: string): Wanted {
  return { kept: '', typed, offers: [], taken: [], item: false, base: undefined };
}

function value(option: OptionDefinition, kept: string, typed: string): Wanted {
  const { choices, values = choices ?? [], type } = option;
  const offers = typeof values === 'string' ? values : offersOf(values);
  const wanted = { ...nothing(typed), kept, offers };
  if (type !== 'list' && type !== 'names') return wanted;
  const items = typed.split(',');
  const last = items.pop() ?? '';
  const settled = typed.slice(0, typed.length - last.length);
  return { ...wanted, kept: kept + settled, typed: last, taken: items, item: type === 'names' };
}

function isRepeatable({ type }: OptionDefinition): boolean {
  return type === 'list' || type === 'each';
}

function options(command: CommandDefinition, before: Before, typed: string): Wanted {
  const left = command.options.filter(
    (option) => isRepeatable(option) || !before.flags.has(longFlag(option)),
  );
  return { ...nothing(typed), offers: optionOffers([...left, HELP]) };
}

/** The words of a command, declared as `<id...>` or as `add <file>`, where `add` is literal. */
function words({ words: declared = '', values }: CommandDefinition, before: Before, typed: string) {
  const places = declared.split(' ');
  const last = places.at(-1) ?? '';
  const place = places[before.words.length] ?? (last.includes('...') ? last : '');
  if (/^\w/.test(place)) return { ...nothing(typed), offers: offersOf([place]) };
  if (place === '' || values === undefined) return nothing(typed);
  const offers = typeof values === 'string' ? values : offersOf(values);
  return { ...nothing(typed), offers, taken: before.words };
}

function first(typed: string, commands: readonly CommandDefinition[]): Wanted {
  if (typed.startsWith('-')) return { ...nothing(typed), offers: optionOffers([HELP, VERSION]) };
  const offers = [...commands, HELP_COMMAND].map(({ name, summary }) => ({
    value: name,
    describe: () => summary,
  }));
  return { ...nothing(typed), offers };
}

/**
 * Reads a command line up to the cursor.
 *
 * @param line its words, without quotes and without the name of the program; the last is the one at
 *   the cursor, perhaps empty
 * @param commands all commands
 */
export function readLine(line: readonly string[], commands: readonly CommandDefinition[]): Wanted {
  const typed = line.at(-1) ?? '';
  const [name, ...args] = line.slice(0, -1);
  if (name === undefined) return first(typed, commands);
  if (name === HELP_COMMAND.name) return args.length > 0 ? nothing(typed) : first(typed, commands);
  const command = commands.find((one) => one.name === name);
  if (!command) return nothing(typed);
  const before = readBefore(args, command);
  return { ...atCursor(typed, command, before), base: before.base };
}

function atCursor(typed: string, command: CommandDefinition, before: Before): Wanted {
  if (before.awaiting) return value(before.awaiting, '', typed);
  if (before.onlyWords) return words(command, before, typed);
  const [, kept, flag, rest = ''] = /^((--[^=]+)=)(.*)$/s.exec(typed) ?? [];
  if (kept !== undefined && flag !== undefined) {
    const option = find(command, flag);
    return option && takesValue(option) ? value(option, kept, rest) : nothing(typed);
  }
  const hasWords = command.words !== undefined;
  if (typed.startsWith('-') || (typed === '' && !hasWords)) return options(command, before, typed);
  return words(command, before, typed);
}
