/**
 * The items of a list with the highest scores, the highest first; of equal ones the smallest.
 *
 * @param items no two the same, in any order; left as they are
 * @param count how many
 * @param scores by item
 */
export function best(items: readonly number[], count: number, scores: ArrayLike<number>): number[] {
  const order = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (count * 8 >= items.length) return [...items].sort(order).slice(0, count);
  const kept: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  let last = -1;
  // Most items are no better than those that are kept: that is seen without a call.
  for (let i = 0; i < items.length; i++) {
    const item = items[i] ?? 0;
    const score = scores[item] ?? 0;
    if (score < least || (score === least && item > last)) continue;
    let place = kept.length;
    while (place > 0 && order(item, kept[place - 1] ?? item) < 0) place--;
    kept.splice(place, 0, item);
    if (kept.length > count) kept.pop();
    if (kept.length < count) continue;
    last = kept[count - 1] ?? -1;
    least = scores[last] ?? 0;
  }
  return kept;
}
