/** The width that a column needs, and its weight if there is too little space. */
export interface ColumnNeed {
  /** Width of its widest text, in columns of the terminal. */
  readonly natural: number;
  /** If not all texts fit, a column of weight 2 gets twice the width of one of weight 1. */
  readonly weight: number;
  /** The width that it needs even if other columns then get less than their share; default: 1. */
  readonly least?: number;
}

/**
 * Distributes a width among columns: each gets its natural width, up to its weighted share; the space
 * that narrow columns do not use goes to the others.
 *
 * @param room the width to distribute, without gaps, in columns of the terminal
 * @returns the least width or more for each column; the sum is at most `room` unless the least widths
 *   need more
 */
export function shareWidth(needs: readonly ColumnNeed[], room: number): number[] {
  const widths = fairShares(needs, room);
  const short = needs.map(({ least = 1 }, index) => (widths[index] ?? 0) < least);
  if (!short.includes(true)) return widths;
  // What these columns need is missing elsewhere, so a column that is short stays short.
  const held = needs.reduce((sum, { least = 1 }, index) => sum + (short[index] ? least : 0), 0);
  const others = shareWidth(
    needs.filter((_, index) => !short[index]),
    room - held,
  );
  return needs.map(({ least = 1 }, index) => (short[index] ? least : (others.shift() ?? 1)));
}

/** Distributes a width as {@link shareWidth} does, whatever the least widths. */
function fairShares(needs: readonly ColumnNeed[], room: number): number[] {
  const widths = needs.map(() => 0);
  let open = needs.map((need, index) => ({ ...need, index }));
  let left = room;
  for (;;) {
    const weight = open.reduce((sum, column) => sum + column.weight, 0);
    const share = left / weight;
    const fitting = open.filter(({ natural, weight: w }) => natural <= share * w);
    if (fitting.length === 0) break;
    for (const { index, natural } of fitting) {
      widths[index] = Math.max(1, natural);
      left -= Math.max(1, natural);
    }
    open = open.filter((column) => !fitting.includes(column));
    if (open.length === 0) return widths;
  }
  let weight = open.reduce((sum, column) => sum + column.weight, 0);
  for (const column of open) {
    const share = Math.floor((left * column.weight) / weight);
    const width = Math.max(1, Math.min(column.natural, share));
    widths[column.index] = width;
    left -= width;
    weight -= column.weight;
  }
  // What the last columns could not use of what rounding left.
  for (const { index, natural } of open) {
    const width = widths[index] ?? 0;
    const more = Math.max(0, Math.min(left, natural - width));
    widths[index] = width + more;
    left -= more;
  }
  return widths;
}
