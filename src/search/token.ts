import type { Recurring } from '../index/occurrences.ts';

/** A word as it is folded and stemmed, or a number, once for all places where it stands. */
export interface FoldedWord extends Recurring {
  /** Whether it may count, multiply or name a month, and is looked at again with what stands around it. */
  readonly marked: boolean;
}

/** A word, number or character of a text, with the keys under which an index keeps it. */
export interface Token {
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The folded word, or the number in its one form. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'ideograph';
  /** A word's root, or a number's values: as it stands, and multiplied ("94.8 billion"). */
  readonly keys: readonly string[];
  /** What it was before anything around it was looked at, as one object for all places. */
  readonly word?: FoldedWord | undefined;
  /** A date that begins or is completed here, and at which token it ends. */
  date?: { readonly keys: readonly string[]; readonly last: number };
  /** How many tokens, from this one on, say the number that is among its keys. */
  readonly says?: number;
  /** The two words of a compound: it is also found where they stand side by side. */
  readonly parts?: readonly Token[];
  /** It was read as another word than the one that was typed. */
  readonly corrected?: boolean;
}
