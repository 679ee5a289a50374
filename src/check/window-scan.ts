import { quoteWindows, rawKey, type Span, WINDOW } from '../quotes/index.ts';
import { lastAtMost } from '../text/last-at-most.ts';
import type { KnownRecord } from './known-record.ts';
import type { WindowTable } from './window-table.ts';

/** A place of a document, as far as it counts. */
export interface TokenPlace {
  readonly document: number;
  readonly token: number;
}

/** A window of a draft that stands in a document. */
export interface WindowHit extends TokenPlace {
  /** Its place among the windows of its span. */
  readonly window: number;
}

/** A formula that stands in more places than this tells nothing. */
const MOST_PLACES = 200;

/** Looks for the windows of many spans at once. */
export class WindowScan {
  readonly #documents: KnownRecord['documents'];
  readonly #windows: WindowTable;
  /** The first token of each document. */
  readonly #firsts: readonly number[];
  readonly #places = new Map<number, readonly TokenPlace[]>();
  readonly #keys = new Map<Span, Uint32Array>();
  /** The same span is asked for several times in a row. */
  #last: { readonly span: Span; readonly hits: readonly WindowHit[] } | undefined;

  /** @param readings all that will be asked for, those first that others are the beginnings of */
  constructor(
    { documents, windows }: Pick<KnownRecord, 'documents' | 'windows'>,
    readings: readonly { readonly span: Span; readonly of?: Span }[],
  ) {
    this.#documents = documents;
    this.#windows = windows;
    this.#firsts = documents.map(({ first }) => first);
    for (const { span, of } of readings) {
      const longer = of && this.#keys.get(of);
      const count = Math.max(0, span.tokens.length - WINDOW + 1);
      this.#keys.set(span, longer ? longer.subarray(0, count) : quoteWindows(span));
    }
  }

  #placesOf(key: number): readonly TokenPlace[] {
    let places = this.#places.get(key);
    if (!places) {
      places = this.#find(key);
      this.#places.set(key, places);
    }
    return places;
  }

  #find(key: number): TokenPlace[] {
    const places: TokenPlace[] = [];
    for (let at = this.#windows.find(key, 0); places.length < MOST_PLACES; at++) {
      const token = this.#windows.tokenAt(at, key);
      if (token < 0) break;
      const document = lastAtMost(this.#firsts, token);
      const { first, length } = this.#documents[document] ?? { first: 0, length: 0 };
      if (token < first + length) places.push({ document, token: token - first });
    }
    return places;
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
  whole(span: Span): readonly TokenPlace[] {
    const keys = this.keysOf(span);
    const [first] = keys;
    if (first === undefined) return [];
    return this.#placesOf(first).filter(({ document, token }) => {
      const { first: start, length } = this.#documents[document] ?? { first: 0, length: 0 };
      if (token + keys.length > length) return false;
      return keys.every((key, i) => i === 0 || this.#windows.has(key, start + token + i));
    });
  }

  /** Whether a span stands at a place character for character. */
  exact(span: Span, { document, token }: TokenPlace): boolean {
    const start = (this.#documents[document]?.first ?? 0) + token;
    return this.keysOf(span).every((_, i) => this.#windows.rawAt(start + i) === rawKey(span, i));
  }

  /** Every place of every window of a span. */
  hits(span: Span): readonly WindowHit[] {
    if (this.#last?.span === span) return this.#last.hits;
    const hits: WindowHit[] = [];
    for (const [window, key] of this.keysOf(span).entries())
      for (const { document, token } of this.#placesOf(key)) hits.push({ window, document, token });
    this.#last = { span, hits };
    return hits;
  }
}
