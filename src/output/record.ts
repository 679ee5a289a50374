import type { Fact } from '../model/records.ts';
import type { Palette } from './color.ts';
import {
  allPartial,
  beginsGroup,
  claimCell,
  type FactContext,
  type FactRow,
  idCell,
  partialNote,
} from './fact-row.ts';
import { indented, type Labelled, labelledList } from './hanging.ts';
import type { Screen } from './screen.ts';
import { valueText } from './value-text.ts';

const INDENT = 2;

/** The quote in quotation marks, with its prefix and suffix in brackets outside them. */
function quoteText({ quote, prefix, suffix }: Fact): string {
  const before = prefix === null ? '' : `[… ${prefix}] `;
  const after = suffix === null ? '' : ` [${suffix} …]`;
  return `${before}“${quote}”${after}`;
}

/** The quote and the citation under it, indented. */
export function evidence(fact: Fact, { width, palette }: Screen, indent: number): string[] {
  const quote = { text: quoteText(fact), style: palette.quote, multiline: true };
  const citation = { text: fact.citation };
  const dash = `${' '.repeat(indent)}— `;
  return [...indented(quote, width, indent), ...indented(citation, width, dash.length, dash)];
}

function details(fact: Fact, { topicLabels }: FactContext, palette: Palette): Labelled[] {
  const texts: readonly (readonly [label: string, text: string | null])[] = [
    ['Kind', fact.kind],
    ['Topics', fact.topics.map((id) => topicLabels.get(id) ?? id).join(', ')],
    ['Date', fact.date],
    ['Places', fact.places.join(', ')],
    ['Value', valueText(fact)],
    ['Speaker', fact.speaker],
    ['Rank', fact.rank === 'normal' ? null : fact.rank],
    ['Note', fact.note],
  ];
  return texts.flatMap(([label, text]) => {
    if (!text) return [];
    const style = label === 'Topics' ? { style: palette.topic } : {};
    return [{ label, body: { text, multiline: label === 'Note', ...style } }];
  });
}

function related(
  heading: string,
  ids: readonly string[],
  context: FactContext,
  screen: Screen,
): string[] {
  if (ids.length === 0) return [];
  const { width, palette } = screen;
  const lines = ids.flatMap((id, index) => {
    const gap = index > 0 && context.factOf ? [''] : [];
    const head = [...gap, ...indented({ text: id, style: palette.id }, width, INDENT)];
    const fact = context.factOf?.(id);
    if (!fact) return head;
    const claim = indented({ text: fact.claim, style: palette.claim }, width, INDENT);
    return [...head, ...claim, ...evidence(fact, screen, 2 * INDENT)];
  });
  return ['', palette.heading(heading), ...lines];
}

function recordLines(
  row: FactRow,
  context: FactContext,
  screen: Screen,
  markPartial: boolean,
): string[] {
  const { width, palette } = screen;
  const { fact } = row;
  return [
    ...indented(idCell(row, palette, markPartial), width, 0),
    ...indented(claimCell(row, palette), width, 0),
    '',
    ...evidence(fact, screen, INDENT),
    '',
    ...labelledList(details(fact, context, palette), screen),
    ...related('Corroborates', fact.corroborates, context, screen),
    ...related('Conflicts with', fact.conflicts, context, screen),
  ];
}

/**
 * Renders facts as records: each with its claim, quote, citation and all its other fields.
 *
 * @returns lines that end in `\n`, none wider than the screen; `''` without rows
 */
export function factRecords(
  rows: readonly FactRow[],
  context: FactContext,
  screen: Screen,
): string {
  const mark = !allPartial(rows);
  const rule = screen.palette.border('─'.repeat(screen.width));
  const between = (index: number): string[] => {
    if (index === 0) return [];
    // Two rules set groups apart.
    return ['', rule, ...(beginsGroup(rows, index) ? [rule] : []), ''];
  };
  const lines = rows.flatMap((row, index) => [
    ...between(index),
    ...recordLines(row, context, screen, mark),
  ]);
  return partialNote(rows, screen) + lines.map((line) => `${line}\n`).join('');
}
