import type { Fact } from '../model/records.ts';
import type { Cell } from './cell.ts';
import type { Palette } from './color.ts';
import { fieldText } from './fields.ts';
import { indented } from './hanging.ts';
import type { Range } from './safe.ts';
import type { Screen } from './screen.ts';

/** What is known about a fact from the question that found it. */
export interface RowSigns {
  /** What matched in the claim: UTF-16 offsets in its text. */
  readonly matches?: readonly Range[];
  /** The fact has some of the words that were searched for, not all. */
  readonly partial?: boolean;
  /** What else is to be said of the fact in a list, in a few words. */
  readonly remark?: string;
}

/** A fact to be shown, with what is known about it from the question that found it. */
export interface FactRow extends RowSigns {
  readonly fact: Fact;
  /** The short citation, such as "Moreau 2019 ¶4"; it begins with the label of its source. */
  readonly cite: string;
}

/** A document as lists name it. */
export interface SourceNote {
  /** What short citations of it begin with, such as "Moreau 2019". */
  readonly label: string;
  /** The full citation of the document, without a paragraph. */
  readonly citation: string;
}

/** What the rest of the base says about what a fact names by its id. */
export interface FactContext {
  /** By the id of the source. */
  readonly sources: ReadonlyMap<string, SourceNote>;
  /** By the id of the topic. */
  readonly topicLabels: ReadonlyMap<string, string>;
  /** The facts that others corroborate or conflict with; without it only their ids are shown. */
  readonly factOf?: (id: string) => Fact | undefined;
}

/** Whether a list says once, by {@link partialNote}, what its rows then need not say. */
export function allPartial(rows: readonly FactRow[]): boolean {
  return rows.length > 0 && rows.every((row) => row.partial);
}

/** What stands over a list in which no fact has all the words; empty over any other. */
export function partialNote(rows: readonly FactRow[], { width, palette }: Screen): string {
  if (!allPartial(rows)) return '';
  const text = 'Partial matches: no fact has all the words.';
  return `${indented({ text, style: palette.warning }, width, 0).join('\n')}\n\n`;
}

/** What a reader must know of a row before all else, in words, to be put behind its first text. */
function signs({ fact, partial, remark }: FactRow, markPartial: boolean): string {
  const deprecated = fact.rank === 'deprecated' ? ' (deprecated)' : '';
  const said = remark === undefined ? '' : ` (${remark})`;
  return deprecated + (partial && markPartial ? ' (partial\u00A0match)' : '') + said;
}

/**
 * The id of a fact, with the signs of its row.
 *
 * @param markPartial whether partial matches are marked one by one
 */
export function idCell(row: FactRow, palette: Palette, markPartial: boolean): Cell {
  const { id } = row.fact;
  const text = id + signs(row, markPartial);
  const marks = [{ start: id.length, end: text.length }];
  return { text, style: palette.id, marks, markStyle: palette.warning };
}

/** The claim of a fact with what matched in it. */
export function claimCell({ fact, matches = [] }: FactRow, palette: Palette): Cell {
  return { text: fact.claim, style: palette.claim, marks: matches, markStyle: palette.match };
}

/** Some fields of a fact; the first bears the signs of its row. */
export function fieldCells(
  row: FactRow,
  fields: readonly string[],
  palette: Palette,
  markPartial: boolean,
): Cell[] {
  return fields.map((field, index) => {
    if (field === 'id' && index === 0) return idCell(row, palette, markPartial);
    const cell =
      field === 'claim' ? claimCell(row, palette) : { text: fieldText(row.fact, field, ', ') };
    return index === 0 ? { ...cell, text: cell.text + signs(row, markPartial) } : cell;
  });
}
