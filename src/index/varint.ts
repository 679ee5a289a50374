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

/** The largest code of one byte in UTF-8. */
const ASCII = 0x7f;
/** Texts up to this length are read faster letter by letter. */
const SHORT = 32;

/** Bytes that a number takes at the most. */
export const LONGEST_NUMBER = 5;

/**
 * Writes a whole number from 0 to 2^32 - 1 into an array, small first: seven bits a byte.
 *
 * @returns where the next one may stand
 */
export function putNumber(bytes: Uint8Array, at: number, value: number): number {
  let end = at;
  let rest = value >>> 0;
  while (rest > 0x7f) {
    bytes[end++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[end++] = rest;
  return end;
}

/**
 * Writes numbers and texts one after the other. Its loops work on variables: until V8 has compiled
 * them, each look at a property takes as long as ten other steps.
 */
export class VarintWriter {
  #bytes = Buffer.alloc(1024);
  #length = 0;

  /** How many bytes were written so far. */
  get length(): number {
    return this.#length;
  }

  /** The array, with room for so many more bytes behind those that were written: see {@link wrote}. */
  room(bytes: number): Buffer {
    const used = this.#length;
    const present = this.#bytes;
    if (used + bytes <= present.length) return present;
    const larger = Buffer.alloc(Math.max(used + bytes, present.length * 2));
    larger.set(present.subarray(0, used));
    this.#bytes = larger;
    return larger;
  }

  /** Appends a whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    const bytes = this.room(LONGEST_NUMBER);
    this.#length = putNumber(bytes, this.#length, value);
  }

  /** Says how far the array that {@link room} gave was written to. */
  wrote(end: number): void {
    this.#length = end;
  }

  /** Appends a text with its length before it. */
  text(value: string): void {
    const { length } = value;
    const before = this.#length;
    this.number(length);
    const bytes = this.room(length);
    let at = this.#length;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code > ASCII) {
        this.#length = before;
        this.#wideText(value);
        return;
      }
      bytes[at++] = code;
    }
    this.#length = at;
  }

  #wideText(value: string): void {
    const length = Buffer.byteLength(value);
    this.number(length);
    this.#length += this.room(length).write(value, this.#length);
  }

  /** Appends some of the bytes of another array. */
  copy(from: Uint8Array, start: number, end: number): void {
    const bytes = this.room(end - start);
    let at = this.#length;
    // Most are a few bytes: a call costs more than they do.
    if (end - start > 100) {
      bytes.set(from.subarray(start, end), at);
      at += end - start;
    } else for (let i = start; i < end; i++) bytes[at++] = from[i] ?? 0;
    this.#length = at;
  }

  /** What was written so far. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Reads what a {@link VarintWriter} wrote. Each method throws `SnapshotDamaged` past the end. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** @param at where to begin */
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where the next number or text begins. */
  get at(): number {
    return this.#at;
  }

  /** Passes over so many bytes. */
  skip(bytes: number): void {
    this.#at += bytes;
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
    if (length > SHORT) return utf8(this.#bytes, start, this.#at);
    let ascii = '';
    for (let i = start; i < this.#at; i++) {
      const byte = this.#bytes[i] ?? 0;
      if (byte > ASCII) return utf8(this.#bytes, start, this.#at);
      ascii += String.fromCharCode(byte);
    }
    return ascii;
  }
}

function utf8({ buffer, byteOffset, length }: Uint8Array, start: number, end: number): string {
  const size = Math.max(0, Math.min(end, length) - start);
  return Buffer.from(buffer, byteOffset + start, size).toString('utf8');
}
