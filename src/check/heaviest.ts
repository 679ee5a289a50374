/**
 * The numbers of a list, the heaviest first, of equally heavy ones the lowest: as many as are taken, in time
 * that grows with the list and with these.
 */
export function* heaviest(
  numbers: readonly number[],
  weightOf: (number: number) => number,
): Generator<number> {
  const heap = [...numbers];
  const before = (a: number, b: number): boolean => {
    const [x, y] = [weightOf(a), weightOf(b)];
    return x > y || (x === y && a < b);
  };
  const sink = (from: number, length: number): void => {
    const sunk = heap[from] ?? 0;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && before(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!before(heap[child] ?? 0, sunk)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = sunk;
  };
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at, heap.length);
  for (let length = heap.length; length > 0; ) {
    const first = heap[0] ?? 0;
    length--;
    heap[0] = heap[length] ?? 0;
    sink(0, length);
    yield first;
  }
}
