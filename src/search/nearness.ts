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

/**
 * Whether the words of a name stand in some field of a claim in their order and together.
 *
 * @param hits the words
 * @param places the place of each among the words of the name: of those between them, which only
 *   hold the name together, one may be missing or added
 */
export function inOrder(hits: readonly Standing[], places: readonly number[]): boolean {
  const [first, ...rest] = hits;
  if (!first) return false;
  for (let i = 0; i < first.at.length; i += 2) {
    const field = first.at[i] ?? 0;
    let last = first.at[i + 1] ?? 0;
    const fits = rest.every(({ at }, offset) => {
      const gap = (places[offset + 1] ?? 0) - (places[offset] ?? 0);
      last = firstAfter(at, field, last, gap > 1 ? gap + 1 : 1);
      return last >= 0;
    });
    if (fits) return true;
  }
  return false;
}

/** The first occurrence in a field after a place, but at most so far from it; -1 where there is none. */
function firstAfter(at: readonly number[], field: number, place: number, most: number): number {
  for (let i = 0; i < at.length; i += 2) {
    const far = (at[i + 1] ?? 0) - place;
    if (at[i] === field && far > 0 && far <= most) return at[i + 1] ?? 0;
  }
  return -1;
}

/** Whether some occurrence in a field is at most so many words from a place. */
function has(at: readonly number[], field: number, place: number, span: number): boolean {
  for (let i = 0; i < at.length; i += 2) {
    if (at[i] === field && Math.abs((at[i + 1] ?? 0) - place) <= span) return true;
  }
  return false;
}
