import type { Fact } from '../model/records.ts';
import type { Cell } from './cell.ts';
import type { Palette } from './color.ts';
import { fieldCell } from './field-cell.ts';
import { indented } from './hanging.ts';
import type { Range } from './safe.ts';
import type { Screen } from './screen.ts';

/** How a fact matches the search that found it. */
export interface RowMatch {
  /** The matches in the claim. */
  readonly matches?: readonly Range[];
  /** Whether the fact has only part of what was searched for. */
  readonly partial?: boolean;
  /** The weakest way in which the fact has what was searched for. */
  readonly match?: string;
  /** A short remark to show with the fact. */
  readonly remark?: string;
  /** The number of the group to which it belongs, where rows are grouped: groups are set apart. */
  readonly group?: number | undefined;
}

/** A fact to show in a list. */
export interface FactRow extends RowMatch {
  readonly fact: Fact;
  /** What another document contradicts: the number, the date or the words; `''` where none does. */
  readonly differs?: string;
  /** The short citation, such as "Moreau 2019 ¶4", with the label of its source. */
  readonly cite: string;
}

/** Whether a row begins a group that is to be set apart from the one before it. */
export function beginsGroup(rows: readonly FactRow[], index: number): boolean {
  return index > 0 && rows[index]?.group !== rows[index - 1]?.group;
}

/** The citations of a document. */
export interface SourceNote {
  /** The start of its short citations, such as "Moreau 2019". */
  readonly label: string;
  /** The full citation of the document, without a locator. */
  readonly citation: string;
}

/** Resolves the ids that facts contain. */
export interface FactContext {
  /** By the id of the source. */
  readonly sources: ReadonlyMap<string, SourceNote>;
  /** By the id of the topic. */
  readonly topicLabels: ReadonlyMap<string, string>;
  /** Looks up corroborated and conflicting facts; without it only their ids are shown. */
  readonly factOf?: (id: string) => Fact | undefined;
}

/** Whether all rows are partial matches: then {@link partialNote} says so once, and rows do not. */
export function allPartial(rows: readonly FactRow[]): boolean {
  return rows.length > 0 && rows.every((row) => row.partial);
}

/** The note above a list of partial matches only; `''` for any other list. */
export function partialNote(rows: readonly FactRow[], { width, palette }: Screen): string {
  if (!allPartial(rows)) return '';
  const text = 'Partial matches: no fact has all the words.';
  return `${indented({ text, style: palette.warning }, width, 0).join('\n')}\n\n`;
}

/** The flags of a row (deprecated, conflict, partial match, remark), to append to its first text. */
export function flags({ fact, partial, remark, differs }: FactRow, markPartial: boolean): string {
  const deprecated = fact.rank === 'deprecated' ? ' (deprecated)' : '';
  const remarked = remark === undefined ? '' : ` (${remark})`;
  const conflict = !differs ? '' : ` (≠\u00A0${differs})`;
  return deprecated + conflict + (partial && markPartial ? ' (partial\u00A0match)' : '') + remarked;
}

/**
 * The id of a fact, followed by the flags of its row.
 *
 * @param markPartial whether to flag a partial match
 */
export function idCell(row: FactRow, palette: Palette, markPartial: boolean): Cell {
  const { id } = row.fact;
  const text = id + flags(row, markPartial);
  const marks = [{ start: id.length, end: text.length }];
  return { text, style: palette.id, marks, markStyle: palette.warning, whole: true };
}

/** The claim of a fact, with its matches marked. */
export function claimCell({ fact, matches = [] }: FactRow, palette: Palette): Cell {
  return { text: fact.claim, style: palette.claim, marks: matches, markStyle: palette.match };
}

/** The fields of a fact; the first is followed by the flags of the row. */
export function fieldCells(
  row: FactRow,
  fields: readonly string[],
  palette: Palette,
  markPartial: boolean,
): Cell[] {
  const { fact, partial, match } = row;
  const found = { ...fact, partial, match };
  return fields.map((field, index) => {
    if (field === 'id' && index === 0) return idCell(row, palette, markPartial);
    const cell = field === 'claim' ? claimCell(row, palette) : fieldCell(found, field);
    return index === 0 ? { ...cell, text: cell.text + flags(row, markPartial) } : cell;
  });
}
