import { ClaimNumbers } from '../index/claim-numbers.ts';
import type { FactIndex } from '../index/fact-index.ts';

/** Claims that are looked at for one word: a more frequent word tells nothing. */
export const MOST_HAVING = 3000;
/** A word that more claims have needs no other. */
const FEW = 16;

/** The claims that have a word, or another one that the thesaurus has for it. */
export class Having {
  readonly count: number;
  readonly weight: number;
  readonly #words: ClaimNumbers[];
  #all: Uint32Array | undefined;

  /** @param others the keys of the words that the thesaurus has for one that few claims have */
  constructor(index: FactIndex, key: string, others: (key: string) => Iterable<string>) {
    const own = new ClaimNumbers(index, key, MOST_HAVING);
    this.#words = [own];
    if (own.count <= FEW)
      for (const other of others(key))
        this.#words.push(new ClaimNumbers(index, other, MOST_HAVING));
    const [first, ...more] = this.#words.map(({ count }) => count);
    const isMany = more.some((count) => count > MOST_HAVING);
    if (more.length > 0 && !isMany) this.#all = union(this.#words);
    this.count = this.#all?.length ?? Math.max(first ?? 0, ...more);
    this.weight = Math.log(1 + index.count / Math.max(1, this.count));
  }

  /** Their numbers, in order. */
  get all(): Uint32Array {
    const [own, ...more] = this.#words;
    this.#all ??= own && more.length === 0 ? own.all : union(this.#words);
    return this.#all;
  }

  has(number: number): boolean {
    return this.#words.some((word) => word.has(number));
  }
}

const union = (words: readonly ClaimNumbers[]): Uint32Array =>
  Uint32Array.from(new Set(words.flatMap(({ all }) => [...all]))).sort();
