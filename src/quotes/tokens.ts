import { isEveryday } from './everyday.ts';
import { foldMapped } from './fold.ts';
import { plainTokens } from './plain-tokens.ts';
import type { Token } from './quote-token.ts';
import { everydayTokenPattern, tokenPattern } from './token-pattern.ts';

export type { Token };

/** A text and some of its tokens. */
export interface Span {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Splits a text into tokens, in order. */
export function tokenize(text: string): Token[] {
  return plainTokens(text) ?? tokensByRules(text);
}

/** The same for any text. */
export function tokensByRules(text: string): Token[] {
  const pattern = isEveryday(text) ? everydayTokenPattern() : tokenPattern();
  const folded = foldMapped(text);
  return Array.from(folded.text.matchAll(pattern), (match) => ({
    text: match[0],
    start: folded.starts[match.index] ?? 0,
    end: folded.ends[match.index + match[0].length - 1] ?? 0,
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

/** Whether a text has a letter or a digit. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z0-9]/.test(text) || (/[^\0-\x7f]/.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** Whether a token is a word or a number rather than a mark. */
export function isWord({ text }: Token): boolean {
  return hasLetter(text);
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
