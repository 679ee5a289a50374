import type { BitSet } from '../index/bit-set.ts';
import { FIRST, HIT, NUMBER, STRENGTH } from './hits.ts';

/**
 * The score that a claim must reach to be one of the best. The claims of each alternative come in order,
 * and of claims with the same score the first is the better one.
 */
export class Floor {
  readonly #count: number;
  readonly #banned: BitSet;
  readonly #score: (strength: number, place: number) => number;
  readonly #mostScore: (strength: number) => number;
  /** Enough claims reach this score by an earlier alternative. */
  #before = 0;
  /** The best scores by this alternative, the highest first. */
  #own: number[] = [];

  /**
   * @param count how many claims are asked for
   * @param banned claims that are not shown
   * @param score the score of a strength, by the first place of the word in the claim
   * @param mostScore the highest score of a strength
   */
  constructor(
    count: number,
    banned: BitSet,
    score: (strength: number, place: number) => number,
    mostScore: (strength: number) => number,
  ) {
    this.#count = count;
    this.#banned = banned;
    this.#score = score;
    this.#mostScore = mostScore;
  }

  /** Begins another alternative: it may have the same claims as the one before. */
  nextAlternative(): void {
    this.#before = Math.max(this.#before, this.#least);
    this.#own = [];
  }

  get #least(): number {
    return this.#own[this.#count - 1] ?? 0;
  }

  /** Whether a later claim with this strength can be one of the best. */
  isReached(strength: number): boolean {
    const score = this.#mostScore(strength);
    return score >= this.#before && score > this.#least;
  }

  /** Takes the claims of some hits. */
  take(hits: Int32Array): void {
    const own = this.#own;
    for (let i = 0; i < hits.length; i += HIT) {
      const score = this.#score(hits[i + STRENGTH] ?? 0, hits[i + FIRST] ?? 0);
      if (score <= this.#least || this.#banned.has(hits[i + NUMBER] ?? 0)) continue;
      let place = own.length;
      while (place > 0 && score > (own[place - 1] ?? 0)) place--;
      own.splice(place, 0, score);
      if (own.length > this.#count) own.pop();
    }
  }
}
