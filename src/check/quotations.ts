import type { DraftBlock } from './draft-block.ts';
import { inMarks, type Marked } from './in-marks.ts';
import type { MarkPair } from './mark-pairs.ts';
import type { Range } from './ranges.ts';
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

/** Quotations of a draft that are looked for. */
const MOST_QUOTATIONS = 1200;
const MORE = `quotations after the first ${MOST_QUOTATIONS} are not compared`;
const ALONE = 'what a quotation mark without a partner belongs to is not compared';
/** Marks of a block that begin a quotation without an end, behind which others are looked for. */
const MOST_ALONE = 20;

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
function partAsQuotation(part: Stretch, { closed }: Marked): Quotation | undefined {
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
  const marked = inMarks(text.slice(0, part.end), part.start, MOST_QUOTATIONS);
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

/** A quotation that began in a block before. */
interface LeftOpen {
  readonly pair: MarkPair;
  readonly parts: Stretch[];
  readonly start: number;
}

/** Finds the quotations of a draft, block by block. */
class QuotationFinder {
  readonly #format: string;
  readonly #unread: Unread;
  readonly found: Quotation[] = [];
  #left: LeftOpen | undefined;

  constructor(format: string, unread: Unread) {
    this.#format = format;
    this.#unread = unread;
  }

  /** @param block the next one */
  read(block: DraftBlock): void {
    if (isSetOff(block, this.#format)) {
      this.end();
      const set = blockQuotation(block);
      if (set) {
        this.found.push(set);
        return;
      }
    }
    for (const { kind, start, end } of block.block.spans) {
      if (kind !== 'quotation') continue;
      this.found.push({ parts: [trimmed(block, start, end)], by: 'markup', outer: { start, end } });
    }
    const marked = inMarks(block.prose, 0, MOST_QUOTATIONS);
    const goneOn = this.#goOn(block, marked);
    if (goneOn === 'open') return;
    this.end();
    this.#addAll(block, goneOn === 'closed' ? marked.closed.slice(1) : marked.closed);
    for (const at of marked.alone) this.#unread.add(ALONE, block, at);
    const { left } = marked;
    if (!left) return;
    const parts = [trimmed(block, left.at + 1, block.prose.length)];
    this.#left = { pair: left.pair, parts, start: left.at };
  }

  /** Whether what was left open goes on in a block, and ends there. */
  #goOn(block: DraftBlock, { closed: [first], left }: Marked): 'open' | 'closed' | undefined {
    const before = this.#left;
    const { prose } = block;
    if (!before || !prose.trimStart().startsWith(before.pair.opening)) return undefined;
    const begins = prose.indexOf(before.pair.opening);
    if (first && first.outer.start === begins) {
      const parts = [...before.parts, trimmed(block, first.start, first.end)];
      const outer = { start: before.start, end: first.outer.end };
      this.found.push({ parts, by: 'marks', outer });
      this.#left = undefined;
      return 'closed';
    }
    if (left?.at !== begins) return undefined;
    before.parts.push(trimmed(block, begins + 1, prose.length));
    return 'open';
  }

  #addAll(block: DraftBlock, closed: Marked['closed']): void {
    for (const { start, end, outer } of closed) {
      const inMarkup = block.block.spans.some(
        (span) => span.kind === 'quotation' && span.start <= outer.start && outer.end <= span.end,
      );
      if (!inMarkup) this.found.push({ parts: [trimmed(block, start, end)], by: 'marks', outer });
    }
  }

  /** What was left open does not end: its mark stands alone, and others behind it are quotations of their own. */
  end(): void {
    const left = this.#left;
    this.#left = undefined;
    const [first] = left?.parts ?? [];
    if (!left || !first) return;
    this.#unread.add(ALONE, first.block, left.start);
    for (const { block, start } of left.parts) {
      let from = start;
      for (let i = 0; i < MOST_ALONE && from > 0; i++) {
        const { closed, left: next, alone } = inMarks(block.prose, from, MOST_QUOTATIONS);
        this.#addAll(block, closed);
        for (const at of next ? [...alone, next.at] : alone) this.#unread.add(ALONE, block, at);
        from = next ? next.at + 1 : 0;
      }
    }
  }
}

/**
 * The quotations of a draft, in order.
 *
 * @param format of the draft: in plain text `>` is an e-mail's
 * @param unread is told where there are too many, and of marks without a partner
 */
export function findQuotations(
  blocks: readonly DraftBlock[],
  format: string,
  unread: Unread,
): Quotation[] {
  const finder = new QuotationFinder(format, unread);
  for (const block of blocks) {
    if (finder.found.length > MOST_QUOTATIONS) break;
    finder.read(block);
  }
  finder.end();
  const all = finder.found
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
