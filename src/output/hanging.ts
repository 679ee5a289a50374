import { type Cell, cellLines } from './cell.ts';
import { safeLine } from './safe.ts';
import type { Screen } from './screen.ts';
import { displayWidth } from './width.ts';

/** A text with a label before it. */
export interface Labelled {
  readonly label: string;
  readonly body: Cell;
}

const LABEL_GAP = 2;
/** The part of the width that labels may take before they stand on lines of their own. */
const LABEL_SHARE = 0.4;

/**
 * A text whose every line is indented.
 *
 * @param first what stands before the first line instead of the indent, just as wide
 */
export function indented(
  cell: Cell,
  width: number,
  indent: number,
  first = ' '.repeat(indent),
): string[] {
  const lines = cellLines(cell, Math.max(1, width - indent));
  const rest = ' '.repeat(indent);
  return lines.map(({ text }, index) => ((index === 0 ? first : rest) + text).trimEnd());
}

/**
 * Labels in one column, their texts beside them; where labels would take too much of the width,
 * each stands over its text.
 */
export function labelledList(items: readonly Labelled[], { width, palette }: Screen): string[] {
  const labels = items.map(({ label }) => safeLine(label).text);
  const longest = labels.reduce((most, label) => Math.max(most, displayWidth(label)), 0);
  const column = longest + LABEL_GAP;
  const beside = column <= width * LABEL_SHARE;
  return items.flatMap(({ label, body }, index) => {
    if (!beside) {
      const over = indented({ text: label, style: palette.heading }, width, 0);
      return [...over, ...indented(body, width, LABEL_GAP)];
    }
    const safe = labels[index] ?? '';
    const first = palette.heading(safe) + ' '.repeat(column - displayWidth(safe));
    return indented(body, width, column, first);
  });
}
