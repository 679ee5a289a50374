import { SnapshotDamaged } from './pages.ts';
import { decodeText, encodeText } from './utf8.ts';

/** The largest code of one byte in UTF-8. */
const ASCII = 0x7f;
/** Texts up to this length are read faster character by character. */
const SHORT = 32;

/** The largest number that is written in one byte. */
export const ONE_BYTE = 0x7f;
/** Stands for a missing byte; it makes {@link VarintReader} read there, which throws. */
export const NONE = 0x100;
/** The most bytes of one number. */
export const LONGEST_NUMBER = 5;

/**
 * Writes a whole number from 0 to 2^32 - 1 into an array: seven bits a byte, the lowest first.
 *
 * @returns the offset behind it
 */
export function putNumber(bytes: Uint8Array, at: number, value: number): number {
  let end = at;
  let rest = value >>> 0;
  while (rest > ONE_BYTE) {
    bytes[end++] = (rest & ONE_BYTE) | 0x80;
    rest >>>= 7;
  }
  bytes[end++] = rest;
  return end;
}

/**
 * Writes numbers and texts one after the other. Its loops use local variables, because interpreted
 * code is slow at reading properties and most runs end before the loops are compiled.
 */
export class VarintWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** How many bytes have been written. */
  get length(): number {
    return this.#length;
  }

  /** The array, with room for more bytes behind {@link length}; {@link wrote} says how far they go. */
  room(bytes: number): Uint8Array {
    const used = this.#length;
    const present = this.#bytes;
    if (used + bytes <= present.length) return present;
    const larger = new Uint8Array(Math.max(used + bytes, present.length * 2));
    larger.set(present.subarray(0, used));
    this.#bytes = larger;
    return larger;
  }

  /** Appends a whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    const bytes = this.room(LONGEST_NUMBER);
    this.#length = putNumber(bytes, this.#length, value);
  }

  /** Sets the length, after bytes were written into the array of {@link room}. */
  wrote(end: number): void {
    this.#length = end;
  }

  /** Appends the length of a text in bytes, and the text. */
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
    const text = encodeText(value);
    this.number(text.length);
    this.copy(text, 0, text.length);
  }

  /** Appends a part of another array. */
  copy(from: Uint8Array, start: number, end: number): void {
    const bytes = this.room(end - start);
    let at = this.#length;
    // Most parts are a few bytes, which a call would cost more than.
    if (end - start > 100) {
      bytes.set(from.subarray(start, end), at);
      at += end - start;
    } else for (let i = start; i < end; i++) bytes[at++] = from[i] ?? 0;
    this.#length = at;
  }

  /** The bytes that have been written. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Reads what a {@link VarintWriter} wrote. @throws {SnapshotDamaged} from every method, past the end */
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

  /** Skips bytes. */
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

  /** The next number, which counts what follows: each thing takes a byte at least. */
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
  return decodeText(new Uint8Array(buffer, byteOffset + start, size));
}
