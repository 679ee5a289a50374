import { BitSet } from '../index/bit-set.ts';
import { withFacet } from './filter.ts';
import { Floor } from './floor.ts';
import { mostStrength, ONE } from './hits.ts';
import { matchUnit } from './match.ts';
import { type Members, nearer } from './members.ts';
import { ENOUGH_CLAIMS, Ranking, ranksOf } from './ranking.ts';
import type { Terms } from './terms.ts';
import { isNeeded } from './units.ts';
import { Weights } from './weights.ts';

/** Of the claims that have enough, those with the highest bounds are weighed first: this many or more. */
const FIRST_WEIGHED = 64;

/** What a search looks at. */
export interface Search {
  readonly terms: Terms;
  /** The claims that have each unit. */
  readonly members: readonly Members[];
  /** Only these claims; all where it is left out. */
  readonly allowed?: BitSet | undefined;
  /** Claims that are not shown. */
  readonly banned: BitSet;
  /** How many of the best are shown; all where it is 0. */
  readonly limit: number;
}

/** Ranks every claim that has any of the units: what {@link rankBest} must agree with. */
export function rankAll(search: Search): Ranking {
  return new Weighing(search).all();
}

/**
 * Ranks the claims that have all units or enough of them. It weighs only those that can be shown, and
 * gives the same claims and the same total as {@link rankAll}.
 */
export function rankBest(search: Search): Ranking {
  return new Weighing(search).best();
}

class Weighing {
  readonly #search: Search;
  readonly #weights: Weights;
  readonly #needed: readonly Members[];

  constructor(search: Search) {
    this.#search = search;
    this.#weights = new Weights(search.terms.facts.count, search.members);
    this.#needed = search.members.filter(({ unit }) => isNeeded(unit));
  }

  all(): Ranking {
    return this.#ranked(this.#search.allowed);
  }

  best(): Ranking {
    const { members, banned } = this.#search;
    const [first, ...others] = this.#needed;
    if (!first) return this.all();
    const full = first.whole.copy();
    for (const { whole } of others) full.and(whole);
    full.remove(banned);
    const { count } = full;
    if (count >= ENOUGH_CLAIMS) {
      const floor = members.length === 1 ? this.#floor() : undefined;
      return floor ? this.#ranked(undefined, floor, count) : this.#ranked(full);
    }
    const enough = this.#withEnough();
    enough.or(full);
    return count === 0 ? this.#ranked(enough) : this.#bestOf(full, enough);
  }

  /** Matches the units in some claims, and ranks these. */
  #ranked(wanted: BitSet | undefined, floor?: Floor, wholeCount?: number): Ranking {
    const { terms, members, banned } = this.#search;
    const matches = members.map((one) => matchUnit(terms, one, wanted, floor));
    return new Ranking(terms.facts, this.#weights, matches, banned, wholeCount);
  }

  /** The floor for the best claims of the only unit, where all of them may be shown. */
  #floor(): Floor | undefined {
    const { terms, allowed, banned, limit } = this.#search;
    if (limit === 0 || allowed) return undefined;
    // A rank changes scores, but not those of claims that are not shown.
    const ranked = ranksOf(terms.facts).flatMap(([rank]) => withFacet(terms.facts, 'rank', rank));
    if (!ranked.every((number) => banned.has(number))) return undefined;
    return new Floor(
      limit,
      banned,
      (strength, place) => this.#weights.score(0, strength, place),
      (strength) => this.#weights.mostScore(0, strength),
    );
  }

  /** The claims that may have enough of the query: the most common units alone are not enough. */
  #withEnough(): BitSet {
    const { terms, members, banned } = this.#search;
    const { rarities, leastShare } = this.#weights;
    const byRarity = [...members.entries()]
      .filter(([, { unit }]) => !unit.optional)
      .map(([index, { all }]) => ({ all, rarity: rarities[index] ?? 0 }))
      .sort((a, b) => a.rarity - b.rarity);
    const enough = new BitSet(terms.facts.count);
    let share = 0;
    for (const { all, rarity } of byRarity) {
      share += rarity;
      if (share >= leastShare) enough.or(all);
    }
    enough.remove(banned);
    return enough;
  }

  /**
   * Ranks the best of those claims that have enough, beside the few that have everything: first those
   * that can have the highest scores, then others that can be as good.
   */
  #bestOf(full: BitSet, enough: BitSet): Ranking {
    const bounds = this.#bounds(enough);
    const numbers = enough.numbers();
    const above = (least: number): BitSet => {
      const set = full.copy();
      for (const number of numbers) if ((bounds[number] ?? 0) >= least) set.add(number);
      return set;
    };
    const first = firstBound(numbers, bounds);
    const ranking = this.#ranked(above(first));
    const least = ranking.leastScore();
    return least >= first ? ranking : this.#ranked(above(least));
  }

  /** The highest score that each of some claims can have, by its number. */
  #bounds(claims: BitSet): Int32Array {
    const { terms, members } = this.#search;
    const { together } = this.#weights;
    const bounds = new Int32Array(terms.facts.count);
    for (const [index, one] of members.entries()) {
      const most = this.#weights.mostScore(index, mostOf(terms, one)) + (together[index] ?? 0);
      const having = one.all.copy();
      having.and(claims);
      for (const number of having.numbers()) bounds[number] = (bounds[number] ?? 0) + most;
    }
    const factor = Math.max(1, ...ranksOf(terms.facts).map(([, weight]) => weight));
    if (factor > 1)
      for (const [i, bound] of bounds.entries()) bounds[i] = Math.round(bound * factor);
    return bounds;
  }
}

/** No claim has a unit more strongly than this. */
function mostOf(terms: Terms, { unit }: Members): number {
  let most = 0;
  for (const [index, { terms: words, facets, claims, weight }] of unit.alternatives.entries()) {
    const beyond = words.length === 1 ? nearer(unit.alternatives, index) : undefined;
    const each = words.map((term) => mostStrength(terms, term, { beyond }));
    const mean = each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
    // One more, as the last bit of a fraction may be rounded the other way.
    most = Math.max(most, Math.round((facets || claims ? ONE : mean) * weight) + 1);
  }
  return most;
}

/** The bound that enough claims have or exceed. */
function firstBound(numbers: readonly number[], bounds: Int32Array): number {
  const tally = new Map<number, number>();
  for (const number of numbers) {
    const bound = bounds[number] ?? 0;
    tally.set(bound, (tally.get(bound) ?? 0) + 1);
  }
  let count = 0;
  for (const bound of [...tally.keys()].sort((a, b) => b - a)) {
    count += tally.get(bound) ?? 0;
    if (count >= FIRST_WEIGHED) return bound;
  }
  return 0;
}
