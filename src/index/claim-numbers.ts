import { lastAtMost } from '../text/last-at-most.ts';
import type { FactIndex } from './fact-index.ts';
import { readPlaces } from './places.ts';
import type { PostingList } from './reader.ts';
import { VarintReader } from './varint.ts';

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
      if (first !== undefined) at = readPlaces(afterForms(bytes), bytes, all, at, first);
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
    return all[lastAtMost(all, number)] === number;
  }
}
