import type { Filter } from '../model/fact-filter.ts';
import { listed } from '../search/filter.ts';
import type { BaseContext } from './command.ts';
import { refuseNoWords } from './refuse-no-words.ts';
import {
  corrections,
  nothingFound,
  nothingInFull,
  nothingListed,
  partlyLeftOut,
} from './search-notes.ts';
import type { FilterOptions } from './shared-options.ts';
import { sought } from './sought.ts';

/** The facts that a command line asks a view for. */
export interface AskedFacts {
  /** The best first where there are words, else in the order of the base. */
  readonly numbers: readonly number[];
  /** What was read as other words, and what is left out. */
  readonly notes: readonly string[];
  /** The message where there are none. */
  readonly nothing: string;
}

/**
 * The facts that pass a filter and, where there are words, have all of these: a view says no more than
 * the record, so partial matches are left out, and counted in a note.
 *
 * @param options those that the filter was made of, for messages
 */
export async function askedFacts(
  { base }: BaseContext,
  words: readonly string[],
  filter: Filter,
  options: FilterOptions & { readonly exact?: boolean | undefined },
): Promise<AskedFacts> {
  if (words.length === 0) {
    const numbers = listed(base.index, filter);
    return { numbers, notes: [], nothing: nothingListed(base) };
  }
  const query = words.join(' ');
  refuseNoWords(query);
  const { exact } = options;
  const { result, unfiltered } = await sought(base, query, filter, { exact, limit: 0 });
  const { full, total } = result;
  const notes = corrections(result);
  if (full > 0) {
    const numbers = result.numbers.slice(0, full);
    return { numbers, notes: [...notes, ...partlyLeftOut(result, query)], nothing: '' };
  }
  if (total > 0) return { numbers: [], notes, nothing: nothingInFull(result, query) };
  return { numbers: [], notes, nothing: nothingFound(query, unfiltered, options) };
}
