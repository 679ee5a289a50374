import { foldMapped } from './fold.ts';
import { tokenPattern } from './token-pattern.ts';

/** A word, a whole number or a mark of a text: the smallest thing that a quote may begin with. */
export interface Token {
  /** Folded; never empty, and without a line break. */
  readonly text: string;
  /** Where the original starts, as an index of the original string. */
  readonly start: number;
  /** Where the original ends (exclusive). */
  readonly end: number;
}

/** A stretch of original text and its tokens. */
export interface Span {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Cuts a text into tokens, in their order. */
export function tokenize(text: string): Token[] {
  const folded = foldMapped(text);
  return Array.from(folded.text.matchAll(tokenPattern()), (match) => ({
    text: match[0],
    start: folded.starts[match.index] ?? 0,
    end: folded.ends[match.index + match[0].length - 1] ?? 0,
  }));
}

/** A text with its tokens. */
export function toSpan(text: string): Span {
  return { text, tokens: tokenize(text) };
}

/** Some tokens of a span as a span of its own. The text is shared, so offsets stay true. */
export function part(span: Span, from: number, to: number): Span {
  return { text: span.text, tokens: span.tokens.slice(from, to) };
}

/** The original text from a span's first token to the end of its last; `''` where it has none. */
export function original(span: Span): string {
  const [first, last] = [span.tokens[0], span.tokens.at(-1)];
  return first && last ? span.text.slice(first.start, last.end) : '';
}

/** Whether a token is a word or a number rather than a mark. */
export function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.text);
}

/**
 * The paragraph in which each token starts, counted from 1. A paragraph is a line that is not
 * blank, and every visible character is in some token: so a new one begins wherever a line break
 * stands between two tokens.
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
