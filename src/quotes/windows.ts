import { createHash } from 'node:crypto';
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
 * Hashes the windows that start at the first `count` tokens. Where a span ends before a window
 * does, the window is filled up with nothing: no window of a quote can look like that.
 */
function keysOf(span: Span, count: number): WindowKeys {
  const folded = new Uint32Array(count);
  const raw = new Uint16Array(count);
  for (let at = 0; at < count; at++) {
    const words = Array.from({ length: WINDOW }, (_, i) => span.tokens[at + i]?.text ?? '');
    folded[at] = sha256(words.join('\n')).readUInt32BE();
    raw[at] = sha256(original(part(span, at, at + WINDOW))).readUInt16BE();
  }
  return { folded, raw };
}

/** One window for each token of a document, the last ones cut short by its end. */
export function documentWindows(span: Span): WindowKeys {
  return keysOf(span, span.tokens.length);
}

/** The full windows of a quote: none where it has fewer tokens than a window. */
export function quoteWindows(span: Span): WindowKeys {
  return keysOf(span, Math.max(0, span.tokens.length - WINDOW + 1));
}

/** SHA-256 of a text as UTF-8. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
