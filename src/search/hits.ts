import type { FactIndex } from '../index/fact-index.ts';
import {
  FREQUENCY,
  LENGTH,
  Postings,
  RECORD,
  ROW_SIZE,
  type Standings,
} from '../index/postings.ts';
import { type Kinship, kinship } from './morphology.ts';
import { FIELDS, WEIGHTS } from './searched-fields.ts';
import type { SearchTerm } from './units.ts';

/**
 * The greatest strength. Strengths and scores are whole numbers: as long as V8 interprets a loop, it
 * makes an object of every number with a fraction, and a common word has a hundred thousand of them.
 */
export const ONE = 2 ** 20;

/** How soon a second occurrence of a word stops to count. */
const SATURATION = 2.5;
/** How much a claim longer than the mean is held back. */
const LENGTH_EFFECT = 0.6;

/** How much a form counts, in hundredths. */
const KIN_WEIGHT: Readonly<Record<Kinship, number>> = {
  same: 100,
  inflected: 95,
  derived: 50,
  none: 0,
};
const KIN_ORDER: readonly Kinship[] = ['same', 'inflected', 'derived', 'none'];
const FIELD_WEIGHTS: readonly number[] = FIELDS.map((field) => WEIGHTS[field]);
/** Claims of more words than this count as if they had no more. */
const LONGEST = 4096;
/** What an occurrence counts by its form and its field, where it counts fully. */
const FULL = 1000;

/** How much each form counts for a term; a form is weighed once, in however many files it is. */
class FormWeights {
  readonly #known = new Map<string, number>();
  readonly #word: string | undefined;
  readonly #farthest: number;

  constructor({ word, kin }: SearchTerm) {
    this.#word = word;
    this.#farthest = KIN_ORDER.indexOf(kin);
  }

  of(form: string): number {
    if (this.#word === undefined) return KIN_WEIGHT.same;
    let weight = this.#known.get(form);
    if (weight === undefined) {
      const found = kinship(this.#word, form);
      weight = KIN_ORDER.indexOf(found) <= this.#farthest ? KIN_WEIGHT[found] : 0;
      this.#known.set(form, weight);
    }
    return weight;
  }
}

/** How strongly claims have a term, by how often they do: few differ in both frequency and length. */
class Strengths {
  readonly #known = new Map<number, number>();
  readonly #perWord: number;
  readonly #weight: number;

  constructor(meanLength: number, weight: number) {
    this.#perWord = LENGTH_EFFECT / meanLength;
    this.#weight = weight * ONE;
  }

  /** Turns the rows of a list into hits: see {@link HIT}. */
  weigh(rows: Int32Array, first: number, allowed: ReadonlySet<number> | undefined): void {
    const known = this.#known;
    for (let i = 0; i < rows.length; i += ROW_SIZE) {
      const number = first + (rows[i + RECORD] ?? 0);
      const frequency = rows[i + FREQUENCY] ?? 0;
      const length = Math.min(rows[i + LENGTH] ?? 0, LONGEST - 1);
      const key = frequency * LONGEST + length;
      let strength = allowed && !allowed.has(number) ? 0 : known.get(key);
      if (strength === undefined) {
        strength = this.#made(frequency, length);
        known.set(key, strength);
      }
      rows[i + NUMBER] = number;
      rows[i + STRENGTH] = strength;
    }
  }

  #made(frequency: number, length: number): number {
    const dilution = 1 - LENGTH_EFFECT + this.#perWord * length;
    const often = frequency / FULL;
    return Math.round((this.#weight * often) / (often + SATURATION * dilution));
  }
}

/** Which claims are looked at, and how a reading can be shortened. */
export interface Reading {
  /** Only these claims; all where it is left out. */
  readonly allowed?: ReadonlySet<number> | undefined;
  /** Only these files have any of them. */
  readonly segments?: ReadonlySet<number> | undefined;
  /** What the term counts, from 0 to 1; 1 where it is left out. */
  readonly weight?: number | undefined;
  /** Leave out files in which the term has no other forms than this one. */
  readonly beyond?: SearchTerm | undefined;
}

/** Goes through the files that have a term in a form that counts, with how much each form does. */
function eachList(
  facts: FactIndex,
  term: SearchTerm,
  { segments, beyond }: Reading,
  visit: (first: number, postings: Postings, weights: readonly number[]) => void,
): void {
  const of = new FormWeights(term);
  const before = beyond && new FormWeights(beyond);
  for (const { segment, bytes } of facts.lists(term.key)) {
    const first = facts.segments[segment]?.first;
    if (first === undefined || (segments && !segments.has(segment))) continue;
    const postings = new Postings(bytes);
    const { forms } = postings;
    const weights = forms.map((form) => of.of(form));
    if (weights.some((weight, form) => weight !== (before?.of(forms[form] ?? '') ?? 0))) {
      visit(first, postings, weights);
    }
  }
}

/**
 * The numbers of a hit, one after the other: rows of a posting list, in which the record has become
 * the number of a claim, and the frequency a strength.
 */
export const HIT = ROW_SIZE;
export const NUMBER = RECORD;
/** 0 to {@link ONE}: how much the word counts there; 0 where the claim is not to be looked at. */
export const STRENGTH = FREQUENCY;
export { FIRST, IN_FIELDS } from '../index/postings.ts';

/**
 * Reads the claims that have a term, in the order of the base.
 *
 * @param visit told of those of one file, a {@link HIT} each
 * @param withStandings also where in its fields the word stands
 */
export function readHits(
  facts: FactIndex,
  term: SearchTerm,
  reading: Reading,
  visit: (hits: Int32Array, standings: Standings) => void,
  withStandings = false,
): void {
  const { allowed, weight = 1 } = reading;
  const strengths = new Strengths(facts.meanLength, weight);
  eachList(facts, term, reading, (first, postings, weights) => {
    const standings: Standings = { at: [], ends: [] };
    const rows = postings.rows(weights, FIELD_WEIGHTS, withStandings ? standings : undefined);
    strengths.weigh(rows, first, allowed);
    visit(rows, standings);
  });
}

/** Only the numbers of the claims that have a term: several times faster than {@link readHits}. */
export function readNumbers(
  facts: FactIndex,
  term: SearchTerm,
  reading: Reading,
  visit: (number: number) => void,
): void {
  const { allowed } = reading;
  eachList(facts, term, reading, (first, postings, weights) => {
    const found = (record: number): void => {
      if (!allowed || allowed.has(first + record)) visit(first + record);
    };
    if (weights.every((weight) => weight > 0)) for (const record of postings.records) found(record);
    else {
      const rows = postings.rows(weights, FIELD_WEIGHTS);
      for (let i = 0; i < rows.length; i += ROW_SIZE) found(rows[i + RECORD] ?? 0);
    }
  });
}
