import { SnapshotDamaged } from './pages.ts';

/**
 * A 32-bit hash of a key of the index, well mixed in its high bits, by which buckets are chosen.
 * (FNV-1a over UTF-16 code units, then the finisher of MurmurHash3.)
 */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Stands for "open" or "no date" where days are kept as 32-bit numbers. */
export const NO_DAY = 0x7fffffff;

const encoder = new TextEncoder();

/** Writes numbers small first: seven bits a byte. */
export class VarintWriter {
  #bytes = new Uint8Array(16);
  #length = 0;

  /** Makes room for so many more bytes. */
  #room(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#length + bytes, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** Appends a whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    this.#room(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Appends a text with its length before it. */
  text(value: string): void {
    const bytes = encoder.encode(value);
    this.number(bytes.length);
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written so far. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Reads what a {@link VarintWriter} wrote. Each method throws `SnapshotDamaged` past the end. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next number. */
  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new SnapshotDamaged('a list is cut short');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  /** The next number, of things that follow: each takes a byte at least. */
  count(): number {
    const count = this.number();
    if (count > this.#bytes.length - this.#at) throw new SnapshotDamaged('a list is cut short');
    return count;
  }

  /** The next text. */
  text(): string {
    const length = this.count();
    const start = this.#at;
    this.#at += length;
    let ascii = '';
    for (let i = start; i < this.#at; i++) {
      const byte = this.#bytes[i] ?? 0;
      if (byte > 0x7f) return Buffer.from(this.#bytes.subarray(start, this.#at)).toString('utf8');
      ascii += String.fromCharCode(byte);
    }
    return ascii;
  }
}
