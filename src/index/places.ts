import { type BitSet, bitCount } from './bit-set.ts';
import { SnapshotDamaged } from './pages.ts';
import {
  LONGEST_NUMBER,
  NONE,
  ONE_BYTE,
  putNumber,
  VarintReader,
  type VarintWriter,
} from './varint.ts';

/** A list of fewer places is never a bitmap. */
const FEWEST_IN_BITMAP = 8;

/** Where places are read into. */
type Numbers = number[] | Uint32Array;

/**
 * Reads places that are written as distances.
 *
 * @param all gets each place and `first`, from the index `from` to the index `to`
 * @returns the offset behind them
 */
function readDistances(
  bytes: Uint8Array,
  start: number,
  all: Numbers,
  from: number,
  to: number,
  first: number,
): number {
  let next = start;
  let number = first;
  for (let i = from; i < to; i++) {
    const byte = bytes[next++] ?? NONE;
    if (byte <= ONE_BYTE) number += byte;
    else {
      const rest = new VarintReader(bytes, next - 1);
      number += rest.number();
      next = rest.at;
    }
    all[i] = number;
  }
  return next;
}

/**
 * Reads places that are written as a bitmap.
 *
 * @param all gets each place and `first`, from the index `from` on
 * @returns the index behind the last
 */
function readBitmap(
  bytes: Uint8Array,
  start: number,
  end: number,
  all: Numbers,
  from: number,
  first: number,
): number {
  let to = from;
  for (let at = start; at < end; at++) {
    const before = first + (at - start) * 8;
    for (let left = bytes[at] ?? 0; left !== 0; left &= left - 1)
      all[to++] = before + 31 - Math.clz32(left & -left);
  }
  return to;
}

/**
 * The places of the records that have a property, in order. A bitmap where that takes fewer bytes than
 * the distance of each place from the one before.
 */
export class Places {
  /** How many places there are. */
  readonly count: number;
  /** Whether they are written as a bitmap. */
  readonly isBitmap: boolean;
  /** The offset behind them. */
  readonly end: number;
  readonly #bytes: Uint8Array;
  readonly #start: number;
  #all: number[] | undefined;

  /** Reads what {@link encodePlaces} wrote. @throws {SnapshotDamaged} past the end */
  constructor(bytes: Uint8Array, at: number) {
    const input = new VarintReader(bytes, at);
    const head = input.number();
    this.count = head >>> 1;
    this.isBitmap = (head & 1) === 1;
    this.#bytes = bytes;
    if (this.isBitmap) {
      const size = input.count();
      this.#start = input.at;
      this.end = input.at + size;
      return;
    }
    if (this.count > bytes.length - input.at) throw new SnapshotDamaged('a list is cut short');
    this.#start = input.at;
    this.#all = [];
    this.end = readDistances(bytes, this.#start, this.#all, 0, this.count, 0);
  }

  /** How many blocks of 64 places there are or, in a bitmap, of 64 records. */
  get blocks(): number {
    return this.isBitmap ? (this.end - this.#start + 7) >>> 3 : (this.count + 63) >>> 6;
  }

  /** All places, in order. */
  get all(): readonly number[] {
    if (this.#all) return this.#all;
    const all: number[] = [];
    readBitmap(this.#bytes, this.#start, this.end, all, 0, 0);
    this.#all = all;
    return all;
  }

  /** Adds `first` and each place to a set. */
  addTo(set: BitSet, first: number): void {
    if (!this.isBitmap) {
      for (const place of this.#all ?? []) set.add(first + place);
      return;
    }
    const bytes = this.#bytes;
    for (let at = this.#start; at < this.end; at += 4) {
      set.addBits(first + (at - this.#start) * 8, word(bytes, at, this.end));
    }
  }

  /**
   * The places of a bitmap that are wanted, with the rank of each in its block.
   *
   * @param wanted has `first` and each wanted place
   * @param visit told of each, in order
   */
  ranked(wanted: BitSet, first: number, visit: (place: number, rank: number) => void): void {
    const bytes = this.#bytes;
    let before = 0;
    for (let at = this.#start; at < this.end; at += 4) {
      const start = (at - this.#start) * 8;
      if ((start & 63) === 0) before = 0;
      const bits = word(bytes, at, this.end);
      for (let left = bits & wanted.bitsFrom(first + start); left !== 0; left &= left - 1) {
        const lowest = left & -left;
        visit(start + 31 - Math.clz32(lowest), before + bitCount(bits & (lowest - 1)));
      }
      before += bitCount(bits);
    }
  }

  /** The places of a block, in order. */
  inBlock(block: number): readonly number[] {
    if (!this.isBitmap) return (this.#all ?? []).slice(block * 64, block * 64 + 64);
    const places: number[] = [];
    const start = this.#start + block * 8;
    readBitmap(this.#bytes, start, Math.min(start + 8, this.end), places, 0, block * 64);
    return places;
  }
}

/** Four bytes from an offset as one number; bytes from `end` on count as 0. */
function word(bytes: Uint8Array, at: number, end: number): number {
  const low = (bytes[at] ?? 0) | (at + 1 < end ? (bytes[at + 1] ?? 0) << 8 : 0);
  if (at + 2 >= end) return low;
  return low | ((bytes[at + 2] ?? 0) << 16) | (at + 3 < end ? (bytes[at + 3] ?? 0) << 24 : 0);
}

/** Whether {@link encodePlaces} writes places as a bitmap. */
export function fitsBitmap(places: ArrayLike<number>, length: number): boolean {
  return length >= FEWEST_IN_BITMAP && (places[length - 1] ?? 0) < length * 8;
}

/** Writes the places of the records that have a property, in order. @param length how many of them */
export function encodePlaces(
  out: VarintWriter,
  places: ArrayLike<number>,
  length = places.length,
): void {
  if (fitsBitmap(places, length)) {
    const size = ((places[length - 1] ?? 0) >>> 3) + 1;
    out.number(length * 2 + 1);
    out.number(size);
    const bytes = out.room(size);
    const start = out.length;
    bytes.fill(0, start, start + size);
    for (let i = 0; i < length; i++) {
      const place = places[i] ?? 0;
      const at = start + (place >>> 3);
      bytes[at] = (bytes[at] ?? 0) | (1 << (place & 7));
    }
    out.wrote(start + size);
    return;
  }
  const bytes = out.room((length + 1) * LONGEST_NUMBER);
  let to = putNumber(bytes, out.length, length * 2);
  let before = 0;
  for (let i = 0; i < length; i++) {
    const place = places[i] ?? 0;
    to = putNumber(bytes, to, place - before);
    before = place;
  }
  out.wrote(to);
}

/** Reads what {@link encodePlaces} wrote. */
export function decodePlaces(bytes: Uint8Array): readonly number[] {
  return new Places(bytes, 0).all;
}

/**
 * Reads all places that {@link encodePlaces} wrote, without an object for them.
 *
 * @param input stands before them in `bytes`
 * @param all gets each place and `first`, from the index `from` on
 * @returns the index behind the last
 * @throws {SnapshotDamaged} where they are not so many as they say, or past the end
 */
export function readPlaces(
  input: VarintReader,
  bytes: Uint8Array,
  all: Uint32Array,
  from: number,
  first: number,
): number {
  const head = input.number();
  const to = from + (head >>> 1);
  if ((head & 1) === 0) {
    readDistances(bytes, input.at, all, from, to, first);
    return to;
  }
  const size = input.count();
  if (readBitmap(bytes, input.at, input.at + size, all, from, first) !== to)
    throw new SnapshotDamaged('a list has another length than it says');
  return to;
}
