import { BitSet } from '../index/bit-set.ts';
import type { Floor } from './floor.ts';
import { FIRST, HIT, IN_FIELDS, NUMBER, ONE, readBestHits, readHits, STRENGTH } from './hits.ts';
import { addFacet, type Members, nearer } from './members.ts';
import { readName, type TakeName } from './name-match.ts';
import { FIELDS, type Field } from './searched-fields.ts';
import type { Terms } from './terms.ts';
import { type Alternative, isWeakTier, type Unit } from './units.ts';

/**
 * The claims that have a unit, each by its best alternative. The numbers stand in flat arrays, one
 * place a claim: a common word is in tens of thousands of them.
 */
export class UnitMatches {
  readonly unit: Unit;
  /** All claims that have the unit; those that are matched here may be fewer. */
  readonly members: Members;
  /** The claims that are matched, by number, in no order. */
  readonly numbers: number[] = [];
  /** 0 to {@link ONE}; 0 where a claim does not have it. */
  readonly strength: Int32Array;
  /** The first place in the claim's own words, from 1; 0 where it is not there. */
  readonly claimPlace: Uint16Array;
  /** The place of the best alternative among those of the unit. */
  readonly alternative: Uint16Array;
  readonly #fields: Uint8Array;

  /** @param count how many claims the base has */
  constructor(members: Members, count: number) {
    this.unit = members.unit;
    this.members = members;
    this.strength = new Int32Array(count);
    this.claimPlace = new Uint16Array(count);
    this.#fields = new Uint8Array(count);
    this.alternative = new Uint16Array(count);
  }

  /** Takes an alternative's match of a claim, where it is better than what there was. */
  offer(index: number, number: number, strength: number, fields: number, place: number): void {
    const before = this.strength[number] ?? 0;
    if (strength <= before) return;
    if (before === 0) this.numbers.push(number);
    this.strength[number] = strength;
    this.claimPlace[number] = place;
    this.#fields[number] = fields;
    this.alternative[number] = index;
  }

  /** Takes the hits of an alternative's only term: the same, without a call for each. */
  take(index: number, hits: Int32Array): void {
    const { strength, claimPlace, alternative, numbers } = this;
    const fields = this.#fields;
    for (let i = 0; i < hits.length; i += HIT) {
      const number = hits[i + NUMBER] ?? 0;
      const own = hits[i + STRENGTH] ?? 0;
      const before = strength[number] ?? 0;
      if (own <= before) continue;
      if (before === 0) numbers.push(number);
      strength[number] = own;
      claimPlace[number] = hits[i + FIRST] ?? 0;
      fields[number] = hits[i + IN_FIELDS] ?? 0;
      alternative[number] = index;
    }
  }

  /** No claim has it. */
  get unknown(): boolean {
    return this.members.count === 0;
  }

  /** Whether a claim has it in full. */
  isFull(number: number): boolean {
    return this.members.whole.has(number);
  }

  /** How a claim has it, and in which fields. */
  reason(number: number): { alternative: Alternative | undefined; fields: Field[] } {
    const bits = this.#fields[number] ?? 0;
    return {
      alternative: this.unit.alternatives[this.alternative[number] ?? 0],
      fields: FIELDS.filter((_, field) => (bits >> field) & 1),
    };
  }
}

/**
 * Matches a unit in claims: how well they have it. A claim that has it in full is weighed by that, and
 * not by what it has of it weakly.
 *
 * @param wanted only these claims; all members where it is left out
 * @param floor leaves out claims that do not have it in full or do not reach the floor; only where
 *   `wanted` is left out
 */
export function matchUnit(
  terms: Terms,
  members: Members,
  wanted?: BitSet,
  floor?: Floor,
): UnitMatches {
  const matches = new UnitMatches(members, terms.facts.count);
  const strong = { terms, matches, wanted, floor };
  const { alternatives } = members.unit;
  for (const [index, one] of alternatives.entries())
    if (!isWeakTier(one.tier)) matchOne(strong, index);
  if (floor || members.all === members.whole) return matches;
  const others = members.all.copy();
  others.remove(members.whole);
  if (wanted) others.and(wanted);
  if (others.isEmpty) return matches;
  const weak = { terms, matches, wanted: others };
  for (const [index, one] of alternatives.entries())
    if (isWeakTier(one.tier)) matchOne(weak, index);
  return matches;
}

/** In which claims an alternative is matched: see {@link matchUnit}. */
interface Matching {
  readonly terms: Terms;
  readonly matches: UnitMatches;
  readonly wanted?: BitSet | undefined;
  readonly floor?: Floor | undefined;
}

function matchOne({ terms, matches, wanted, floor }: Matching, index: number): void {
  const { unit, all } = matches.members;
  const alternative = unit.alternatives[index];
  const [term, another] = alternative?.terms ?? [];
  if (!alternative) return;
  if (term && !another) {
    const reading = { weight: alternative.weight, beyond: nearer(unit.alternatives, index) };
    if (floor) {
      floor.nextAlternative();
      readBestHits(
        terms,
        term,
        reading,
        (most) => floor.isReached(most),
        (hits) => {
          floor.take(hits);
          matches.take(index, hits);
        },
      );
    } else readHits(terms, term, reading, wanted, (hits) => matches.take(index, hits));
  } else if (term) matchName(terms, matches, index, wanted);
  const having = propertied(terms, alternative);
  if (!having) return;
  const strength = Math.round(alternative.weight * ONE);
  floor?.nextAlternative();
  if (floor && !floor.isReached(strength)) return;
  having.and(wanted ?? all);
  for (const number of having.numbers()) matches.offer(index, number, strength, 0, 0);
}

/** The claims that have the properties of an alternative, or that somebody asserts. */
function propertied({ facts }: Terms, { facets, claims }: Alternative): BitSet | undefined {
  if (!facets && !claims) return undefined;
  const having = new BitSet(facts.count);
  for (const key of facets ?? []) addFacet(facts, key, having);
  for (const number of claims ?? []) having.add(number);
  return having;
}

/** Matches a name of several words, whose members are known. */
function matchName(
  terms: Terms,
  matches: UnitMatches,
  index: number,
  wanted: BitSet | undefined,
): void {
  const { unit, names } = matches.members;
  const name = unit.alternatives[index];
  const known = names.get(index);
  if (!name || !known) return;
  const take: TakeName = (number, ...how) => {
    if (!wanted || wanted.has(number)) matches.offer(index, number, ...how);
  };
  if (known.matches) for (const match of known.matches) take(...match);
  else {
    const looked = known.all.copy();
    if (wanted) looked.and(wanted);
    readName(terms, name, looked, take);
  }
}
