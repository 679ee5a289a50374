import type { Block, Document, Span } from '../text/document.ts';
import { blanked, Ranges } from './ranges.ts';
import type { Unread } from './unread.ts';

/** A block of a draft as it is looked at: what is no prose of its own is blanked out, unit for unit. */
export interface DraftBlock {
  readonly block: Block;
  /** Its place among those that are looked at. */
  readonly number: number;
  /** The place, among all blocks of the draft, of the one that it is or is a part of. */
  readonly place: number;
  /** The text, with spaces for the marks of footnotes and for citations in brackets. */
  readonly text: string;
  /** The text, with spaces for code, too. */
  readonly prose: string;
}

/** UTF-16 units of a block that are looked at together: no paragraph that people write is as long. */
const MOST_UNITS = 100_000;
const CUT = `paragraphs of more than ${MOST_UNITS} characters are read in parts, as if they ended there`;
/** Units at the end of a part of a longer one in which a sentence should end. */
const LAST_UNITS = 2000;
const SENTENCE_END = /[.!?…。！？]["”’»」')\]]{0,3}\s|[。！？]/g;

const BRACKETED_CITATION = /\[(?:[^[\]@]{0,40})@[^[\]]{1,300}\]/g;

/** A text with spaces for its spans of a kind. */
const withoutSpans = (text: string, spans: readonly Span[], kind: Span['kind']): string =>
  blanked(
    text,
    spans.filter((span) => span.kind === kind),
  );

/** Where a part of a long text that begins at a place ends: after a sentence, else between two words. */
function partEnd(text: string, start: number): number {
  const end = start + MOST_UNITS;
  if (end >= text.length) return text.length;
  const last = text.slice(end - LAST_UNITS, end);
  const sentence = [...last.matchAll(SENTENCE_END)].at(-1);
  if (sentence) return end - LAST_UNITS + sentence.index + sentence[0].length;
  const space = last.lastIndexOf(' ');
  if (space >= 0) return end - LAST_UNITS + space + 1;
  return /[\ud800-\udbff]/.test(last.at(-1) ?? '') ? end - 1 : end;
}

/** A block in parts that can be looked at: itself, unless it is longer than people write. */
function* partsOf(block: Block): Generator<Block> {
  const { text, offsets, spans } = block;
  if (text.length <= MOST_UNITS) yield block;
  else
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = partEnd(text, start);
      yield {
        ...block,
        text: text.slice(start, end),
        offsets: offsets.subarray(start, end + 1),
        spans: spans
          .filter((span) => span.start >= start && span.end <= end)
          .map((span) => ({ ...span, start: span.start - start, end: span.end - start })),
      };
    }
}

/** Cells of a row on either side of a cell that say what it is about: no table that people read is wider. */
const MOST_BESIDE = 100;

/** The cells of a row near one of them. */
export function cellsBeside(
  row: readonly DraftBlock[],
  { number }: DraftBlock,
): readonly DraftBlock[] {
  const at = number - (row[0]?.number ?? 0);
  return row.slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE);
}

/** The blocks of a draft that are looked at. @param unread is told of those that are cut */
export function draftBlocks(document: Document, unread: Unread): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const ignored = new Ranges(document.ignored.map(([start, end]) => ({ start, end })));
  for (const [place, whole] of document.blocks.entries()) {
    if (document.ignored.length > 0 && ignored.has(whole.offsets[0] ?? 0)) continue;
    for (const block of partsOf(whole)) {
      const marked = withoutSpans(block.text, block.spans, 'reference');
      const text = marked.includes('@')
        ? marked.replace(BRACKETED_CITATION, (all) => ' '.repeat(all.length))
        : marked;
      const prose = withoutSpans(text, block.spans, 'code');
      const one = { block, number: blocks.length, place, text, prose };
      if (block !== whole && blocks.at(-1)?.place !== place) unread.add(CUT, one, 0);
      blocks.push(one);
    }
  }
  return blocks;
}
