/** The width that a column needs, and its weight if there is too little space. */
export interface ColumnNeed {
  /** Width of its widest text, in columns of the terminal. */
  readonly natural: number;
  /** If not all texts fit, a column of weight 2 gets twice the width of one of weight 1. */
  readonly weight: number;
}

/**
 * Distributes a width among columns: each gets its natural width, up to its weighted share; the space
 * that narrow columns do not use goes to the others.
 *
 * @param room the width to distribute, without gaps, in columns of the terminal
 * @returns a width of at least 1 for each column; the sum is at most `room` unless there are more
 *   columns than that
 */
export function shareWidth(needs: readonly ColumnNeed[], room: number): number[] {
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
    const width = Math.max(1, Math.floor((left * column.weight) / weight));
    widths[column.index] = width;
    left -= width;
    weight -= column.weight;
  }
  return widths;
}
