import { type Cell, cellLines, leastWidth } from './cell.ts';
import { safeLine } from './safe.ts';
import type { Screen } from './screen.ts';
import { displayWidth } from './width.ts';

/** A text and its label. */
export interface Labelled {
  readonly label: string;
  readonly body: Cell;
  /** Text below it, on lines of its own. */
  readonly below?: Cell;
}

const LABEL_GAP = 2;
/** The share of the width that labels may take; wider ones go on lines of their own. */
const LABEL_SHARE = 0.4;

/**
 * Lays out a text with every line indented.
 *
 * @param first replaces the indent of the first line; must be as wide
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
 * Lays out labels in one column and their texts beside them, or a label above its text if the labels
 * would take too much of the width or break an id.
 *
 * @param least the columns that must be left for the texts beside the labels
 */
export function labelledList(
  items: readonly Labelled[],
  { width, palette }: Screen,
  least = 0,
): string[] {
  const labels = items.map(({ label }) => safeLine(label).text);
  const longest = labels.reduce((most, label) => Math.max(most, displayWidth(label)), 0);
  const column = longest + LABEL_GAP;
  const beside = column <= width * LABEL_SHARE && column + least <= width;
  return items.flatMap(({ label, body, below }, index) => {
    const own = beside && column + leastWidth(body) <= width;
    const indent = own ? column : LABEL_GAP;
    const under = below ? indented(below, width, indent) : [];
    if (!own) {
      const over = indented({ text: label, style: palette.heading }, width, 0);
      return [...over, ...indented(body, width, indent), ...under];
    }
    const safe = labels[index] ?? '';
    const first = palette.heading(safe) + ' '.repeat(column - displayWidth(safe));
    return [...indented(body, width, indent, first), ...under];
  });
}
