import type { DraftBlock } from './draft-block.ts';
import { isPrime, type MarkPair, opensAt, reopens, withOneMark } from './mark-pairs.ts';
import type { Range } from './ranges.ts';
import { SingleEnds } from './single-ends.ts';
import type { Unread } from './unread.ts';

/** A part of a block, in UTF-16 units of its text. */
export interface Stretch {
  readonly block: DraftBlock;
  readonly start: number;
  readonly end: number;
}

/** Words that a draft gives as those of somebody. */
export interface Quotation {
  /** Where they stand, without the marks: more than one stretch where it goes on in the next block. */
  readonly parts: readonly Stretch[];
  /** What shows that they are quoted. */
  readonly by: 'marks' | 'block' | 'markup';
  /** What encloses them: from the opening mark to after the closing one. */
  readonly outer: { readonly start: number; readonly end: number };
  /** How a block that is set off may be read as well: without its speaker's name, or what is in marks there. */
  readonly instead?: readonly Quotation[];
}

/** What one block has. */
interface Found {
  readonly closed: { start: number; end: number; outer: { start: number; end: number } }[];
  /** A quotation that begins and does not end in the block. */
  readonly left: { readonly at: number; readonly pair: MarkPair } | undefined;
}

/** Quotations of a draft that are looked for. */
const MOST_QUOTATIONS = 1200;
const MORE = `quotations after the first ${MOST_QUOTATIONS} are not compared`;

/** A quotation that is being read, in any marks but single ones. */
interface OpenQuotation {
  readonly at: number;
  readonly pair: MarkPair;
  /** How many quotations in the same marks are open inside it. */
  readonly depth: number;
  /** Whether one in straight marks is open inside it. */
  readonly straight: boolean;
  readonly end?: number;
}

/** What a character inside a quotation makes of it. */
function inside(open: OpenQuotation, text: string, at: number): OpenQuotation {
  const char = text.charAt(at);
  const { pair, depth, straight } = open;
  if (char === '"' && reopens(text, at)) {
    // A straight mark that opens where one is open: the first stood alone.
    return pair.opening === '"' ? { ...open, at } : { ...open, straight: true };
  }
  if (char === '"' && straight) return { ...open, straight: false };
  if (pair.closing.includes(char))
    return depth > 0 ? { ...open, depth: depth - 1 } : { ...open, end: at };
  return char === pair.opening ? { ...open, depth: depth + 1 } : open;
}

/** The quotations in marks of a block: the outermost of those that are nested. */
function inMarks(block: string, from: number): Found {
  const text = withOneMark(block);
  const closed: Found['closed'] = [];
  const ends = new SingleEnds(text);
  let open: OpenQuotation | undefined;
  for (let at = from; at < text.length && closed.length <= MOST_QUOTATIONS; at++) {
    const char = text.charAt(at);
    if (open) {
      open = inside(open, text, at);
      if (open.end === undefined) continue;
      // Of the two characters of a mark of LaTeX one was left.
      const more = block.charAt(open.at) === '`' ? 1 : 0;
      const outer = { start: open.at - more, end: open.end + 1 + more };
      closed.push({ start: open.at + 1, end: open.end, outer });
      open = undefined;
      continue;
    }
    if (char < '!') continue;
    if (isPrime(text, at)) continue;
    const pair = opensAt(text, at);
    if (!pair) continue;
    if (!pair.single) open = { at, pair, depth: 0, straight: false };
    else {
      const end = ends.after(at + 1, pair);
      if (end < 0) continue;
      closed.push({ start: at + 1, end, outer: { start: at, end: end + 1 } });
      at = end;
    }
  }
  return { closed, left: open };
}

function trimmed(block: DraftBlock, start: number, end: number): Stretch {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(block.text.charAt(from))) from++;
  while (to > from && /\s/u.test(block.text.charAt(to - 1))) to--;
  return { block, start: from, end: to };
}

/** Labels of a block that is set off and quotes nobody: admonitions. */
const ADMONITION =
  /^(?:\[!\w+\]|(?:note|tip|hint|important|warning|caution|info|update|correction|disclaimer|editor['’]s note|todo|summary|tl;dr)\s*[.:—–-])/iu;
/** The line under a quotation that says whose it is. */
const DASH_LINE =
  /(?:^|[.!?…”"'’]\s{1,4}|\s{2,4})[—–―-]{1,3}\s{0,4}(?=[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]|(?:my|our|an?|one)\s|[\u3400-\u9fff])[^.!?]{2,120}$/u;

/** The name of the speaker in brackets, after the mark that closes a block quotation. */
const BRACKET_LINE =
  /["”»’]\s{1,4}\((?=[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]|[\u3400-\u9fff])[^()]{2,120}\)\.?\s{0,4}$/u;

/** Where the line that names the speaker begins in a block quotation; its end where it has none. */
export function speakerLine(text: string): number {
  const found = DASH_LINE.exec(text);
  if (found) return found.index + found[0].search(/[—–―-]/u);
  const bracket = BRACKET_LINE.exec(text);
  return bracket ? bracket.index + 1 : text.length;
}

/** The name of the speaker before the words: "Ines Moor: ". */
const SPEAKER_LABEL =
  /^\s{0,8}[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f][^\s.:!?"“”«»]{0,30}(?:\s[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f][^\s.:!?"“”«»]{0,30}){0,4}:\s/u;

/** A part of a block that is set off as a quotation, without marks that enclose it all. */
function partAsQuotation(part: Stretch, { closed }: Found): Quotation | undefined {
  const { block, start, end } = part;
  const first = closed.find(({ outer }) => outer.start >= start);
  const encloses = first && first.outer.start === start && first.outer.end >= end - 1;
  const inner = encloses ? trimmed(block, first.start, first.end) : part;
  if (inner.start === inner.end) return undefined;
  return { parts: [inner], by: 'block', outer: { start, end } };
}

function blockQuotation(block: DraftBlock): Quotation | undefined {
  const { text } = block;
  if (ADMONITION.test(text.trimStart())) return undefined;
  const part = trimmed(block, 0, speakerLine(text));
  const marked = inMarks(text.slice(0, part.end), part.start);
  const whole = partAsQuotation(part, marked);
  if (!whole) return undefined;
  const outer = { start: 0, end: part.end };
  const [label] = SPEAKER_LABEL.exec(text) ?? [];
  const named = label && partAsQuotation(trimmed(block, label.length, part.end), marked);
  if (named) return { ...whole, outer, instead: [named] };
  const isEnclosed = whole.parts[0]?.start !== part.start;
  if (isEnclosed || marked.closed.length === 0) return { ...whole, outer };
  const instead = marked.closed.map((one) => ({
    parts: [trimmed(block, one.start, one.end)],
    by: 'marks' as const,
    outer: one.outer,
  }));
  return { ...whole, outer, instead };
}

const isSetOff = ({ block }: DraftBlock, format: string): boolean =>
  block.quoted > 0 && format !== 'text' && block.kind !== 'heading' && block.kind !== 'footnote';

/**
 * The quotations of a draft, in order.
 *
 * @param format of the draft: in plain text `>` is an e-mail's
 * @param unread is told where there are too many
 */
export function findQuotations(
  blocks: readonly DraftBlock[],
  format: string,
  unread: Unread,
): Quotation[] {
  const found: Quotation[] = [];
  /** A quotation that began in the block before. */
  let left: { pair: MarkPair; parts: Stretch[]; start: number } | undefined;
  for (const block of blocks) {
    if (found.length > MOST_QUOTATIONS) break;
    const { prose } = block;
    if (isSetOff(block, format)) {
      left = undefined;
      const set = blockQuotation(block);
      if (set) {
        found.push(set);
        continue;
      }
    }
    for (const { kind, start, end } of block.block.spans) {
      if (kind !== 'quotation') continue;
      found.push({ parts: [trimmed(block, start, end)], by: 'markup', outer: { start, end } });
    }
    const goesOn = left && prose.trimStart().startsWith(left.pair.opening);
    const marked = inMarks(prose, 0);
    const closed = [...marked.closed];
    if (left && goesOn) {
      const [first] = closed;
      const begins = prose.indexOf(left.pair.opening);
      if (first && first.outer.start === begins) {
        closed.shift();
        const parts = [...left.parts, trimmed(block, first.start, first.end)];
        found.push({ parts, by: 'marks', outer: { start: left.start, end: first.outer.end } });
        left = undefined;
      } else if (marked.left?.at === begins) {
        left.parts.push(trimmed(block, begins + 1, prose.length));
        continue;
      }
    }
    for (const { start, end, outer } of closed) {
      const inMarkup = block.block.spans.some(
        (span) => span.kind === 'quotation' && span.start <= outer.start && outer.end <= span.end,
      );
      if (!inMarkup) found.push({ parts: [trimmed(block, start, end)], by: 'marks', outer });
    }
    const open = marked.left;
    left = open && {
      pair: open.pair,
      parts: [trimmed(block, open.at + 1, prose.length)],
      start: open.at,
    };
  }
  const all = found
    .filter(({ parts }) => parts.every(({ start, end }) => end > start))
    .sort((a, b) => orderOf(a) - orderOf(b));
  const [over] = all[MOST_QUOTATIONS]?.parts ?? [];
  if (over) unread.add(MORE, over.block, over.start);
  return all.slice(0, MOST_QUOTATIONS);
}

function orderOf({ parts: [first] }: Quotation): number {
  return (first?.block.number ?? 0) * 2 ** 25 + (first?.start ?? 0);
}

/** The text of a quotation in one line, as a reader sees it. */
export function textOf({ parts }: Quotation): string {
  return parts
    .map(({ block, start, end }) => block.text.slice(start, end))
    .join(' ')
    .replace(/\s+/gu, ' ');
}

/** Blanks out what stands in quotations: names there name nobody as the speaker. */
export function withoutQuotations(text: string, closed: readonly Range[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of closed) {
    const last = Math.min(end, text.length);
    if (start < from || last < start) continue;
    pieces.push(text.slice(from, start), '\u0001'.repeat(last - start));
    from = last;
  }
  return pieces.join('') + text.slice(from);
}
