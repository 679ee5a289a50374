import { sha256Start } from './sha256.ts';
import { original, part, type Span } from './tokens.ts';
import { WINDOW } from './windows.ts';

/** The hashes of windows in fingerprints of version 1. The tokens must be those of its folds. */

/** 32 bits over the words of each full window of a quote. */
export function firstQuoteKeys(span: Span): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, span.tokens.length - WINDOW + 1) }, (_, at) => {
    const words = Array.from({ length: WINDOW }, (__, i) => span.tokens[at + i]?.text ?? '');
    return sha256Start(words.join('\n'));
  });
}

/** 16 bits over the characters of a window. */
export function firstRawKey(span: Span, at: number): number {
  return sha256Start(original(part(span, at, at + WINDOW))) >>> 16;
}
