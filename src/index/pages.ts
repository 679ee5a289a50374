import { pageChecksum } from './checksum.ts';

/** Bytes of a page. A snapshot is read and checked page by page. */
export const PAGE = 4096;

/** A snapshot whose bytes are not as they were written. It is never used: the base is read anew. */
export class SnapshotDamaged extends Error {
  override readonly name = 'SnapshotDamaged';
}

/** The bytes of a snapshot: an open file, or memory. */
export interface Bytes {
  readonly size: number;
  /** Exactly `length` bytes from `offset`, not yet checked. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** Bytes in memory, as a snapshot reads them. @throws {SnapshotDamaged} from `read`, past the end */
export function bytesInMemory(bytes: Uint8Array): Bytes {
  return {
    size: bytes.length,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > bytes.length)
        throw new SnapshotDamaged('cut short');
      // A copy is aligned in memory, whatever the offset.
      return Uint8Array.prototype.slice.call(bytes, offset, offset + length);
    },
    close: () => undefined,
  };
}

/** The pages of a snapshot. Each is checked against its checksum before it is handed out. */
export class CheckedPages {
  readonly #bytes: Bytes;
  readonly #sums: Uint32Array;
  /** Checked pages, which neighbouring reads share. */
  readonly #kept = new Map<number, Uint8Array>();

  constructor(bytes: Bytes, sums: Uint32Array) {
    this.#bytes = bytes;
    this.#sums = sums;
  }

  /**
   * Reads `length` bytes from `offset`.
   *
   * @throws {SnapshotDamaged} where a page is not as it was written
   */
  read(offset: number, length: number): Uint8Array {
    // NaN, from a directory whose number is missing, would pass a comparison with `<`.
    if (!(offset >= 0 && length >= 0)) throw new SnapshotDamaged('no place');
    const first = Math.floor(offset / PAGE);
    const last = Math.floor((offset + Math.max(length, 1) - 1) / PAGE);
    if (first === last) {
      const start = offset - first * PAGE;
      return this.#page(first).subarray(start, start + length);
    }
    const pages = this.#bytes.read(first * PAGE, (last - first + 1) * PAGE);
    this.#check(pages, first);
    const start = offset - first * PAGE;
    return pages.subarray(start, start + length);
  }

  /** Whole pages, not checked, and the checksums they were written with: to be copied. */
  unchecked(offset: number, count: number): { pages: Uint8Array; sums: Uint32Array } {
    const first = offset / PAGE;
    const pages = this.#bytes.read(offset, count * PAGE);
    return { pages, sums: this.#sums.subarray(first, first + count) };
  }

  /** Checks every page. @throws {SnapshotDamaged} where one is not as it was written */
  checkAll(): void {
    const atOnce = 256;
    for (let first = 0; first < this.#sums.length; first += atOnce) {
      const count = Math.min(atOnce, this.#sums.length - first);
      this.#check(this.#bytes.read(first * PAGE, count * PAGE), first);
    }
  }

  #page(number: number): Uint8Array {
    let page = this.#kept.get(number);
    if (page === undefined) {
      page = this.#bytes.read(number * PAGE, PAGE);
      this.#check(page, number);
      this.#kept.set(number, page);
    }
    return page;
  }

  #check(pages: Uint8Array, first: number): void {
    for (let at = 0; at < pages.length; at += PAGE) {
      if (pageChecksum(pages.subarray(at, at + PAGE)) !== this.#sums[first + at / PAGE])
        throw new SnapshotDamaged('wrong checksum');
    }
  }
}
