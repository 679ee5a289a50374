import type { FactIndex } from '../../index/fact-index.ts';
import { search } from '../../search/rank.ts';
import type { Result } from '../../search/search-result.ts';
import type { ClaimData } from '../page-data.ts';
import type { Asked, FacetName } from './address.ts';
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

  /** The facts that a question shows whatever its words and facets. */
  #shown({ deprecated, conflicting }: Asked): number[] {
    const all: number[] = [];
    for (const [number, { r, x }] of this.#claims.entries()) {
      if ((deprecated || r !== 1) && (!conflicting || x !== undefined)) all.push(number);
    }
    return all;
  }

  /** The facts that a question without words leaves. */
  list(asked: Asked): Sought {
    const worded = this.#shown(asked);
    const numbers = worded.filter((number) => passes(this.#facets, asked, number));
    return { numbers, full: numbers.length, worded };
  }

  /** The facts that a question finds. @param index the whole index of the page */
  async find(asked: Asked, index: FactIndex): Promise<Sought> {
    const { words, exact, deprecated } = asked;
    if (words.trim() === '') return this.list(asked);
    const shown = this.#shown(asked);
    const within = new Set(shown.filter((number) => passes(this.#facets, asked, number)));
    const result = await search(index, words, { within, exact, deprecated });
    const free = within.size === shown.length;
    const all = free
      ? result
      : await search(index, words, { within: new Set(shown), exact, deprecated });
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
