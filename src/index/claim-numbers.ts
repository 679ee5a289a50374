import type { FactIndex } from './fact-index.ts';
import { SnapshotDamaged } from './pages.ts';
import type { PostingList } from './reader.ts';
import { NONE, ONE_BYTE, VarintReader } from './varint.ts';

/** Where the places of a posting list stand, behind its forms. */
function afterForms(bytes: Uint8Array): VarintReader {
  const input = new VarintReader(bytes);
  for (let left = input.count(); left > 0; left--) input.skip(input.count());
  return input;
}

/**
 * The numbers of the claims that have a word, a number or a date: what is quick to read of a posting list,
 * without what it says of each claim.
 */
export class ClaimNumbers {
  /** How many there are. */
  readonly count: number;
  readonly #index: FactIndex;
  readonly #key: string;
  #all: Uint32Array | undefined;

  /** @param most so many are read at once; more of them, when they are asked for */
  constructor(index: FactIndex, key: string, most: number) {
    this.#index = index;
    this.#key = key;
    const lists = index.lists(key);
    let count = 0;
    for (const { segment, bytes } of lists) {
      // The thesaurus counts as a segment after the last.
      if (index.segments[segment]) count += afterForms(bytes).number() >>> 1;
    }
    this.count = count;
    if (count <= most) this.#all = this.#read(lists);
  }

  #read(lists: readonly PostingList[]): Uint32Array {
    const all = new Uint32Array(this.count);
    let at = 0;
    for (const { segment, bytes } of lists) {
      const first = this.#index.segments[segment]?.first;
      if (first !== undefined) at = readPlaces(bytes, first, all, at);
    }
    return all;
  }

  /** All of them, in order. @throws {SnapshotDamaged} where a list is cut short */
  get all(): Uint32Array {
    this.#all ??= this.#read(this.#index.lists(this.#key));
    return this.#all;
  }

  has(number: number): boolean {
    const { all } = this;
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((all[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return all[low] === number;
  }
}

/** Reads the places of a list as `encodePlaces` wrote them. @returns the index behind the last in `all` */
function readPlaces(bytes: Uint8Array, first: number, all: Uint32Array, at: number): number {
  const input = afterForms(bytes);
  const head = input.number();
  const end = at + (head >>> 1);
  let to = at;
  if ((head & 1) === 1) {
    const size = input.count();
    for (let i = 0; i < size; i++) {
      for (let left = bytes[input.at + i] ?? 0; left !== 0; left &= left - 1)
        all[to++] = first + i * 8 + 31 - Math.clz32(left & -left);
    }
    if (to !== end) throw new SnapshotDamaged('a list has another length than it says');
    return end;
  }
  let next = input.at;
  let number = first;
  while (to < end) {
    const byte = bytes[next++] ?? NONE;
    if (byte <= ONE_BYTE) number += byte;
    else {
      const rest = new VarintReader(bytes, next - 1);
      number += rest.number();
      next = rest.at;
    }
    all[to++] = number;
  }
  return end;
}
