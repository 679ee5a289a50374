/**
 * Quotes: checks whether, and how exactly, a quote occurs in a document, given the document's text or
 * only its fingerprint. All functions are pure.
 *
 * - {@link verifyQuote} grades a quote; {@link explain} puts the grade into words.
 * - {@link locateQuote} gives the paragraph of a quote that occurs once.
 * - {@link makeFingerprint}, {@link writeFingerprint} and {@link parseFingerprint} make, write and
 *   read the fingerprint of a document.
 * - {@link fold}, {@link nameFolds}, {@link tokenize}, {@link findSpan} and {@link diffWords} are
 *   the building blocks, for code that compares texts by the same rules.
 */
export { type DiffPart, diffWords } from './diff.ts';
export { explain } from './explain.ts';
export { parseFingerprint, writeFingerprint } from './fingerprint-format.ts';
export {
  type DocumentWindows,
  ParagraphStarts,
  readWindows,
  windowsOf,
} from './fingerprint-windows.ts';
export { fold } from './fold.ts';
export { FOLD_NAMES } from './fold-rules.ts';
export type { Place } from './haystack.ts';
export {
  documentWindows,
  type Fingerprint,
  isFingerprintOf,
  makeFingerprint,
  type WindowKeys,
} from './make-fingerprint.ts';
export { nameFolds } from './name-folds.ts';
export { type NearestRun, nearestRun } from './nearest-run.ts';
export { QuotesError, type QuotesErrorCode } from './quotes-error.ts';
export {
  type Ambiguous,
  type Exact,
  FIRST_VERSION_FOLDS,
  type Nearest,
  type Normalised,
  type NotFound,
  type OtherCase,
  type QuoteResult,
  type TooShort,
} from './result.ts';
export type { TextQuoteSelector } from './selector.ts';
export {
  hasLetter,
  isWord,
  original,
  part,
  type Span,
  type Token,
  tokenize,
  toSpan,
} from './tokens.ts';
export { findSpan, locateQuote, type QuoteDocument, verifyQuote } from './verify-quote.ts';
export { quoteWindows, rawKey, WINDOW } from './windows.ts';
