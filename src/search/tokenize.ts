import { numberKey, ordinalKey } from '../index/keys.ts';
import { foldWord } from '../text/fold-word.ts';
import { dateKeys, month, type PartialDate } from './dates.ts';
import { hanDates, hanNumbers } from './han-numbers.ts';
import { Lexer } from './lexer.ts';
import {
  beginsNumber,
  canonical,
  multiplier,
  type Spoken,
  spoken,
  spokenOrdinal,
} from './numbers.ts';
import type { FoldedWord, Token } from './token.ts';
import { typed } from './typed.ts';
import type { WordTable } from './word-table.ts';

/** The value of a token that is a whole number between two, bounds included. */
function wholeIn(token: Token | undefined, least: number, most: number): number | undefined {
  const value = token?.kind === 'number' ? Number(token.text) : 0;
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

const yearOf = (token: Token | undefined): number | undefined => wholeIn(token, 1000, 2999);
const dayOf = (token: Token | undefined): number | undefined => wholeIn(token, 1, 31);

/** Finds dates written with a month's name, the day before or after it. */
function markDates({ tokens, marked }: Lexer): void {
  for (const place of marked) {
    const token = tokens[place];
    const named = token?.kind === 'word' ? month(token.text) : undefined;
    if (named !== undefined) markNamed(tokens, place, named);
  }
}

/** Finds what Chinese characters say: dates, and numbers, which also stay the characters they are. */
function markHan(text: string, tokens: Token[]): void {
  const places = new Map(tokens.map(({ start }, place) => [start, place]));
  const lastBefore = (end: number): number => {
    const next = places.get(end) ?? tokens.findIndex(({ start }) => start >= end);
    return (next < 0 ? tokens.length : next) - 1;
  };
  for (const { start, end, value, ordinal } of hanNumbers(text)) {
    const place = places.get(start);
    const token = tokens[place ?? -1];
    if (place === undefined || !token) continue;
    const said = canonical(value);
    const [own = ''] = token.keys;
    const characters = token.kind === 'ideograph' ? [own] : [];
    const keys = [...characters, ...(ordinal ? [ordinalKey(said)] : []), numberKey(said)];
    tokens[place] = { ...token, keys, says: lastBefore(end) - place + 1 };
  }
  for (const { start, end, date } of hanDates(text)) {
    const place = places.get(start);
    if (place !== undefined) mark(tokens, place, lastBefore(end), date);
  }
}

function markNamed(tokens: Token[], place: number, named: number): void {
  const ofBefore = tokens[place - 1]?.text === 'of' ? 2 : 1;
  const dayBefore = dayOf(tokens[place - ofBefore]);
  const dayAfter = dayBefore === undefined ? dayOf(tokens[place + 1]) : undefined;
  const after = place + (dayAfter === undefined ? 1 : 2);
  const year = yearOf(tokens[after]);
  mark(
    tokens,
    dayBefore === undefined ? place : place - ofBefore,
    year === undefined ? after - 1 : after,
    {
      year,
      month: named,
      day: dayBefore ?? dayAfter,
    },
  );
}

function mark(tokens: readonly Token[], first: number, last: number, date: PartialDate): void {
  const token = tokens[first];
  const keys = dateKeys(date);
  if (token && keys.length > 0) token.date = { keys, last };
}

/**
 * By how much the token at a place multiplies a number before it; 1 where it does not.
 *
 * @param text what was cut into the tokens: a unit may have taken the multiplier's place ("bcm")
 */
export function multiplierAt(text: string, tokens: readonly Token[], place: number): number {
  const token = tokens[place];
  if (!token || token.kind === 'number') return 1;
  const attached = token.start < (tokens[place - 1]?.end ?? 0);
  return multiplier(foldWord(text.slice(token.start, token.end)), attached);
}

/** No number in words is longer. */
const LONGEST_SPOKEN = 12;

/** Whether a number stands before a place, so that what is there multiplies it. */
function follows(tokens: readonly Token[], place: number): boolean {
  const before = tokens[place - 1];
  return before !== undefined && (before.kind === 'number' || beginsNumber(before.text));
}

/** The key of the number in words that begins at a place, and how many words it has. */
function said(
  tokens: readonly Token[],
  place: number,
): { key: string; length: number } | undefined {
  const first = tokens[place]?.text ?? '';
  if (!beginsNumber(first) || follows(tokens, place)) return undefined;
  const words = tokens.slice(place, place + LONGEST_SPOKEN).map(({ text }) => text);
  const nth = spokenOrdinal(first, words[1] ?? '');
  if (nth !== undefined) return { key: ordinalKey(String(nth)), length: 2 };
  const found = spoken(words);
  return found && { key: numberKey(canonical(found.value)), length: found.length };
}

/** The number of several words that begins at a place: "one hundred and ten". */
export function spokenAt(tokens: readonly Token[], place: number): Spoken | undefined {
  if (!beginsNumber(tokens[place]?.text ?? '')) return undefined;
  const words = tokens.slice(place, place + LONGEST_SPOKEN).map(({ text }) => text);
  const found = spoken(words);
  return found && found.length > 1 ? found : undefined;
}

/** Numbers multiplied by what follows: "94.8 billion", "15bn"; and those in words. */
function multiply(text: string, { tokens, marked }: Lexer): void {
  for (const place of marked) {
    const token = tokens[place];
    if (token === undefined) continue;
    if (token.kind !== 'number') {
      const found = said(tokens, place);
      if (found && !token.keys.includes(found.key)) {
        tokens[place] = { ...token, keys: [...token.keys, found.key], says: found.length };
      }
      continue;
    }
    const value = Number(token.text);
    let product = value;
    let next = place + 1;
    for (; next < tokens.length; next++) {
      const times = multiplierAt(text, tokens, next);
      if (times === 1) break;
      product *= times;
    }
    if (product !== value) {
      const keys = [...token.keys, numberKey(canonical(product))];
      tokens[place] = { ...token, keys };
    }
  }
}

/**
 * Cuts a text into its words, numbers and ideographs, in order.
 *
 * @param text any text
 * @param known words of ASCII, to be found there and added where they are new
 */
export function tokenize(text: string, known?: WordTable<FoldedWord>): Token[] {
  const found = new Lexer(text, known);
  if (found.marked.length > 0) {
    multiply(text, found);
    markDates(found);
  }
  if (found.han) markHan(typed(text), found.tokens);
  return found.tokens;
}
