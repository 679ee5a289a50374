/**
 * The index of the last of some numbers in rising order that is not greater than another number.
 *
 * @returns -1 where there is none
 */
export function lastAtMost(rising: ArrayLike<number>, number: number): number {
  let [low, high] = [-1, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
