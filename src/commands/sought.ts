import type { Base } from '../base/base.ts';
import type { Filter } from '../model/fact-filter.ts';
import { filterClaims } from '../search/filter.ts';
import { search as find } from '../search/rank.ts';
import type { Result } from '../search/search-result.ts';

/** How a command looks for words. */
export interface SoughtOptions {
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

/** Finds the facts that words ask for and a filter leaves. @param query with at least one word */
export async function sought(
  base: Base,
  query: string,
  filter: Filter,
  { exact, limit }: SoughtOptions,
): Promise<Sought> {
  const within = filterClaims(base.index, filter);
  const { deprecated } = filter;
  const result = await find(base.index, query, { within, exact, deprecated, limit });
  const unfiltered =
    result.total === 0 && within
      ? await find(base.index, query, { exact, deprecated, limit: 1 })
      : result;
  return { result, unfiltered };
}
