import type { Relation } from '../model/outline.ts';
import type { Fact } from '../model/records.ts';
import type { RowMatch } from '../output/fact-row.ts';
import { listed } from '../search/filter.ts';
import type { CountKey } from '../views/counts.ts';
import { askedRelations } from './asked-relations.ts';
import { filterOf } from './choices.ts';
import type { BaseContext } from './command.ts';
import { listFacts } from './list.ts';
import type { Outcome } from './outcome.ts';
import { nothingListed } from './search-notes.ts';
import type { FilterOptions, ListOptions } from './shared-options.ts';

/** Options of `cnca facts`. */
export interface FactsOptions extends ListOptions, FilterOptions {
  readonly countBy?: CountKey | undefined;
}

const RELATED: Readonly<Record<Relation, string>> = {
  conflicts: 'conflicts with',
  corroborates: 'agrees with',
};

/** `cnca facts`: the facts that the filters leave, in the order of the base. */
export async function facts(context: BaseContext, options: FactsOptions): Promise<Outcome> {
  const { base } = context;
  const { countBy } = options;
  const numbers = listed(base.index, await filterOf(base, options));
  const nothing = nothingListed(base);
  if (countBy) {
    const { countFacts } = await import('./run-counts.ts');
    return countFacts(context, { numbers, nothing }, countBy, options);
  }
  const relations = askedRelations(options);
  if (relations.length === 0) return listFacts(context, { numbers, nothing }, options);
  const { relatedGroups } = await import('../views/related-groups.ts');
  const groups = relatedGroups(base.index, numbers, relations);
  const groupOf = new Map(groups.flatMap((all, group) => all.map((one) => [one, group] as const)));
  const signs = (fact: Fact, number: number): RowMatch => ({
    remark: relations
      .map((relation) => `${RELATED[relation]} ${fact[relation].join(', ')}`)
      .join('; '),
    // Another order tears groups apart.
    ...(!options.sort && { group: groupOf.get(number) }),
  });
  return listFacts(context, { numbers: groups.flat(), signs, nothing }, options);
}
