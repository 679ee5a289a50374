/** Numbers in a row. At some places others stand for the same. */
export interface Keys {
  readonly keys: ArrayLike<number>;
  /** By place, the numbers that will do there as well. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/** Keys, indexed so that runs can be found in them. */
export interface Sequence extends Keys {
  /** The indexes of each number, in order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

export const NO_OTHERS: Keys['others'] = new Map();

/** Indexes numbers. */
export function toSequence({ keys, others }: Keys): Sequence {
  const places = new Map<number, number[]>();
  const add = (key: number, at: number): void => {
    const known = places.get(key);
    if (!known) places.set(key, [at]);
    else if (known.at(-1) !== at) known.push(at);
  };
  for (let at = 0; at < keys.length; at++) {
    add(keys[at] ?? 0, at);
    for (const other of others.get(at) ?? []) add(other, at);
  }
  return { keys, others, places };
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

function starts({ keys, others }: Keys, { places }: Sequence): readonly number[] {
  const first = keys[0];
  if (first === undefined) return [];
  const found = places.get(first) ?? [];
  const more = others.get(0);
  if (!more) return found;
  const all = new Set([...found, ...more.flatMap((key) => places.get(key) ?? [])]);
  return [...all].sort((a, b) => a - b);
}

function runLength(needle: Keys, sequence: Sequence, at: number): number {
  const plain = needle.others.size === 0 && sequence.others.size === 0;
  const { keys } = needle;
  let length = 0;
  while (length < keys.length) {
    const same = keys[length] === sequence.keys[at + length];
    if (!same && (plain || !sameByOthers(needle, length, sequence, at + length))) break;
    length++;
  }
  return length;
}

function sameByOthers(a: Keys, atA: number, b: Keys, atB: number): boolean {
  const [keyA, keyB] = [a.keys[atA], b.keys[atB]];
  if (keyA === undefined || keyB === undefined) return false;
  const othersA = a.others.get(atA) ?? [];
  const othersB = b.others.get(atB) ?? [];
  return (
    othersA.includes(keyB) || othersB.includes(keyA) || othersA.some((key) => othersB.includes(key))
  );
}
