import { decodeHTML } from 'entities/decode';
import type { Block, BlockKind, Document, SpanKind } from '../text/document.ts';
import { BlockText } from './block-text.ts';
import { Ignored, ignoreMark } from './ignore-comments.ts';
import { LeftOuts } from './left-out.ts';
import { type OffLine, offLineText } from './off-line.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that begin and end a block. */
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary ' +
    'table tbody td tfoot th thead tr ul',
);
/** Elements that are no prose, by what they are called where they were left out. */
const HIDDEN: ReadonlyMap<string, string> = new Map([
  ['head', ''],
  ['script', 'script'],
  ['style', 'style'],
  ['template', 'template'],
  ['noscript', 'script'],
  ['nav', 'menu'],
  ['svg', 'picture'],
  ['math', 'formula'],
  ['rt', 'ruby reading'],
  ['rp', ''],
  ['canvas', 'picture'],
  ['audio', 'sound'],
  ['video', 'film'],
  ['iframe', 'frame'],
  ['object', 'object'],
  ['select', 'form'],
  ['textarea', 'form'],
  ['button', 'form'],
  ['del', 'deleted text'],
  ['s', 'deleted text'],
  ['strike', 'deleted text'],
]);
const SPANS: ReadonlyMap<string, SpanKind> = new Map([
  ['q', 'quotation'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['b', 'emphasis'],
  ['strong', 'emphasis'],
  ['u', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['pre', 'code'],
  ['a', 'link'],
]);
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'item'],
  ['dd', 'item'],
  ['dt', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
]);
/** The mark of a note would make another number on the line. */
const OFF_LINE = new Map<string, OffLine>([
  ['sup', 'above'],
  ['sub', 'below'],
]);
/** Elements that a comment may set aside as a whole. */
const WHOLE = words('p h1 h2 h3 h4 h5 h6 li table blockquote ul ol dl figure pre section div');

const REFERENCE = /&(?:#[xX][\da-fA-F]{1,8}|#\d{1,8}|[A-Za-z][A-Za-z\d]{1,31});?/g;

type Attributes = Readonly<Record<string, string>>;

/** Makes blocks of prose from the parser's events. */
export class HtmlWalk {
  readonly #text: string;
  readonly #blocks: Block[] = [];
  readonly #leftOut = new LeftOuts();
  readonly #ignored = new Ignored();
  readonly #properties = new Map<string, string>();
  readonly #hidden: string[] = [];
  /** The elements at hand that say what a block is. */
  readonly #kinds: BlockKind[] = [];
  readonly #whole: { name: string; start: number }[] = [];
  /** The elements at hand that are spans. */
  readonly #open: { name: string; kind: SpanKind }[] = [];
  #current = new BlockText();
  /** The elements at hand that stand above or below the line. */
  readonly #offLine: OffLine[] = [];
  #last = 0;
  #quoted = 0;
  #paragraph = 1;
  #row: { cells: number; header: string; head: boolean } | undefined;
  #heads: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  open(name: string, attributes: Attributes, offset: number): void {
    if (this.#hidden.length > 0) {
      if (name === this.#hidden[0]) this.#hidden.push(name);
      return;
    }
    if (name === 'html' && attributes['lang']) this.#properties.set('lang', attributes['lang']);
    const hides = attributes['hidden'] !== undefined ? 'hidden text' : HIDDEN.get(name);
    if (hides !== undefined && !VOID.has(name)) {
      if (BLOCKS.has(name)) this.#end();
      this.#hidden.push(name);
      if (hides !== '') this.#leftOut.add(hides);
      return;
    }
    if (BLOCKS.has(name)) this.#begin(name, offset);
    else if (name === 'br') this.#current.space(offset);
    const how = OFF_LINE.get(name);
    if (how) this.#offLine.push(how);
    const kind = spanOf(name, attributes);
    if (kind) {
      this.#current.open(kind, targetOf(kind, attributes));
      this.#open.push({ name, kind });
    }
  }

  #begin(name: string, offset: number): void {
    this.#end();
    if (WHOLE.has(name)) this.#whole.push({ name, start: offset });
    if (name === 'blockquote') this.#quoted++;
    const kind = KINDS.get(name);
    if (kind) this.#kinds.push(kind);
    if (name === 'table') this.#heads = [];
    if (name === 'tr') this.#row = { cells: 0, header: '', head: true };
    if (name === 'td' && this.#row) this.#row.head = false;
  }

  close(name: string, offset: number): void {
    if (this.#hidden.length > 0) {
      if (name === this.#hidden[0]) this.#hidden.pop();
      return;
    }
    if (OFF_LINE.has(name)) this.#offLine.pop();
    const place = this.#open.findLastIndex((span) => span.name === name);
    const [span] = place < 0 ? [] : this.#open.splice(place, 1);
    if (span) this.#current.close(span.kind);
    if (!BLOCKS.has(name)) return;
    const isCell = name === 'td' || name === 'th';
    this.#end(isCell);
    if (isCell && this.#row) this.#row.cells++;
    const kind = KINDS.get(name);
    const at = kind ? this.#kinds.lastIndexOf(kind) : -1;
    if (at >= 0) this.#kinds.splice(at);
    if (name === 'blockquote' && this.#quoted > 0) this.#quoted--;
    if (name === 'tr') {
      this.#row = undefined;
      this.#paragraph++;
    }
    const whole = this.#whole.findLastIndex((one) => one.name === name);
    if (whole < 0) return;
    const [first] = this.#whole.splice(whole);
    if (first) this.#ignored.block(first.start, offset);
  }

  text(start: number, end: number): void {
    if (this.#hidden.length > 0) return;
    const raw = this.#text.slice(start, end);
    let from = 0;
    for (const { 0: reference, index } of raw.matchAll(REFERENCE)) {
      this.#shown(raw.slice(from, index), start + from);
      const decoded = decodeHTML(reference);
      if (/^\s$/.test(decoded) && decoded !== '\u00a0') this.#current.space(start + index);
      else this.#current.put(decoded, start + index);
      from = index + reference.length;
    }
    this.#shown(raw.slice(from), start + from);
    if (/\S/.test(raw)) this.#last = end;
  }

  #shown(raw: string, offset: number): void {
    for (const { 0: part, index } of raw.matchAll(/[^ \t\r\n\f]+|[ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(part)) this.#current.space(offset + index);
      else {
        const how = this.#offLine.at(-1);
        this.#current.add(how ? offLineText(part, this.#current.end, how) : part, offset + index);
      }
    }
  }

  comment(comment: string, offset: number): void {
    const mark = ignoreMark(comment);
    if (mark) this.#ignored.mark(mark, offset);
    else this.#leftOut.add('comment');
  }

  /** Ends the block at hand. @param isCell whether the end of a cell ends it */
  #end(isCell = false): void {
    const block = this.#current;
    this.#current = new BlockText();
    for (const { kind } of this.#open) this.#current.open(kind);
    const prose = block.finish(this.#last);
    const row = this.#row;
    if (isCell && row?.head) this.#heads[row.cells] = prose.text;
    if (prose.text === '') return;
    const kind = this.#kinds.at(-1) ?? 'paragraph';
    const headers =
      kind === 'cell' && row && !row.head ? [this.#heads[row.cells] ?? '', row.header] : undefined;
    if (isCell && row?.cells === 0) row.header = prose.text;
    this.#blocks.push({
      kind,
      ...prose,
      quoted: this.#quoted,
      paragraph: this.#paragraph,
      ...(headers && { headers }),
    });
    if (!row) this.#paragraph++;
  }

  finish(): Pick<Document, 'blocks' | 'leftOut' | 'ignored' | 'properties'> {
    this.#end();
    return {
      blocks: this.#blocks,
      leftOut: this.#leftOut.finish(),
      ignored: this.#ignored.finish(this.#text.length),
      properties: this.#properties,
    };
  }
}

/** Elements without content: they hide nothing. */
const VOID = words('area base br col embed hr img input link meta param source track wbr');

/** A link to a footnote is a mark of it. */
function spanOf(name: string, attributes: Attributes): SpanKind | undefined {
  const href = attributes['href'] ?? '';
  if (name === 'a' && /^#(?:fn|footnote|note)[\w:.-]*$/i.test(href)) return 'reference';
  return SPANS.get(name);
}

function targetOf(span: SpanKind, attributes: Attributes): string | undefined {
  const href = attributes['href'];
  return href === undefined ? undefined : span === 'reference' ? href.slice(1) : href;
}
