/** The run of words most similar to a needle. */
export interface NearestRun {
  /** Index of its first word. */
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
  /** The number of words that must be changed, dropped or added to make the two equal. */
  readonly distance: number;
}

/** Words as numbers, those of a needle from 1 on and all others as 0: they are compared often. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  constructor(needle: readonly string[]) {
    for (const word of needle)
      if (!this.#numbers.has(word)) this.#numbers.set(word, this.#numbers.size + 1);
  }

  of(words: readonly string[]): Int32Array {
    const numbers = new Int32Array(words.length);
    let at = 0;
    for (const word of words) numbers[at++] = this.#numbers.get(word) ?? 0;
    return numbers;
  }
}

/**
 * Finds the run of words that needs the fewest changes to become the needle (Sellers' algorithm).
 * Time grows with the product of the two lengths.
 */
export function nearestRun(needle: readonly string[], words: readonly string[]): NearestRun {
  const numbers = new Numbers(needle);
  const [wanted, there] = [numbers.of(needle), numbers.of(words)];
  const width = words.length + 1;
  let costs = new Uint32Array(width);
  let starts = new Uint32Array(width);
  for (let at = 0; at < width; at++) starts[at] = at;
  let nextCosts = new Uint32Array(width);
  let nextStarts = new Uint32Array(width);
  for (let row = 0; row < wanted.length; row++) {
    const word = wanted[row];
    let before = row + 1;
    let from = 0;
    nextCosts[0] = before;
    nextStarts[0] = 0;
    for (let at = 1; at < width; at++) {
      const change = (costs[at - 1] ?? 0) + (there[at - 1] === word ? 0 : 1);
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
