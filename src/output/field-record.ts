import type { Cell } from './cell.ts';
import { allPartial, beginsGroup, type FactRow, fieldCells, partialNote } from './fact-row.ts';
import { fieldCell } from './field-cell.ts';
import { labelledList } from './hanging.ts';
import type { Screen } from './screen.ts';

function records(
  fields: readonly string[],
  rows: readonly (readonly Cell[])[],
  screen: Screen,
  apart: (index: number) => boolean = () => false,
): string {
  const rule = screen.palette.border('─'.repeat(screen.width));
  const blocks = rows.map((cells, place) => {
    const items = cells.map((body, index) => ({ label: fields[index] ?? '', body }));
    const lines = labelledList(items, screen);
    return [...(apart(place) ? [rule, ''] : []), ...lines].map((line) => `${line}\n`).join('');
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
  const apart = (index: number): boolean => beginsGroup(rows, index);
  return partialNote(rows, screen) + records(fields, cells, screen, apart);
}
