import { parse, postprocess, preprocess } from 'micromark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** What the parser knows of a text. */
type Parsing = ReturnType<typeof parse>;
/** The beginning or the end of a token of the parser. */
export type MarkdownEvent = ReturnType<ReturnType<Parsing['document']>['write']>[number];

/** UTF-16 units of a part, at least: the parser takes time that grows with the square of the paragraphs. */
const LEAST_PART = 8192;
/** Where a line begins a block of its own, in no list: after a blank line, with what continues no list. */
const CUT = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[^\s\d*+-])/g;
/** How HTML begins that goes on over blank lines, and how it ends. */
const LONG_HTML: readonly (readonly [begins: RegExp, end: RegExp])[] = [
  [/^\s*<(?:script|pre|style|textarea)\b/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^\s*<!--/, /-->/],
  [/^\s*<\?/, /\?>/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
  [/^\s*<![A-Za-z]/, />/],
];

/** The identifiers of definitions: the parser asks at each whether it is known. */
class Identifiers extends Array<string> {
  readonly #known = new Set<string>();

  override push(...all: string[]): number {
    for (const one of all) this.#known.add(one);
    return super.push(...all);
  }

  override includes(one: string): boolean {
    return this.#known.has(one);
  }
}

/** The line under the head of a table, whatever it is nested in. */
const UNDER_HEAD = /^[\s>|:*+\d.)-]*$/;

/** Whether a text may have a table: the parser tries each line of each paragraph as the head of one. */
function mayHaveTable(text: string): boolean {
  if (!text.includes('-') || !/[|:]/.test(text)) return false;
  return text
    .split(/[\r\n]/)
    .some((line) => line.includes('-') && /[|:]/.test(line) && UNDER_HEAD.test(line));
}

function parserFor(text: string): Parsing {
  const parser = parse({
    extensions: [
      ...(mayHaveTable(text) ? [gfmTable()] : []),
      ...(text.includes('[^') ? [gfmFootnote()] : []),
    ],
  });
  parser.defined = new Identifiers();
  parser.gfmFootnotes = new Identifiers();
  return parser;
}

/** Tokens that may come after the last block, and those of what encloses it. */
const AROUND: ReadonlySet<string> = new Set(
  [
    'lineEnding',
    'lineEndingBlank',
    'linePrefix',
    'blockQuote',
    'listOrdered',
    'listUnordered',
  ].concat(['gfmFootnoteDefinition']),
);

/** Whether code or HTML is open at the end of what was parsed: a blank line ends neither. */
function isOpen(events: readonly MarkdownEvent[], text: string): boolean {
  const place = events.findLastIndex(([, { type }]) => !AROUND.has(type));
  const last = events[place]?.[1];
  if (last?.type === 'codeFenced') {
    const begins = events.findLastIndex(([way, token]) => way === 'enter' && token === last);
    const code = events.slice(begins, place);
    return (
      code.filter(([way, { type }]) => way === 'exit' && type === 'codeFencedFence').length < 2
    );
  }
  if (last?.type !== 'htmlFlow') return false;
  const html = text.slice(last.start.offset, last.end.offset);
  const found = LONG_HTML.find(([begins]) => begins.test(html));
  return found !== undefined && !found[1].test(html);
}

/** A part of a text, which is parsed by itself. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** Where a part that begins at a place may end, the nearest first. */
function* endsOf(text: string, start: number): Generator<number, undefined> {
  for (let least = LEAST_PART; ; least *= 2) {
    CUT.lastIndex = start + least;
    const found = CUT.exec(text);
    if (!found) return undefined;
    yield found.index + found[0].length;
  }
}

/**
 * Parses a text part by part, with the definitions that all parts have: what a part takes is then given
 * back, and no part is long, unless it is one block.
 */
export function* parsedParts(text: string): Generator<readonly MarkdownEvent[]> {
  const parser = parserFor(text);
  const parsed = ({ start, end }: Part): MarkdownEvent[] =>
    parser
      // It tells lines apart by their numbers, which need not be those of the file.
      .document({ line: start + 1, column: 1, offset: start })
      .write(preprocess()(text.slice(start, end), undefined, true));
  const partFrom = (start: number): { part: Part; events: MarkdownEvent[] } => {
    const ends = endsOf(text, start);
    for (;;) {
      const part = { start, end: ends.next().value ?? text.length };
      const events = parsed(part);
      if (part.end === text.length || !isOpen(events, text)) return { part, events };
    }
  };
  const isOnePass = !text.includes(']:');
  const parts: Part[] = [];
  for (let start = 0; start < text.length; ) {
    const { part, events } = partFrom(start);
    if (isOnePass || part.end - part.start === text.length) yield postprocess(events);
    else parts.push(part);
    start = part.end;
  }
  for (const part of parts) yield postprocess(parsed(part));
}
