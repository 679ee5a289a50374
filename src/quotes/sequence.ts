/** A sequence of numbers, indexed so that runs can be found in it. */
export interface Sequence {
  readonly keys: ArrayLike<number>;
  /** The indexes of each number, in order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Indexes a sequence of numbers. */
export function toSequence(keys: ArrayLike<number>): Sequence {
  const places = new Map<number, number[]>();
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return { keys, places };
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
  return first === undefined ? [] : (sequence.places.get(first) ?? []);
}

function runLength(needle: ArrayLike<number>, sequence: Sequence, at: number): number {
  let length = 0;
  while (length < needle.length && needle[length] === sequence.keys[at + length]) length++;
  return length;
}
