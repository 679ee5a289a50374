import type { FactIndex } from '../index/fact-index.ts';
import type { Relation } from '../model/outline.ts';
import { numberOf } from '../search/filter.ts';

/**
 * Groups claims so that those which are related stand together: each is followed by those to which it
 * is related, and these by theirs.
 *
 * @param numbers of claims of the index, each once; a claim that is not among them joins no others
 * @param relations by which claims belong together
 */
export function relatedGroups(
  facts: FactIndex,
  numbers: readonly number[],
  relations: readonly Relation[],
): number[][] {
  const left = new Set(numbers);
  const relatedTo = (number: number): number[] => {
    const { claim } = facts.entry(number);
    const ids = relations.flatMap((relation) => claim[relation] ?? []);
    return ids.flatMap((id) => numberOf(facts, id) ?? []);
  };
  const groups: number[][] = [];
  for (const number of numbers) {
    const group: number[] = [];
    // The next to take stands last: a chain of claims may be longer than calls can be nested.
    const next = [number];
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
      if (!left.delete(one)) continue;
      group.push(one);
      next.push(...relatedTo(one).reverse());
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}
