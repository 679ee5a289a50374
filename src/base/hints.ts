import { didYouMean } from '../text/suggest.ts';

/** Comparisons of one name with another that hints may cost in all: about a tenth of a second. */
const MOST_COMPARED = 100_000;

/**
 * Says of many unknown names what each may have been meant to be, as long as that takes no time
 * worth speaking of: thousands of mistakes in a large base are not mistyped one by one.
 */
export class Hints {
  #left = MOST_COMPARED;

  /** As `didYouMean`; empty when enough was compared. */
  didYouMean(
    typed: string,
    known: { readonly size: number; readonly keys: () => Iterable<string> },
  ): string {
    if (this.#left <= 0) return '';
    this.#left -= known.size;
    return didYouMean(typed, known.keys());
  }
}
