import { didYouMean } from '../text/suggest.ts';

/** Total number of comparisons of two names: about a tenth of a second. */
const MAX_COMPARISONS = 100_000;

/**
 * Suggests names for unknown ones, within a limit: a large base with thousands of unknown names must
 * not take long, and these are hardly typing errors.
 */
export class Hints {
  #left = MAX_COMPARISONS;

  /** Like `didYouMean`, but `''` after the limit. */
  didYouMean(
    typed: string,
    known: { readonly size: number; readonly keys: () => Iterable<string> },
  ): string {
    if (this.#left <= 0) return '';
    this.#left -= known.size;
    return didYouMean(typed, known.keys());
  }
}
