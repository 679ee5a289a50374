import { quoteWindows, rawKey, type Span, WINDOW } from '../quotes/index.ts';
import type { KnownDocument } from './known-record.ts';

/** A window of a draft that stands in a document. */
export interface WindowHit {
  /** Its place among the windows of its span. */
  readonly window: number;
  readonly document: number;
  /** The token of the document at which it begins. */
  readonly token: number;
}

/** A formula that stands in more places than this tells nothing. */
const MOST_PLACES = 200;
const BITS = 22;

/**
 * Looks for the windows of many spans at once: each document is read through once, in time that does
 * not grow with the draft.
 */
export class WindowScan {
  readonly #documents: readonly KnownDocument[];
  readonly #places = new Map<number, { document: number; token: number }[]>();
  readonly #keys = new Map<Span, Uint32Array>();

  /** @param readings all that will be asked for, those first that others are the beginnings of */
  constructor(
    documents: readonly KnownDocument[],
    readings: readonly { readonly span: Span; readonly of?: Span }[],
  ) {
    this.#documents = documents;
    const filter = new Uint32Array(1 << (BITS - 5));
    for (const { span, of } of readings) {
      const longer = of && this.#keys.get(of);
      const count = Math.max(0, span.tokens.length - WINDOW + 1);
      const keys = longer ? longer.subarray(0, count) : quoteWindows(span);
      this.#keys.set(span, keys);
      if (longer) continue;
      for (const key of keys) {
        const bit = key >>> (32 - BITS);
        filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
        if (!this.#places.has(key)) this.#places.set(key, []);
      }
    }
    if (this.#places.size > 0) this.#scan(filter);
  }

  #scan(filter: Uint32Array): void {
    for (let number = 0; number < this.#documents.length; number++) {
      const folded = this.#documents[number]?.folded ?? new Uint32Array();
      const { length } = folded;
      for (let token = 0; token < length; token++) {
        const key = folded[token] ?? 0;
        const bit = key >>> (32 - BITS);
        if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
        const places = this.#places.get(key);
        if (places && places.length < MOST_PLACES) places.push({ document: number, token });
      }
    }
  }

  keysOf(span: Span): Uint32Array {
    let keys = this.#keys.get(span);
    if (!keys) {
      keys = quoteWindows(span);
      this.#keys.set(span, keys);
    }
    return keys;
  }

  /** The places where all windows of a span stand, one after the other. */
  whole(span: Span): { document: number; token: number }[] {
    const folded = this.keysOf(span);
    const [first] = folded;
    if (first === undefined) return [];
    return (this.#places.get(first) ?? []).filter(({ document, token }) => {
      const all = this.#documents[document]?.folded;
      return folded.every((key, i) => all?.[token + i] === key);
    });
  }

  /** Whether a span stands at a place character for character. */
  exact(span: Span, { document, token }: { document: number; token: number }): boolean {
    const known = this.#documents[document];
    return this.keysOf(span).every((_, i) => known?.rawAt(token + i) === rawKey(span, i));
  }

  /** Every place of every window of a span. */
  hits(span: Span): WindowHit[] {
    return Array.from(this.keysOf(span)).flatMap((key, window) =>
      (this.#places.get(key) ?? []).map((place) => ({ window, ...place })),
    );
  }
}
