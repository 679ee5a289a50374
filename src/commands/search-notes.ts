import type { Base } from '../base/base.ts';
import type { Explanation, Result } from '../search/search-result.ts';
import { type PageOptions, pageOf } from './paging.ts';
import type { FilterOptions } from './shared-options.ts';
import { typedFilters } from './typed-filters.ts';

/** The most UTF-16 units of a query that a message repeats. */
const LONGEST_SHOWN = 200;

/** The beginning of a query that is too long for a message. */
function shortened(query: string): string {
  return query.length > LONGEST_SHOWN ? `${query.slice(0, LONGEST_SHOWN)}…` : query;
}

function counted(count: number): string {
  return count === 1 ? '1 fact has' : `${count} facts have`;
}

/** Why a list has no facts. */
export function nothingListed({ count }: Base): string {
  return count === 0
    ? 'this base has no facts yet: `cnca add` writes them'
    : 'no facts: no claim passes all the filters';
}

/** Which words were read as others. */
export function corrections({ corrected }: Result): string[] {
  if (corrected.length === 0) return [];
  const from = corrected.map((one) => `"${one.from}"`).join(', ');
  const to = corrected.map((one) => one.to).join(' ');
  return [
    `showing results for ${to} (no fact has ${from}; --exact searches for the words as typed)`,
  ];
}

/** How many of the facts that were found have only part of what was asked for. */
export function partialOnes({ full, total }: Result): string[] {
  const partial = total - full;
  if (partial === 0) return [];
  if (full === 0) return [`no fact has all of it; ${counted(partial)} part of it`];
  return [
    `${counted(full)} all of it; ${partial} more ${partial === 1 ? 'has' : 'have'} part of it`,
  ];
}

/** That a view leaves out the facts that have only part of what was asked for. */
export function partlyLeftOut({ full, total }: Result, query: string): string[] {
  const partial = total - full;
  if (partial === 0) return [];
  const have = partial === 1 ? '1 more fact has' : `${partial} more facts have`;
  return [`${have} part of it: cnca search ${shortened(query)}`];
}

/** That no fact has everything that a view was asked for. */
export function nothingInFull({ total }: Result, query: string): string {
  const typed = shortened(query);
  return `no fact has all of "${typed}"; ${counted(total)} part of it: cnca search ${typed}`;
}

/**
 * Why a query found nothing, and what finds something.
 *
 * @param result what the query finds without the filters
 */
export function nothingFound(query: string, result: Result, options: FilterOptions): string {
  const typed = shortened(query);
  const { unknown, suggested, rest, full, total } = result;
  if (total > 0) {
    const found = full > 0 ? counted(full) : `${counted(total)} part of`;
    return `nothing found: ${found} "${typed}", none passes ${typedFilters(options).join(' ')}`;
  }
  const words = unknown.map((word) => `"${shortened(word)}"`).join(', ');
  const why = unknown.length > 0 ? `no fact has ${words}` : 'no fact has enough of these words';
  const meant = suggested.map(({ to }) => to).join(' ');
  const offers = [
    ...(meant === '' ? [] : [`did you mean ${meant}?`]),
    ...(rest
      ? [
          `without ${words}: ${rest.full} ${rest.full === 1 ? 'fact' : 'facts'}, cnca search ${rest.words}`,
        ]
      : []),
  ];
  if (offers.length > 0) return `nothing found for ${typed}: ${why}; ${offers.join('; ')}`;
  const hint = unknown.length > 0 ? 'try other words' : 'try fewer words';
  return `nothing found for ${typed}: ${why}; ${hint}, or \`cnca topics\` for what there is`;
}

/** One line a fact: which word matched, as what, and in which fields. */
export function explanation(base: Base, { numbers, explain }: Result, page: PageOptions): string[] {
  const { shown } = pageOf(numbers, page);
  return shown.map((number) => `${base.index.entry(number).claim.id}: ${reasons(explain(number))}`);
}

function reasons({ reasons: all, missing }: Explanation): string {
  const lines = all.map(({ word, tier, as, fields }) => {
    const how = tier === 'literal' && word === as ? '' : ` as ${tier} "${as}"`;
    const where = fields.length > 0 ? ` in ${fields.join(', ')}` : '';
    return `"${word}"${how}${where}`;
  });
  for (const word of missing) lines.push(`"${word}" missing`);
  return lines.join('; ');
}
