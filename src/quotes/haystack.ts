import type { Nearest } from './result.ts';
import type { Span } from './tokens.ts';

/** A place where every token of a span stands, in order and without a gap. */
export interface Place {
  /** The token of the document at which it begins, counted from 0. */
  readonly token: number;
  /** The paragraph in which that token starts, counted from 1. */
  readonly paragraph: number;
  /** Whether the characters are the same too. */
  readonly exact: boolean;
}

/** A document in which spans are looked for, whether its text or its fingerprint is at hand. */
export interface Haystack {
  /** The paragraph of each token of the document. */
  readonly paragraphs: readonly number[];
  /** Every place of a span, in order. By fingerprint a span shorter than a window has none. */
  find(span: Span): Place[];
  /** How many tokens of a span, from its first on, stand in a row somewhere. */
  standing(span: Span): number;
  /** Where a span that stands nowhere comes closest, if anywhere. */
  nearest(span: Span): Nearest | undefined;
  /** Names what a span and a place of it differ in. */
  folds(span: Span, place: Place): readonly string[];
  /** Where a token of the document starts in its text, if the text is at hand. */
  offset(token: number): number | undefined;
}
