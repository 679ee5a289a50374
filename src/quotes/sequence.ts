/** Numbers in a row. At some places others stand for the same. */
export interface Keys {
  readonly keys: ArrayLike<number>;
  /** By place, the numbers that will do there as well. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

export const NO_OTHERS: Keys['others'] = new Map();

/**
 * A row of numbers in which runs of numbers are looked for. A hash table in flat arrays: a base can quote
 * hundreds of documents, each of many thousand words.
 */
export class Sequence implements Keys {
  readonly keys: ArrayLike<number>;
  readonly others: Keys['others'];
  /** The places of the other numbers. */
  readonly #otherPlaces = new Map<number, number[]>();
  readonly #shift: number;
  /** For each hash the first place with it, from 1; 0 where there is none. */
  readonly #first: Int32Array;
  /** For each place the next one with the same hash, from 1; 0 where it is the last. */
  readonly #next: Int32Array;

  constructor({ keys, others }: Keys) {
    this.others = others;
    for (const [at, more] of others) {
      for (const key of new Set(more)) {
        const places = this.#otherPlaces.get(key);
        if (places) places.push(at);
        else this.#otherPlaces.set(key, [at]);
      }
    }
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
    const more = this.#otherPlaces.get(key);
    return more ? [...new Set([...places, ...more])].sort((a, b) => a - b) : places;
  }
}

/** The indexes of all occurrences of the needle, overlaps included; none for an empty needle. */
export function findAll(needle: Keys, sequence: Sequence): number[] {
  const { length } = needle.keys;
  return starts(needle, sequence).filter((at) => runLength(needle, sequence, at) === length);
}

/** The length of the needle's longest prefix that occurs, and the index of its first occurrence. */
export function longestStart(needle: Keys, sequence: Sequence): { length: number; at: number } {
  let best = { length: 0, at: 0 };
  for (const at of starts(needle, sequence)) {
    const length = runLength(needle, sequence, at);
    if (length > best.length) best = { length, at };
  }
  return best;
}

function starts({ keys, others }: Keys, sequence: Sequence): readonly number[] {
  const first = keys[0];
  if (first === undefined) return [];
  const found = sequence.places(first);
  const more = others.get(0);
  if (!more) return found;
  const all = new Set([...found, ...more.flatMap((key) => sequence.places(key))]);
  return [...all].sort((a, b) => a - b);
}

function runLength(needle: Keys, sequence: Sequence, at: number): number {
  let length = 0;
  while (length < needle.keys.length && isSameAt(needle, length, sequence, at + length)) length++;
  return length;
}

/** Whether two rows have the same at two places. */
export function isSameAt(a: Keys, atA: number, b: Keys, atB: number): boolean {
  const [keyA, keyB] = [a.keys[atA], b.keys[atB]];
  if (keyA === undefined || keyB === undefined) return false;
  if (keyA === keyB) return true;
  if (a.others.size === 0 && b.others.size === 0) return false;
  const othersA = a.others.get(atA) ?? [];
  const othersB = b.others.get(atB) ?? [];
  if (othersA.includes(keyB) || othersB.includes(keyA)) return true;
  return othersA.some((key) => othersB.includes(key));
}
