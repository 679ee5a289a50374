import { ClaimNumbers } from '../index/claim-numbers.ts';
import type { FactIndex } from '../index/fact-index.ts';

/** Claims that are looked at for one word: a more frequent word tells nothing. */
export const MOST_HAVING = 3000;

/** The claims that have a word, or another one that the thesaurus has for it. */
export class Having {
  readonly count: number;
  readonly weight: number;
  readonly #words: readonly ClaimNumbers[];
  #all: Uint32Array | undefined;

  constructor(index: FactIndex, keys: readonly string[]) {
    this.#words = keys.map((key) => new ClaimNumbers(index, key, MOST_HAVING));
    const [only, ...more] = this.#words;
    const isMany = this.#words.some(({ count }) => count > MOST_HAVING);
    if (more.length > 0 && !isMany) this.#all = union(this.#words);
    this.count = this.#all?.length ?? Math.max(only?.count ?? 0, ...more.map(({ count }) => count));
    this.weight = Math.log(1 + index.count / Math.max(1, this.count));
  }

  /** Their numbers, in order. */
  get all(): Uint32Array {
    this.#all ??= this.#words.length > 1 ? union(this.#words) : (this.#words[0]?.all ?? NONE);
    return this.#all;
  }

  has(number: number): boolean {
    return this.#words.some((word) => word.has(number));
  }
}

const NONE = new Uint32Array();

const union = (words: readonly ClaimNumbers[]): Uint32Array =>
  Uint32Array.from(new Set(words.flatMap(({ all }) => [...all]))).sort();
