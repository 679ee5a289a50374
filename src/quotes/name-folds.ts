import { DROPPED_HYPHEN } from './fold-rules.ts';
import {
  foldedAll,
  foldedBut,
  joinedText,
  NAMED_FOLDS,
  RARE_FOLDS,
  WHITE_SPACE,
} from './left-out-folds.ts';
import { type Span, type Token, toSpan } from './tokens.ts';

/**
 * Names the folds that are needed to make two texts equal, and no others.
 *
 * @returns the names in a fixed order; `[]` for equal texts; `undefined` if no fold makes them equal
 */
export function nameFolds(a: string, b: string): string[] | undefined {
  if (a === b) return [];
  const [spanA, spanB] = [toSpan(a), toSpan(b)];
  if (!sameTokens(spanA, spanB)) return undefined;
  const [textA, textB] = [joinedLike(spanA, spanB), joinedLike(spanB, spanA)];
  const dropped = spanA.tokens.some((token, at) => token.text !== spanB.tokens[at]?.text);
  const [allA, allB] = [foldedAll(textA), foldedAll(textB)];
  const names = NAMED_FOLDS.filter((name) => foldedBut(allA, name) !== foldedBut(allB, name));
  if (dropped) names.unshift(DROPPED_HYPHEN);
  if (names.length > 0) return names;
  // Where two folds do the same, no single one is needed: those that change something.
  const used = RARE_FOLDS.filter((name) => allA.but.has(name) || allB.but.has(name));
  return used.length > 0 ? used : [WHITE_SPACE];
}

function sameTokens(a: Span, b: Span): boolean {
  return (
    a.tokens.length === b.tokens.length &&
    a.tokens.every((token, at) => isSameToken(token, b.tokens[at]))
  );
}

function isSameToken(a: Token, b: Token | undefined): boolean {
  if (!b) return false;
  if (a.text === b.text || a.joined === b.text || a.text === b.joined) return true;
  return a.joined !== undefined && a.joined === b.joined;
}

/** The text of a span, without the hyphens that another has not. */
function joinedLike(span: Span, other: Span): string {
  return joinedText(span, (at) => {
    const token = span.tokens[at];
    return token?.joined !== undefined && token.text !== other.tokens[at]?.text;
  });
}
