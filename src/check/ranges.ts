import { lastAtMost } from '../text/last-at-most.ts';

/** A range of places: the first, and the one after the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges in any order, which may meet. */
export class Ranges {
  readonly #starts: readonly number[];
  /** The farthest end of each range and those before it. */
  readonly #ends: number[] = [];

  constructor(ranges: readonly Range[]) {
    const sorted = [...ranges].sort((a, b) => a.start - b.start);
    this.#starts = sorted.map(({ start }) => start);
    for (const { end } of sorted) this.#ends.push(Math.max(end, this.#ends.at(-1) ?? end));
  }

  /** Whether a place is in one of them. */
  has(place: number): boolean {
    return place < (this.#ends[lastAtMost(this.#starts, place)] ?? place);
  }
}

/** Of things in order those that begin in a range. */
export function beginningIn<T extends Pick<Range, 'start'>>(
  things: readonly T[],
  { start, end }: Range,
): readonly T[] {
  const indexFrom = (place: number): number => {
    let [low, high] = [0, things.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((things[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return things.slice(indexFrom(start), indexFrom(end));
}

/** A text with spaces for ranges of it, which are in order. */
export function blanked(text: string, ranges: readonly Range[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of ranges) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    out += text.slice(from, begin) + ' '.repeat(end - begin);
    from = end;
  }
  return out + text.slice(from);
}
