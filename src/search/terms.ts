import { BitSet } from '../index/bit-set.ts';
import type { FactIndex, SegmentPostings } from '../index/fact-index.ts';
import { RECORD, ROW_SIZE } from '../index/postings.ts';
import { isWithin, type Kinship, kinship } from './morphology.ts';
import { FIELD_WEIGHTS } from './searched-fields.ts';
import type { SearchTerm } from './units.ts';

/** How much the form that is asked for counts: no form counts more. */
export const FULL_FORM = 100;
/** How much a form counts, in hundredths. */
const KIN_WEIGHT: Readonly<Record<Kinship, number>> = {
  same: FULL_FORM,
  inflected: 95,
  derived: 80,
  none: 0,
};
/** How much each form counts for a term. */
class FormWeights {
  readonly #known = new Map<string, number>();
  readonly #word: string | undefined;
  readonly #farthest: Kinship;

  constructor({ word, kin }: SearchTerm) {
    this.#word = word;
    this.#farthest = kin;
  }

  of(form: string): number {
    if (this.#word === undefined) return KIN_WEIGHT.same;
    let weight = this.#known.get(form);
    if (weight === undefined) {
      const found = kinship(this.#word, form);
      weight = isWithin(found, this.#farthest) ? KIN_WEIGHT[found] : 0;
      this.#known.set(form, weight);
    }
    return weight;
  }
}

/** The postings of a term in one file, and how much each form there counts. */
export interface TermPostings extends SegmentPostings {
  readonly weights: readonly number[];
}

/** Reads the terms of one search. Names of the thesaurus share many terms: each is read once. */
export class Terms {
  readonly facts: FactIndex;
  readonly #lists = new Map<string, readonly TermPostings[]>();
  readonly #members = new Map<string, BitSet>();

  constructor(facts: FactIndex) {
    this.facts = facts;
  }

  /**
   * The files that have a term in a form that counts.
   *
   * @param beyond leave out files in which the term has no other forms than this one of the same key
   */
  lists(term: SearchTerm, beyond?: SearchTerm): readonly TermPostings[] {
    if (!beyond) return this.#weighed(term).filter(({ weights }) => weights.some(Boolean));
    const before = this.#weighed(beyond);
    return this.#weighed(term).filter(({ weights }, list) =>
      weights.some((weight, form) => weight !== before[list]?.weights[form]),
    );
  }

  /** The lists of a term's key, one a file. */
  #weighed(term: SearchTerm): readonly TermPostings[] {
    const name = nameOf(term);
    const known = this.#lists.get(name);
    if (known) return known;
    const of = new FormWeights(term);
    let forms: readonly string[] | undefined;
    let weights: number[] = [];
    const made = this.facts.postings(term.key).map((one): TermPostings => {
      // Files that follow one another often have the same array of forms.
      if (one.postings.forms !== forms) {
        forms = one.postings.forms;
        weights = forms.map((form) => of.of(form));
      }
      return { ...one, weights };
    });
    this.#lists.set(name, made);
    return made;
  }

  /** The claims that have a term: read many times faster than how well they have it. */
  members(term: SearchTerm): BitSet {
    const name = nameOf(term);
    let members = this.#members.get(name);
    if (!members) {
      members = new BitSet(this.facts.count);
      this.addMembers(term, undefined, members);
      this.#members.set(name, members);
    }
    return members;
  }

  /** Adds the claims that have a term to a set. @param beyond see {@link lists} */
  addMembers(term: SearchTerm, beyond: SearchTerm | undefined, set: BitSet): void {
    for (const { first, postings, weights } of this.lists(term, beyond)) {
      if (weights.every((weight) => weight > 0)) postings.places.addTo(set, first);
      else {
        const rows = postings.rows(weights, FIELD_WEIGHTS);
        for (let i = 0; i < rows.length; i += ROW_SIZE) set.add(first + (rows[i + RECORD] ?? 0));
      }
    }
  }

  /** The claims that have every one of some terms. */
  havingAll(terms: readonly SearchTerm[]): BitSet {
    // Most names in other languages have a word that no claim has: the rest need not be read.
    if (terms.some((term) => this.#size(term) === 0)) return new BitSet(this.facts.count);
    let all: BitSet | undefined;
    for (const term of [...terms].sort((a, b) => this.#size(a) - this.#size(b))) {
      if (all?.isEmpty) return all;
      if (all) all.and(this.members(term));
      else all = this.members(term).copy();
    }
    return all ?? new BitSet(this.facts.count);
  }

  /** The bytes of a term's lists: about how common it is. */
  #size({ key }: SearchTerm): number {
    return this.facts.lists(key).reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
}

function nameOf({ kin, word = '', key }: SearchTerm): string {
  return `${kin} ${word} ${key}`;
}
