import type { Fact } from '../model/records.ts';
import {
  allPartial,
  beginsGroup,
  claimCell,
  type FactContext,
  type FactRow,
  idCell,
  partialNote,
} from './fact-row.ts';
import { type Column, renderFittingGrid } from './grid.ts';
import { factRecords } from './record.ts';
import type { Screen } from './screen.ts';
import type { SortedColumn } from './sorted-columns.ts';
import { sourcesNote } from './sources-note.ts';
import { valueText } from './value-text.ts';

// The weights add up to 10: if space is short, the claim gets half of it.
const ID: Column = { title: 'ID', weight: 3 };
const CLAIM: Column = { title: 'Claim', weight: 5 };
const SOURCE: Column = { title: 'Source', weight: 2 };

const SORTED: Readonly<Record<SortedColumn, { column: Column; text: (fact: Fact) => string }>> = {
  kind: { column: { title: 'Kind', weight: 1 }, text: ({ kind }) => kind },
  date: { column: { title: 'Date', weight: 1 }, text: ({ date }) => date ?? '' },
  value: { column: { title: 'Value', weight: 2 }, text: valueText },
};

/**
 * Renders facts as a table, followed by the full citations; as records where what they are sorted by
 * leaves no room for a table.
 *
 * @param sortedBy what the facts are sorted by, which is shown beside the ids
 * @returns lines that end in `\n`, none wider than the screen; `''` without rows
 */
export function factTable(
  rows: readonly FactRow[],
  context: FactContext,
  screen: Screen,
  sortedBy: readonly SortedColumn[] = [],
): string {
  if (rows.length === 0) return '';
  const { palette } = screen;
  const mark = !allPartial(rows);
  const sorted = sortedBy.map((field) => SORTED[field]);
  const columns = [ID, ...sorted.map(({ column }) => column), CLAIM, SOURCE];
  const cells = rows.map((row) => [
    idCell(row, palette, mark),
    ...sorted.map(({ text }) => ({ text: text(row.fact), whole: true })),
    claimCell(row, palette),
    { text: row.cite, style: palette.citation },
  ]);
  const grid = renderFittingGrid(columns, cells, screen, (index) => beginsGroup(rows, index));
  if (grid === undefined) return factRecords(rows, context, screen);
  return `${partialNote(rows, screen)}${grid}\n${sourcesNote(rows, context, screen)}`;
}
