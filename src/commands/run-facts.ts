import type { Base } from '../base/base.ts';
import type { Fact } from '../model/records.ts';
import type { RowMatch } from '../output/fact-row.ts';
import { listed, numberOf } from '../search/filter.ts';
import { filterOf } from './choices.ts';
import type { BaseContext } from './command.ts';
import { listFacts } from './list.ts';
import type { Outcome } from './outcome.ts';
import type { FilterOptions, ListOptions } from './shared-options.ts';

/** `cnca facts`: the facts that the filters leave, in the order of the base. */
export async function facts(
  context: BaseContext,
  options: ListOptions & FilterOptions,
): Promise<Outcome> {
  const { base } = context;
  const numbers = listed(base.index, filterOf(base, options));
  const nothing = 'no facts: no claim passes all the filters';
  if (!options.conflicting) return listFacts(context, { numbers, nothing }, options);
  const signs = ({ conflicts }: Fact): RowMatch => ({
    remark: `conflicts with ${conflicts.join(', ')}`,
  });
  return listFacts(context, { numbers: inPairs(base, numbers), signs, nothing }, options);
}

/** Orders claims so that each is followed by those that it conflicts with. */
function inPairs(base: Base, numbers: readonly number[]): number[] {
  const left = new Set(numbers);
  const ordered: number[] = [];
  const take = (number: number): void => {
    if (!left.delete(number)) return;
    ordered.push(number);
    for (const id of base.index.entry(number).claim.conflicts ?? []) {
      const other = numberOf(base.index, id);
      if (other !== undefined) take(other);
    }
  };
  for (const number of numbers) take(number);
  return ordered;
}
