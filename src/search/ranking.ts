import type { BitSet } from '../index/bit-set.ts';
import type { FactIndex } from '../index/fact-index.ts';
import { best } from './best.ts';
import { withFacet } from './filter.ts';
import { ONE } from './hits.ts';
import type { UnitMatches } from './match.ts';
import { pairs } from './packed-table.ts';
import { isNeeded } from './units.ts';
import { ABOUT_PLACES, type Weights } from './weights.ts';

/** Beside claims that have every word, the next best are shown up to this many in all. */
export const ENOUGH_CLAIMS = 10;
/** Weak matches (related words, topics) count for this much of a word. */
const WEAK_SHARE = 0.85;
/** What an editor thinks of a claim, against others that match as well. */
const RANKS = pairs<number>(['deprecated', 0.5, 'preferred', 1.2]);

/** The ranks of a base's claims that change scores, and by how much. Most bases have none. */
export function ranksOf(facts: FactIndex): [rank: string, weight: number][] {
  const ranks = facts.facet('rank');
  return [...RANKS].filter(([rank]) => ranks.has(rank));
}

/** The claims that have some of a query's units, with their scores. */
export class Ranking {
  /** How the claims have each unit. */
  readonly matches: readonly UnitMatches[];
  /** How many claims have everything. */
  readonly wholeCount: number;
  readonly #weights: Weights;
  /** In parts of {@link ONE}, as are shares. */
  readonly #scores: Int32Array;
  /** How much of the query a claim has, by how telling its words are. */
  readonly #shares: Int32Array;
  /** How many of the units that are needed a claim has whole. */
  readonly #wholes: Uint8Array;
  /** The claims that have anything. */
  readonly #found: number[] = [];
  readonly #whole: number[] = [];
  readonly #partial: number[] = [];

  /**
   * @param matches of the units of a query
   * @param banned claims that are not shown
   * @param wholeCount how many claims have everything, where not all of them are matched
   */
  constructor(
    facts: FactIndex,
    weights: Weights,
    matches: readonly UnitMatches[],
    banned: BitSet,
    wholeCount?: number,
  ) {
    const { count } = facts;
    this.matches = matches;
    this.#weights = weights;
    this.#scores = new Int32Array(count);
    this.#shares = new Int32Array(count);
    this.#wholes = new Uint8Array(count);
    for (const [index, match] of matches.entries()) this.#take(index, match);
    for (const [rank, weight] of ranksOf(facts)) {
      for (const number of withFacet(facts, 'rank', rank)) {
        this.#scores[number] = Math.round((this.#scores[number] ?? 0) * weight);
      }
    }
    this.#sort(banned, matches.filter(({ unit }) => isNeeded(unit)).length);
    this.wholeCount = wholeCount ?? this.#whole.length;
  }

  /** Adds what the claims that have a unit get for it. */
  #take(index: number, match: UnitMatches): void {
    const { unit, numbers, strength, claimPlace } = match;
    const { whole } = match.members;
    const rarity = this.#weights.rarities[index] ?? 0;
    const placesBefore = this.matches[index - 1]?.claimPlace;
    const together = this.#weights.together[index] ?? 0;
    const weak = Math.round(rarity * WEAK_SHARE);
    const perStrength = rarity / ONE;
    const perAbout = perStrength * (this.#weights.abouts[index] ?? 1);
    const needed = isNeeded(unit);
    // Local variables: the loop ends before V8 has compiled it.
    const found = this.#found;
    const scores = this.#scores;
    const sums = this.#shares;
    const counts = this.#wholes;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] ?? 0;
      const before = scores[number] ?? 0;
      if (before === 0) found.push(number);
      const place = claimPlace[number] ?? 0;
      const per = place > 0 && place <= ABOUT_PLACES ? perAbout : perStrength;
      let score = before + Math.round(per * (strength[number] ?? 0));
      const placeBefore = placesBefore ? (placesBefore[number] ?? 0) : 0;
      if (placeBefore > 0) {
        if (place > 0 && Math.abs(place - placeBefore) <= 3) score += together;
      }
      scores[number] = score;
      if (!needed) continue;
      const has = whole.has(number);
      if (has) counts[number] = (counts[number] ?? 0) + 1;
      if (!unit.optional) sums[number] = (sums[number] ?? 0) + (has ? rarity : weak);
    }
  }

  /** Tells the claims that have everything from those that have enough. */
  #sort(banned: BitSet, needed: number): void {
    const { leastShare } = this.#weights;
    for (const number of this.#found) {
      if (banned.has(number)) continue;
      if (this.#wholes[number] === needed) this.#whole.push(number);
      else if ((this.#shares[number] ?? 0) >= leastShare) this.#partial.push(number);
    }
  }

  /** How many claims are shown that have enough, but not everything. */
  get #near(): number {
    const { length } = this.#partial;
    return this.wholeCount > 0
      ? Math.max(0, Math.min(ENOUGH_CLAIMS - this.wholeCount, length))
      : length;
  }

  /**
   * The score that a claim without everything must reach to be shown.
   *
   * @returns 0 where there is room for all of them
   */
  leastScore(): number {
    const room = ENOUGH_CLAIMS - this.wholeCount;
    if (this.wholeCount === 0 || this.#partial.length < room) return 0;
    const last = best(this.#partial, room, this.#scores).at(-1);
    return last === undefined ? 0 : (this.#scores[last] ?? 0);
  }

  /** The best claims: those that have everything, then the next best. */
  best(limit: number): { numbers: number[]; total: number; full: number } {
    const total = this.wholeCount + this.#near;
    const wanted = limit > 0 ? Math.min(limit, total) : total;
    const whole = best(this.#whole, wanted, this.#scores);
    const left = Math.min(this.#near, wanted - whole.length);
    const numbers = [...whole, ...best(this.#partial, left, this.#scores)];
    return { numbers, total, full: this.wholeCount };
  }
}
