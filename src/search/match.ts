import type { FactIndex } from '../index/fact-index.ts';
import type { Standings } from '../index/postings.ts';
import { withKey } from './filter.ts';
import {
  FIRST,
  HIT,
  IN_FIELDS,
  NUMBER,
  ONE,
  type Reading,
  readHits,
  readNumbers,
  STRENGTH,
} from './hits.ts';
import { near, type Standing } from './nearness.ts';
import { FIELDS, type Field } from './searched-fields.ts';
import { type Alternative, type SearchTerm, type Tier, type Unit, WEAK } from './units.ts';

/** Below 1, rare words outweigh common ones less than information theory would have it. */
const RARITY = 0.75;
/** What is left of a match whose words stand apart. */
const APART = 0.6;

/** How telling a unit is: rarer ones tell more. */
interface Rarity {
  rarity(total: number): number;
}

/** The claims that have a unit, counted: which they are, and how many have it other than weakly. */
export class UnitMembers implements Rarity {
  readonly unit: Unit;
  /** The claims that have it, by number, in no order. */
  readonly numbers: number[] = [];
  /** 1 where a claim has it. */
  readonly has: Uint8Array;
  #strong = 0;

  constructor(unit: Unit, count: number) {
    this.unit = unit;
    this.has = new Uint8Array(count);
  }

  /** Takes a claim that has an alternative. */
  offer(index: number, number: number): void {
    if (this.has[number]) return;
    this.has[number] = 1;
    this.numbers.push(number);
    if (!isWeak(this.unit, index)) this.#strong++;
  }

  rarity(total: number): number {
    return rarityOf(this.#strong, this.numbers.length, total);
  }
}

function isWeak({ alternatives }: Unit, index: number): boolean {
  return WEAK.has(alternatives[index]?.tier ?? 'literal');
}

function rarityOf(strong: number, all: number, total: number): number {
  const found = strong > 0 ? strong : all;
  const idf = Math.log(1 + (total - found + 0.5) / (found + 0.5));
  return Math.max(idf ** RARITY, 0.05);
}

/**
 * The claims that have a unit, each by its best alternative. The numbers stand in flat arrays, one
 * place a claim: a common word is in tens of thousands of them.
 */
export class UnitMatches {
  readonly unit: Unit;
  /** The claims that have it, by number, in no order. */
  readonly numbers: number[] = [];
  /** 0 to {@link ONE}; 0 where a claim does not have it. */
  readonly strength: Int32Array;
  /** The first place in the claim's own words, from 1; 0 where it is not there. */
  readonly claimPlace: Uint16Array;
  /** The place of the best alternative among those of the unit. */
  readonly alternative: Uint16Array;
  readonly #fields: Uint8Array;
  readonly #members: Rarity | undefined;
  #strong = 0;

  /** @param members all that have the unit, where these are only some of them */
  constructor(unit: Unit, count: number, members?: Rarity) {
    this.unit = unit;
    this.#members = members;
    this.strength = new Int32Array(count);
    this.claimPlace = new Uint16Array(count);
    this.#fields = new Uint8Array(count);
    this.alternative = new Uint16Array(count);
  }

  /** Takes an alternative's match of a claim, where it is better than what there was. */
  offer(index: number, number: number, strength: number, fields: number, place: number): void {
    const before = this.strength[number] ?? 0;
    if (before === 0) {
      this.numbers.push(number);
      if (!isWeak(this.unit, index)) this.#strong++;
    }
    if (strength <= before) return;
    this.strength[number] = strength;
    this.claimPlace[number] = place;
    this.#fields[number] = fields;
    this.alternative[number] = index;
  }

  /** Takes the hits of an alternative's only term: the same, without a call for each. */
  take(index: number, hits: Int32Array): void {
    const { strength, claimPlace, alternative, numbers } = this;
    const known = numbers.length;
    for (let i = 0; i < hits.length; i += HIT) {
      const number = hits[i + NUMBER] ?? 0;
      const own = hits[i + STRENGTH] ?? 0;
      const before = strength[number] ?? 0;
      if (own <= before) continue;
      if (before === 0) numbers.push(number);
      strength[number] = own;
      claimPlace[number] = hits[i + FIRST] ?? 0;
      this.#fields[number] = hits[i + IN_FIELDS] ?? 0;
      alternative[number] = index;
    }
    if (!isWeak(this.unit, index)) this.#strong += numbers.length - known;
  }

  /** No claim has it. */
  get unknown(): boolean {
    return this.numbers.length === 0;
  }

  /** How telling it is: rarer units tell more. */
  rarity(total: number): number {
    return this.#members?.rarity(total) ?? rarityOf(this.#strong, this.numbers.length, total);
  }

  /** By what a claim that has it has it. */
  tier(number: number): Tier {
    return this.unit.alternatives[this.alternative[number] ?? 0]?.tier ?? 'literal';
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
 * The term of a better alternative that finds all that the one at a place does, but for other forms:
 * `railway` in its inflections, before words derived like it.
 */
function nearer(alternatives: readonly Alternative[], index: number): SearchTerm | undefined {
  const one = alternatives[index];
  const better = alternatives.slice(0, index).find(({ terms: [term, another], weight }) => {
    const [own] = one?.terms ?? [];
    const same = term?.key === own?.key && term?.word === own?.word;
    return same && !another && weight >= (one?.weight ?? 0);
  });
  return better?.terms[0];
}

/** Takes a claim that has an alternative: see {@link UnitMatches.offer}. */
type Offer = (
  index: number,
  number: number,
  strength: number,
  fields: number,
  place: number,
) => void;

/** A claim that has a term: see `HIT`. */
interface Hit extends Standing {
  readonly strength: number;
  readonly fields: number;
  readonly claimPlace: number;
}

/** All hits of a term by the claim's number, kept: terms of a name are looked at together. */
type KeptHits = ReadonlyMap<number, Hit>;

/** Finds units in a base; a term that several names share is read once. */
export class Matcher {
  readonly #facts: FactIndex;
  readonly #reading: Reading;
  readonly #kept = new Map<string, KeptHits>();

  /** @param reading which claims to look at */
  constructor(facts: FactIndex, reading: Reading) {
    this.#facts = facts;
    this.#reading = reading;
  }

  /**
   * The claims that have a unit.
   *
   * @param members all that have it, where only some are looked at: see {@link UnitMatches.rarity}
   */
  match(unit: Unit, members?: UnitMembers): UnitMatches {
    const matches = new UnitMatches(unit, this.#facts.count, members);
    const offer: Offer = (...match) => matches.offer(...match);
    for (const [index, { terms, weight }] of unit.alternatives.entries()) {
      const [term, another] = terms;
      if (term && !another) {
        const beyond = nearer(unit.alternatives, index);
        const reading = { ...this.#reading, weight, beyond };
        readHits(this.#facts, term, reading, (hits) => matches.take(index, hits));
      }
      this.#matchOther(unit, index, offer);
    }
    return matches;
  }

  /** The claims that have a unit, without how well they do. */
  members(unit: Unit): UnitMembers {
    const members = new UnitMembers(unit, this.#facts.count);
    const offer: Offer = (index, number) => members.offer(index, number);
    for (const [index, { terms }] of unit.alternatives.entries()) {
      const [term, another] = terms;
      if (term && !another) {
        const reading = { ...this.#reading, beyond: nearer(unit.alternatives, index) };
        readNumbers(this.#facts, term, reading, (number) => members.offer(index, number));
      }
      this.#matchOther(unit, index, offer);
    }
    return members;
  }

  /** What an alternative is beside one word: several, or properties. */
  #matchOther(unit: Unit, index: number, offer: Offer): void {
    const alternative = unit.alternatives[index];
    if (!alternative) return;
    if (alternative.terms.length > 1) this.#matchName(index, alternative, offer);
    for (const key of alternative.facets ?? []) this.#matchFacet(index, key, alternative, offer);
  }

  #matchFacet(index: number, key: string, { weight }: Alternative, offer: Offer): void {
    const { allowed } = this.#reading;
    const strength = Math.round(weight * ONE);
    for (const number of withKey(this.#facts, key)) {
      if (!allowed || allowed.has(number)) offer(index, number, strength, 0, 0);
    }
  }

  /** A name of several words: a claim must have all, and most alternatives want them together. */
  #matchName(index: number, alternative: Alternative, offer: Offer): void {
    const { terms, weight, tier, adjacent = false, together: bound = false } = alternative;
    const all = terms.map((term) => this.#hitsOf(term));
    const [rarest, ...others] = [...all].sort((a, b) => a.size - b.size);
    for (const number of rarest?.keys() ?? []) {
      if (!others.every((other) => other.has(number))) continue;
      const hits = all.flatMap((one) => one.get(number) ?? []);
      const together = near(hits, adjacent);
      if (!together && (adjacent || bound || tier !== 'literal')) continue;
      const mean = hits.reduce((sum, hit) => sum + hit.strength, 0) / hits.length;
      const fields = hits.reduce((bits, hit) => bits | hit.fields, 0);
      const places = hits.map((hit) => hit.claimPlace).filter((place) => place > 0);
      const place = places.length > 0 ? Math.min(...places) : 0;
      const strength = Math.round(mean * weight * (together ? 1 : APART));
      offer(index, number, strength, fields, place);
    }
  }

  #hitsOf(term: SearchTerm): KeptHits {
    const name = `${term.kin} ${term.word ?? ''} ${term.key}`;
    const known = this.#kept.get(name);
    if (known) return known;
    const hits = new Map<number, Hit>();
    const keep = (list: Int32Array, { at, ends }: Standings): void => {
      for (let i = 0, start = 0; i < list.length; i += HIT) {
        const end = ends[i / HIT] ?? 0;
        const strength = list[i + STRENGTH] ?? 0;
        if (strength > 0) {
          hits.set(list[i + NUMBER] ?? 0, {
            strength,
            fields: list[i + IN_FIELDS] ?? 0,
            claimPlace: list[i + FIRST] ?? 0,
            at: at.slice(start, end),
          });
        }
        start = end;
      }
    };
    readHits(this.#facts, term, this.#reading, keep, true);
    this.#kept.set(name, hits);
    return hits;
  }
}
