import type { Kinship } from './morphology.ts';
import type { Token } from './token.ts';

/**
 * How an alternative came about: the words as typed, in any inflection; a synonym of the thesaurus; who
 * asserts a claim; and what is weak. A claim that has no more than the weak ones is a partial match.
 */
export type Tier =
  | 'literal'
  | 'thesaurus'
  | 'said'
  | 'derived'
  | 'related'
  | 'topic'
  | 'kind'
  | 'wider'
  | 'mention'
  | 'part';

/** A derived or a related word; a topic or a kind; a wider date; a mention in a note; part of a name. */
const WEAK: ReadonlySet<Tier> = new Set<Tier>([
  'derived',
  'related',
  'topic',
  'kind',
  'wider',
  'mention',
  'part',
]);

/** Whether a claim that has a unit in this way alone is a partial match. */
export function isWeakTier(tier: Tier): boolean {
  return WEAK.has(tier);
}

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
  /** Or these claims, by number: those that somebody asserts. */
  readonly claims?: ReadonlySet<number>;
  /** 0 to 1: how good a match it is. */
  readonly weight: number;
  /** Must the terms stand near each other, even as they were typed? */
  readonly together?: boolean;
  /** Must the terms follow one another directly (a phrase in quotation marks)? */
  readonly adjacent?: boolean;
  /** Must the terms stand in their order, as far from one another as these places (a name)? */
  readonly places?: readonly number[];
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
  /** It may be absent, but a claim without it is a partial match: the kind of answer, as `cost`. */
  readonly aside?: boolean;
  /** It was read as another word than the one that was typed. */
  readonly corrected?: boolean;
  /** It is a name, as far as can be seen: where no claim has it, others are not what was meant. */
  readonly proper?: boolean;
}

/** Whether a claim without a unit is a partial match. */
export function isNeeded({ optional, aside }: Unit): boolean {
  return !optional || aside === true;
}

/** Whether a unit is a name or a number: where the base does not have it, others are not meant. */
export function isNamed({ text, proper }: Unit): boolean {
  return proper === true || /\p{N}/u.test(text);
}

/** The term of a token of a query: its words in any inflection. */
export function termOf(token: Token, kin: Kinship = 'inflected'): SearchTerm {
  const key = token.keys[0] ?? '';
  return token.kind === 'number' ? { key, kin } : { key, word: token.text, kin };
}
