import { shownDate } from '../views/shown-date.ts';
import type { Cell } from './cell.ts';
import { type FactContext, type FactRow, flags } from './fact-row.ts';
import { labelledList } from './hanging.ts';
import { safeLine } from './safe.ts';
import type { Screen } from './screen.ts';
import { sourcesNote } from './sources-note.ts';
import { displayWidth } from './width.ts';

/** The claim of a fact, followed by the flags of its row. */
function claimWithFlags(row: FactRow, { palette }: Screen): Cell {
  const { claim } = row.fact;
  const text = claim + flags(row, false);
  const marks = [{ start: claim.length, end: text.length }];
  return { text, style: palette.claim, marks, markStyle: palette.warning };
}

/** The id of a fact and its short citation. */
function idAndCitation({ fact: { id }, cite }: FactRow, { palette }: Screen): Cell {
  const marks = [{ start: 0, end: id.length }];
  return { text: `${id}  ${cite}`, style: palette.citation, marks, markStyle: palette.id };
}

/**
 * Renders facts by date, each with its claim, id and short citation; the full citations follow.
 *
 * @returns lines that end in `\n`, none wider than the screen; `''` without rows
 */
export function timelineList(
  rows: readonly FactRow[],
  context: FactContext,
  screen: Screen,
): string {
  if (rows.length === 0) return '';
  const items = rows.map((row) => ({
    label: row.fact.date === null ? 'no date' : shownDate(row.fact.date),
    body: claimWithFlags(row, screen),
    below: idAndCitation(row, screen),
  }));
  // An id that is broken over lines cannot be copied.
  const longestId = rows.reduce(
    (most, { fact: { id } }) => Math.max(most, displayWidth(safeLine(id).text)),
    0,
  );
  const lines = labelledList(items, screen, longestId).map((line) => `${line}\n`);
  return `${lines.join('')}\n${sourcesNote(rows, context, screen)}`;
}
