import { Lists } from '../text/lists.ts';
import { isOfAnother } from './another-subject.ts';
import type { Thing } from './beside.ts';
import { figuresOf } from './block-figures.ts';
import type { Citations } from './citations.ts';
import { cellsBeside, type DraftBlock } from './draft-block.ts';
import { type CitedBehind, inCompany } from './figure-company.ts';
import { contextOf } from './figure-context.ts';
import { NOT_ON_RECORD, NOTHING_BESIDE } from './figure-verdict.ts';
import { targetsOf } from './judge-citation.ts';
import { judgeFigure } from './judge-figure.ts';
import { type JudgedInBlock, MOST_BESIDES } from './judged-figure.ts';
import type { KnownNames } from './known-names.ts';
import { inNeighbourhood } from './neighbourhood.ts';
import { inRow } from './other-date.ts';
import { isOwnColumn } from './own-date.ts';
import type { Quotation } from './quotations.ts';
import { Ranges } from './ranges.ts';
import type { Asked } from './record-places.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Unread } from './unread.ts';

/** Figures of a draft that are compared. */
const MOST_FIGURES = 3600;
/** So many fewer for each quotation: the two together are to end in time. */
const FEWER = 2;

/** What the figures of a draft are judged with. */
export interface FiguresAsked {
  readonly asked: Asked;
  readonly blocks: readonly DraftBlock[];
  readonly quotations: readonly Quotation[];
  /** The quotations that were judged. */
  readonly things: readonly Thing[];
  readonly citations: Citations;
  readonly names: KnownNames;
  readonly unread: Unread;
}

/** By block the documents that it cites, in order. */
function citedDocuments(asked: Asked, { found }: Citations): Lists<DraftBlock, CitedBehind> {
  const cited = new Lists<DraftBlock, CitedBehind>();
  for (const citation of found) {
    const [target] = targetsOf(asked, citation);
    if (!target) continue;
    const { source, claim } = target;
    cited.add(citation.block, { start: citation.start, source, claim });
  }
  return cited;
}

/** By block the stretches that are quotations. */
function quotedIn(quotations: readonly Quotation[]): Lists<DraftBlock, Sentence> {
  const quoted = new Lists<DraftBlock, Sentence>();
  for (const { parts, outer } of quotations)
    for (const { block, start, end } of parts)
      quoted.add(block, parts.length === 1 ? outer : { start, end });
  return quoted;
}

/** By paragraph the cells of a row. */
function rowsOf(blocks: readonly DraftBlock[]): Lists<number, DraftBlock> {
  const rows = new Lists<number, DraftBlock>();
  for (const block of blocks)
    if (block.block.kind === 'cell') rows.add(block.block.paragraph, block);
  return rows;
}

/**
 * Says what the record has of the figures of a draft: of each alone, then in the light of those of its sentence or row,
 * and last of those around it.
 */
export function judgeFigures(of: FiguresAsked): JudgedInBlock[] {
  const { asked, blocks, quotations, things, citations, names, unread } = of;
  const { finder } = asked;
  const quoted = quotedIn(quotations);
  const rows = rowsOf(blocks);
  const cited = citedDocuments(asked, citations);
  const inRows = new Lists<number, JudgedInBlock>();
  const judged: JudgedInBlock[] = [];
  const most = MOST_FIGURES - FEWER * quotations.length;
  let heading = '';
  let count = 0;
  for (const [place, block] of blocks.entries()) {
    const { kind, paragraph } = block.block;
    if (kind === 'heading') heading = block.prose;
    // Behind what a note cites, its own words begin.
    const from = citations.notes.get(block) ?? 0;
    if (from >= block.prose.length && from > 0) continue;
    const inside = quoted.of(block);
    const ranges = new Ranges(inside);
    const read = figuresOf(block).filter(({ start }) => start >= from);
    const figures = read.filter(({ start }) => !ranges.has(start));
    if (figures.length === 0) continue;
    const sentences = sentencesOf(block.prose, inside);
    const following = blocks[place + 1];
    // The next item of a list is of something else.
    const isNextItem = kind === 'item' && following?.block.kind === 'item';
    const next = isNextItem ? '' : (following?.prose ?? '');
    const row = kind === 'cell' ? cellsBeside(rows.of(paragraph), block) : [];
    const around = { row, heading: heading === block.prose ? '' : heading, next };
    const over = read[most - count];
    if (over) unread.add(`figures after the first ${most} are not compared`, block, over.start);
    if (count === most) break;
    const isOwn = isOwnColumn(block);
    // Those inside of quotations are not judged, but tell of what their sentence is.
    const alone = read.slice(0, most - count).map((figure) => {
      const beside = ranges.has(figure.start) ? read : figures;
      const context = contextOf(block, figure, beside, sentences, around, names);
      const verdict = isOwn ? NOTHING_BESIDE : judgeFigure(finder, figure, context);
      return { figure, verdict, context };
    });
    count += alone.length;
    // What a row cites stands behind each of its cells.
    const behind =
      kind === 'cell'
        ? row
            .flatMap((cell) => cited.of(cell))
            .map((one) => ({ ...one, start: block.prose.length }))
        : cited.of(block);
    for (const one of inCompany(finder, alone, sentences, behind, block.prose)) {
      if (ranges.has(one.figure.start)) continue;
      if (kind === 'cell') inRows.add(paragraph, { ...one, block });
      else judged.push({ ...one, block });
    }
  }
  for (const cells of inRows.all())
    for (const one of inRow(cells))
      judged.push(
        isOfAnother(finder, one, cells.slice(0, MOST_BESIDES))
          ? { ...one, verdict: NOT_ON_RECORD }
          : one,
      );
  return inNeighbourhood(finder, judged, things, blocks);
}
