import { foldMapped } from './fold.ts';
import { plainTokens, type TokenRange } from './plain-tokens.ts';
import { tokenPattern } from './token-pattern.ts';

/** A word, a number or a mark: the smallest unit that a quote may begin or end with. */
export interface Token {
  /** The folded text; never empty, and without line breaks. */
  readonly text: string;
  /** Start offset in the original text, in UTF-16 code units. */
  readonly start: number;
  /** End offset (exclusive). */
  readonly end: number;
}

/** A text and some of its tokens. */
export interface Span {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Texts of these signs alone have words that are cut without the pattern of all tokens. */
const PLAIN = /^[\x20-\x7e\n]*$/;

function byPattern(text: string, start = 0): TokenRange[] {
  return Array.from(text.matchAll(tokenPattern()), ({ 0: token, index }) => [
    start + index,
    start + index + token.length,
  ]);
}

/** Splits a text into tokens, in order. */
export function tokenize(text: string): Token[] {
  const { text: folded, starts, ends } = foldMapped(text);
  const ranges = PLAIN.test(folded)
    ? plainTokens(folded, (start, end) => byPattern(folded.slice(start, end), start))
    : byPattern(folded);
  return ranges.map(([start, end]) => ({
    text: folded.slice(start, end),
    start: starts[start] ?? 0,
    end: ends[end - 1] ?? 0,
  }));
}

/** A text with its tokens. */
export function toSpan(text: string): Span {
  return { text, tokens: tokenize(text) };
}

/** The tokens from one index to another (exclusive) as a span of the same text: offsets stay valid. */
export function part(span: Span, from: number, to: number): Span {
  return { text: span.text, tokens: span.tokens.slice(from, to) };
}

/** The original text from the start of a span's first token to the end of its last; `''` if empty. */
export function original(span: Span): string {
  const [first, last] = [span.tokens[0], span.tokens.at(-1)];
  return first && last ? span.text.slice(first.start, last.end) : '';
}

/** Whether a token is a word or a number rather than a mark. */
export function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.text);
}

/**
 * The paragraph in which each token starts, counted from 1. A paragraph is a line that is not blank.
 * As every visible character is part of a token, a line break between two tokens starts a paragraph.
 */
export function paragraphsOf(span: Span): number[] {
  let paragraph = 1;
  let previous = span.tokens[0]?.start ?? 0;
  return span.tokens.map((token) => {
    if (/[\n\r]/.test(span.text.slice(previous, token.start))) paragraph++;
    previous = token.end;
    return paragraph;
  });
}
