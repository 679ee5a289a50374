/** Where a row of words comes closest to another row. */
export interface NearestRun {
  /** The first word of the run, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** How many words must be changed, dropped or added to make them equal. */
  readonly distance: number;
}

/**
 * Finds the run of words that needs the fewest changes to become the needle (Sellers' algorithm).
 * Takes time as the product of the two lengths.
 */
export function nearestRun(needle: readonly string[], words: readonly string[]): NearestRun {
  const width = words.length + 1;
  let costs = new Uint32Array(width);
  let starts = Uint32Array.from({ length: width }, (_, at) => at);
  needle.forEach((wanted, row) => {
    const nextCosts = new Uint32Array(width).fill(row + 1, 0, 1);
    const nextStarts = new Uint32Array(width);
    for (let at = 1; at < width; at++) {
      const change = (costs[at - 1] ?? 0) + (words[at - 1] === wanted ? 0 : 1);
      const drop = (costs[at] ?? 0) + 1;
      const add = (nextCosts[at - 1] ?? 0) + 1;
      const least = Math.min(change, drop, add);
      nextCosts[at] = least;
      const from =
        least === change ? starts[at - 1] : least === drop ? starts[at] : nextStarts[at - 1];
      nextStarts[at] = from ?? 0;
    }
    [costs, starts] = [nextCosts, nextStarts];
  });
  return nearestEnd(needle.length, costs, starts);
}

/** Of equally near runs the one that is as long as the needle shows a changed last word. */
function nearestEnd(length: number, costs: Uint32Array, starts: Uint32Array): NearestRun {
  let best: NearestRun = { from: 0, to: 0, distance: length };
  const odd = (run: NearestRun): number => Math.abs(run.to - run.from - length);
  costs.forEach((distance, to) => {
    const run = { from: starts[to] ?? 0, to, distance };
    if (distance < best.distance || (distance === best.distance && odd(run) < odd(best)))
      best = run;
  });
  return best;
}
