/** Where a word stands in a claim. */
export interface Standing {
  /** Pairs of field and place. */
  readonly at: readonly number[];
}

/** How many other words may stand between the words of a name. */
const SLACK = 3;

/**
 * Whether the words of a name stand together in some field of a claim.
 *
 * @param hits the words, in the order of the name
 * @param adjacent they must follow one another directly; else a few other words may stand between
 */
export function near(hits: readonly Standing[], adjacent: boolean): boolean {
  const [first, ...rest] = hits;
  if (!first) return false;
  const span = rest.length + SLACK;
  for (let i = 0; i < first.at.length; i += 2) {
    const field = first.at[i] ?? 0;
    const place = first.at[i + 1] ?? 0;
    const fits = rest.every(({ at }, offset) =>
      has(at, field, adjacent ? place + offset + 1 : place, adjacent ? 0 : span),
    );
    if (fits) return true;
  }
  return false;
}

/** Whether some occurrence in a field is at most so many words from a place. */
function has(at: readonly number[], field: number, place: number, span: number): boolean {
  for (let i = 0; i < at.length; i += 2) {
    if (at[i] === field && Math.abs((at[i + 1] ?? 0) - place) <= span) return true;
  }
  return false;
}
