import type {
  Block,
  BlockKind,
  Document,
  DocumentFormat,
  LeftOut,
  Span,
} from '../text/document.ts';

/** A block that is being read: its text so far, and the spans that have begun in it. */
export class OpenBlock {
  kind: BlockKind = 'paragraph';
  quoted = 0;
  name: string | undefined;
  headers: readonly string[] | undefined;
  text = '';
  readonly spans: Span[] = [];

  /** Adds text; runs of white space become one space. */
  add(text: string): void {
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
  #length = 0;
  #paragraph = 0;

  /** Takes a block, unless it is empty. @param inRow whether it belongs to the paragraph of the one before it */
  add(open: OpenBlock, inRow = false): void {
    const text = open.text.trimEnd();
    if (text === '') return;
    if (!inRow || this.#paragraph === 0) this.#paragraph++;
    const start = this.#length;
    this.#length += text.length + 1;
    this.#blocks.push({
      kind: open.kind,
      text,
      offsets: Uint32Array.from({ length: text.length + 1 }, (_, at) => start + at),
      quoted: open.quoted,
      spans: open.spans.filter(({ start: from }) => from < text.length),
      paragraph: this.#paragraph,
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
    const whole = (): string => blocks.map(({ text }) => text).join('\n');
    return {
      format,
      blocks,
      leftOut: Array.from(leftOut, ([what, count]): LeftOut => ({ what, count })),
      ignored: [],
      properties,
      placeOf(offset) {
        const block = blocks.findLast(({ offsets }) => (offsets[0] ?? 0) <= offset) ?? blocks[0];
        const line = block?.paragraph ?? 1;
        return { unit: 'paragraph', line, column: offset - (block?.offsets[0] ?? 0) + 1 };
      },
      slice: (start, end) => whole().slice(start, end),
    };
  }
}
