/** Pairs of words that are compared for the quotations of a draft: to look for likeness takes longest. */
const MOST_PAIRS = 400_000_000;

/** How much of a draft may still be compared. */
export class Effort {
  #left = MOST_PAIRS;

  /** Whether more was asked for than may be compared. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** @returns whether so many pairs may be compared */
  spend(pairs: number): boolean {
    this.#left -= pairs;
    return !this.isSpent;
  }
}
