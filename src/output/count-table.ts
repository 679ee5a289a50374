import type { Count } from '../views/counts.ts';
import { GAP } from './frame.ts';
import { renderGrid } from './grid.ts';
import { safeLine } from './safe.ts';
import type { Screen } from './screen.ts';
import { displayWidth } from './width.ts';

/** A count, and what readers call its value. */
export interface LabelledCount extends Count {
  readonly label: string;
}

const WIDEST_BAR = 40;
/** A narrower bar tells less than its number. */
const NARROWEST_BAR = 8;
/** The title of the column of numbers. */
const NUMBER = 'Facts';

/** The width that a column of texts needs. */
function widthOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(safeLine(text).text)), 0);
}

interface Column {
  readonly title: string;
  readonly cells: readonly string[];
}

/** The columns that a screen has room for: names are left out before bars are. */
function columnsFor(
  counts: readonly LabelledCount[],
  title: string,
  width: number,
): { readonly columns: readonly Column[]; readonly room: number } {
  const named = counts.some(({ value, label }) => value !== null && value !== label);
  const number = { title: NUMBER, cells: counts.map(({ count }) => String(count)) };
  const alone = { title, cells: counts.map(({ value, label }) => value ?? label) };
  const values = { title, cells: counts.map(({ value }) => value ?? '') };
  const names = { title: 'Name', cells: counts.map(({ label }) => label) };
  const roomBeside = (columns: readonly Column[]): number =>
    columns.reduce((left, { title: head, cells }) => left - widthOf([head, ...cells]) - GAP, width);
  const both = [values, names, number];
  if (named && roomBeside(both) >= NARROWEST_BAR) return { columns: both, room: roomBeside(both) };
  return { columns: [alone, number], room: roomBeside([alone, number]) };
}

/** A bar of full blocks: one block at least, and none where facts have no value. */
function bar({ value, count }: Count, most: number, width: number): string {
  return value === null ? '' : '█'.repeat(Math.max(1, Math.round((count / most) * width)));
}

/**
 * Renders counts as a table: the value, its name where that is another text, the number, and last a
 * bar, which says no more than the number. There is no bar where the screen is too narrow for one.
 *
 * @param title what is counted: `Kind`
 * @returns lines that end in `\n`, none wider than the screen; `''` without counts
 */
export function countTable(
  counts: readonly LabelledCount[],
  title: string,
  screen: Screen,
): string {
  const { palette, width } = screen;
  const { columns, room } = columnsFor(counts, title, width);
  const barWidth = room < NARROWEST_BAR ? 0 : Math.min(WIDEST_BAR, room);
  const most = counts.reduce(
    (all, { value, count }) => (value === null ? all : Math.max(all, count)),
    0,
  );
  const rows = counts.map((one, index) => [
    ...columns.map(({ cells }, column) => ({
      text: cells[index] ?? '',
      ...(column === 0 && { style: palette.id }),
    })),
    ...(barWidth > 0 ? [{ text: bar(one, most, barWidth) }] : []),
  ]);
  const heads = columns.map(({ title: head }) =>
    head === NUMBER ? { title: head, align: 'right' as const } : { title: head },
  );
  return renderGrid([...heads, ...(barWidth > 0 ? [{ title: '' }] : [])], rows, screen);
}
