import type { Cell } from './cell.ts';
import { allPartial, type FactRow, fieldCells, partialNote } from './fact-row.ts';
import { fieldCell } from './field-cell.ts';
import { labelledList } from './hanging.ts';
import type { Screen } from './screen.ts';

function records(
  fields: readonly string[],
  rows: readonly (readonly Cell[])[],
  screen: Screen,
): string {
  const blocks = rows.map((cells) => {
    const items = cells.map((body, index) => ({ label: fields[index] ?? '', body }));
    return labelledList(items, screen)
      .map((line) => `${line}\n`)
      .join('');
  });
  return blocks.join('\n');
}

/** Records with one field per line and an empty line between records. */
export function fieldRecords(
  items: readonly object[],
  fields: readonly string[],
  screen: Screen,
): string {
  const rows = items.map((item) => fields.map((field) => fieldCell(item, field)));
  return records(fields, rows, screen);
}

/** Like {@link fieldRecords}, with matches marked and partial matches flagged. */
export function factFieldRecords(
  rows: readonly FactRow[],
  fields: readonly string[],
  screen: Screen,
): string {
  const mark = !allPartial(rows);
  const cells = rows.map((row) => fieldCells(row, fields, screen.palette, mark));
  return partialNote(rows, screen) + records(fields, cells, screen);
}
