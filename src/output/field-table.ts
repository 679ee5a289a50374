import type { Cell } from './cell.ts';
import {
  allPartial,
  beginsGroup,
  type FactContext,
  type FactRow,
  fieldCells,
  partialNote,
} from './fact-row.ts';
import { fieldText, valueAt } from './fields.ts';
import { type Column, renderGrid } from './grid.ts';
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

/** Records as a table with one column for each field. */
export function fieldTable(
  items: readonly object[],
  fields: readonly string[],
  screen: Screen,
): string {
  const rows = items.map((item) =>
    fields.map((field): Cell => ({ text: fieldText(item, field, ', ') })),
  );
  return renderGrid(columnsFor(items, fields), rows, screen);
}

/**
 * Facts as a table with one column for each field. If one of them is `source`, the full citations
 * follow.
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
  const grid = renderGrid(columnsFor(facts, fields), cells, screen, (index) =>
    beginsGroup(rows, index),
  );
  const note = fields.includes('source') ? `\n${sourcesNote(rows, context, screen, 'id')}` : '';
  return partialNote(rows, screen) + grid + note;
}
