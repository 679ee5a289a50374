import type { Base } from '../base/base.ts';
import { filterClaims } from '../search/filter.ts';
import { search as find } from '../search/rank.ts';
import type { Result } from '../search/search-result.ts';
import { filterOf } from './choices.ts';
import { refuseNoWords } from './refuse-no-words.ts';
import type { FilterOptions } from './shared-options.ts';

/** What a search of a command asks for beside its words. */
export interface SoughtOptions extends FilterOptions {
  readonly exact?: boolean | undefined;
  /** How many of the best to give; all where it is 0. */
  readonly limit: number;
}

/** What a search has found. */
export interface Sought {
  readonly result: Result;
  /** What the words find without the filters, where nothing passes these; else the result. */
  readonly unfiltered: Result;
}

/**
 * Finds the facts that words ask for and filters leave.
 *
 * @throws {UsageError} where the query has no word, or the base does not have a value of a filter
 */
export async function sought(base: Base, query: string, options: SoughtOptions): Promise<Sought> {
  refuseNoWords(query);
  const within = filterClaims(base.index, filterOf(base, options));
  const { exact, deprecated, limit } = options;
  const result = await find(base.index, query, { within, exact, deprecated, limit });
  const unfiltered =
    result.total === 0 && within
      ? await find(base.index, query, { exact, deprecated, limit: 1 })
      : result;
  return { result, unfiltered };
}
