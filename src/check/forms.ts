import { month } from '../search/dates.ts';
import {
  MULTIPLE_WORDS,
  readCame,
  readFold,
  readInPlace,
  readMultiple,
  readNthWith,
  readPlace,
  readRanked,
  readScore,
  readShare,
  readSuperlative,
  readTop,
  readTwice,
} from './count-forms.ts';
import {
  readDecade,
  readFiscalYear,
  readMonths,
  readNamedPart,
  readPart,
  readSometime,
  readYearPart,
  readYears,
} from './date-forms.ts';
import { readDayOf, readDays, readMonthDays, readShortDate } from './day-forms.ts';
import { RANKS, unitAt } from './figure-units.ts';
import type { ReadText } from './figure-words.ts';
import type { Form, FormReader } from './form.ts';
import { readCoded, readFraction, readGlyph, readHanPart } from './number-forms.ts';

/* Which forms may begin at a token: to look at it is cheaper than to look for each form in a text. */

/** Halves and quarters of a year. */
const PARTS = ['h1', 'h2', 'q1', 'q2', 'q3', 'q4'];
/** By the word with which they begin. */
const BY_WORD = new Map<string, FormReader>([
  ...['early', 'mid', 'late', 'end'].map((word) => [word, readSometime] as const),
  ...PARTS.map((word) => [word, readPart] as const),
  ...MULTIPLE_WORDS.map((word) => [word, readMultiple] as const),
  ...['twice', 'thrice'].map((word) => [word, readTwice] as const),
  ...['rank', 'ranks', 'ranked', 'ranking'].map((word) => [word, readRanked] as const),
  ...['came', 'come', 'comes', 'finish', 'finished', 'finishes', 'placed'].map(
    (word) => [word, readCame] as const,
  ),
  ...Array.from(RANKS.keys(), (word) => [word, readSuperlative] as const),
  ['top', readTop],
  ['twenty', readDayOf],
  ['thirty', readDayOf],
]);
/** By the second word. */
const BY_NEXT = new Map<string, FormReader>([
  ...Array.from(RANKS.keys(), (word) => [word, readPlace] as const),
  ['half', readNamedPart],
  ['quarter', readNamedPart],
  ['fold', readFold],
  ['in', readShare],
  ['out', readShare],
  ['of', readDayOf],
  ['to', (read, place) => readDays(read, place) ?? readScore(read, place)],
  ['and', readDays],
  ['place', readInPlace],
  ['with', readNthWith],
  ...PARTS.map((word) => [word, readYearPart] as const),
]);
const readTwoNumbers: FormReader = (read, place) =>
  readYears(read, place) ?? readDays(read, place) ?? readScore(read, place);
const readFractionOrDate: FormReader = (read, place) =>
  readFraction(read, place) ?? readShortDate(read, place);
const readMonthsOrDays: FormReader = (read, place) =>
  readMonths(read, place) ?? readMonthDays(read, place);
/** By what is written to a number. */
const BY_SIGN = new Map<string, FormReader>([
  ['/', (read, place) => readYears(read, place) ?? readFractionOrDate(read, place)],
  ['\u2044', readFraction],
  ['–', readTwoNumbers],
  ['-', readTwoNumbers],
  ['—', readScore],
  [':', readScore],
  ['s', readDecade],
  ["'", readDecade],
  ['’', readDecade],
  ['x', readFold],
  ['×', readFold],
  ['H', readPart],
  ['Q', readPart],
]);
const isGlyph = (code: number): boolean =>
  (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The reader of what begins with a number. */
function ofNumber({ text, tokens }: ReadText, place: number): FormReader | undefined {
  const { start = 0, end = 0 } = tokens[place] ?? {};
  if (isGlyph(text.charCodeAt(end)) || isGlyph(text.charCodeAt(end + 1))) return readGlyph;
  // "2019-21" is one token; "2 1/2" are three.
  if (end === start + 7) return BY_SIGN.get(text.charAt(start + 4));
  const next = tokens[place + 1];
  if (next?.kind === 'number' && next.start === end + 1)
    return text.charAt(next.end) === '/' ? readFractionOrDate : BY_SIGN.get(text.charAt(end));
  return BY_SIGN.get(text.charAt(text.charAt(end) === ' ' ? end + 1 : end));
}

/** The reader of what begins with a word that none begins with. */
function ofWord({ text, tokens }: ReadText, place: number): FormReader | undefined {
  const { text: word = '', start = 0, end = 0, kind } = tokens[place] ?? {};
  if (kind === 'ideograph') return text.startsWith('分之', end) ? readHanPart : undefined;
  if (isGlyph(text.charCodeAt(start))) return readGlyph;
  if (word.startsWith('fy')) return readFiscalYear;
  const letters = isDigit(word.charCodeAt(2)) ? 2 : isDigit(word.charCodeAt(3)) ? 3 : 0;
  if (letters > 0 && unitAt([word.slice(0, letters)])?.unit.dimension === 'money') return readCoded;
  if (word.endsWith('fold')) return readFold;
  return month(word) === undefined ? undefined : readMonthsOrDays;
}

/** The form that begins at a token. */
export function formAt(read: ReadText, place: number): Form | undefined {
  const { tokens } = read;
  const token = tokens[place];
  if (!token) return undefined;
  const known = token.kind === 'word' ? BY_WORD.get(token.text) : undefined;
  const next = BY_NEXT.get(tokens[place + 1]?.text ?? '');
  const form = known?.(read, place) ?? next?.(read, place);
  if (form || known) return form;
  return (token.kind === 'number' ? ofNumber : ofWord)(read, place)?.(read, place);
}
