import { isWord, part, type Span, toSpan } from './tokens.ts';

/** The W3C TextQuoteSelector: a quote and, where needed, the text directly around it. */
export interface TextQuoteSelector {
  readonly quote: string;
  /** What directly precedes the quote, as it stands there, a space at its end included. */
  readonly prefix?: string | undefined;
  /** What directly follows the quote, as it stands there, a space at its beginning included. */
  readonly suffix?: string | undefined;
}

/** A selector as one stretch of text, and the part of it that is the quote. */
export interface Selected {
  /** Prefix, quote and suffix, joined as they are. */
  readonly whole: Span;
  /** The tokens of the whole in which the quote lies. */
  readonly quote: Span;
  /** How many tokens stand before these. */
  readonly before: number;
  /** How far into its first token the quote begins: above 0 only at a seam. */
  readonly into: number;
  /** How many words and numbers the quote has. */
  readonly words: number;
  /** Whether the quote begins or ends inside a token of the whole, and not at a seam. */
  readonly cut: boolean;
}

/** Joins a selector and finds the quote in it. */
export function select({ quote, prefix = '', suffix = '' }: TextQuoteSelector): Selected {
  const whole = toSpan(prefix + quote + suffix);
  const [start, end] = [prefix.length, prefix.length + quote.length];
  const before = whole.tokens.filter((token) => token.end <= start).length;
  const after = whole.tokens.filter((token) => token.start < end).length;
  const span = part(whole, before, Math.max(before, after));
  const inside = (at: number): boolean =>
    span.tokens.some((token) => token.start < at && at < token.end);
  return {
    whole,
    quote: span,
    before,
    into: Math.max(0, start - (span.tokens[0]?.start ?? start)),
    words: toSpan(quote).tokens.filter(isWord).length,
    cut: [start, end].some((at) => inside(at) && !isSeam(whole.text, at)),
  };
}

/**
 * Where a document sets a heading and a sentence without anything between them ("at summitGood
 * neighbours"), no token begins. A quote may begin there nevertheless, if its prefix shows the seam.
 */
function isSeam(text: string, at: number): boolean {
  return /[\p{Ll}'’]$/u.test(text.slice(0, at)) && /^\p{Lu}/u.test(text.slice(at));
}
