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
