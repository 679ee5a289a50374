import {
  allPartial,
  beginsGroup,
  claimCell,
  type FactContext,
  type FactRow,
  idCell,
  partialNote,
} from './fact-row.ts';
import { type Column, renderGrid } from './grid.ts';
import type { Screen } from './screen.ts';
import { sourcesNote } from './sources-note.ts';

// The weights add up to 10: if space is short, the claim gets half of it.
const COLUMNS: readonly Column[] = [
  { title: 'ID', weight: 3 },
  { title: 'Claim', weight: 5 },
  { title: 'Source', weight: 2 },
];

/**
 * Renders facts as a table, followed by the full citations.
 *
 * @returns lines that end in `\n`, none wider than the screen; `''` without rows
 */
export function factTable(rows: readonly FactRow[], context: FactContext, screen: Screen): string {
  if (rows.length === 0) return '';
  const { palette } = screen;
  const mark = !allPartial(rows);
  const cells = rows.map((row) => [
    idCell(row, palette, mark),
    claimCell(row, palette),
    { text: row.cite, style: palette.citation },
  ]);
  const grid = renderGrid(COLUMNS, cells, screen, (index) => beginsGroup(rows, index));
  return `${partialNote(rows, screen)}${grid}\n${sourcesNote(rows, context, screen)}`;
}
