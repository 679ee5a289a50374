import { BitSet } from '../index/bit-set.ts';
import { MATCH_KINDS } from '../model/kinds.ts';
import type { UnitMatches } from './match.ts';
import { membersOf } from './members.ts';
import type { Terms } from './terms.ts';
import type { Alternative, Tier, Unit } from './units.ts';

/** By what a claim has what was asked for. */
export type MatchKind = (typeof MATCH_KINDS)[number];

/** The words of an alternative as they stand, without their inflections. */
function asTyped(alternative: Alternative): Alternative {
  return { ...alternative, terms: alternative.terms.map((term) => ({ ...term, kin: 'same' })) };
}

const ways = (unit: Unit, ...tiers: Tier[]): readonly Alternative[] =>
  unit.alternatives.filter(({ tier }) => tiers.includes(tier));

/** The ways in which a claim can have a unit in full, the strongest first. */
function steps(unit: Unit): readonly (readonly [MatchKind, readonly Alternative[]])[] {
  return [
    ['word', [...ways(unit, 'said'), ...ways(unit, 'literal').map(asTyped)]],
    ['form', ways(unit, 'literal')],
    ['synonym', ways(unit, 'thesaurus')],
  ];
}

/** By what claims have what was asked for; found out for those that are asked about, all at once. */
export class Grades {
  readonly #terms: Terms;
  readonly #matches: readonly UnitMatches[];
  readonly #shown: readonly number[];
  #kinds: Map<number, number> | undefined;

  /** @param shown the claims that may be asked about */
  constructor(terms: Terms, matches: readonly UnitMatches[], shown: readonly number[]) {
    this.#terms = terms;
    this.#matches = matches;
    this.#shown = shown;
  }

  /** The weakest way in which a claim has one of the words that it has. */
  of(number: number): MatchKind {
    this.#kinds ??= this.#graded();
    return MATCH_KINDS[this.#kinds.get(number) ?? 0] ?? 'word';
  }

  #graded(): Map<number, number> {
    const kinds = new Map<number, number>();
    for (const match of this.#matches) {
      if (match.unit.optional) continue;
      const had = this.#shown.filter((number) => (match.strength[number] ?? 0) > 0);
      for (const [number, kind] of this.#ofUnit(match, had)) {
        kinds.set(number, Math.max(kinds.get(number) ?? 0, kind));
      }
    }
    return kinds;
  }

  #ofUnit(match: UnitMatches, had: readonly number[]): Map<number, number> {
    const { unit } = match;
    const kinds = new Map(had.map((number) => [number, MATCH_KINDS.indexOf('related')]));
    let left = had.filter((number) => match.isFull(number));
    for (const [kind, alternatives] of steps(unit)) {
      if (left.length === 0) break;
      if (alternatives.length === 0) continue;
      const among = BitSet.of(this.#terms.facts.count, left);
      const { all } = membersOf(this.#terms, { ...unit, alternatives }, among);
      const place = MATCH_KINDS.indexOf(unit.corrected ? 'corrected' : kind);
      for (const number of left) if (all.has(number)) kinds.set(number, place);
      left = left.filter((number) => !all.has(number));
    }
    return kinds;
  }
}
