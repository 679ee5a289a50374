/** The run of words most similar to a needle. */
export interface NearestRun {
  /** Index of its first word. */
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
  /** The number of words that must be changed, dropped or added to make the two equal. */
  readonly distance: number;
}

/**
 * Finds the run of words that needs the fewest changes to become the needle (Sellers' algorithm).
 * Time grows with the product of the two lengths.
 */
export function nearestRun(needle: readonly string[], words: readonly string[]): NearestRun {
  const width = words.length + 1;
  let costs = new Uint32Array(width);
  let starts = Uint32Array.from({ length: width }, (_, at) => at);
  let nextCosts = new Uint32Array(width);
  let nextStarts = new Uint32Array(width);
  for (let row = 0; row < needle.length; row++) {
    const wanted = needle[row];
    let before = row + 1;
    let from = 0;
    nextCosts[0] = before;
    nextStarts[0] = 0;
    for (let at = 1; at < width; at++) {
      const change = (costs[at - 1] ?? 0) + (words[at - 1] === wanted ? 0 : 1);
      const drop = (costs[at] ?? 0) + 1;
      // To add a word is the last choice.
      if (change <= drop && change <= before + 1) {
        before = change;
        from = starts[at - 1] ?? 0;
      } else if (drop <= before + 1) {
        before = drop;
        from = starts[at] ?? 0;
      } else before++;
      nextCosts[at] = before;
      nextStarts[at] = from;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return nearestEnd(needle.length, costs, starts);
}

/** Prefers, among equally near runs, one as long as the needle: it includes a changed last word. */
function nearestEnd(length: number, costs: Uint32Array, starts: Uint32Array): NearestRun {
  let best: NearestRun = { from: 0, to: 0, distance: length };
  const excess = (run: NearestRun): number => Math.abs(run.to - run.from - length);
  costs.forEach((distance, to) => {
    const run = { from: starts[to] ?? 0, to, distance };
    if (distance < best.distance || (distance === best.distance && excess(run) < excess(best)))
      best = run;
  });
  return best;
}
