import type { BlockKind, Document, DocumentFormat, Span } from '../text/document.ts';
import { lastAtMost } from '../text/last-at-most.ts';
import { BlockList } from './block-list.ts';
import { type LinearFormula, spaceBetween } from './formula.ts';
import type { LeftOuts } from './left-out.ts';

/** White space that is more than single spaces between words. */
const LOOSE = /[^\S ]|\u0085| {2}/;
/** Units that {@link OpenBlock.end} has: enough to see after what a sign stands. */
const END = 8;

/** A block that is being read: its text so far, and the spans that have begun in it. */
export class OpenBlock {
  kind: BlockKind = 'paragraph';
  quoted = 0;
  name: string | undefined;
  headers: readonly string[] | undefined;
  /** Whether the next paragraph goes on with its text. */
  goesOn = false;
  readonly spans: Span[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #end = '';
  /** Whether a formula stands last that what follows would be read into. */
  #guarded = false;

  /** Begins the paragraph that goes on with its text. */
  beginAnew(): void {
    this.kind = 'paragraph';
    this.quoted = 0;
    this.goesOn = false;
  }

  get text(): string {
    return this.#parts.join('');
  }

  get length(): number {
    return this.#length;
  }

  /** The last units of the text. */
  get end(): string {
    return this.#end;
  }

  /** Adds a formula; for one that is left out a space, so that it glues nothing together. */
  formula(formula: LinearFormula | undefined): void {
    const text = formula?.text ?? ' ';
    this.add(formula?.begins ? spaceBetween(this.#end, text) + text : text);
    this.#guarded = formula?.ends ?? false;
  }

  /** Adds text; runs of white space become one space. */
  add(added: string): void {
    const text = this.#guarded ? spaceBetween(this.#end, added) + added : added;
    this.#guarded &&= added === '';
    const plain = LOOSE.test(text)
      ? text.replaceAll(/[\s\u0085]+/g, (run) => (/^[\u00A0\u202F\u2007]+$/.test(run) ? run : ' '))
      : text;
    const joined = this.#end === '' || this.#end.endsWith(' ') ? plain.replace(/^ +/, '') : plain;
    this.#parts.push(joined);
    this.#length += joined.length;
    this.#end = joined.length >= END ? joined.slice(-END) : (this.#end + joined).slice(-END);
  }

  /** Notes that the text since a place is a span. */
  span(kind: Span['kind'], start: number, target?: string): void {
    const end = this.#length - (this.#end.length - this.#end.trimEnd().length);
    if (end <= start && kind !== 'reference') return;
    this.spans.push(target === undefined ? { kind, start, end } : { kind, start, end, target });
  }
}

/** The offsets of a text that stands as it is. */
function offsetsFrom(start: number, length: number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  for (let at = 0; at <= length; at++) offsets[at] = start + at;
  return offsets;
}

/** A document of paragraphs, for formats that have no lines: offsets count through its own text. */
export class ParagraphDocument {
  readonly #blocks = new BlockList();
  /** Where each block begins. */
  readonly #starts: number[] = [];
  /** How many paragraphs there are in the text: the cells of a row are one. */
  #paragraphs = 0;
  #length = 0;

  /** Takes a block, unless it is empty. @param inRow whether it belongs to the paragraph of the one before it */
  add(open: OpenBlock, inRow = false): void {
    const text = open.text.trimEnd();
    if (text === '') return;
    const start = this.#length;
    this.#starts.push(start);
    if (!inRow || this.#paragraphs === 0) this.#paragraphs++;
    this.#length += text.length + 1;
    let offsets: Uint32Array | undefined;
    this.#blocks.add({
      kind: open.kind,
      text,
      // Of most blocks nothing is found.
      get offsets() {
        offsets ??= offsetsFrom(start, text.length);
        return offsets;
      },
      quoted: open.quoted,
      spans: open.spans
        .filter((span) => span.start <= text.length)
        .map((span) => ({ ...span, end: Math.min(span.end, text.length) })),
      paragraph: this.#paragraphs,
      ...(open.headers && { headers: open.headers }),
      ...(open.name !== undefined && { name: open.name }),
    });
  }

  finish(
    format: DocumentFormat,
    leftOut: LeftOuts,
    properties: ReadonlyMap<string, string>,
  ): Document {
    const blocks = this.#blocks.all;
    const starts = this.#starts;
    // As the file has them: each cell is one, and notes stand in a part of their own, after all others.
    const isNote = blocks.map(({ kind }) => kind === 'footnote');
    const notes = isNote.filter(Boolean).length;
    let [last, lastNote] = [0, blocks.length - notes];
    const numbers = isNote.map((note) => (note ? ++lastNote : ++last));
    let whole: string | undefined;
    return {
      format,
      blocks,
      leftOut: leftOut.finish(),
      ignored: [],
      properties,
      placeOf(offset) {
        const at = Math.max(0, lastAtMost(starts, offset));
        const column = offset - (starts[at] ?? 0) + 1;
        return { unit: 'paragraph', line: numbers[at] ?? 1, column };
      },
      slice(start, end) {
        whole ??= blocks.map(({ text }) => text).join('\n');
        return whole.slice(start, end);
      },
    };
  }
}
