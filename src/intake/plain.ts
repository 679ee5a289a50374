import type { Document } from '../text/document.ts';
import { BlockList } from './block-list.ts';
import { BlockText } from './block-text.ts';
import { eachLineEnd, linePlaces } from './line-places.ts';

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

/** One mark of an e-mail quotation: a line may begin with many. */
const QUOTED = / {0,3}> ?/y;
const ITEM = /^[ \t]*(?:[*•–▪‣●◦→✓-]|(\d{1,3})[.)])[ \t]+(?=\S)/;
/** A line this long was not broken to fit a page. */
const UNBROKEN = 120;
/** A line shorter than this ends its paragraph: what follows would have fitted beside it. */
const SHORT = 40;

/** Reads the line that begins and ends at two places; `undefined` where it is blank. */
function lineAt(text: string, start: number, end: number): TextLine | undefined {
  let from = start;
  let quoted = 0;
  QUOTED.lastIndex = from;
  for (; QUOTED.test(text); quoted++) from = QUOTED.lastIndex;
  const rest = text.slice(from, end).trimEnd();
  if (rest === '') return undefined;
  const item = ITEM.exec(rest);
  const indent = item?.[0].length ?? rest.length - rest.trimStart().length;
  return {
    text: rest.slice(indent),
    offset: from + indent,
    quoted,
    item: item !== null,
    number: item?.[1] === undefined ? undefined : Number(item[1]),
  };
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
  const blocks = new BlockList();
  const prose = new BlockText();
  let current: { first: TextLine; last: TextLine } | undefined;
  const end = (): void => {
    if (!current) return;
    const { first, last } = current;
    const kind = first.item ? 'item' : first === last && isHeading(first) ? 'heading' : 'paragraph';
    blocks.add({
      kind,
      ...prose.finish(last.offset + last.text.length),
      quoted: first.quoted,
      paragraph: blocks.all.length + 1,
      ...(first.number !== undefined && { number: first.number }),
    });
    current = undefined;
  };
  const take = (start: number, lineEnd: number): void => {
    const line = start === lineEnd ? undefined : lineAt(text, start, lineEnd);
    if (!line || (current && !continues(line, current.last))) end();
    if (!line) return;
    if (current) {
      prose.space(line.offset - 1);
      current.last = line;
    } else current = { first: line, last: line };
    prose.add(line.text, line.offset);
  };
  let start = 0;
  eachLineEnd(text, (lineEnd, next) => {
    take(start, lineEnd);
    start = next;
  });
  take(start, text.length);
  end();
  return {
    format: 'text',
    blocks: blocks.all,
    leftOut: [],
    ignored: [],
    properties: new Map(),
    ...linePlaces(text),
  };
}
