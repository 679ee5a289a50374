import { checksum } from '../index/checksum.ts';
import { parsed } from '../index/directory.ts';
import { type Bytes, CheckedPages, PAGE, SnapshotDamaged } from '../index/pages.ts';
import { decodeText } from '../index/utf8.ts';
import { KnownDocument, type KnownText, type SortedWindows } from './known-document.ts';

/*
 * The windows of all documents, so that it takes no look through the documents to find one of them: a window
 * of a draft is looked up in the one page that can have it. The tokens of the documents are numbered
 * through, and what is made of them can be made again.
 *
 *   windows     sorted; for each its key over the folded words, and the number of its first token
 *   characters  16 bits for each token: over the characters of the window that begins there
 *   paragraphs  by document, the first token of each paragraph, and the number of all tokens
 *   first       the first window of each page of windows
 *   head        JSON: see `TableHead`
 *   checksums   of the pages above, which each part fills up
 *   trailer     six words: see `writeWindowTable`
 */

/** `CNCW`, the first word of the trailer. */
export const MAGIC = 0x57434e43;
/** Bytes of the trailer. */
export const TRAILER = 24;
/** Bytes of a window. */
export const WINDOW_BYTES = 8;
const IN_PAGE = PAGE / WINDOW_BYTES;
/** Which of the two words of a window is its key: that which counts more where both are read as one number. */
export const KEY = new Uint32Array(new BigUint64Array([1n]).buffer)[0] === 1 ? 1 : 0;

/** What a table is of. */
export interface TableHead {
  /** What it was made from. */
  readonly of: string;
  /** Id, tokens and paragraphs of each document, in order. */
  readonly documents: readonly (readonly [id: string, tokens: number, paragraphs: number])[];
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** @throws {SnapshotDamaged} where it is none */
function headIn(text: string): TableHead {
  const { of, documents } = parsed(text) as Partial<TableHead>;
  const fits =
    typeof of === 'string' &&
    Array.isArray(documents) &&
    documents.every(([id, ...counts]) => typeof id === 'string' && counts.every(isCount));
  if (!fits) throw new SnapshotDamaged('no head');
  return { of, documents };
}

const wordsOf = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);

/** Bytes in whole pages. */
export const inPages = (bytes: number): number => Math.ceil(bytes / PAGE) * PAGE;

/** The windows of all documents, sorted. What reads it throws {@link SnapshotDamaged} where it is damaged. */
export class WindowTable implements SortedWindows {
  /** What it was made from. */
  readonly of: string;
  readonly documents: readonly KnownDocument[];
  readonly #count: number;
  readonly #pages: CheckedPages;
  /** The offset of the hashes over characters. */
  readonly #raw: number;
  /** The first window of each page. */
  readonly #first: Uint32Array;
  readonly #read: (Uint32Array | undefined)[] = [];

  /**
   * @param texts of the documents, as far as they are there
   * @throws {SnapshotDamaged} where the bytes are not what `writeWindowTable` made
   */
  constructor(bytes: Bytes, texts: ReadonlyMap<string, KnownText> = new Map()) {
    const trailer = wordsOf(bytes.read(bytes.size - TRAILER, TRAILER));
    const [magic, pages = 0, at = 0, length = 0, sum, own] = trailer;
    const sums = wordsOf(bytes.read(pages * PAGE, pages * 4));
    const fits =
      magic === MAGIC &&
      own === checksum(trailer.subarray(0, 5)) &&
      bytes.size === pages * (PAGE + 4) + TRAILER &&
      sum === checksum(sums);
    if (!fits) throw new SnapshotDamaged('no table of windows');
    this.#pages = new CheckedPages(bytes, sums);
    const { of, documents } = headIn(decodeText(this.#pages.read(at, length)));
    this.of = of;
    let count = 0;
    for (const [, tokens] of documents) count += tokens;
    this.#count = count;
    this.#raw = inPages(count * WINDOW_BYTES);
    let starts = this.#raw + inPages(count * 2);
    let first = 0;
    this.documents = documents.map(([id, tokens, paragraphs]) => {
      const [at, size] = [starts, (paragraphs + 1) * 4];
      const document = new KnownDocument(
        this,
        { id, first, length: tokens, text: texts.get(id) },
        () => wordsOf(this.#pages.read(at, size)),
      );
      first += tokens;
      starts += size;
      return document;
    });
    this.#first = wordsOf(
      this.#pages.read(inPages(starts), Math.ceil(count / IN_PAGE) * WINDOW_BYTES),
    );
  }

  #page(number: number): Uint32Array {
    let page = this.#read[number];
    if (!page) {
      page = wordsOf(this.#pages.read(number * PAGE, PAGE));
      this.#read[number] = page;
    }
    return page;
  }

  find(key: number, token: number): number {
    const page = before(this.#first, this.#first.length >>> 1, key, token);
    if (page <= 0) return 0;
    const start = (page - 1) * IN_PAGE;
    const own = Math.min(IN_PAGE, this.#count - start);
    return start + before(this.#page(page - 1), own, key, token);
  }

  tokenAt(index: number, key: number): number {
    if (index >= this.#count) return -1;
    const page = this.#page(Math.floor(index / IN_PAGE));
    const at = (index % IN_PAGE) * 2;
    return page[at + KEY] === key ? (page[at + 1 - KEY] ?? -1) : -1;
  }

  has(key: number, token: number): boolean {
    return this.tokenAt(this.find(key, token), key) === token;
  }

  /** The hash over the characters of the window that begins at a token. */
  rawAt(token: number): number {
    const [low = 0, high = 0] = this.#pages.read(this.#raw + token * 2, 2);
    return KEY === 1 ? low | (high << 8) : (low << 8) | high;
  }
}

/** How many of the first windows of an array are smaller than a key at a token. */
function before(windows: Uint32Array, count: number, key: number, token: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const own = windows[middle * 2 + KEY] ?? 0;
    const isBefore = own < key || (own === key && (windows[middle * 2 + 1 - KEY] ?? 0) < token);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
