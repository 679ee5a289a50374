import type { Block, BlockKind, SpanKind } from '../text/document.ts';
import type { DraftParts } from './draft-parts.ts';
import {
  type Attributes,
  BLOCKS,
  hiddenAs,
  KINDS,
  OFF_LINE,
  SPANS,
  VOID,
  WHOLE,
} from './html-elements.ts';
import { HtmlNotes, isNoteMark } from './html-notes.ts';
import { decodedReference } from './html-parser.ts';
import { ignoreMark } from './ignore-comments.ts';
import { type OffLine, offLineText } from './off-line.ts';

const REFERENCE = /&(?:#[xX][\da-fA-F]{1,8}|#\d{1,8}|[A-Za-z][A-Za-z\d]{1,31});?/g;

export type TakeBlock = (block: Omit<Block, 'paragraph'>, isAlone: boolean) => void;

/** Makes blocks of prose from what a reader tells of HTML. */
export class HtmlWalk {
  readonly #parts: DraftParts;
  readonly #take: TakeBlock;
  readonly #hidden: string[] = [];
  /** The elements at hand that say what a block is. */
  readonly #kinds: BlockKind[] = [];
  readonly #whole: { name: string; start: number }[] = [];
  /** The elements at hand that are spans, and whether the text of the block at hand has them. */
  readonly #open: { readonly name: string; readonly kind: SpanKind; isOfBlock: boolean }[] = [];
  readonly #notes = new HtmlNotes();
  /** The elements at hand that stand above or below the line. */
  readonly #offLine: OffLine[] = [];
  #last = 0;
  #quoted = 0;
  #row: { cells: number; header: string; head: boolean } | undefined;
  #heads: string[] = [];
  /** The language that the document says it is in. */
  language: string | undefined;
  /** Whether it reads tags inside of a block of Markdown, which end no block. */
  inLine = false;

  /** @param take takes each block, and whether it is a paragraph of its own */
  constructor(parts: DraftParts, take: TakeBlock) {
    this.#parts = parts;
    this.#take = take;
  }

  /** In how many block quotations it is. */
  get quoted(): number {
    return this.#quoted;
  }

  /** Whether it is inside of what is no prose. */
  get isHidden(): boolean {
    return this.#hidden.length > 0;
  }

  /** How what is added now stands to its line. */
  get offLine(): OffLine | undefined {
    return this.#offLine.at(-1);
  }

  /** Adds a mark that a browser shows for a tag. */
  #mark(mark: string, offset: number): void {
    this.#parts.prose.put(mark, offset);
    this.#last = offset + 1;
  }

  /** In how many elements of quotations it is. */
  get #quotations(): number {
    return this.#open.filter(({ name }) => name === 'q').length;
  }

  open(name: string, attributes: Attributes, offset: number): void {
    if (this.isHidden) {
      if (name === this.#hidden[0]) this.#hidden.push(name);
      return;
    }
    if (name === 'html' && attributes['lang']) this.language = attributes['lang'];
    const hides = hiddenAs(name, attributes);
    if (hides !== undefined && !VOID.has(name)) {
      if (BLOCKS.has(name)) this.#border(offset);
      this.#hidden.push(name);
      this.#parts.leftOut.add(hides);
      return;
    }
    if (BLOCKS.has(name)) this.#begin(name, attributes, offset);
    else if (name === 'br') this.#parts.prose.space(offset);
    const how = OFF_LINE.get(name);
    if (how) this.#offLine.push(how);
    const kind = spanOf(name, attributes);
    const around = name === 'q' ? this.#quotations : 0;
    if (around > 0) {
      // A browser shows marks in turn; the quotation is the outer one.
      this.#mark(around % 2 === 1 ? '‘' : '“', offset);
      this.#open.push({ name, kind: 'quotation', isOfBlock: false });
    } else if (kind) {
      const target = targetOf(kind, attributes);
      if (kind === 'reference' && target !== undefined) this.#notes.refer(target);
      this.#parts.prose.open(kind, target);
      this.#open.push({ name, kind, isOfBlock: true });
    }
  }

  /** Sets apart what stands before the border of a block from what stands after it. */
  #border(offset: number): void {
    if (this.inLine) this.#parts.prose.space(offset);
    else this.endBlock();
  }

  #begin(name: string, attributes: Attributes, offset: number): void {
    this.#border(offset);
    if (this.inLine) return;
    this.#notes.begin(name, attributes);
    if (WHOLE.has(name)) this.#whole.push({ name, start: offset });
    if (name === 'blockquote') this.#quoted++;
    const kind = KINDS.get(name);
    if (kind) this.#kinds.push(kind);
    if (name === 'table') this.#heads = [];
    if (name === 'tr') {
      this.#row = { cells: 0, header: '', head: true };
      this.#parts.beginParagraph();
    }
    if (name === 'td' && this.#row) this.#row.head = false;
  }

  /** @param isImplied whether no tag ends the element */
  close(name: string, offset: number, isImplied: boolean): void {
    if (this.isHidden) {
      if (name === this.#hidden[0]) this.#hidden.pop();
      return;
    }
    if (OFF_LINE.has(name)) this.#offLine.pop();
    const place = this.#open.findLastIndex((span) => span.name === name);
    const [span] = place < 0 ? [] : this.#open.splice(place, 1);
    if (span?.isOfBlock) this.#parts.prose.close(span.kind);
    const around = span && name === 'q' && !isImplied ? this.#quotations : 0;
    if (around > 0) this.#mark(around % 2 === 1 ? '’' : '”', offset);
    if (!BLOCKS.has(name)) return;
    if (this.inLine) this.#border(offset);
    else this.#end(name, offset);
  }

  /** Ends a block, and what it says of the next ones. */
  #end(name: string, offset: number): void {
    const isCell = name === 'td' || name === 'th';
    this.endBlock(isCell);
    if (isCell && this.#row) this.#row.cells++;
    const kind = KINDS.get(name);
    const at = kind ? this.#kinds.lastIndexOf(kind) : -1;
    if (at >= 0) this.#kinds.splice(at);
    if (name === 'blockquote' && this.#quoted > 0) this.#quoted--;
    if (name === 'tr') this.#row = undefined;
    this.#notes.end(name);
    const whole = this.#whole.findLastIndex((one) => one.name === name);
    if (whole < 0) return;
    const [first] = this.#whole.splice(whole);
    if (first) this.#parts.ignored.block(first.start, offset);
  }

  /** Takes the text between two tags. @param start of it in the file */
  text(raw: string, start: number): void {
    if (this.isHidden) return;
    const { prose } = this.#parts;
    let from = 0;
    // Most texts have no references, and to look for them takes longer than all else.
    const references = raw.includes('&') ? raw.matchAll(REFERENCE) : [];
    for (const { 0: reference, index } of references) {
      this.#shown(raw.slice(from, index), start + from);
      const decoded = decodedReference(reference);
      if (/^\s$/.test(decoded) && decoded !== '\u00a0') prose.space(start + index);
      else prose.put(decoded, start + index);
      from = index + reference.length;
    }
    this.#shown(raw.slice(from), start + from);
    if (/\S/.test(raw)) this.#last = start + raw.length;
  }

  #shown(raw: string, offset: number): void {
    const { prose } = this.#parts;
    const how = this.offLine;
    if (!how) prose.addWords(raw, offset);
    else
      for (const { 0: part, index } of raw.matchAll(/[^ \t\r\n\f]+|[ \t\r\n\f]+/g)) {
        if (/^[ \t\r\n\f]/.test(part)) prose.space(offset + index);
        else prose.add(offLineText(part, prose.end, how), offset + index);
      }
  }

  comment(comment: string, offset: number): void {
    const mark = ignoreMark(comment);
    if (mark) this.#parts.ignored.mark(mark, offset);
    else this.#parts.leftOut.add('comment');
  }

  /**
   * Ends the text of a block of any markup. The next one goes on with what is open: once with each kind,
   * or each of many blocks would have the many elements that a draft leaves open before them.
   *
   * @param last the offset after its last character
   */
  finishText(last: number): Pick<Block, 'text' | 'offsets' | 'spans'> {
    const prose = this.#parts.prose.finish(last);
    const kinds = new Set<SpanKind>();
    for (const span of this.#open) {
      span.isOfBlock = !kinds.has(span.kind);
      if (!span.isOfBlock) continue;
      kinds.add(span.kind);
      this.#parts.prose.open(span.kind);
    }
    return prose;
  }

  /** Ends the block at hand. @param isCell whether the end of a cell ends it */
  endBlock(isCell = false): void {
    const row = this.#row;
    const isEmpty = this.#parts.prose.length === 0;
    const prose = isEmpty
      ? { text: '', offsets: new Uint32Array(1), spans: [] }
      : this.finishText(this.#last);
    if (isCell && row?.head) this.#heads[row.cells] = prose.text;
    if (prose.text === '') return;
    const kind = this.#kinds.at(-1) ?? 'paragraph';
    const headers =
      kind === 'cell' && row && !row.head ? [this.#heads[row.cells] ?? '', row.header] : undefined;
    if (isCell && row?.cells === 0) row.header = prose.text;
    const name = this.#notes.name;
    const note = name !== undefined && { kind: 'footnote' as const, name };
    const block = { kind, ...prose, quoted: this.#quoted, ...(headers && { headers }), ...note };
    this.#take(block, !row);
  }

  /** Ends the last block. It is told where the end of what is no prose did not come. */
  finish(): void {
    this.endBlock();
    const [name] = this.#hidden;
    if (name !== undefined) this.#parts.leftOut.add(`all after <${name}>, which does not end`);
  }
}

function spanOf(name: string, attributes: Attributes): SpanKind | undefined {
  return name === 'a' && isNoteMark(attributes) ? 'reference' : SPANS.get(name);
}

function targetOf(span: SpanKind, attributes: Attributes): string | undefined {
  const href = attributes['href'];
  return href === undefined ? undefined : span === 'reference' ? href.slice(1) : href;
}
