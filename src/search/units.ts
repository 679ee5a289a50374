import type { Kinship } from './morphology.ts';
import type { Token } from './token.ts';

/**
 * How an alternative came about. Those from `derived` on are weak: they count for less; a `part` of a
 * name does not make a claim one that has all that was asked for.
 */
export type Tier = 'literal' | 'thesaurus' | 'derived' | 'related' | 'topic' | 'kind' | 'part';

export const WEAK: ReadonlySet<Tier> = new Set<Tier>([
  'derived',
  'related',
  'topic',
  'kind',
  'part',
]);

/** A key of the index to look under, and which of the forms kept there count. */
export interface SearchTerm {
  readonly key: string;
  /** The folded word asked for; every form counts where it is left out (numbers, dates). */
  readonly word?: string;
  /** The farthest relation that counts. */
  readonly kin: Kinship;
}

/** One way in which a record can have what is asked for. */
export interface Alternative {
  readonly tier: Tier;
  /** All must be there, near each other. */
  readonly terms: readonly SearchTerm[];
  /** Or a property of records, instead of words. */
  readonly facets?: readonly string[];
  /** 0 to 1: how good a match it is. */
  readonly weight: number;
  /** Must the terms stand near each other, even as they were typed? */
  readonly together?: boolean;
  /** Must the terms follow one another directly (a phrase in quotation marks)? */
  readonly adjacent?: boolean;
  /** The words of the alternative, for people. */
  readonly label: string;
}

/** One thing that is asked for: a word, a number, a date or a phrase, and all that stands for it. */
export interface Unit {
  /** As it was typed. */
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** Not missed where it is absent: the unit of a number. */
  readonly optional?: boolean;
}

/** The term of a token of a query: its words in any inflection. */
export function termOf(token: Token, kin: Kinship = 'inflected'): SearchTerm {
  const key = token.keys[0] ?? '';
  return token.kind === 'number' ? { key, kin } : { key, word: token.text, kin };
}
