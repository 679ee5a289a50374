/** How wide a column would be by itself, and how much it matters where there is too little room. */
export interface ColumnNeed {
  /** Columns of the terminal that its widest text takes. */
  readonly natural: number;
  /** Its share where not all texts fit: one of weight 2 gets twice the room of one of weight 1. */
  readonly weight: number;
}

/**
 * Shares a width among columns: each gets what it needs, up to its weighted share; what the small
 * ones leave goes to the others.
 *
 * @param room columns of the terminal to share, without the gaps between columns
 * @returns a width of at least 1 for each column, together no more than the room if it has that many
 */
export function shareWidth(needs: readonly ColumnNeed[], room: number): number[] {
  const widths = needs.map(() => 0);
  let open = needs.map((need, index) => ({ ...need, index }));
  let left = room;
  for (;;) {
    const weight = open.reduce((sum, column) => sum + column.weight, 0);
    const share = left / weight;
    const content = open.filter(({ natural, weight: w }) => natural <= share * w);
    if (content.length === 0) break;
    for (const { index, natural } of content) {
      widths[index] = Math.max(1, natural);
      left -= Math.max(1, natural);
    }
    open = open.filter((column) => !content.includes(column));
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
