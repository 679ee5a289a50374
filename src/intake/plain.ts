import type { Block, Document } from '../text/document.ts';
import { BlockText } from './block-text.ts';
import { linePlaces } from './line-places.ts';

/** A line without its end and without the marks of an e-mail quotation. */
interface TextLine {
  readonly text: string;
  /** Where its text begins in the file. */
  readonly offset: number;
  /** How many `>` stand before it. */
  readonly quoted: number;
  /** Whether a bullet or a number begins it. */
  readonly item: boolean;
  /** Its number in an ordered list. */
  readonly number: number | undefined;
}

const QUOTED = /^(?: {0,3}> ?)+/;
const ITEM = /^[ \t]*(?:[*•–▪‣●◦→✓-]|(\d{1,3})[.)])[ \t]+(?=\S)/;
/** A line this long was not broken to fit a page. */
const UNBROKEN = 120;
/** A line shorter than this ends its paragraph: what follows would have fitted beside it. */
const SHORT = 40;

function* linesOf(text: string): Generator<TextLine> {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r|$/g)) {
    const whole = text.slice(start, index);
    const marks = QUOTED.exec(whole)?.[0] ?? '';
    const rest = whole.slice(marks.length);
    const item = ITEM.exec(rest);
    const indent = item?.[0].length ?? /^\s*/.exec(rest)?.[0].length ?? 0;
    yield {
      text: rest.slice(indent).trimEnd(),
      offset: start + marks.length + indent,
      quoted: marks.replace(/[^>]/g, '').length,
      item: item !== null,
      number: item?.[1] === undefined ? undefined : Number(item[1]),
    };
    start = index + end.length;
  }
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(line: TextLine, before: TextLine): boolean {
  if (line.item || line.quoted !== before.quoted) return false;
  if (before.text.length > UNBROKEN) return false;
  return before.text.length >= SHORT || !/[.:!?…”"]$/.test(before.text);
}

function isHeading({ text, item }: TextLine): boolean {
  return !item && text.length < 80 && /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/**
 * Reads plain text. A blank line, a bullet or another depth of e-mail quotation begins a paragraph; a
 * line break inside a paragraph is a space.
 */
export function readPlain(text: string): Document {
  const blocks: Block[] = [];
  let current: { text: BlockText; first: TextLine; last: TextLine } | undefined;
  const end = (): void => {
    if (!current) return;
    const { first, last } = current;
    const kind = first.item ? 'item' : first === last && isHeading(first) ? 'heading' : 'paragraph';
    blocks.push({
      kind,
      ...current.text.finish(last.offset + last.text.length),
      quoted: first.quoted,
      paragraph: blocks.length + 1,
      ...(first.number !== undefined && { number: first.number }),
    });
    current = undefined;
  };
  for (const line of linesOf(text)) {
    if (line.text === '') {
      end();
      continue;
    }
    if (current && !continues(line, current.last)) end();
    if (current) {
      current.text.space(line.offset - 1);
      current.last = line;
    } else current = { text: new BlockText(), first: line, last: line };
    current.text.add(line.text, line.offset);
  }
  end();
  return {
    format: 'text',
    blocks,
    leftOut: [],
    ignored: [],
    properties: new Map(),
    ...linePlaces(text),
  };
}
