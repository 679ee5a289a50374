/** A row of numbers in which runs of numbers are looked for. */
export interface Sequence {
  readonly keys: ArrayLike<number>;
  /** Where each number stands, in order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Makes a row of numbers searchable. */
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

/** Every place where the whole needle stands without a gap; none for an empty needle. */
export function findAll(needle: ArrayLike<number>, sequence: Sequence): number[] {
  return starts(needle, sequence).filter((at) => runLength(needle, sequence, at) === needle.length);
}

/** The longest run from the needle's beginning that stands anywhere, and its first such place. */
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
