import type { Fact } from '../model/records.ts';
import type { RowMatch } from '../output/fact-row.ts';
import { FOUND_FIELDS } from '../output/fields.ts';
import { highlight } from '../search/highlight.ts';
import type { Result } from '../search/search-result.ts';
import type { CountKey } from '../views/counts.ts';
import { filterOf } from './choices.ts';
import type { BaseContext } from './command.ts';
import { listFacts } from './list.ts';
import type { Outcome } from './outcome.ts';
import { refuseNoWords } from './refuse-no-words.ts';
import type { Counted } from './run-counts.ts';
import {
  corrections,
  explanation,
  nothingFound,
  nothingInFull,
  partialOnes,
} from './search-notes.ts';
import type { FilterOptions, ListOptions } from './shared-options.ts';
import { sought } from './sought.ts';

/** Options of `cnca search`. */
export interface SearchCommandOptions extends ListOptions, FilterOptions {
  readonly exact?: boolean | undefined;
  readonly explain?: boolean | undefined;
  readonly countBy?: CountKey | undefined;
}

/** `cnca search`: the facts that words ask for, the best first. */
export async function search(
  context: BaseContext,
  words: readonly string[],
  options: SearchCommandOptions,
): Promise<Outcome> {
  const query = words.join(' ');
  refuseNoWords(query);
  const { base } = context;
  const { countBy, exact, offset = 0 } = options;
  const whole = options.sort !== undefined || options.reverse || options.count || countBy;
  const limit = whole || options.limit === 0 ? 0 : offset + options.limit;
  const { result, unfiltered } = await sought(base, query, await filterOf(base, options), {
    exact,
    limit,
  });
  const signs = ({ claim }: Fact, number: number): RowMatch => {
    const { missing, match } = result.explain(number);
    return {
      partial: missing.length > 0,
      match,
      matches: context.color > 0 ? highlight(result.read(claim), result.termsOf(number)) : [],
    };
  };
  const { numbers, total, full } = result;
  const nothing = nothingFound(query, unfiltered, options);
  const listed = { numbers, total, counted: full, signs, fields: FOUND_FIELDS, nothing };
  const outcome = countBy
    ? await (await import('./run-counts.ts')).countFacts(
        context,
        inFull(result, query, nothing),
        countBy,
        options,
      )
    : await listFacts(context, listed, options);
  const notes = [
    ...corrections(result),
    ...partialOnes(result),
    ...(options.explain ? explanation(base, result, options) : []),
  ];
  return { ...outcome, notes: [...notes, ...outcome.notes] };
}

/** The facts that have everything that was asked for: those that are counted. */
function inFull(result: Result, query: string, nothing: string): Counted {
  const { numbers, full, total, explain } = result;
  return {
    numbers: numbers.slice(0, full),
    matchOf: (number) => explain(number).match,
    nothing: total > 0 ? nothingInFull(result, query) : nothing,
  };
}
