import { type FoldVersion, isWord, part, type Span, toSpan } from './tokens.ts';

/**
 * The W3C TextQuoteSelector: a quote and, where needed, the text directly around it; `null`, which facts
 * have where there is none, is as if it were left out.
 */
export interface TextQuoteSelector {
  readonly quote: string;
  /** The text directly before the quote, including a space at its end. */
  readonly prefix?: string | null | undefined;
  /** The text directly after the quote, including a space at its start. */
  readonly suffix?: string | null | undefined;
}

/** A selector joined to one text, and the part of it that is the quote. */
export interface Selected {
  /** Prefix, quote and suffix, joined without anything between them. */
  readonly whole: Span;
  /** The tokens of `whole` that contain the quote. */
  readonly quote: Span;
  /** The number of tokens before the quote. */
  readonly before: number;
  /** Offset of the quote within its first token: above 0 only at a seam. */
  readonly into: number;
  /** The number of words and numbers in the quote. */
  readonly words: number;
  /** Whether the quote begins or ends inside a token of `whole`, other than at a seam. */
  readonly cut: boolean;
}

/** Joins a selector and locates the quote in it. @param version of the folds of the document */
export function select(
  { quote, prefix: given, suffix: following }: TextQuoteSelector,
  version: FoldVersion,
): Selected {
  const [prefix, suffix] = [given ?? '', following ?? ''];
  const whole = toSpan(prefix + quote + suffix, version);
  if (prefix === '' && suffix === '') {
    return { whole, quote: whole, before: 0, into: 0, words: wordsIn(whole), cut: false };
  }
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
    words: wordsIn(toSpan(quote, version)),
    cut: [start, end].some((at) => inside(at) && !isSeam(whole.text, at)),
  };
}

function wordsIn({ tokens }: Span): number {
  let words = 0;
  for (const token of tokens) if (isWord(token)) words++;
  return words;
}

/**
 * Whether an offset is a seam: a place where a heading and a sentence are joined without a space
 * ("at summitGood neighbours"). A quote may begin or end at a seam although no token does.
 */
function isSeam(text: string, at: number): boolean {
  return /[\p{Ll}'’]$/u.test(text.slice(0, at)) && /^\p{Lu}/u.test(text.slice(at));
}
