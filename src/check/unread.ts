import type { Block, Document } from '../text/document.ts';

/** What of a draft was not compared, or not as a whole. */
export class Unread {
  readonly #document: Document;
  readonly #known = new Map<string, { count: number; readonly offset: number }>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** @param what such as "quotations of more than 2000 words are not compared" */
  add(what: string, { block }: { readonly block: Block }, start: number): void {
    const known = this.#known.get(what);
    if (known) known.count++;
    else this.#known.set(what, { count: 1, offset: block.offsets[start] ?? 0 });
  }

  /** One sentence of each. */
  notes(): string[] {
    return Array.from(this.#known, ([what, { count, offset }]) => {
      const { unit, line } = this.#document.placeOf(offset);
      return `${what}: ${count === 1 ? '' : `${count}, the first `}in ${unit} ${line}`;
    });
  }
}
