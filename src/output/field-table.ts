import {
  allPartial,
  beginsGroup,
  type FactContext,
  type FactRow,
  fieldCells,
  partialNote,
} from './fact-row.ts';
import { fieldCell } from './field-cell.ts';
import { factFieldRecords, fieldRecords } from './field-record.ts';
import { valueAt } from './fields.ts';
import { type Column, renderFittingGrid } from './grid.ts';
import type { Screen } from './screen.ts';
import { sourcesNote } from './sources-note.ts';

/** Fields that contain sentences and get more width. */
const PROSE = new Set(['claim', 'quote', 'note', 'citation', 'description']);
const PROSE_WEIGHT = 3;

function columnsFor(items: readonly object[], fields: readonly string[]): Column[] {
  return fields.map((field) => {
    const values = items.map((item) => valueAt(item, field)).filter((value) => value !== null);
    const numbers = values.length > 0 && values.every((value) => typeof value === 'number');
    return {
      title: field,
      weight: PROSE.has(field) ? PROSE_WEIGHT : 1,
      align: numbers ? 'right' : 'left',
    };
  });
}

/** Records as a table with one column for each field; as records where its ids do not fit. */
export function fieldTable(
  items: readonly object[],
  fields: readonly string[],
  screen: Screen,
): string {
  const rows = items.map((item) => fields.map((field) => fieldCell(item, field)));
  const grid = renderFittingGrid(columnsFor(items, fields), rows, screen);
  return grid ?? fieldRecords(items, fields, screen);
}

/**
 * Facts as a table with one column for each field, or as records where its ids do not fit. If one of
 * the fields of a table is `source`, the full citations follow.
 */
export function factFieldTable(
  rows: readonly FactRow[],
  fields: readonly string[],
  context: FactContext,
  screen: Screen,
): string {
  if (rows.length === 0) return '';
  const mark = !allPartial(rows);
  const facts = rows.map((row) => row.fact);
  const cells = rows.map((row) => fieldCells(row, fields, screen.palette, mark));
  const grid = renderFittingGrid(columnsFor(facts, fields), cells, screen, (index) =>
    beginsGroup(rows, index),
  );
  if (grid === undefined) return factFieldRecords(rows, fields, screen);
  const note = fields.includes('source') ? `\n${sourcesNote(rows, context, screen, 'id')}` : '';
  return partialNote(rows, screen) + grid + note;
}
