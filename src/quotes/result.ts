import type { DiffPart } from './diff.ts';

/** What is known of where a quote that does not stand in a document comes closest to it. */
export interface Nearest {
  /** Counted from 1. */
  readonly paragraph: number;
  /** The parts of the quote that have no counterpart there, in order. May be empty. */
  readonly missing: readonly string[];
  /** Only with the text: the passage as it stands in the document. */
  readonly passage?: string;
  /** Only with the text: where the passage starts, as an index of the string. */
  readonly offset?: number;
  /** Only with the text: quote and passage word by word. */
  readonly diff?: readonly DiffPart[];
}

/** The quote stands in the document once. */
export interface Standing {
  /** The paragraph in which the quote begins, counted from 1. */
  readonly paragraph: number;
  /** Only with the text: where the quote begins, as an index of the string. */
  readonly offset?: number;
}

/** Character for character, prefix and suffix included. */
export interface Exact extends Standing {
  readonly grade: 'exact';
}

/** Word for word, but not character for character. */
export interface Normalised extends Standing {
  readonly grade: 'normalised';
  /** What the texts differ in; {@link UNNAMED_FOLDS} where only a fingerprint was at hand. */
  readonly folds: readonly string[];
}

/** In several places, and prefix and suffix do not settle which. */
export interface Ambiguous {
  readonly grade: 'ambiguous';
  readonly count: number;
  /** The paragraph of each place, counted from 1, in order. */
  readonly paragraphs: readonly number[];
}

/** Nowhere as it is given. */
export interface NotFound {
  readonly grade: 'not found';
  /**
   * - `words`: its words do not stand there in this order without a gap
   * - `edges`: its characters do, but it begins or ends inside a word or a number
   * - `context`: the quote stands there, but not between this prefix and this suffix
   */
  readonly reason: 'words' | 'edges' | 'context';
  /** How many words, numbers and marks the quote has. */
  readonly tokens: number;
  /** How many of them, from the first on, stand in the document in a row. */
  readonly standing: number;
  /** These, as the quote has them. */
  readonly stood: string;
  /** The words of the quote that follow: where it breaks off. */
  readonly breakAt: string;
  readonly nearest?: Nearest;
}

/** Too little to be proven. */
export interface TooShort {
  readonly grade: 'too short';
  /** How many words and numbers the quote has, marks left out. */
  readonly words: number;
  /** How many words, numbers and marks quote, prefix and suffix have together. */
  readonly tokens: number;
  /** How many they must have. */
  readonly needed: number;
}

/** What {@link verifyQuote} found. */
export type QuoteResult = Exact | Normalised | Ambiguous | NotFound | TooShort;

/** Stands for the names of folds that cannot be known. */
export const UNNAMED_FOLDS: readonly string[] = ['unnamed: naming them takes the document'];
