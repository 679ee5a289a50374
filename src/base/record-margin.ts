import { isMap, isSeq, parseDocument } from 'yaml';

/**
 * The indentation of the records of a YAML file.
 *
 * @returns the indentation; `undefined` if the records are in brackets or follow other text on their line
 */
export function recordMargin(text: string): string | undefined {
  const contents = parseDocument(text, { logLevel: 'silent' }).contents;
  if (!isSeq(contents) && !isMap(contents)) return '';
  if (contents.flow) return undefined;
  const start = contents.range?.[0] ?? 0;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return line.trim() === '' ? line : undefined;
}
