import type { Source } from '../model/records.ts';

/**
 * The paragraph that a reader of a document counts for a line of its text; `null` where the text has
 * no paragraphs, or the line is none.
 *
 * @param line counted from 1, without the blank lines
 */
export function locatorOf({ paragraphs }: Source, line: number | null): number | null {
  if (line === null || paragraphs === 'none') return null;
  const skipped = new Set(paragraphs?.skip);
  if (skipped.has(line)) return null;
  return line - [...skipped].filter((other) => other < line).length;
}

/**
 * The line of a document's text that a reader counts as a paragraph; `null` where the text has no
 * paragraphs. It undoes {@link locatorOf}.
 *
 * @param locator counted from 1
 */
export function lineOf({ paragraphs }: Source, locator: number): number | null {
  if (paragraphs === 'none') return null;
  const skipped = [...new Set(paragraphs?.skip)].sort((a, b) => a - b);
  return skipped.reduce((line, skip) => (skip <= line ? line + 1 : line), locator);
}
