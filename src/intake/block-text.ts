import type { Block, Span, SpanKind } from '../text/document.ts';

/** A span whose end has not come yet. */
interface OpenSpan {
  readonly kind: SpanKind;
  readonly start: number;
  readonly target: string | undefined;
}

/** The text of a block as it grows, with the offset of each of its characters in the file. */
export class BlockText {
  #text = '';
  #offsets = new Uint32Array(256);
  readonly #spans: Span[] = [];
  readonly #open: OpenSpan[] = [];

  /** How many UTF-16 units it has. */
  get length(): number {
    return this.#text.length;
  }

  /** Its last units, enough to see after what a sign stands. */
  get end(): string {
    return this.#text.slice(-8);
  }

  #room(more: number): Uint32Array {
    const needed = this.#text.length + more + 1;
    if (needed > this.#offsets.length) {
      const larger = new Uint32Array(Math.max(needed, this.#offsets.length * 2));
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    return this.#offsets;
  }

  /** Adds text that stands in the file as it is. @param offset of its first unit */
  add(text: string, offset: number): void {
    const offsets = this.#room(text.length);
    const from = this.#text.length;
    for (let i = 0; i < text.length; i++) offsets[from + i] = offset + i;
    this.#text += text;
  }

  /** Adds text that the file writes in another way: all of it stands at one offset. */
  put(text: string, offset: number): void {
    this.#room(text.length).fill(offset, this.#text.length, this.#text.length + text.length);
    this.#text += text;
  }

  /** Adds a space, unless the text begins here or ends in one. */
  space(offset: number): void {
    if (this.#text !== '' && !this.#text.endsWith(' ')) this.put(' ', offset);
  }

  /** Begins a span. */
  open(kind: SpanKind, target?: string): void {
    this.#open.push({ kind, start: this.#text.length, target });
  }

  /** Ends the innermost open span of a kind. */
  close(kind: SpanKind): void {
    const place = this.#open.findLastIndex((span) => span.kind === kind);
    const [span] = place < 0 ? [] : this.#open.splice(place, 1);
    if (!span || span.start === this.#text.length) return;
    const { start, target } = span;
    const end = this.#text.length;
    this.#spans.push(target === undefined ? { kind, start, end } : { kind, start, end, target });
  }

  /**
   * Ends the block.
   *
   * @param end the offset after its last character
   * @returns its text, without white space at its end, the offsets and the spans
   */
  finish(end: number): Pick<Block, 'text' | 'offsets' | 'spans'> {
    while (this.#open.length > 0) this.close(this.#open.at(-1)?.kind ?? 'link');
    const text = this.#text.trimEnd();
    const offsets = this.#room(0).slice(0, text.length + 1);
    const last = offsets[text.length - 1] ?? end;
    offsets[text.length] = text.length < this.#text.length ? last + 1 : end;
    const spans = this.#spans
      .filter((span) => span.start < text.length)
      .map((span) => ({ ...span, end: Math.min(span.end, text.length) }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return { text, offsets, spans };
  }
}
