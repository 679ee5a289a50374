/**
 * A row of numbers in which runs of numbers are looked for. A hash table in flat arrays: a base can quote
 * hundreds of documents, each of many thousand words.
 */
export class Sequence {
  readonly keys: ArrayLike<number>;
  readonly #shift: number;
  /** For each hash the first place with it, from 1; 0 where there is none. */
  readonly #first: Int32Array;
  /** For each place the next one with the same hash, from 1; 0 where it is the last. */
  readonly #next: Int32Array;

  constructor(keys: ArrayLike<number>) {
    const bits = Math.max(4, 32 - Math.clz32(keys.length));
    this.keys = keys;
    this.#shift = 32 - bits;
    this.#first = new Int32Array(2 ** bits);
    this.#next = new Int32Array(keys.length);
    for (let at = keys.length - 1; at >= 0; at--) {
      const hash = this.#hash(keys[at] ?? 0);
      this.#next[at] = this.#first[hash] ?? 0;
      this.#first[hash] = at + 1;
    }
  }

  #hash(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.#shift;
  }

  /** Where a number stands, in order. */
  places(key: number): number[] {
    const places: number[] = [];
    let place = this.#first[this.#hash(key)];
    while (place) {
      if (this.keys[place - 1] === key) places.push(place - 1);
      place = this.#next[place - 1];
    }
    return places;
  }
}

/** The indexes of all occurrences of the needle, overlaps included; none for an empty needle. */
export function findAll(needle: ArrayLike<number>, sequence: Sequence): number[] {
  return starts(needle, sequence).filter((at) => runLength(needle, sequence, at) === needle.length);
}

/** The length of the needle's longest prefix that occurs, and the index of its first occurrence. */
export function longestStart(
  needle: ArrayLike<number>,
  sequence: Sequence,
): { length: number; at: number } {
  let best = { length: 0, at: 0 };
  for (const at of starts(needle, sequence)) {
    const length = runLength(needle, sequence, at);
    if (length > best.length) best = { length, at };
  }
  return best;
}

function starts(needle: ArrayLike<number>, sequence: Sequence): readonly number[] {
  const first = needle[0];
  return first === undefined ? [] : sequence.places(first);
}

function runLength(needle: ArrayLike<number>, sequence: Sequence, at: number): number {
  let length = 0;
  while (length < needle.length && needle[length] === sequence.keys[at + length]) length++;
  return length;
}
