/**
 * The first of a list in an order, without sorting all of it.
 *
 * @param items in any order; left as they are
 * @param count how many
 * @param order as for `sort`; no two items may be equal in it
 */
export function best(
  items: readonly number[],
  count: number,
  order: (a: number, b: number) => number,
): number[] {
  if (count * 8 >= items.length) return [...items].sort(order).slice(0, count);
  const kept: number[] = [];
  for (const item of items) {
    const last = kept[kept.length - 1];
    if (kept.length === count && (last === undefined || order(item, last) > 0)) continue;
    let place = kept.length;
    while (place > 0 && order(item, kept[place - 1] ?? item) < 0) place--;
    kept.splice(place, 0, item);
    if (kept.length > count) kept.pop();
  }
  return kept;
}
