import type { Block, Document } from '../text/document.ts';

/** A block of a draft as it is looked at: what is no prose of its own is blanked out, unit for unit. */
export interface DraftBlock {
  readonly block: Block;
  /** Its place among the blocks of the draft. */
  readonly number: number;
  /** The text, with spaces for the marks of footnotes and for citations in brackets. */
  readonly text: string;
  /** The text, with spaces for code, too. */
  readonly prose: string;
}

const BRACKETED_CITATION = /\[(?:[^[\]@]{0,40})@[^[\]]{1,300}\]/g;

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

function isIgnored(block: Block, { ignored }: Document): boolean {
  const [first = 0] = block.offsets;
  return ignored.some(([start, end]) => first >= start && first < end);
}

/** The blocks of a draft that are looked at. */
export function draftBlocks(document: Document): DraftBlock[] {
  return document.blocks.flatMap((block, number) => {
    if (isIgnored(block, document)) return [];
    let text = block.text;
    if (text.includes('@'))
      text = text.replace(BRACKETED_CITATION, (all) => ' '.repeat(all.length));
    for (const { kind, start, end } of block.spans)
      if (kind === 'reference') text = blank(text, start, end);
    let prose = text;
    for (const { kind, start, end } of block.spans)
      if (kind === 'code') prose = blank(prose, start, end);
    return [{ block, number, text, prose }];
  });
}
