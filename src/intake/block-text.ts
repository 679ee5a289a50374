import type { Block, Span, SpanKind } from '../text/document.ts';
import { refuseLong } from './block-list.ts';

/** A span whose end has not come yet. */
interface OpenSpan {
  readonly kind: SpanKind;
  readonly start: number;
  readonly target: string | undefined;
}

/** Units that {@link BlockText.end} has: enough to see after what a sign stands. */
const END = 8;
/** Units of a long block. */
const LONG = 100_000;

/** White space that layout puts between words: a space that does not break is a sign. */
function isLayout(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** The text of one block after the other as it grows, with the offset of each of its characters in the file. */
export class BlockText {
  /** What was added: to join it only at the end takes time that grows with its length, and not with its square. */
  #parts: string[] = [];
  #length = 0;
  #end = '';
  #offsets = new Uint32Array(256);
  #spans: Span[] = [];
  readonly #open: OpenSpan[] = [];

  /** How many UTF-16 units it has. */
  get length(): number {
    return this.#length;
  }

  /** Its last units. */
  get end(): string {
    return this.#end;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#end = text.length >= END ? text.slice(-END) : (this.#end + text).slice(-END);
  }

  #room(more: number): Uint32Array {
    const needed = this.#length + more + 1;
    if (needed > this.#offsets.length) {
      refuseLong(this.#length);
      const larger = new Uint32Array(Math.max(needed, this.#offsets.length * 2));
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    return this.#offsets;
  }

  /** The first offsets: a copy of them, but for a long block, whose memory the next one need not have. */
  #offsetsOf(count: number): Uint32Array {
    const offsets = this.#room(0);
    if (count < LONG) return offsets.slice(0, count);
    this.#offsets = new Uint32Array(256);
    return offsets.subarray(0, count);
  }

  /** Adds text that stands in the file as it is. @param offset of its first unit */
  add(text: string, offset: number): void {
    const offsets = this.#room(text.length);
    const from = this.#length;
    for (let i = 0; i < text.length; i++) offsets[from + i] = offset + i;
    this.#push(text);
  }

  /** Adds text that stands in the file as it is, but for runs of white space, each of which is a space. */
  addWords(text: string, offset: number): void {
    for (let at = 0; at < text.length; ) {
      if (isLayout(text.charCodeAt(at))) {
        this.space(offset + at);
        do at++;
        while (at < text.length && isLayout(text.charCodeAt(at)));
        continue;
      }
      const from = at;
      // Single spaces between words stay as they are.
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (isLayout(code) && (code !== 32 || isLayout(text.charCodeAt(at + 1)))) break;
      }
      if (at === text.length && text.charCodeAt(at - 1) === 32) at--;
      this.add(text.slice(from, at), offset + from);
    }
  }

  /** Adds text that the file writes in another way: all of it stands at one offset. */
  put(text: string, offset: number): void {
    this.#room(text.length).fill(offset, this.#length, this.#length + text.length);
    this.#push(text);
  }

  /** Adds a space, unless the text begins here or ends in one. */
  space(offset: number): void {
    if (this.#length > 0 && !this.#end.endsWith(' ')) this.put(' ', offset);
  }

  /** Begins a span. */
  open(kind: SpanKind, target?: string): void {
    this.#open.push({ kind, start: this.#length, target });
  }

  /** Ends the innermost open span of a kind. */
  close(kind: SpanKind): void {
    const place = this.#open.findLastIndex((span) => span.kind === kind);
    const [span] = place < 0 ? [] : this.#open.splice(place, 1);
    if (!span || span.start === this.#length) return;
    const { start, target } = span;
    const end = this.#length;
    this.#spans.push(target === undefined ? { kind, start, end } : { kind, start, end, target });
  }

  /**
   * Ends the block; the next one begins.
   *
   * @param end the offset after its last character
   * @returns its text, without white space at its end, the offsets and the spans
   */
  finish(end: number): Pick<Block, 'text' | 'offsets' | 'spans'> {
    while (this.#open.length > 0) this.close(this.#open.at(-1)?.kind ?? 'link');
    const whole = this.#parts.join('');
    const text = whole.trimEnd();
    const offsets = this.#offsetsOf(text.length + 1);
    const last = offsets[text.length - 1] ?? end;
    // A mark that a tag is shown as may stand behind the last text.
    offsets[text.length] = text.length < whole.length ? last + 1 : Math.max(last, end);
    const spans = this.#spans
      .filter((span) => span.start < text.length)
      .map((span) => ({ ...span, end: Math.min(span.end, text.length) }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    this.#parts = [];
    this.#length = 0;
    this.#end = '';
    this.#spans = [];
    return { text, offsets, spans };
  }
}
