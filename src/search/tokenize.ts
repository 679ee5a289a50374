import { numberKey } from '../index/keys.ts';
import { foldWord } from '../text/fold-word.ts';
import { dateKeys, month, type PartialDate } from './dates.ts';
import { Lexer } from './lexer.ts';
import { beginsNumber, canonical, multiplier, type Spoken, spoken } from './numbers.ts';
import type { Token } from './token.ts';

function isYear(token: Token | undefined): number | undefined {
  const value = token?.kind === 'number' ? Number(token.text) : 0;
  return Number.isInteger(value) && value >= 1000 && value <= 2999 ? value : undefined;
}

function isDay(token: Token | undefined): number | undefined {
  const value = token?.kind === 'number' ? Number(token.text) : 0;
  return Number.isInteger(value) && value >= 1 && value <= 31 ? value : undefined;
}

/** Finds dates written with a month's name, the day before or after it, or in Chinese. */
function markDates({ tokens, marked }: Lexer): void {
  for (const place of marked) {
    const token = tokens[place];
    const named = token?.kind === 'word' ? month(token.text) : undefined;
    if (named !== undefined) markNamed(tokens, place, named);
    else if (token?.text === '月') markChinese(tokens, place);
  }
}

function markNamed(tokens: Token[], place: number, named: number): void {
  const ofBefore = tokens[place - 1]?.text === 'of' ? 2 : 1;
  const dayBefore = isDay(tokens[place - ofBefore]);
  const dayAfter = dayBefore === undefined ? isDay(tokens[place + 1]) : undefined;
  const after = place + (dayAfter === undefined ? 1 : 2);
  const year = isYear(tokens[after]);
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

function markChinese(tokens: Token[], place: number): void {
  const m = isDay(tokens[place - 1]);
  if (m === undefined || m > 12) return;
  const hasYear = tokens[place - 2]?.text === '年';
  const year = hasYear ? isYear(tokens[place - 3]) : undefined;
  const hasDay = tokens[place + 2]?.text === '日';
  const day = hasDay ? isDay(tokens[place + 1]) : undefined;
  mark(tokens, place - (hasYear ? 3 : 1), place + (hasDay ? 2 : 0), { year, month: m, day });
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

/** The number of several words that begins at a place: "one hundred and ten". */
export function spokenAt(tokens: readonly Token[], place: number): Spoken | undefined {
  const first = tokens[place]?.text ?? '';
  if (!beginsNumber(first)) return undefined;
  const words = tokens.slice(place, place + LONGEST_SPOKEN).map(({ text }) => text);
  const said = spoken(words);
  return said && said.length > 1 ? said : undefined;
}

/** Numbers multiplied by what follows: "94.8 billion", "15bn"; and those in words. */
function multiply(text: string, { tokens, marked }: Lexer): void {
  for (const place of marked) {
    const token = tokens[place];
    if (token === undefined) continue;
    if (token.kind !== 'number') {
      const said = spokenAt(tokens, place);
      if (said)
        tokens[place] = { ...token, keys: [...token.keys, numberKey(canonical(said.value))] };
      continue;
    }
    const value = Number(token.text);
    let product = value;
    for (let next = place + 1; next < tokens.length; next++) {
      const times = multiplierAt(text, tokens, next);
      if (times === 1) break;
      product *= times;
    }
    if (product !== value)
      tokens[place] = { ...token, keys: [...token.keys, numberKey(canonical(product))] };
  }
}

/**
 * Cuts a text into its words, numbers and ideographs, in order.
 *
 * @param text any text
 */
export function tokenize(text: string): Token[] {
  const found = new Lexer(text);
  if (found.marked.length > 0) {
    multiply(text, found);
    markDates(found);
  }
  return found.tokens;
}
