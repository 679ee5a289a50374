import type { CommandDefinition, OptionDefinition } from '../commands/declaration.ts';
import { longFlag } from '../commands/flags.ts';
import { COMMON_OPTIONS, ownAndCommon } from '../commands/shared-options.ts';
import { capitalized } from '../text/capitalized.ts';
import {
  DESCRIPTION,
  ENVIRONMENT,
  EXIT_CODES,
  FILES,
  HELP,
  HELP_COMMAND,
  SUMMARY,
  VERSION,
} from './about.ts';
import { COMMANDS } from './commands.ts';
import { bold, entry, folded, italic, roff, section } from './roff.ts';

/** A placeholder: `<id...>`, `[command]`. */
const BLANK = /^([<[])([\w-]+)(\.\.\.)?[\]>]$/;

/** Declared words or flags as troff: `add <file>`, `-l, --limit <n>`. */
function declared(text: string): string {
  const words = text.split(' ').map((word) => {
    const [, bracket, name = '', more = ''] = BLANK.exec(word) ?? [];
    if (bracket === undefined) {
      const comma = word.endsWith(',') ? ',' : '';
      return bold(comma ? word.slice(0, -1) : word) + comma;
    }
    const blank = italic(name) + more.replace('...', ' ...');
    return bracket === '[' ? `[${blank}]` : blank;
  });
  return words.join(' ');
}

function sentence(text: string): string {
  return roff(capitalized(text)) + (text.endsWith('.') ? '' : '.');
}

function option({ flags, help, choices, default: usual }: OptionDefinition) {
  const says = [sentence(help)];
  if (choices) says.push(`One of: ${choices.map((choice) => italic(choice)).join(', ')}.`);
  if (usual !== undefined) says.push(`Default: ${italic(String(usual))}.`);
  return entry(declared(flags), says.join('\n'));
}

type Named = Pick<CommandDefinition, 'name' | 'words'>;

function usage({ name, words }: Named, rest = ''): string {
  return `${bold(`cnca ${name}`)}${rest}${words ? ` ${declared(words)}` : ''}`;
}

function synopsis(commands: readonly CommandDefinition[]): string[] {
  const lines = commands.map((one) => usage(one, ` [${italic('options')}]`));
  const rest = [
    usage(HELP_COMMAND),
    `${bold('cnca')} ${bold(longFlag(VERSION))} | ${bold(longFlag(HELP))}`,
  ];
  return section('SYNOPSIS', [...lines, ...rest].join('\n.br\n'));
}

function chapter(definition: CommandDefinition): string[] {
  const { summary, options, notes } = definition;
  const { own, shared } = ownAndCommon(options);
  const lines = [`.SS ${usage(definition)}`, sentence(summary), ...own.flatMap(option)];
  if (notes) lines.push('.PP', ...notes.split('\n').flatMap((note) => [roff(note), '.br']));
  if (shared.length > 0) {
    const names = shared.map((one) => bold(longFlag(one))).join(', ');
    lines.push('.PP', `Common options: ${names}.`);
  }
  return lines;
}

function examples(commands: readonly CommandDefinition[]): string[] {
  const all = commands.flatMap((one) => one.examples);
  return section(
    'EXAMPLES',
    ...all.flatMap(({ command, says }) => entry(bold(command), sentence(says))),
  );
}

/**
 * Makes the man page from the declarations of the commands.
 *
 * @param version of the program
 * @param date of the page: 2024-06-17
 * @param commands the commands that it describes
 * @returns the page as troff source (man macros), in ASCII
 */
export function manPage(
  { version, date }: { readonly version: string; readonly date: string },
  commands: readonly CommandDefinition[] = COMMANDS,
): string {
  const name = SUMMARY.charAt(0).toLowerCase() + SUMMARY.slice(1).replace(/\.$/, '');
  const lines = [
    `.TH CNCA 1 "${date}" "cnca ${roff(version)}" "User Commands"`,
    ...section('NAME', `cnca \\- ${roff(name)}`),
    ...synopsis(commands),
    ...section(
      'DESCRIPTION',
      ...DESCRIPTION.flatMap((text) => ['.PP', ...text.map(roff)]).slice(1),
    ),
    ...section('COMMANDS', ...commands.flatMap(chapter)),
    `.SS ${usage(HELP_COMMAND)}`,
    sentence(HELP_COMMAND.summary),
    ...section('COMMON OPTIONS', ...COMMON_OPTIONS.flatMap(option)),
    ...[HELP, VERSION].flatMap(option),
    ...section(
      'EXIT STATUS',
      ...EXIT_CODES.flatMap(({ code, says }) => entry(bold(String(code)), sentence(says))),
    ),
    ...section(
      'ENVIRONMENT',
      ...ENVIRONMENT.flatMap((one) => entry(bold(one.name), sentence(one.says))),
    ),
    ...section('FILES', ...FILES.flatMap(({ path, says }) => entry(italic(path), sentence(says)))),
    ...examples(commands),
  ];
  return `${lines.join('\n').split('\n').map(folded).join('\n')}\n`;
}
