import { sha256Start } from './sha256.ts';
import { original, part, type Span } from './tokens.ts';

/**
 * How many tokens in a row are hashed together. Four is the fewest with which a changed word inside
 * a quote is named to the word, and short enough that hardly a quote needs more text around it.
 */
export const WINDOW = 4;

/** The hashes of a span's windows, in order. */
export interface WindowKeys {
  /** 32 bits over the folded tokens: the words. */
  readonly folded: Uint32Array;
  /** 16 bits over the original text, from first token to last: the characters. */
  readonly raw: Uint16Array;
}

/**
 * The hash of the words of the window that starts at a token. Where a span ends before a window does,
 * the window is filled up with nothing: no window of a quote can look like that.
 */
export function foldedKey({ tokens }: Span, at: number): number {
  let words = tokens[at]?.text ?? '';
  for (let i = 1; i < WINDOW; i++) words += `\n${tokens[at + i]?.text ?? ''}`;
  return sha256Start(words);
}

/** The hash of the characters of the window that starts at a token. */
export function rawKey(span: Span, at: number): number {
  return sha256Start(original(part(span, at, at + WINDOW))) >>> 16;
}

/** One window for each token of a document, the last ones cut short by its end. */
export function documentWindows(span: Span): WindowKeys {
  return {
    folded: Uint32Array.from(span.tokens, (_, at) => foldedKey(span, at)),
    raw: Uint16Array.from(span.tokens, (_, at) => rawKey(span, at)),
  };
}

/** How many full windows a quote has: none where it has fewer tokens than a window. */
export function windowCount(span: Span): number {
  return Math.max(0, span.tokens.length - WINDOW + 1);
}

/** The hashes of the words of a quote's full windows. */
export function quoteWindows(span: Span): Uint32Array {
  return Uint32Array.from({ length: windowCount(span) }, (_, at) => foldedKey(span, at));
}
