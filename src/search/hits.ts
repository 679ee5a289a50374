import type { Base } from '../base/base.ts';
import { FIELDS, WEIGHTS } from './fields.ts';
import { type Kinship, kinship } from './morphology.ts';
import { FIELD_STEP, PostingCursor } from './postings.ts';
import type { Term } from './units.ts';

/** How soon a second occurrence of a word stops to count. */
const SATURATION = 2.5;
/** How much a claim longer than the mean is held back. */
const LENGTH_EFFECT = 0.6;

const KIN_WEIGHT: Readonly<Record<Kinship, number>> = {
  same: 1,
  inflected: 0.95,
  derived: 0.5,
  none: 0,
};
const KIN_ORDER: readonly Kinship[] = ['same', 'inflected', 'derived', 'none'];
const FIELD_WEIGHTS: readonly number[] = FIELDS.map((field) => WEIGHTS[field]);

/** The places of a word in one record; the same object for each record of a reading. */
export interface Hit {
  /** The number of the claim. */
  number: number;
  /** 0 to 1: how much the word counts there. */
  strength: number;
  /** Bit n is set where the word stands in field n. */
  fields: number;
  /** The first place among the words of the claim itself, from 1; 0 where it is not there. */
  claimPlace: number;
  /** Pairs of field and place, valid until the next record. */
  readonly at: number[];
}

/** How much each form counts for a term; a form is weighed once, in however many files it is. */
class FormWeights {
  readonly #known = new Map<string, number>();
  readonly #word: string | undefined;
  readonly #farthest: number;

  constructor({ word, kin }: Term) {
    this.#word = word;
    this.#farthest = KIN_ORDER.indexOf(kin);
  }

  of(form: string): number {
    if (this.#word === undefined) return 1;
    let weight = this.#known.get(form);
    if (weight === undefined) {
      const found = kinship(this.#word, form);
      weight = KIN_ORDER.indexOf(found) <= this.#farthest ? KIN_WEIGHT[found] : 0;
      this.#known.set(form, weight);
    }
    return weight;
  }
}

/** Which claims are looked at, and how a reading can be shortened. */
export interface Reading {
  /** Only these claims; all where it is left out. */
  readonly allowed?: ReadonlySet<number> | undefined;
  /** Only these files have any of them. */
  readonly segments?: ReadonlySet<number> | undefined;
  /** Leave out files in which the term has no other forms than this one. */
  readonly beyond?: Term | undefined;
}

/** Goes through the files that have a term in a form that counts, with how much each form does. */
function eachList(
  base: Base,
  term: Term,
  { segments, beyond }: Reading,
  visit: (first: number, cursor: PostingCursor, weights: readonly number[]) => void,
): void {
  const of = new FormWeights(term);
  const before = beyond && new FormWeights(beyond);
  for (const { segment, bytes } of base.lists(term.key)) {
    const first = base.segments[segment]?.first;
    if (first === undefined || (segments && !segments.has(segment))) continue;
    const cursor = new PostingCursor(bytes);
    const { forms } = cursor;
    const weights = forms.map((form) => of.of(form));
    if (weights.some((weight, form) => weight !== (before?.of(forms[form] ?? '') ?? 0))) {
      visit(first, cursor, weights);
    }
  }
}

/**
 * Reads the claims that have a term, in the order of the base.
 *
 * @param visit told of each; it must not keep the hit
 */
export function readHits(
  base: Base,
  term: Term,
  reading: Reading,
  visit: (hit: Hit) => void,
): void {
  const { allowed } = reading;
  const hit: Hit = { number: 0, strength: 0, fields: 0, claimPlace: 0, at: [] };
  eachList(base, term, reading, (first, cursor, weights) => {
    while (cursor.next()) {
      const frequency = readOccurrences(cursor, weights, hit);
      hit.number = first + cursor.record;
      if (frequency === 0 || (allowed && !allowed.has(hit.number))) continue;
      const dilution = 1 - LENGTH_EFFECT + LENGTH_EFFECT * (cursor.length / base.meanLength);
      hit.strength = frequency / (frequency + SATURATION * dilution);
      visit(hit);
    }
  });
}

/** Only the numbers of the claims that have a term: several times faster than {@link readHits}. */
export function readNumbers(
  base: Base,
  term: Term,
  reading: Reading,
  visit: (number: number) => void,
): void {
  const { allowed } = reading;
  const hit: Hit = { number: 0, strength: 0, fields: 0, claimPlace: 0, at: [] };
  eachList(base, term, reading, (first, cursor, weights) => {
    if (weights.every((weight) => weight > 0)) {
      for (const record of cursor.records) {
        if (!allowed || allowed.has(first + record)) visit(first + record);
      }
      return;
    }
    while (cursor.next()) {
      const number = first + cursor.record;
      if (readOccurrences(cursor, weights, hit) > 0 && (!allowed || allowed.has(number)))
        visit(number);
    }
  });
}

/** Fills a hit with the occurrences of a record; returns how often the term counts there. */
function readOccurrences(cursor: PostingCursor, weights: readonly number[], hit: Hit): number {
  let frequency = 0;
  hit.fields = 0;
  hit.claimPlace = 0;
  hit.at.length = 0;
  for (let left = cursor.occurrences; left > 0; left--) {
    const code = cursor.value();
    const place = cursor.value();
    const weight = weights[Math.floor(code / FIELD_STEP)] ?? 0;
    if (weight === 0) continue;
    const field = code % FIELD_STEP;
    frequency += weight * (FIELD_WEIGHTS[field] ?? 0);
    hit.fields |= 1 << field;
    if (field === 0 && hit.claimPlace === 0) hit.claimPlace = place + 1;
    hit.at.push(field, place);
  }
  return frequency;
}
