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
  VERSION,
} from './about.ts';
import { COMMANDS } from './commands.ts';

const HEAD =
  '<!-- `npm run docs` makes this page from the declarations of the commands: do not edit it. -->';

/** A text of Markdown that shows as it was written; what stands between backticks stays code. */
function prose(text: string): string {
  const parts = text.split(/(`[^`]*`)/);
  return parts
    .map((part, i) => (i % 2 ? part : part.replace(/[\\*<[\]]|\b_\B|\B_\b/g, '\\$&')))
    .join('');
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function sentence(text: string): string {
  const whole = capitalized(text);
  return prose(/[.!?]$/.test(whole) ? whole : `${whole}.`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line), ''];
}

function option({ flags, help, choices, default: usual }: OptionDefinition): string[] {
  const says = [sentence(help)];
  if (choices) says.push(`One of ${choices.map(code).join(', ')}.`);
  if (usual !== undefined) says.push(`Default: ${code(String(usual))}.`);
  return [code(flags), says.join(' ')];
}

function options(all: readonly OptionDefinition[]): string[] {
  return all.length > 0 ? table(['option', 'what it does'], all.map(option)) : [];
}

function titleOf({ name, words }: Pick<CommandDefinition, 'name' | 'words'>): string {
  return `cnca ${name}${words ? ` ${words}` : ''}`;
}

function examples(all: CommandDefinition['examples']): string[] {
  const width = Math.max(...all.map(({ command }) => command.length));
  const lines = all.map(({ command, says }) => `${command.padEnd(width)}  # ${says}`);
  return all.length > 0 ? ['```sh', ...lines, '```', ''] : [];
}

function chapter(definition: CommandDefinition): string[] {
  const { name, summary, notes } = definition;
  const { own, shared } = ownAndCommon(definition.options);
  const names = shared.map((one) => code(longFlag(one))).join(', ');
  return [
    `## ${name}`,
    '',
    code(titleOf(definition)),
    '',
    sentence(summary),
    '',
    ...options(own),
    ...(shared.length > 0 ? [`[Common options](#common-options): ${names}.`, ''] : []),
    ...(notes
      ? [
          ...notes
            .replace(/(?<![.!?])\n/g, ' ')
            .split('\n')
            .map(sentence),
          '',
        ]
      : []),
    ...examples(definition.examples),
  ];
}

/**
 * The page of all commands, made from what the help is made from.
 *
 * @param commands those that it tells of
 * @returns the page as Markdown
 */
export function commandsPage(commands: readonly CommandDefinition[] = COMMANDS): string {
  const named = [...commands, HELP_COMMAND];
  const lines = [
    HEAD,
    '# Commands',
    '',
    ...DESCRIPTION.flatMap((sentences) => [prose(sentences.join(' ')), '']),
    ...table(
      ['command', 'what it does'],
      named.map((one) => [
        one === HELP_COMMAND ? code(titleOf(one)) : `[${code(titleOf(one))}](#${one.name})`,
        sentence(one.summary),
      ]),
    ),
    ...commands.flatMap(chapter),
    '## Common options',
    '',
    ...options([...COMMON_OPTIONS, HELP, VERSION]),
    '## Exit codes',
    '',
    ...table(
      ['code', 'when'],
      EXIT_CODES.map((one) => [code(String(one.code)), sentence(one.says)]),
    ),
    '## Environment',
    '',
    ...table(
      ['variable', 'what it does'],
      ENVIRONMENT.map((one) => [code(one.name), sentence(one.says)]),
    ),
    '## Files',
    '',
    ...table(
      ['path', 'what it holds'],
      FILES.map((one) => [code(one.path), sentence(one.says)]),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
