import { ONE } from './hits.ts';
import type { Members } from './members.ts';
import { isNamed } from './units.ts';

/**
 * The share of a query, by how telling its words are, that a claim must have to be shown at all:
 * where the base knows every word, and where it does not.
 */
const ENOUGH = 0.3;
const ENOUGH_OF_UNKNOWN = 0.5;
/**
 * How much an unknown word counts of what it would as a rare one, where it is the only one of three
 * or more and no name or number: a base need not have every word of a question.
 */
const UNKNOWN_WORD = 0.35;
/** Two words of the query side by side in a claim count for this much more. */
const NEIGHBOURS = 0.12;

/** A claim that has a word among its first so many is about it. */
export const ABOUT_PLACES = 2;
/** A unit counts this many times as much in a claim that is about it. */
const ABOUT = 1.2;
/** Where more claims than this have a unit, that they are about it tells nothing. */
const MOST_ABOUT = 1000;

/** What the units of a query count, in parts of {@link ONE}. */
export class Weights {
  /** How telling each unit is. */
  readonly rarities: readonly number[];
  /** How many times as much each unit counts in a claim that is about it. */
  readonly abouts: readonly number[];
  /** What a unit beside the one before it counts in addition. */
  readonly together: readonly number[];
  /** The share of the query that a claim must have to be shown. */
  readonly leastShare: number;

  /**
   * @param count how many claims the base has
   * @param members of each unit, in the order of the query
   */
  constructor(count: number, members: readonly Members[]) {
    const rarities = members.map((one) => Math.round(one.rarity(count) * ONE));
    const needed = members.filter(({ unit }) => !unit.optional);
    const unknown = needed.filter((one) => one.count === 0).length;
    const aside = unknown === 1 && needed.length > 2;
    const unheard = Math.log(1 + count) * ONE;
    let total = 0;
    for (const [index, { unit, count: having }] of members.entries()) {
      if (unit.optional) continue;
      const share = aside && !isNamed(unit) ? UNKNOWN_WORD : 1;
      total += having === 0 ? unheard * share : (rarities[index] ?? 0);
    }
    this.rarities = rarities;
    this.abouts = members.map(({ count: having }) => (having > MOST_ABOUT ? 1 : ABOUT));
    this.together = rarities.map((rarity, index) =>
      Math.round(NEIGHBOURS * Math.min(rarity, rarities[index - 1] ?? 0)),
    );
    this.leastShare = total * (unknown > 0 ? ENOUGH_OF_UNKNOWN : ENOUGH);
  }

  /** What a unit counts in a claim that has it so strongly. @param place its first place there */
  score(index: number, strength: number, place: number): number {
    const about = place > 0 && place <= ABOUT_PLACES ? (this.abouts[index] ?? 1) : 1;
    return Math.round(((this.rarities[index] ?? 0) / ONE) * about * strength);
  }

  /** What it counts at the most in a claim that has it so strongly. */
  mostScore(index: number, strength: number): number {
    return Math.round(((this.rarities[index] ?? 0) / ONE) * (this.abouts[index] ?? 1) * strength);
  }
}
