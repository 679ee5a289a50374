import type { FactIndex } from '../../index/fact-index.ts';
import { search } from '../../search/rank.ts';
import type { Result } from '../../search/search-result.ts';
import type { ClaimData } from '../page-data.ts';
import { type Asked, EVERYTHING, type FacetName, isNarrowed } from './address.ts';
import { type Facet, passes } from './facets.ts';

/** The facts that a question finds. */
export interface Sought {
  /** By number: the best first where there are words, else in the order of the page. */
  readonly numbers: readonly number[];
  /** How many of them have all of the words: they stand first. */
  readonly full: number;
  /** What the words find with no choice of facets: what the facets count. */
  readonly worded: readonly number[];
  /** What the search says; there is none without words. */
  readonly result?: Result | undefined;
}

/** Looks for facts. */
export class Seeker {
  readonly #claims: readonly ClaimData[];
  readonly #facets: Readonly<Record<FacetName, Facet>>;

  constructor(claims: readonly ClaimData[], facets: Readonly<Record<FacetName, Facet>>) {
    this.#claims = claims;
    this.#facets = facets;
  }

  /** The facts that a question without words leaves. */
  list(asked: Asked): Sought {
    const worded: number[] = [];
    for (const [number, { r, x }] of this.#claims.entries()) {
      if ((asked.deprecated || r !== 1) && (!asked.conflicting || x !== undefined))
        worded.push(number);
    }
    const numbers = worded.filter((number) => passes(this.#facets, asked, number));
    return { numbers, full: numbers.length, worded };
  }

  /** What a search is narrowed to; deprecated facts are in it, as how rare a word is depends on them. */
  #within(asked: Asked): Set<number> | undefined {
    if (!isNarrowed({ ...asked, words: '' })) return undefined;
    const within = new Set<number>();
    for (const [number, { x }] of this.#claims.entries()) {
      const wanted = !asked.conflicting || x !== undefined;
      if (wanted && passes(this.#facets, asked, number)) within.add(number);
    }
    return within;
  }

  /** The facts that a question finds. @param index the whole index of the page */
  async find(asked: Asked, index: FactIndex): Promise<Sought> {
    const { words, exact, deprecated } = asked;
    if (words.trim() === '') return this.list(asked);
    const look = (question: Asked): Promise<Result> =>
      search(index, words, { within: this.#within(question), exact, deprecated });
    const result = await look(asked);
    const free = { ...asked, chosen: EVERYTHING.chosen };
    const chosen = isNarrowed({ ...asked, words: '', conflicting: false });
    const all = chosen ? await look(free) : result;
    return { numbers: result.numbers, full: result.full, worded: all.numbers, result };
  }

  /** How many facts each value of a facet would leave, with what is chosen in the others. */
  counts(name: FacetName, asked: Asked, { worded }: Sought): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const { of } = this.#facets[name];
    for (const number of worded) {
      if (!passes(this.#facets, asked, number, name)) continue;
      for (const value of of[number] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }
}
