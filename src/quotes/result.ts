import type { DiffPart } from './diff.ts';

/** The passage of the document that is most similar to a quote that was not found. */
export interface Nearest {
  /** The paragraph in which the passage begins, counted from 1. */
  readonly paragraph: number;
  /** The parts of the quote that the passage lacks, in order. May be empty. */
  readonly missing: readonly string[];
  /** The passage, as the document spells it. Absent if only the fingerprint is known. */
  readonly passage?: string;
  /** Offset of the passage in UTF-16 code units. Absent if only the fingerprint is known. */
  readonly offset?: number;
  /** Word diff of quote and passage. Absent if only the fingerprint is known. */
  readonly diff?: readonly DiffPart[];
}

/** Where in the document the quote is, once. */
export interface Standing {
  /** The paragraph in which the quote begins, counted from 1. */
  readonly paragraph: number;
  /** Offset of the quote in UTF-16 code units. Absent if only the fingerprint is known. */
  readonly offset?: number;
}

/** The quote matches character for character, with its prefix and suffix. */
export interface Exact extends Standing {
  readonly grade: 'exact';
}

/** The quote matches word for word, but not character for character. */
export interface Normalised extends Standing {
  readonly grade: 'normalised';
  /** The folds needed; {@link FIRST_VERSION_FOLDS} if only a fingerprint of version 1 is known. */
  readonly folds: readonly string[];
}

/**
 * The quote matches word for word but for capitals: it is not verbatim, and does not stand. So does a
 * quote with letters that a fingerprint of version 1 has in other characters: they may be capitals.
 */
export interface OtherCase {
  readonly grade: 'other case';
  /** The folds needed, `case` among them; {@link FIRST_VERSION_FOLDS} where they are not known. */
  readonly folds: readonly string[];
  /** What the document has in place of the quote. */
  readonly nearest: Nearest;
}

/** The quote occurs in several places, and prefix and suffix do not single one out. */
export interface Ambiguous {
  readonly grade: 'ambiguous';
  readonly count: number;
  /** The paragraph of each place, counted from 1, in order. */
  readonly paragraphs: readonly number[];
}

/** The quote does not occur in the document as given. */
export interface NotFound {
  readonly grade: 'not found';
  /**
   * - `words`: the document does not contain these words in this order without a gap
   * - `edges`: it contains the characters, but the quote begins or ends inside a word or a number
   * - `context`: it contains the quote, but not between this prefix and this suffix
   */
  readonly reason: 'words' | 'edges' | 'context';
  /** The number of words, numbers and marks in the quote. */
  readonly tokens: number;
  /** The number of tokens in the longest prefix of the quote that occurs in the document. */
  readonly standing: number;
  /** The text of that prefix, as the quote spells it. */
  readonly stood: string;
  /** The words of the quote after that prefix. */
  readonly breakAt: string;
  readonly nearest?: Nearest;
}

/** The quote is too short to be proven. */
export interface TooShort {
  readonly grade: 'too short';
  /** The number of words and numbers in the quote, without marks. */
  readonly words: number;
  /** The number of words, numbers and marks in prefix, quote and suffix together. */
  readonly tokens: number;
  /** The number of tokens that a proof needs. */
  readonly needed: number;
}

/** The result of {@link verifyQuote}. */
export type QuoteResult = Exact | Normalised | OtherCase | Ambiguous | NotFound | TooShort;

/** Stands for the names of folds that a fingerprint of version 1 does not tell. */
export const FIRST_VERSION_FOLDS: readonly string[] = [
  'typography or case (make the fingerprint again: its version 1 does not tell which)',
];
