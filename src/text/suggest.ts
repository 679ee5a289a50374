/**
 * The edit distance of two words (optimal string alignment): how many letters must be inserted,
 * deleted, substituted or swapped with their neighbour to turn one into the other.
 *
 * @returns the distance in UTF-16 code units; `most + 1` if the lengths differ by more than `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/**
 * Finds the known word that a mistyped word was probably meant to be.
 *
 * @returns the nearest word, the first of several; `undefined` if more than about a third of the
 *   letters differ in every one
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const word = typed.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const partOf = word.length >= 4 && other !== word && other.split(/[-_ ]/).includes(word);
    const d = partOf ? 1 : editDistance(word, other, least - 1);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** ` (did you mean "x"?)` for a message, or `''` if no known word is near. */
export function didYouMean(typed: string, known: Iterable<string>): string {
  const found = nearest(typed, known);
  return found === undefined ? '' : ` (did you mean "${found}"?)`;
}
