import { lastAtMost } from '../text/last-at-most.ts';
import type { FactIndex } from './fact-index.ts';
import { readPlaces } from './places.ts';
import { VarintReader } from './varint.ts';

/** Where the places of a posting list stand, behind its forms. */
function afterForms(bytes: Uint8Array, start: number): VarintReader {
  const input = new VarintReader(bytes, start);
  for (let left = input.count(); left > 0; left--) input.skip(input.count());
  return input;
}

/** Gets the numbers of one key after the other. */
let room = new Uint32Array(4096);

/** Makes the room as large, and keeps what is in it. */
function enlarge(size: number): void {
  const larger = new Uint32Array(Math.max(size, 2 * room.length));
  larger.set(room);
  room = larger;
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
    this.count = this.#read(most);
    if (this.count <= most) this.#all = room.slice(0, this.count);
  }

  /** Reads them into the room, unless they are more than `most`. @returns how many there are */
  #read(most: number): number {
    let count = 0;
    const { segments } = this.#index;
    this.#index.eachList(this.#key, (segment, bytes, start) => {
      // The thesaurus counts as a segment after the last.
      const first = segments[segment]?.first;
      if (first === undefined) return;
      const input = afterForms(bytes, start);
      const before = count;
      count += new VarintReader(bytes, input.at).number() >>> 1;
      if (count > most) return;
      if (count > room.length) enlarge(count);
      readPlaces(input, bytes, room, before, first);
    });
    return count;
  }

  /** All of them, in order. @throws {SnapshotDamaged} where a list is cut short */
  get all(): Uint32Array {
    if (!this.#all) {
      this.#read(this.count);
      this.#all = room.slice(0, this.count);
    }
    return this.#all;
  }

  has(number: number): boolean {
    const { all } = this;
    return all[lastAtMost(all, number)] === number;
  }
}
