import type { BitSet } from '../index/bit-set.ts';
import type { SegmentPostings } from '../index/fact-index.ts';
import { FREQUENCY, LENGTH, RECORD, ROW_SIZE, type Standings } from '../index/postings.ts';
import { FIELD_WEIGHTS } from './searched-fields.ts';
import { FULL_FORM, type Terms } from './terms.ts';
import type { SearchTerm } from './units.ts';

/**
 * The greatest strength. Strengths and scores are whole numbers: while V8 interprets a loop, it makes an
 * object of every number with a fraction, and a common word has a hundred thousand of them.
 */
export const ONE = 2 ** 20;

/** How soon a second occurrence of a word stops to count. */
const SATURATION = 2.5;
/** How much a claim longer than the mean is held back. */
const LENGTH_EFFECT = 0.6;

/** Claims of more words than this count as if they had no more. */
const LONGEST = 4096;
/** What an occurrence counts by its form and its field, where it counts fully. */
const FULL = 1000;

/** How strongly claims have a term, by how often they do: few differ in both frequency and length. */
class Strengths {
  readonly #known = new Map<number, number>();
  readonly #perWord: number;
  readonly #weight: number;

  /** @param weight what the term counts, from 0 to 1 */
  constructor(meanLength: number, weight: number) {
    this.#perWord = LENGTH_EFFECT / meanLength;
    this.#weight = weight * ONE;
  }

  /** Turns the rows of a list into hits: see {@link HIT}. */
  weigh(rows: Int32Array, first: number): void {
    const known = this.#known;
    for (let i = 0; i < rows.length; i += ROW_SIZE) {
      const frequency = rows[i + FREQUENCY] ?? 0;
      const length = Math.min(rows[i + LENGTH] ?? 0, LONGEST - 1);
      const key = frequency * LONGEST + length;
      let strength = known.get(key);
      if (strength === undefined) {
        strength = this.#made(frequency, length);
        known.set(key, strength);
      }
      rows[i + NUMBER] = first + (rows[i + RECORD] ?? 0);
      rows[i + STRENGTH] = strength;
    }
  }

  /** No claim of a block of a list is stronger than this. */
  most({ postings }: SegmentPostings, block: number): number {
    const bound = postings.bound(block);
    if (!bound) return Math.round(this.#weight);
    const { frequency, length } = bound;
    return this.#made(frequency * FULL_FORM, Math.min(length, LONGEST - 1));
  }

  #made(frequency: number, length: number): number {
    const dilution = 1 - LENGTH_EFFECT + this.#perWord * length;
    const often = frequency / FULL;
    return Math.round((this.#weight * often) / (often + SATURATION * dilution));
  }
}

/** Which forms of a term are read, and what it counts. */
export interface TermReading {
  /** What the term counts, from 0 to 1; 1 where it is left out. */
  readonly weight?: number | undefined;
  /** Leave out files in which the term has no other forms than this one. */
  readonly beyond?: SearchTerm | undefined;
}

/**
 * The numbers of a hit, one after the other: rows of a posting list, in which the record has become
 * the number of a claim, and the frequency a strength.
 */
export const HIT = ROW_SIZE;
export const NUMBER = RECORD;
/** 0 to {@link ONE}: how much the word counts there. */
export const STRENGTH = FREQUENCY;
export { FIRST, IN_FIELDS } from '../index/postings.ts';

/**
 * Reads the claims that have a term, in the order of the base.
 *
 * @param wanted only these claims; all where it is left out
 * @param visit told of those of one file, a {@link HIT} each
 */
export function readHits(
  terms: Terms,
  term: SearchTerm,
  { weight = 1, beyond }: TermReading,
  wanted: BitSet | undefined,
  visit: (hits: Int32Array) => void,
): void {
  const strengths = new Strengths(terms.facts.meanLength, weight);
  for (const { segment, first, postings, weights } of terms.lists(term, beyond)) {
    if (!terms.facts.hasAny(segment, wanted)) continue;
    const rows = postings.rows(weights, FIELD_WEIGHTS, { numbers: wanted, first });
    strengths.weigh(rows, first);
    visit(rows);
  }
}

/** All hits of a term, with where it stands in each. */
export interface StandingHits {
  readonly hits: Int32Array;
  readonly standings: Standings;
}

/** The same as {@link readHits}, with where the term stands, file by file. */
export function readStandings(
  terms: Terms,
  term: SearchTerm,
  wanted: BitSet,
): ReadonlyMap<number, StandingHits> {
  const strengths = new Strengths(terms.facts.meanLength, 1);
  const found = new Map<number, StandingHits>();
  for (const { segment, first, postings, weights } of terms.lists(term)) {
    if (!terms.facts.hasAny(segment, wanted)) continue;
    const standings: Standings = { at: [], ends: [] };
    const hits = postings.rows(weights, FIELD_WEIGHTS, { numbers: wanted, first }, standings);
    if (hits.length === 0) continue;
    strengths.weigh(hits, first);
    found.set(segment, { hits, standings });
  }
  return found;
}

/**
 * Reads the blocks of a term's lists in which a claim can be strong enough: the same as
 * {@link readHits}, but for blocks that are left out.
 *
 * @param enough whether a claim of this strength need be looked at; asked before each block
 */
export function readBestHits(
  terms: Terms,
  term: SearchTerm,
  { weight = 1, beyond }: TermReading,
  enough: (most: number) => boolean,
  visit: (hits: Int32Array) => void,
): void {
  const strengths = new Strengths(terms.facts.meanLength, weight);
  for (const list of terms.lists(term, beyond)) {
    const { first, postings, weights } = list;
    for (let block = 0; block < postings.blocks; block++) {
      if (!enough(strengths.most(list, block))) continue;
      const rows = postings.rows(weights, FIELD_WEIGHTS, { block });
      strengths.weigh(rows, first);
      visit(rows);
    }
  }
}

/** No claim has a term more strongly than this. */
export function mostStrength(terms: Terms, term: SearchTerm, reading: TermReading): number {
  const { weight = 1, beyond } = reading;
  const strengths = new Strengths(terms.facts.meanLength, weight);
  let most = 0;
  for (const list of terms.lists(term, beyond)) {
    for (let block = 0; block < list.postings.blocks; block++) {
      most = Math.max(most, strengths.most(list, block));
    }
  }
  return most;
}
