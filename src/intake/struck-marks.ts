import type { MarkdownEvent } from './markdown-parts.ts';

/** Two tildes, which begin and end what is struck out: one may stand for "about", three are no mark. */
const MARK = /(?<!~)~~(?!~)/g;

/** The parts of a text that are struck out with tildes, in order. */
export class StruckMarks {
  readonly #ranges: { readonly start: number; readonly end: number }[] = [];
  #at = 0;

  /** @param blocks the names of the tokens in which a mark that begins must end */
  constructor(text: string, events: readonly MarkdownEvent[], blocks: (type: string) => boolean) {
    if (!text.includes('~~')) return;
    let open: number | undefined;
    for (const [way, { type, start, end }] of events) {
      if (blocks(type)) open = undefined;
      if (way === 'exit' || type !== 'data') continue;
      for (const { index } of text.slice(start.offset, end.offset).matchAll(MARK)) {
        const at = start.offset + index;
        if (open !== undefined && /\S/.test(text.charAt(at - 1))) {
          this.#ranges.push({ start: open, end: at + 2 });
          open = undefined;
        } else if (/\S/.test(text.charAt(at + 2))) open = at;
      }
    }
  }

  get count(): number {
    return this.#ranges.length;
  }

  /** What of a part of the text stays. Parts are asked for in order. */
  *kept(start: number, end: number): Generator<{ readonly start: number; readonly end: number }> {
    let from = start;
    for (; ; this.#at++) {
      const struck = this.#ranges[this.#at];
      if (!struck || struck.start >= end) break;
      if (struck.start > from) yield { start: from, end: struck.start };
      from = Math.max(from, struck.end);
      // It goes on after this part.
      if (struck.end > end) return;
    }
    if (from < end) yield { start: from, end };
  }
}
