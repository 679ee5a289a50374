import Table from 'cli-table3';
import type { PaintedLine } from './cell.ts';

/** Columns of the terminal between two columns of a table. */
export const GAP = 2;

// A rule under the header and between rows, and nothing else: lines that are copied stay text.
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

/** The two lines that a table is made of. */
export interface Frame {
  /** A line of a row, still empty. */
  readonly row: string;
  readonly rule: string;
}

/**
 * The frame of a table, drawn by cli-table3 around empty cells, once for all rows. The text is put
 * in by {@link fillRow}: cli-table3 would measure it by other rules than ours (it counts the vowel
 * signs of Thai and Hindi as columns, and cuts what is then too wide), and takes 2 ms a row for it.
 *
 * @param widths of the columns
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

/** One line of a row: the frame with a line of each cell in it, without spaces at its end. */
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
    // A mark that stands alone takes no column, and is seen nevertheless.
    if (cell && cell.text !== '') {
      out += row.slice(from, start) + cell.text;
      from = start + cell.width;
    }
    start += width + GAP;
  }
  return out;
}
