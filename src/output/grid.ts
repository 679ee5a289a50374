import { type Cell, cellLines, leastWidth, type PaintedLine } from './cell.ts';
import { type ColumnNeed, shareWidth } from './columns.ts';
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

/** The share of the width that the ids of the first column may take; wider ones stand above their rows. */
const ID_SHARE = 0.4;

function naturalWidth({ text, indent = 0 }: Cell): number {
  return displayWidth(safeLine(text).text) + indent;
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

/** The width in which a column can still be read, unless its texts need less; for prose more by its weight. */
const READABLE = 8;
const READABLE_BY_WEIGHT = 4;
/** The widest title that is not broken over lines. */
const WHOLE_TITLE = 12;

/** The widths up to which ids have room in their columns: in the first, and in each of the others. */
type RoomForIds = readonly [first: number, others: number];

/** What the texts of a column take, in columns of the terminal. */
interface Measured {
  readonly weight: number;
  readonly titled: number;
  readonly natural: number;
  /** The least width of each cell. */
  readonly ids: readonly number[];
}

function measured(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Measured[] {
  return columns.map(({ title, weight = 1 }, index) => {
    const titled = displayWidth(title);
    const cells = rows.flatMap((row) => row[index] ?? []);
    const natural = cells.reduce((most, cell) => Math.max(most, naturalWidth(cell)), titled);
    return { weight, titled, natural, ids: cells.map(leastWidth) };
  });
}

/** The needs of a table's columns, where ids up to some widths have room. */
function needsOf(all: readonly Measured[], [first, others]: RoomForIds): Required<ColumnNeed>[] {
  return all.map(({ weight, titled, natural, ids }, index) => {
    const most = index > 0 ? others : first;
    const id = ids.reduce((widest, one) => (one <= most ? Math.max(widest, one) : widest), 1);
    // The first column may be narrow: where ids do not fit into it, they stand above their rows.
    const readable = index > 0 ? Math.max(READABLE, READABLE_BY_WEIGHT * weight) : READABLE;
    const least = Math.min(natural, Math.max(readable, Math.min(titled, WHOLE_TITLE)));
    return { natural, weight, least: Math.max(id, least) };
  });
}

function isWithin(needs: readonly Required<ColumnNeed>[], width: number): boolean {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  return least + GAP * (needs.length - 1) <= width;
}

/** The widths of the columns: with room for the ids of the first column that are not too wide, else for none of them. */
function widthsOf(all: readonly Measured[], width: number): number[] {
  const room = width - GAP * (all.length - 1);
  for (const first of [Math.floor(width * ID_SHARE), 0]) {
    const needs = needsOf(all, [first, width]);
    if (isWithin(needs, width)) return shareWidth(needs, room);
  }
  const anyhow = needsOf(all, [0, 0]).map((need) => ({ ...need, least: 1 }));
  return shareWidth(anyhow, room);
}

/** Whether a rule separates a row from the one before it. */
type Apart = (index: number) => boolean;

const never: Apart = () => false;

/**
 * Renders a table as {@link renderGrid} does, where it can be read and breaks no id but those of its
 * first column.
 *
 * @returns `undefined` where the screen is too narrow for that
 */
export function renderFittingGrid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  screen: Screen,
  apart: Apart = never,
): string | undefined {
  const all = measured(columns, rows);
  if (!isWithin(needsOf(all, [0, screen.width]), screen.width)) return undefined;
  return drawGrid(columns, rows, widthsOf(all, screen.width), screen, apart);
}

/**
 * Renders a table: a header, and the rows between two rules. Texts too wide for their column are
 * wrapped; if any is, empty lines separate the rows. An id of the first column that is too wide for it
 * stands above the rest of its row; one of another column is broken only where there is no room for it.
 *
 * @param rows one cell for each column
 * @returns lines that end in `\n`, none wider than the screen; `''` without rows
 */
export function renderGrid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  screen: Screen,
): string {
  return drawGrid(columns, rows, widthsOf(measured(columns, rows), screen.width), screen, never);
}

function drawGrid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  { width, palette, header: titled = true }: Screen,
  apart: Apart,
): string {
  if (rows.length === 0) return '';
  const [firstWidth = 1] = widths;
  const frame = drawFrame(widths);
  const rule = palette.border(frame.rule);
  const draw = (cells: readonly Cell[]): string[] => {
    const [first, ...rest] = cells;
    if (first && leastWidth(first) > firstWidth) {
      const above = cellLines(first, width).map(({ text }) => text);
      return [...above, ...draw([{ text: '' }, ...rest])];
    }
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
  const blocks = rows.map(draw);
  const wrapped = blocks.some((block) => block.length > 1);
  const between = (index: number): string[] => {
    if (apart(index)) return [rule];
    return wrapped && index > 0 ? [''] : [];
  };
  const body = blocks.flatMap((block, index) => [...between(index), ...block]);
  if (!titled) return `${body.join('\n')}\n`;
  const header = draw(columns.map(({ title }) => ({ text: title, style: palette.heading })));
  return [...header, rule, ...body, rule, ''].join('\n');
}
