import { isHardWrapped } from '../text/hard-wrapped.ts';
import { isEveryday } from './everyday.ts';
import { FIRST_FOLD_RULES } from './first-fold-rules.ts';
import { fold, foldMapped } from './fold.ts';
import { withoutLineEndHyphens } from './fold-rules.ts';
import { plainTokens } from './plain-tokens.ts';
import type { Token } from './quote-token.ts';
import { everydayTokenPattern, tokenPattern } from './token-pattern.ts';

export type { Token };

/** A text and some of its tokens. */
export interface Span {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The version of the folds: the first one is that of old fingerprints. */
export type FoldVersion = 1 | 2;

/** Splits a text into tokens, in order. */
export function tokenize(text: string, version: FoldVersion = 2): Token[] {
  return plainTokens(text) ?? tokensByRules(text, version);
}

/** The same for any text. */
export function tokensByRules(text: string, version: FoldVersion = 2): Token[] {
  const folded = version === 1 ? foldMapped(text, FIRST_FOLD_RULES) : foldMapped(text);
  const pattern = isEveryday(text) ? everydayTokenPattern() : tokenPattern();
  return Array.from(folded.text.matchAll(pattern), (match) => {
    const start = folded.starts[match.index] ?? 0;
    const end = folded.ends[match.index + match[0].length - 1] ?? 0;
    const joined = version === 1 ? undefined : joinedOf(match[0], text, start, end);
    const token = { text: match[0], start, end };
    return joined === undefined ? token : { ...token, joined };
  });
}

function joinedOf(folded: string, text: string, start: number, end: number): string | undefined {
  // Only a token over a line's end is longer than what it was folded to, and holds a hyphen.
  if (end - start <= folded.length || !folded.includes('-')) return undefined;
  const divided = text.slice(start, end);
  const joined = withoutLineEndHyphens(divided);
  return joined === divided ? undefined : fold(joined);
}

/** A text with its tokens. */
export function toSpan(text: string, version?: FoldVersion): Span {
  return { text, tokens: tokenize(text, version) };
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

const LINE_END = /[\n\r]/;
const BLANK_LINE = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/;

/**
 * The paragraph in which each token starts, counted from 1. A paragraph is a line that is not blank; in
 * a hard-wrapped text it is what stands between blank lines. As every visible character is part of a
 * token, a break between two tokens starts a paragraph.
 */
export function paragraphsOf(span: Span): number[] {
  const separator = isHardWrapped(span.text) ? BLANK_LINE : LINE_END;
  let paragraph = 1;
  let previous = span.tokens[0]?.start ?? 0;
  return span.tokens.map((token) => {
    if (separator.test(span.text.slice(previous, token.start))) paragraph++;
    previous = token.end;
    return paragraph;
  });
}
