import type { Nearest } from './result.ts';
import type { FoldVersion, Span } from './tokens.ts';

/** An occurrence of a span in a document: all its tokens, in order and without a gap. */
export interface Place {
  /** The index of its first token among the document's tokens. */
  readonly token: number;
  /** The paragraph in which that token starts, counted from 1. */
  readonly paragraph: number;
  /** Whether the characters are equal too, without folding. */
  readonly exact: boolean;
}

/** A document that can be searched for spans, by its text or by its fingerprint. */
export interface Haystack {
  /** The version of the folds with which spans must be made that are looked for. */
  readonly version: FoldVersion;
  /** The paragraph of each token of the document, counted from 1. */
  readonly paragraphs: readonly number[];
  /**
   * All occurrences of a span, in order. A fingerprint finds no span shorter than a window.
   *
   * @param step in a fingerprint, the number of tokens from one compared window to the next; 1 by
   *   default. With any step up to the length of a window, every token is in a compared window.
   */
  find(span: Span, step?: number): Place[];
  /**
   * The paragraph of a quote that begins in one place, `null` where it has none: quickly, where that is
   * possible.
   *
   * @returns `undefined` where {@link find} has to be asked
   */
  locate(quote: string): number | null | undefined;
  /** The number of tokens in the longest prefix of a span that occurs in the document. */
  longestPrefix(span: Span): number;
  /** The passage most similar to a span that does not occur, if one is similar enough. */
  nearest(span: Span): Nearest | undefined;
  /** The names of the folds by which a span and its occurrence differ. */
  folds(span: Span, place: Place): readonly string[];
  /** What the document has at a place; `undefined` if only the fingerprint is known. */
  passage(span: Span, place: Place): string | undefined;
  /** The offset of a token in the document's text; `undefined` if only the fingerprint is known. */
  offset(token: number): number | undefined;
}
