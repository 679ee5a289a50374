import type { Fact } from '../model/records.ts';
import type { RowMatch } from '../output/fact-row.ts';
import { FOUND_FIELDS } from '../output/fields.ts';
import { UsageError } from '../program/errors.ts';
import { filterClaims } from '../search/filter.ts';
import { highlight } from '../search/highlight.ts';
import { search as find } from '../search/rank.ts';
import { filterOf } from './choices.ts';
import type { BaseContext } from './command.ts';
import { listFacts } from './list.ts';
import type { Outcome } from './outcome.ts';
import { corrections, explanation, nothingFound, partialOnes } from './search-notes.ts';
import type { FilterOptions, ListOptions } from './shared-options.ts';

/** Options of `cnca search`. */
export interface SearchCommandOptions extends ListOptions, FilterOptions {
  readonly exact?: boolean | undefined;
  readonly explain?: boolean | undefined;
}

/** Tried first, because the class of all letters takes longer to compile than a search takes to run. */
const HAS_ASCII_WORD = /[A-Za-z0-9]/;

/** `cnca search`: the facts that words ask for, the best first. */
export async function search(
  context: BaseContext,
  words: readonly string[],
  options: SearchCommandOptions,
): Promise<Outcome> {
  const query = words.join(' ');
  if (!HAS_ASCII_WORD.test(query) && !/[\p{L}\p{N}]/u.test(query)) {
    throw new UsageError('search needs at least one word, such as: cnca search railway');
  }
  const { base } = context;
  const within = filterClaims(base.index, filterOf(base, options));
  const whole = options.sort !== undefined || options.reverse || options.count;
  const { exact, deprecated } = options;
  const { offset = 0 } = options;
  const limit = whole || options.limit === 0 ? 0 : offset + options.limit;
  const result = await find(base.index, query, { within, exact, deprecated, limit });
  const signs = ({ claim }: Fact, number: number): RowMatch => {
    const { missing, match } = result.explain(number);
    return {
      partial: missing.length > 0,
      match,
      matches: context.color > 0 ? highlight(result.read(claim), result.termsOf(number)) : [],
    };
  };
  const { numbers, total, full } = result;
  const unfiltered =
    total === 0 && within ? await find(base.index, query, { exact, deprecated, limit: 1 }) : result;
  const nothing = nothingFound(query, unfiltered, options);
  const listed = { numbers, total, counted: full, signs, fields: FOUND_FIELDS, nothing };
  const outcome = await listFacts(context, listed, options);
  const notes = [
    ...corrections(result),
    ...partialOnes(result),
    ...(options.explain ? explanation(base, result, options) : []),
  ];
  return { ...outcome, notes: [...notes, ...outcome.notes] };
}
