import { BitSet } from '../index/bit-set.ts';
import type { FactIndex } from '../index/fact-index.ts';
import { Places } from '../index/places.ts';
import { mustBeNear, readName, type TakeName } from './name-match.ts';
import type { Terms } from './terms.ts';
import { type Alternative, isWeakTier, type SearchTerm, type Unit } from './units.ts';

/** Below 1, rare words outweigh common ones less than information theory would have it. */
const RARITY = 0.75;

/**
 * The term of a better alternative that finds all that the one at a place does, but for other forms:
 * `railway` in its inflections, before words derived like it.
 */
export function nearer(
  alternatives: readonly Alternative[],
  index: number,
): SearchTerm | undefined {
  const one = alternatives[index];
  const own = one?.terms[0];
  // A name has up to a thousand alternatives: the list is not copied for each, and nothing is made for one.
  for (let place = 0; place < index; place++) {
    const other = alternatives[place];
    if (other?.terms.length !== 1 || other.weight < (one?.weight ?? 0)) continue;
    const term = other.terms[0];
    if (term?.key === own?.key && term?.word === own?.word) return term;
  }
  return undefined;
}

/** The claims that have a name of several words. */
export interface NameMembers {
  readonly all: BitSet;
  /** The arguments of `TakeName` for each of them; left out where they are not read yet. */
  readonly matches?: readonly Parameters<TakeName>[];
}

interface MemberSets extends Pick<Members, 'names' | 'all' | 'whole' | 'count'> {
  readonly strong: number;
}

/** The claims that have a unit: which they are, without how well they do. */
export class Members {
  readonly unit: Unit;
  /** The claims of each alternative of several words, by its place. */
  readonly names: ReadonlyMap<number, NameMembers>;
  /** The claims that have it. */
  readonly all: BitSet;
  /** Those that have it in full: in a way that is not weak. */
  readonly whole: BitSet;
  /** How many have it. */
  readonly count: number;
  /** How many have it in full. */
  readonly #strong: number;

  constructor(unit: Unit, { names, all, whole, count, strong }: MemberSets) {
    this.unit = unit;
    this.names = names;
    this.all = all;
    this.whole = whole;
    this.count = count;
    this.#strong = strong;
  }

  /** How telling the unit is: rarer ones tell more. */
  rarity(total: number): number {
    const found = this.#strong > 0 ? this.#strong : this.count;
    const idf = Math.log(1 + (total - found + 0.5) / (found + 0.5));
    return Math.max(idf ** RARITY, 0.05);
  }
}

/**
 * Finds the claims that have a unit. Which claims have a word is read many times faster than how well
 * they do.
 *
 * @param allowed only these claims; all where it is left out
 */
export function membersOf(terms: Terms, unit: Unit, allowed?: BitSet): Members {
  const { facts } = terms;
  const { alternatives } = unit;
  const all = new BitSet(facts.count);
  const hasWeak = alternatives.some((one) => isWeakTier(one.tier));
  const whole = hasWeak ? new BitSet(facts.count) : all;
  const names = new Map<number, NameMembers>();
  for (const [index, alternative] of alternatives.entries()) {
    const set = isWeakTier(alternative.tier) ? all : whole;
    const [term, another] = alternative.terms;
    if (term && !another) terms.addMembers(term, nearer(alternatives, index), set);
    else if (term) {
      const named = namedBy(terms, alternative, allowed);
      names.set(index, named);
      set.or(named.all);
    }
    for (const key of alternative.facets ?? []) addFacet(facts, key, set);
    for (const number of alternative.claims ?? []) set.add(number);
  }
  if (allowed) whole.and(allowed);
  if (hasWeak) all.or(whole);
  if (allowed) all.and(allowed);
  return new Members(unit, { names, all, whole, count: all.count, strong: whole.count });
}

/** The claims that have a name of several words. */
function namedBy(terms: Terms, name: Alternative, allowed: BitSet | undefined): NameMembers {
  const having = terms.havingAll(name.terms);
  if (allowed) having.and(allowed);
  if (!mustBeNear(name)) return { all: having };
  const all = new BitSet(terms.facts.count);
  const matches: Parameters<TakeName>[] = [];
  readName(terms, name, having, (...match) => {
    all.add(match[0]);
    matches.push(match);
  });
  return { all, matches };
}

/** Adds the claims that have a property. */
export function addFacet(facts: FactIndex, key: string, set: BitSet): void {
  for (const { segment, bytes } of facts.lists(key)) {
    const first = facts.segments[segment]?.first;
    if (first !== undefined) new Places(bytes, 0).addTo(set, first);
  }
}
