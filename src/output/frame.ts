import Table from 'cli-table3';
import type { PaintedLine } from './cell.ts';

/** Spaces between two columns of a table. */
export const GAP = 2;

// No vertical lines, so that copied lines are plain text.
const CHARS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '─'.repeat(GAP),
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** The lines that all rows of a table share. */
export interface Frame {
  /** A line of an empty row. */
  readonly row: string;
  readonly rule: string;
}

/**
 * Draws the frame of a table with cli-table3, once for all rows, around empty cells. {@link fillRow}
 * inserts the text, because cli-table3 counts the vowel signs of Thai and Hindi as columns, truncates
 * such text, and takes 2 ms per row.
 *
 * @param widths widths of the columns
 */
export function drawFrame(widths: readonly number[]): Frame {
  const table = new Table({
    chars: CHARS,
    colWidths: [...widths],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  const blank = widths.map(() => '');
  table.push(blank, blank);
  const [row = '', rule = ''] = table.toString().split('\n');
  return { row, rule };
}

/** Makes one line of a row: inserts a line of each cell, and omits trailing spaces. */
export function fillRow(
  row: string,
  widths: readonly number[],
  cells: readonly (PaintedLine | undefined)[],
): string {
  let out = '';
  let from = 0;
  let start = 0;
  for (const [index, width] of widths.entries()) {
    const cell = cells[index];
    // Not `width > 0`: a lone combining mark has no width, but is visible.
    if (cell && cell.text !== '') {
      out += row.slice(from, start) + cell.text;
      from = start + cell.width;
    }
    start += width + GAP;
  }
  return out;
}
