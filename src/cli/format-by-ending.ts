import type { OptionDefinition } from '../commands/declaration.ts';
import { longFlag } from '../commands/flags.ts';

/** The format of a file by the ending of its name. */
const FORMAT_OF: Readonly<Record<string, string>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  md: 'md',
  markdown: 'md',
  jsonld: 'jsonld',
  sql: 'sql',
  sarif: 'sarif',
};

/**
 * The format that the name of an output file asks for, where the command can write it.
 *
 * @param output the file of `--output`; `-` and names without a known ending ask for none
 */
export function formatByEnding(
  options: readonly OptionDefinition[],
  output: unknown,
): string | undefined {
  if (typeof output !== 'string') return undefined;
  const ending = /[^/\\]\.(\w+)$/.exec(output)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(FORMAT_OF, ending) ? FORMAT_OF[ending] : undefined;
  const { choices } = options.find((one) => longFlag(one) === '--format') ?? {};
  return format !== undefined && choices?.includes(format) ? format : undefined;
}
