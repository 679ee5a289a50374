import { type Cell, cellLines, type PaintedLine } from './cell.ts';
import { shareWidth } from './columns.ts';
import { drawFrame, fillRow, GAP } from './frame.ts';
import { safeLine } from './safe.ts';
import type { Screen } from './screen.ts';
import { displayWidth } from './width.ts';

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** Its share of the width if not all texts fit; default: 1. */
  readonly weight?: number;
  readonly align?: 'left' | 'right';
}

function naturalWidth(cell: Cell | undefined): number {
  return cell ? displayWidth(safeLine(cell.text).text) + (cell.indent ?? 0) : 0;
}

function aligned(
  lines: readonly PaintedLine[],
  width: number,
  align: Column['align'],
): PaintedLine[] {
  if (align !== 'right') return [...lines];
  return lines.map((line) => {
    const indent = Math.max(0, width - line.width);
    return { text: ' '.repeat(indent) + line.text, width: line.width + indent };
  });
}

/**
 * Renders a table: a header, and the rows between two rules. Texts too wide for their column are
 * wrapped; if any is, empty lines separate the rows.
 *
 * @param rows one cell for each column
 * @param apart whether a rule separates a row from the one before it
 * @returns lines that end in `\n`, none wider than the screen; `''` without rows
 */
export function renderGrid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { width, palette }: Screen,
  apart: (index: number) => boolean = () => false,
): string {
  if (rows.length === 0) return '';
  const needs = columns.map(({ title, weight = 1 }, index) => {
    let natural = displayWidth(title);
    for (const row of rows) natural = Math.max(natural, naturalWidth(row[index]));
    return { natural, weight };
  });
  const widths = shareWidth(needs, width - GAP * (columns.length - 1));
  const frame = drawFrame(widths);
  const rule = palette.border(frame.rule);
  const draw = (cells: readonly Cell[]): string[] => {
    const columnLines = cells.map((cell, index) => {
      const columnWidth = widths[index] ?? 1;
      return aligned(cellLines(cell, columnWidth), columnWidth, columns[index]?.align);
    });
    const height = Math.max(...columnLines.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      fillRow(
        frame.row,
        widths,
        columnLines.map((lines) => lines[line]),
      ),
    );
  };
  const header = draw(columns.map(({ title }) => ({ text: title, style: palette.heading })));
  const blocks = rows.map(draw);
  const wrapped = blocks.some((block) => block.length > 1);
  const between = (index: number): string[] => {
    if (apart(index)) return [rule];
    return wrapped && index > 0 ? [''] : [];
  };
  const body = blocks.flatMap((block, index) => [...between(index), ...block]);
  return [...header, rule, ...body, rule, ''].join('\n');
}
