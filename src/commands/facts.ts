import { filterClaims } from '../search/filter.ts';
import { type FilterOptions, filterOf } from './choices.ts';
import type { Context } from './context.ts';
import { type ListOptions, listFacts } from './list.ts';
import type { Outcome } from './outcome.ts';

/** `cnca facts`: the facts that the filters leave, in the order of the base. */
export async function facts(
  context: Context,
  options: ListOptions & FilterOptions,
): Promise<Outcome> {
  const { base } = context;
  const left = filterClaims(base, filterOf(base, options));
  const numbers = left ? [...left] : Array.from({ length: base.count }, (_, number) => number);
  return listFacts(
    context,
    { numbers, nothing: 'no facts: no claim passes all the filters' },
    options,
  );
}
