import type { Base } from '../base/base.ts';
import { factAt } from '../base/fact.ts';
import { filterOf } from '../commands/choices.ts';
import { refuseNoWords } from '../commands/refuse-no-words.ts';
import { partialOnes } from '../commands/search-notes.ts';
import { sought } from '../commands/sought.ts';
import type { Fact } from '../model/records.ts';
import { sparse } from '../model/sparse.ts';
import { listed } from '../search/filter.ts';
import type { Explanation, Result } from '../search/search-result.ts';
import { counted } from '../text/counted.ts';
import { type LongAnswer, pageOf, startOf } from './answer-page.ts';
import { type SearchArguments, USUAL_LIMIT } from './tool-arguments.ts';

/** What an assistant must know where nothing is found. */
const NOT_HERE = 'Not on record here. That does not mean that it is false.';

/** A fact in short: notes take a third of a list, so that only `get_facts` gives them. */
function shortFact(fact: Fact, found?: Explanation): object {
  const { id, claim, quote, citation, speaker, date, note, corroborates, conflicts } = fact;
  const missing = found?.missing ?? [];
  const marks = found ? { match: found.match, partial: missing.length > 0, missing } : {};
  return sparse({
    id,
    claim,
    quote,
    citation,
    speaker,
    date,
    has_note: note === null ? null : true,
    ...marks,
    corroborates,
    conflicts,
  });
}

/** Why nothing is found, and what would find something. */
function nothing(unfiltered: Result): string[] {
  const { unknown, rest, total } = unfiltered;
  const why = [
    ...(total > 0 ? [`${counted(total, 'fact')} without the filters.`] : []),
    ...(unknown.length > 0 ? ['No fact has the words in unknown_words.'] : []),
    ...(rest ? [`${counted(rest.full, 'fact')} for the rest: ${rest.words}`] : []),
  ];
  return [NOT_HERE, ...why];
}

async function find(
  base: Base,
  query: string,
  { limit = USUAL_LIMIT, ...filters }: SearchArguments,
  start: number,
): Promise<LongAnswer> {
  refuseNoWords(query);
  const filter = await filterOf(base, filters);
  const { result, unfiltered } = await sought(base, query, filter, { limit: start + limit });
  const { numbers, total, full, corrected } = result;
  const { unknown, suggested } = unfiltered;
  const notes = total === 0 ? nothing(unfiltered) : partialOnes(result);
  const head = {
    total,
    full,
    ...sparse({ corrected, unknown_words: unknown, did_you_mean: suggested, notes }),
  };
  const items = numbers.slice(start).map((number) => ({
    list: 'facts',
    item: shortFact(factAt(base, number), result.explain(number)),
  }));
  return { head, lists: ['facts'], items, total };
}

async function list(
  base: Base,
  { limit = USUAL_LIMIT, ...filters }: SearchArguments,
  start: number,
): Promise<LongAnswer> {
  const numbers = listed(base.index, await filterOf(base, filters));
  const notes = numbers.length === 0 ? [NOT_HERE] : [];
  const items = numbers
    .slice(start, start + limit)
    .map((number) => ({ list: 'facts', item: shortFact(factAt(base, number)) }));
  return {
    head: { total: numbers.length, ...sparse({ notes }) },
    lists: ['facts'],
    items,
    total: numbers.length,
  };
}

/**
 * The facts that words ask for and filters leave, in short: those of `cnca search`, or without words
 * those of `cnca facts`.
 *
 * @throws {UsageError} where the base does not have a value of a filter, or the query has no word
 */
export async function searchFacts(base: Base, asked: SearchArguments): Promise<object> {
  const { query, cursor, limit: _, ...filters } = asked;
  const same = { query, ...filters };
  const start = startOf(cursor, same);
  const answer =
    query === undefined ? await list(base, asked, start) : await find(base, query, asked, start);
  return pageOf(answer, start, same);
}
