import type { Having } from './having.ts';
import { Heaviest } from './heaviest.ts';

/** The claims that have a word, how much the word tells, and what share of that it is given. */
export interface WeighedWord {
  readonly having: Having;
  readonly weight: number;
  readonly share: number;
}

/** For the claims of a record the sums of weights: made once, as a record may have a hundred thousand claims. */
export class Sums {
  readonly of: Float64Array;
  /** The claims whose sum is not zero, as many as {@link count} says. */
  readonly claims: Uint32Array;
  count = 0;
  /** Claims that were found last. */
  readonly found: Uint32Array;

  constructor(claims: number) {
    this.of = new Float64Array(claims);
    this.claims = new Uint32Array(claims);
    this.found = new Uint32Array(claims);
  }

  clear(): void {
    const { of, claims, count } = this;
    for (let i = 0; i < count; i++) of[claims[i] ?? 0] = 0;
    this.count = 0;
  }

  add(numbers: Uint32Array, weight: number): void {
    const { of, claims } = this;
    const { length } = numbers;
    let { count } = this;
    for (let i = 0; i < length; i++) {
      const number = numbers[i] ?? 0;
      const sum = of[number] ?? 0;
      if (sum === 0) claims[count++] = number;
      of[number] = sum + weight;
    }
    this.count = count;
  }
}

/*
 * The loops over many claims stand alone, and call nothing: V8 compiles them soon, and nothing with them.
 */

/** Finds the claims of a list whose sum divided by `all` and added to `bonus` is enough. @returns how many */
function findEnough(
  { of, found }: Sums,
  numbers: Uint32Array,
  count: number,
  all: number,
  bonus: number,
  least: number,
): number {
  let to = 0;
  for (let i = 0; i < count; i++) {
    const number = numbers[i] ?? 0;
    if ((of[number] ?? 0) / all + bonus >= least) found[to++] = number;
  }
  return to;
}

/** What is asked for: words by their weight, and of these the ones that count in full. */
export interface AskedWords {
  readonly all: number;
  readonly own: number;
  readonly ownCount: number;
}

/** Fewer words that count in full say too little alone. */
const LEAST_OWN = 3;

/** How much of what was asked for claims have. */
export class Weighing {
  /** The weight of all words. */
  readonly all: number;
  readonly #asked: AskedWords;
  readonly #sums: Sums;
  readonly #words: readonly WeighedWord[];

  constructor(asked: AskedWords, sums: Sums, words: readonly WeighedWord[]) {
    this.all = asked.all;
    this.#asked = asked;
    this.#sums = sums;
    this.#words = words;
  }

  /** The weight of the words that a claim has. */
  sumOf(number: number): number {
    return this.#sums.of[number] ?? 0;
  }

  /** The same as a share of all weight. */
  fitOf(number: number): number {
    return this.all === 0 ? 0 : this.sumOf(number) / this.all;
  }

  /**
   * How many of the words a claim has, each counted by its share.
   *
   * @param least the share of those that count
   */
  sharedOf(number: number, least = 0): number {
    let shared = 0;
    for (const { having, share } of this.#words)
      if (share >= least && having.has(number)) shared += share;
    return shared;
  }

  /** The weight of the words that a claim has of those which count in full. */
  ownOf(number: number): number {
    let own = 0;
    for (const { having, weight, share } of this.#words)
      if (share === 1 && having.has(number)) own += weight;
    return own;
  }

  /** The same as a share of the weight of these; 0 where they are few. */
  ownFitOf(number: number): number {
    const { own, ownCount } = this.#asked;
    return ownCount < LEAST_OWN ? 0 : this.ownOf(number) / own;
  }

  /**
   * The claims whose words weigh most, the heaviest first.
   *
   * @param weight what they weigh at least
   * @param counts whether a claim counts
   */
  best(most: number, weight: number, counts: (number: number) => boolean): number[] {
    const sums = this.#sums;
    const { claims, count, found } = sums;
    const to = findEnough(sums, claims, count, 1, 0, weight);
    const heaviest = new Heaviest(most);
    for (let i = 0; i < to; i++) {
      const number = found[i] ?? 0;
      if (counts(number)) heaviest.add(number, this.sumOf(number));
    }
    return heaviest.sorted();
  }

  /**
   * Of the claims of a list those that have most of the words, the best first.
   *
   * @param least the share of all weight that they have at least, of which `bonus` is given
   */
  fitting(numbers: Uint32Array, most: number, least: number, bonus: number): number[] {
    const sums = this.#sums;
    const to = findEnough(sums, numbers, numbers.length, this.all || 1, bonus, least);
    const heaviest = new Heaviest(most);
    for (let i = 0; i < to; i++) {
      const number = sums.found[i] ?? 0;
      heaviest.add(number, this.fitOf(number));
    }
    return heaviest.sorted();
  }
}
