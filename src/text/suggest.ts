/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word
 * of another.
 *
 * @returns the number; `most + 1` where it shows early that it is above `most`
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
 * The known word that a mistyped one was probably meant to be.
 *
 * @param typed what was written
 * @param known what could have been meant
 * @returns the nearest, or `undefined` where none is near (about a third of the letters may differ)
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

/** ` (did you mean "x"?)` for a message, or an empty text where nothing is near. */
export function didYouMean(typed: string, known: Iterable<string>): string {
  const found = nearest(typed, known);
  return found === undefined ? '' : ` (did you mean "${found}"?)`;
}
