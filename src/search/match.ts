import type { Base } from '../base/base.ts';
import { FIELDS, type Field, WEIGHTS } from './fields.ts';
import { type Kinship, kinship } from './morphology.ts';
import { decode, decodePlaces, FIELD_STEP } from './postings.ts';
import type { Alternative, Term, Tier, Unit } from './units.ts';
import { WEAK } from './units.ts';

/** How soon a second occurrence of a word stops to count. */
const SATURATION = 2.5;
/** How much a claim longer than the mean is held back. */
const LENGTH_EFFECT = 0.6;
/** Below 1, rare words outweigh common ones less than information theory would have it. */
const RARITY = 0.75;
/** What is left of a match whose words stand apart. */
const APART = 0.6;
/** How many other words may stand between the words of a name. */
const SLACK = 3;

const KIN_WEIGHT: Readonly<Record<Kinship, number>> = {
  same: 1,
  inflected: 0.95,
  derived: 0.5,
  none: 0,
};
const KIN_ORDER: readonly Kinship[] = ['same', 'inflected', 'derived', 'none'];

/** A word in a record: how well it counts, and where it stands. */
interface Hit {
  readonly strength: number;
  /** Pairs of field and place. */
  readonly at: readonly number[];
}

/** What a record has of a unit. */
export interface UnitMatch {
  /** 0 to 1. */
  readonly strength: number;
  readonly tier: Tier;
  /** What it was found as. */
  readonly label: string;
  /** The fields in which it stands. */
  readonly fields: readonly Field[];
  /** The first place in the claim's words, or -1. */
  readonly place: number;
}

/** The records that have a unit. */
export interface UnitMatches {
  readonly unit: Unit;
  readonly byRecord: ReadonlyMap<number, UnitMatch>;
  /** How telling it is: rarer units tell more. */
  readonly idf: number;
  /** No record has it other than weakly. */
  readonly unknown: boolean;
}

function formWeights(term: Term, forms: readonly string[]): readonly number[] {
  const { word } = term;
  if (word === undefined) return forms.map(() => 1);
  const farthest = KIN_ORDER.indexOf(term.kin);
  return forms.map((form) => {
    const kin = kinship(word, form);
    return KIN_ORDER.indexOf(kin) <= farthest ? KIN_WEIGHT[kin] : 0;
  });
}

/** Finds units in a base; what several units share is looked up once. */
export class Matcher {
  readonly #base: Base;
  readonly #allowed: ReadonlySet<number> | undefined;
  readonly #hits = new Map<string, ReadonlyMap<number, Hit>>();

  /** @param allowed the records to look at; all where it is left out */
  constructor(base: Base, allowed: ReadonlySet<number> | undefined) {
    this.#base = base;
    this.#allowed = allowed;
  }

  #termHits(term: Term): ReadonlyMap<number, Hit> {
    const name = `${term.kin} ${term.word ?? ''} ${term.key}`;
    let hits = this.#hits.get(name);
    if (!hits) {
      hits = this.#lookUp(term);
      this.#hits.set(name, hits);
    }
    return hits;
  }

  #lookUp(term: Term): Map<number, Hit> {
    const found = new Map<number, Hit>();
    for (const { segment, bytes } of this.#base.lists(term.key)) {
      const first = this.#base.segments[segment]?.first;
      if (first === undefined) continue;
      const { forms, postings } = decode(bytes);
      const weights = formWeights(term, forms);
      if (!weights.some((weight) => weight > 0)) continue;
      for (const { record, length, at } of postings) {
        if (this.#allowed && !this.#allowed.has(first + record)) continue;
        const hit = this.#hit(at, weights, length);
        if (hit) found.set(first + record, hit);
      }
    }
    return found;
  }

  #hit(at: readonly number[], weights: readonly number[], length: number): Hit | undefined {
    let frequency = 0;
    const places: number[] = [];
    for (let i = 0; i < at.length; i += 2) {
      const code = at[i] ?? 0;
      const weight = weights[Math.floor(code / FIELD_STEP)] ?? 0;
      if (weight === 0) continue;
      const field = code % FIELD_STEP;
      frequency += weight * WEIGHTS[FIELDS[field] ?? 'note'];
      places.push(field, at[i + 1] ?? 0);
    }
    if (places.length === 0) return undefined;
    const dilution = 1 - LENGTH_EFFECT + LENGTH_EFFECT * (length / this.#base.meanLength);
    return { strength: frequency / (frequency + SATURATION * dilution), at: places };
  }

  /** The records that have a unit, each with its best alternative. */
  match(unit: Unit): UnitMatches {
    const best = new Map<number, UnitMatch>();
    let strong = 0;
    for (const alternative of unit.alternatives) {
      for (const [record, match] of this.#alternative(alternative)) {
        const before = best.get(record);
        if (!before && !WEAK.has(match.tier)) strong++;
        if (!before || match.strength > before.strength) best.set(record, match);
      }
    }
    const total = this.#base.count;
    const found = strong > 0 ? strong : best.size;
    const idf = Math.log(1 + (total - found + 0.5) / (found + 0.5));
    return { unit, byRecord: best, idf: Math.max(idf ** RARITY, 0.05), unknown: best.size === 0 };
  }

  *#alternative(alternative: Alternative): Iterable<[number, UnitMatch]> {
    const { tier, label, weight, facets = [], terms } = alternative;
    for (const key of facets) {
      for (const record of this.#records(key)) {
        yield [record, { strength: weight, tier, label, fields: [], place: -1 }];
      }
    }
    const hits = terms.map((term) => this.#termHits(term));
    const [rarest, ...others] = [...hits].sort((a, b) => a.size - b.size);
    for (const record of rarest?.keys() ?? []) {
      if (!others.every((other) => other.has(record))) continue;
      const all = hits.flatMap((one) => one.get(record) ?? []);
      const match = together(alternative, all);
      if (match) yield [record, match];
    }
  }

  /** The records that have a property. */
  *#records(key: string): Iterable<number> {
    for (const { segment, bytes } of this.#base.lists(key)) {
      const first = this.#base.segments[segment]?.first ?? 0;
      for (const place of decodePlaces(bytes)) {
        if (!this.#allowed || this.#allowed.has(first + place)) yield first + place;
      }
    }
  }
}

/** The match of an alternative whose terms a record all has, or `undefined` where they do not fit. */
function together(
  { tier, label, weight, adjacent }: Alternative,
  hits: readonly Hit[],
): UnitMatch | undefined {
  const mean = hits.reduce((sum, hit) => sum + hit.strength, 0) / hits.length;
  const near = hits.length === 1 ? 'near' : nearness(hits, adjacent ?? false);
  if (near === 'apart' && (adjacent || tier === 'thesaurus' || tier === 'related'))
    return undefined;
  const fields = new Set(hits.flatMap((hit) => hit.at.filter((_, i) => i % 2 === 0)));
  const inClaim = hits.flatMap((hit) => firstIn(hit, 0));
  return {
    strength: mean * weight * (near === 'apart' ? APART : 1),
    tier,
    label,
    fields: [...fields].sort().map((field) => FIELDS[field] ?? 'note'),
    place: inClaim.length > 0 ? Math.min(...inClaim) : -1,
  };
}

function firstIn({ at }: Hit, field: number): number[] {
  for (let i = 0; i < at.length; i += 2) if (at[i] === field) return [at[i + 1] ?? 0];
  return [];
}

/** Whether all terms stand within a few words of each other, or directly in their order. */
function nearness(hits: readonly Hit[], adjacent: boolean): 'near' | 'apart' {
  const [first, ...rest] = hits;
  if (!first) return 'apart';
  const span = adjacent ? rest.length : rest.length + SLACK;
  for (let i = 0; i < first.at.length; i += 2) {
    const field = first.at[i] ?? 0;
    const place = first.at[i + 1] ?? 0;
    const fits = rest.every((hit, offset) =>
      has(hit, field, (other) =>
        adjacent ? other === place + offset + 1 : Math.abs(other - place) <= span,
      ),
    );
    if (fits) return 'near';
  }
  return 'apart';
}

function has({ at }: Hit, field: number, test: (place: number) => boolean): boolean {
  for (let i = 0; i < at.length; i += 2) if (at[i] === field && test(at[i + 1] ?? 0)) return true;
  return false;
}
