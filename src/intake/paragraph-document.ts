import type {
  Block,
  BlockKind,
  Document,
  DocumentFormat,
  LeftOut,
  Span,
} from '../text/document.ts';
import { lastAtMost } from '../text/last-at-most.ts';
import { type LinearFormula, spaceBetween } from './formula.ts';

/** A block that is being read: its text so far, and the spans that have begun in it. */
export class OpenBlock {
  kind: BlockKind = 'paragraph';
  quoted = 0;
  name: string | undefined;
  headers: readonly string[] | undefined;
  text = '';
  readonly spans: Span[] = [];
  /** Whether a formula stands last that what follows would be read into. */
  #guarded = false;

  /** Adds a formula; for one that is left out a space, so that it glues nothing together. */
  formula(formula: LinearFormula | undefined): void {
    const text = formula?.text ?? ' ';
    this.add(formula?.begins ? spaceBetween(this.text, text) + text : text);
    this.#guarded = formula?.ends ?? false;
  }

  /** Adds text; runs of white space become one space. */
  add(added: string): void {
    const text = this.#guarded ? spaceBetween(this.text, added) + added : added;
    this.#guarded &&= added === '';
    const plain = text.replaceAll(/[\s\u0085]+/g, (run) =>
      /^[\u00A0\u202F\u2007]+$/.test(run) ? run : ' ',
    );
    const joined = this.text === '' || this.text.endsWith(' ') ? plain.replace(/^ +/, '') : plain;
    this.text += joined;
  }

  /** Notes that the text since a place is a span. */
  span(kind: Span['kind'], start: number, target?: string): void {
    const end = this.text.trimEnd().length;
    if (end <= start && kind !== 'reference') return;
    this.spans.push(target === undefined ? { kind, start, end } : { kind, start, end, target });
  }
}

/** A document of paragraphs, for formats that have no lines: offsets count through its own text. */
export class ParagraphDocument {
  readonly #blocks: Block[] = [];
  /** Where each paragraph begins: the cells of a row are one. */
  readonly #starts: number[] = [];
  #length = 0;

  /** Takes a block, unless it is empty. @param inRow whether it belongs to the paragraph of the one before it */
  add(open: OpenBlock, inRow = false): void {
    const text = open.text.trimEnd();
    if (text === '') return;
    const start = this.#length;
    if (!inRow || this.#starts.length === 0) this.#starts.push(start);
    this.#length += text.length + 1;
    this.#blocks.push({
      kind: open.kind,
      text,
      offsets: Uint32Array.from({ length: text.length + 1 }, (_, at) => start + at),
      quoted: open.quoted,
      spans: open.spans
        .filter((span) => span.start <= text.length)
        .map((span) => ({ ...span, end: Math.min(span.end, text.length) })),
      paragraph: this.#starts.length,
      ...(open.headers && { headers: open.headers }),
      ...(open.name !== undefined && { name: open.name }),
    });
  }

  finish(
    format: DocumentFormat,
    leftOut: ReadonlyMap<string, number>,
    properties: ReadonlyMap<string, string>,
  ): Document {
    const blocks = this.#blocks;
    const starts = this.#starts;
    let whole: string | undefined;
    return {
      format,
      blocks,
      leftOut: Array.from(leftOut, ([what, count]): LeftOut => ({ what, count })),
      ignored: [],
      properties,
      placeOf(offset) {
        const at = Math.max(0, lastAtMost(starts, offset));
        return { unit: 'paragraph', line: at + 1, column: offset - (starts[at] ?? 0) + 1 };
      },
      slice(start, end) {
        whole ??= blocks.map(({ text }) => text).join('\n');
        return whole.slice(start, end);
      },
    };
  }
}
