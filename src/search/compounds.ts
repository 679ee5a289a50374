import type { Lexicon } from './lexicon.ts';
import { isStopWord } from './stopwords.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** A part of a word of fewer letters is none: nobody cuts `forum` into `for` and `um`. */
const SHORTEST_PART = 3;

const isNameLike = (text: string, { start, end }: Token): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));

/** No compound is longer. */
const LONGEST_WHOLE = 40;

/** Two words as one: `anti` and `virus`. @returns `undefined` where they are no such words */
export function joined(text: string, first: Token, second: Token | undefined): Token | undefined {
  if (first.kind !== 'word' || !second || second.kind === 'ideograph') return undefined;
  const between = text.slice(first.end, second.start);
  if (between !== '-' && between !== ' ' && between !== '') return undefined;
  const [whole, more] = tokenize(first.text + second.text);
  if (whole?.kind !== 'word' || more !== undefined) return undefined;
  return { ...whole, start: first.start, end: second.end };
}

/** Whether two words of a query may be one that is written apart. */
function mayBeOne(text: string, first: Token, second: Token | undefined): boolean {
  if (!second || isStopWord(second.text)) return false;
  const hyphen = text[first.end] === '-';
  // "a head of state" is not ahead of anything.
  if (isStopWord(first.text) && !hyphen) return false;
  // "China-Kazakhstan" is two names.
  return !(hyphen && isNameLike(text, first) && isNameLike(text, second));
}

/** A word as two: `smart` and `city`, where some claim has them side by side. */
function parted(token: Token, lexicon: Lexicon): readonly Token[] | undefined {
  const { text, kind } = token;
  if (kind !== 'word' || text.length > LONGEST_WHOLE) return undefined;
  const digits = /^([^\d]+)(\d+)$/.exec(text);
  const ends = digits
    ? [(digits[1] ?? '').length]
    : Array.from(
        { length: Math.max(0, text.length - 2 * SHORTEST_PART + 1) },
        (_, i) => i + SHORTEST_PART,
      );
  for (const end of ends) {
    const parts = tokenize(`${text.slice(0, end)} ${text.slice(end)}`);
    const [first, second] = parts;
    if (!first || !second || parts.length !== 2) continue;
    if (!lexicon.holds(first, 'inflected') || !lexicon.holds(second, 'inflected')) continue;
    if (lexicon.side(first, second)) return parts;
  }
  return undefined;
}

/**
 * The words of a query, with those that the base writes as one joined, and those that it writes apart
 * as one word of two parts.
 */
export function compounded(text: string, tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const found: Token[] = [];
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place];
    const next = tokens[place + 1];
    if (!token) continue;
    const whole = mayBeOne(text, token, next) ? joined(text, token, next) : undefined;
    const hyphen = text[token.end] === '-';
    if (
      whole &&
      next &&
      (hyphen ? lexicon.holds(whole, 'inflected') : lexicon.holdsClosed(whole))
    ) {
      found.push({ ...whole, parts: [token, next] });
      place++;
      continue;
    }
    const parts = lexicon.knows(token, 'inflected') ? undefined : parted(token, lexicon);
    found.push(parts ? { ...token, parts } : token);
  }
  return found;
}
