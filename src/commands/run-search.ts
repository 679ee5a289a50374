import type { Fact } from '../model/records.ts';
import type { RowMatch } from '../output/fact-row.ts';
import { FOUND_FIELDS } from '../output/fields.ts';
import { UsageError } from '../program/errors.ts';
import { filterClaims } from '../search/filter.ts';
import { highlight } from '../search/highlight.ts';
import { type Explanation, search as find, type Result } from '../search/rank.ts';
import { filterOf } from './choices.ts';
import type { BaseContext } from './command.ts';
import { listFacts } from './list.ts';
import type { Outcome } from './outcome.ts';
import type { FilterOptions, ListOptions } from './shared-options.ts';

/** Options of `cnca search`. */
export interface SearchCommandOptions extends ListOptions, FilterOptions {
  readonly exact?: boolean | undefined;
  readonly explain?: boolean | undefined;
}

/** Tried first, because the class of all letters takes longer to compile than a search takes to run. */
const HAS_ASCII_WORD = /[A-Za-z0-9]/;

/** The most UTF-16 units of a query that a message repeats. */
const LONGEST_SHOWN = 200;

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
  const { exact, limit } = options;
  const result = await find(base.index, query, { within, exact, limit: whole ? 0 : limit });
  const signs = ({ claim }: Fact, number: number): RowMatch => ({
    partial: result.explain(number).missing.length > 0,
    matches: context.color > 0 ? highlight(result.read(claim), result.termsOf(number)) : [],
  });
  const { numbers, total } = result;
  const nothing = nothingFound(shortened(query), result);
  const outcome = await listFacts(
    context,
    { numbers, total, signs, fields: FOUND_FIELDS, nothing },
    options,
  );
  const notes = [
    ...corrections(result),
    ...(options.explain ? explanation(context, result, options) : []),
  ];
  return { ...outcome, notes: [...notes, ...outcome.notes] };
}

/** The beginning of a query that is too long for a message. */
function shortened(query: string): string {
  return query.length > LONGEST_SHOWN ? `${query.slice(0, LONGEST_SHOWN)}…` : query;
}

function corrections({ corrected }: Result): string[] {
  if (corrected.length === 0) return [];
  const from = corrected.map((one) => `"${one.from}"`).join(', ');
  const to = corrected.map((one) => one.to).join(' ');
  return [
    `showing results for ${to} (no fact has ${from}; --exact searches for the words as typed)`,
  ];
}

function nothingFound(query: string, { unknown, suggested }: Result): string {
  const words = unknown.map((word) => `"${shortened(word)}"`).join(', ');
  const why = unknown.length > 0 ? `: no fact has ${words}` : ': no fact has enough of these words';
  const meant = suggested.map(({ to }) => to).join(' ');
  if (meant !== '') return `nothing found for ${query}${why}; did you mean ${meant}?`;
  const hint = unknown.length > 0 ? 'try other words' : 'try fewer words';
  return `nothing found for ${query}${why}; ${hint}, or \`cnca topics\` for what there is`;
}

/** One line a fact: which word matched, as what, and in which fields. */
function explanation(
  { base }: BaseContext,
  { numbers, explain }: Result,
  { limit }: ListOptions,
): string[] {
  const shown = limit > 0 ? numbers.slice(0, limit) : numbers;
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
