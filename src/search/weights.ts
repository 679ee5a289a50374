import { ONE } from './hits.ts';
import type { Members } from './members.ts';

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

/** What the units of a query count, in parts of {@link ONE}. */
export class Weights {
  /** How telling each unit is. */
  readonly rarities: readonly number[];
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
      const share = aside && !isName(unit.text) ? UNKNOWN_WORD : 1;
      total += having === 0 ? unheard * share : (rarities[index] ?? 0);
    }
    this.rarities = rarities;
    this.together = rarities.map((rarity, index) =>
      Math.round(NEIGHBOURS * Math.min(rarity, rarities[index - 1] ?? 0)),
    );
    this.leastShare = total * (unknown > 0 ? ENOUGH_OF_UNKNOWN : ENOUGH);
  }

  /** What a unit counts in a claim that has it so strongly. */
  score(index: number, strength: number): number {
    return Math.round(((this.rarities[index] ?? 0) / ONE) * strength);
  }
}

/** Whether a word as it was typed is a name or a number. */
function isName(text: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(text);
}
