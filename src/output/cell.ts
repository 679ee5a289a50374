import type { Style } from './color.ts';
import { type Range, safeLine, safeLines } from './safe.ts';
import { displayWidth } from './width.ts';
import { wrap } from './wrap.ts';

/** A raw text of the base, and how to show it. */
export interface Cell {
  readonly text: string;
  readonly style?: Style;
  /** Ranges of the text to show in `markStyle`. */
  readonly marks?: readonly Range[];
  readonly markStyle?: Style;
  /** Whether to keep line breaks; by default they become spaces. */
  readonly multiline?: boolean;
  /** Spaces before each line. */
  readonly indent?: number;
  /** Whether its words are ids or figures: none is broken over lines unless it is wider than the cell. */
  readonly whole?: boolean;
}

/** A safe and coloured line for the terminal. */
export interface PaintedLine {
  readonly text: string;
  /** Columns of the terminal, without escape sequences. */
  readonly width: number;
}

/** The width of the widest word of a cell that may not be broken, in columns; 1 if any may be. */
export function leastWidth({ text, whole, indent = 0 }: Cell): number {
  if (!whole) return 1;
  const words = safeLine(text).text.split(' ');
  return indent + words.reduce((most, word) => Math.max(most, displayWidth(word)), 1);
}

const asIs: Style = (text) => text;

function paint(
  text: string,
  line: Range,
  marks: readonly Range[],
  base: Style,
  mark: Style,
): string {
  let out = '';
  let from = line.start;
  for (const { start, end } of marks) {
    const begin = Math.max(start, from);
    const stop = Math.min(end, line.end);
    if (begin >= stop) continue;
    if (begin > from) out += base(text.slice(from, begin));
    out += mark(text.slice(begin, stop));
    from = stop;
  }
  return from < line.end ? out + base(text.slice(from, line.end)) : out;
}

/** The marks of each line, in linear time: both lists are sorted. */
function marksOf(lines: readonly Range[], marks: readonly Range[]): Range[][] {
  let next = 0;
  return lines.map((line) => {
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next++;
    let last = next;
    while ((marks[last]?.start ?? Number.POSITIVE_INFINITY) < line.end) last++;
    return marks.slice(next, last);
  });
}

/**
 * Lays out a cell. Each line is coloured separately, so that no colour runs into the next cell.
 *
 * @param columns width of the cell; at least 1
 */
export function cellLines(cell: Cell, columns: number): PaintedLine[] {
  const { style = asIs, markStyle = style, indent = 0, whole } = cell;
  const { text, marks } = cell.multiline
    ? { text: safeLines(cell.text), marks: [] }
    : safeLine(cell.text, cell.marks);
  const sorted = marks.length > 1 ? [...marks].sort((a, b) => a.start - b.start) : marks;
  const lines = wrap(text, Math.max(1, columns - indent), whole);
  const marked = marksOf(lines, sorted);
  return lines.map((line, index) => ({
    text: ' '.repeat(indent) + paint(text, line, marked[index] ?? [], style, markStyle),
    width: line.width + indent,
  }));
}
