/** A cell: text, or a number of which two decimals are shown; nothing where there is no figure. */
export type Cell = string | number | undefined;

function text(cell: Cell): string {
  if (cell === undefined) return '–';
  return typeof cell === 'number' ? cell.toFixed(2) : cell;
}

/**
 * Rows under each other, the first column to the left and the others to the right.
 *
 * @param rows the first one is the heading
 */
export function table(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map(text));
  const columns = Math.max(...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  return cells
    .map((row) => {
      const [first = '', ...rest] = row;
      const others = rest.map((cell, place) => cell.padStart(widths[place + 1] ?? 0));
      return [first.padEnd(widths[0] ?? 0), ...others].join('  ').trimEnd();
    })
    .join('\n');
}

/** Prints a heading. */
export function heading(words: string): void {
  console.log(`\n${words}\n${'-'.repeat(words.length)}`);
}

/** Prints rows as a {@link table}. */
export function print(rows: readonly (readonly Cell[])[]): void {
  console.log(table(rows));
}

/** A time as people read it. @param ms milliseconds */
export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 1 : 2)} s`;
  return ms >= 10 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(2)} ms`;
}

/** How many times as much: 1.05×. */
export function times(ratio: number): string {
  return `${ratio.toFixed(ratio >= 10 ? 1 : 2)}×`;
}

/** A size in megabytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
