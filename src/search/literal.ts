import { dateKey, isNumberKey, isOrdinalKey } from '../index/keys.ts';
import { dateKeys, readDate, widerKeys } from './dates.ts';
import { idle } from './idle.ts';
import type { Token } from './token.ts';
import { type SearchTerm, termOf, type Unit } from './units.ts';

/** How much the date asked for counts, and what is dated less exactly. */
const DATE_WEIGHTS = [1, 0.8, 0.4] as const;
const LEAST_WEIGHT = 0.2;

/** What the tokens of a query stand for by themselves: all of them, in this or any inflection. */
export function literal(text: string, tokens: readonly Token[], kin: 'same' | 'inflected'): Unit {
  const label = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  const telling = kin === 'same' ? tokens : tokens.filter((token) => !idle(text, token));
  const terms = (telling.length > 0 ? telling : tokens).map((token) =>
    literalTerm(text, token, kin),
  );
  return { text: label, alternatives: [{ tier: 'literal', terms, weight: 1, label }] };
}

/** A date in digits is that date, not any of its year. */
function literalTerm(text: string, token: Token, kin: 'same' | 'inflected'): SearchTerm {
  const date = token.date && readDate(text.slice(token.start, token.end));
  const [key] = date ? dateKeys(date) : [];
  return key === undefined ? termOf(token, kin) : { key: dateKey(key), kin };
}

/** The same tokens, one directly after the other. */
export function adjacent(unit: Unit): Unit {
  return { ...unit, alternatives: unit.alternatives.map((a) => ({ ...a, adjacent: true })) };
}

/** A number of a query: the most exact way to read it first. */
export function numberUnit(text: string, token: Token, end = token.end): Unit {
  const label = text.slice(token.start, end);
  // "94.8 billion" is that number, and any other 94.8 is only like it; "80th" has both in this order.
  const numbers = token.keys.filter((key) => isNumberKey(key));
  const keys = numbers.some((key) => isOrdinalKey(key)) ? numbers : numbers.reverse();
  const alternatives = keys.map((key, place) => ({
    tier: place === 0 ? ('literal' as const) : ('wider' as const),
    terms: [{ key, kin: 'same' as const }],
    weight: place === 0 ? 1 : 0.5,
    label,
  }));
  return { text: label, alternatives };
}

/** Whether a token says in which place something stands: `third`, `80th`. */
export function isOrdinal({ keys }: Token): boolean {
  return keys.some((key) => isOrdinalKey(key));
}

/** What an ordinal counts stands after it, with a few words of its name between: "third EU summit". */
const ORDINAL_PLACES = [0, 6] as const;

/** An ordinal of a query: only beside what it counts does it say the same. */
export function ordinalUnit(text: string, token: Token, counted: Token): Unit {
  const label = text.slice(token.start, counted.end);
  const alternatives = token.keys
    .filter((key) => isNumberKey(key))
    .map((key, place) => ({
      tier: place === 0 ? ('literal' as const) : ('wider' as const),
      terms: [{ key, kin: 'same' as const }, termOf(counted)],
      places: ORDINAL_PLACES,
      together: true,
      weight: place === 0 ? 1 : 0.5,
      label,
    }));
  return { text: label, alternatives };
}

/** A date of a query, which begins at a place of its tokens: it, and what is dated less exactly. */
export function dateUnit(
  text: string,
  tokens: readonly Token[],
  place: number,
  date: NonNullable<Token['date']>,
): Unit {
  const label = text.slice(tokens[place]?.start, tokens[date.last]?.end);
  const [own = ''] = date.keys;
  const keys = [own, ...widerKeys(own)];
  const alternatives = keys.map((key, rank) => ({
    tier: rank === 0 ? ('literal' as const) : ('wider' as const),
    terms: [{ key: dateKey(key), kin: 'same' as const }],
    weight: DATE_WEIGHTS[rank] ?? LEAST_WEIGHT,
    label,
  }));
  return { text: label, alternatives };
}
