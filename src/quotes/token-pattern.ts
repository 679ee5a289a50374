import { EVERYDAY_CLASSES, type TokenClasses } from './everyday.ts';
import { late } from './fold-rule.ts';

/*
 * The pattern of a token. A token is the smallest unit that a quote may begin or end with, so it
 * keeps together whatever would change its meaning in halves: a number with its sign, currency,
 * separators, decimal mark, range and per cent; a word with its apostrophes and hyphens ("war" must
 * not match in "anti-war"); an abbreviation ("U.S."). Every other mark is a token of its own, so that
 * sentences joined without a space ("end.Next") are split.
 *
 * The text outside a match must not influence the match: a slice from one token's start to another's
 * end must give the same tokens as the whole text. (A lookahead may only exclude what would cut
 * another token; a test cuts at random to prove it.)
 */

/** A letter of a script that is written without spaces; each is a token. */
export const LONE =
  '(?:(?=\\p{L}|\\p{Nl})[ー\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}' +
  '\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}' +
  '\\p{Script=Tibetan}])';

const CLASSES: TokenClasses = {
  lone: LONE,
  core: `(?:(?!${LONE})[\\p{L}\\p{M}\\p{N}_])`,
  numeral: `(?:(?!${LONE})\\p{N})`,
  letter: `(?:(?!${LONE})\\p{L}\\p{M}*)`,
  digit: '\\p{Nd}',
  currency: '\\p{Sc}',
  mark: '\\p{M}',
};

/** Hyphen, minus, and the dashes that are used as minus or in ranges. */
const DASH = '[-–‒\\u2212]';

/** Signs that belong to the number they touch. A dash before a number counts as a minus. */
const SIGN = '[-–‒\\u2212+±∓~≈<>≤≥]';
/** Limited, as a longer run is a horizontal rule and would take quadratic time. */
const SIGNS = `${SIGN}{0,3}`;

/** "5-10", "5 – 10", "5– 10"; but "4 -5" is two numbers, the second one negative. */
const RANGE = '(?: [-–‒\\u2212—―]{1,3} |[-–‒\\u2212—―]{1,3} ?)';

function sourceOf({ lone, core, numeral, letter, digit, currency, mark }: TokenClasses): string {
  /** "U.S.", "e.g.", "a.m": single letters with full stops between them. */
  const abbreviation = `${letter}(?:\\.${letter}(?!${core}))+\\.?`;
  /** "1 234 567": the groups before the last one, which the core matches. */
  const groups = `${digit}{1,3}(?: ${digit}{3})* (?=${digit}{3}(?!${digit}))`;
  const run = `(?:${abbreviation}|(?:${groups})?${core}+)`;
  /** The start of a number: a sign, a currency ("US$"), a leading decimal mark. */
  const before =
    `(?:(?:${SIGN}${SIGNS}[${currency}]?|(?:${letter}{1,3})?[${currency}]${SIGNS})?` +
    `\\.?(?=${numeral}))`;
  /** The end of a number: "30+", per cent, degrees, a currency that no other number follows. */
  const after =
    `(?:(?<=${numeral})(?:\\+| ?[%‰‱]| ?°(?:[CFKcfk](?!${core}))?` +
    `| ?[${currency}](?!${SIGNS}\\.?${numeral})))`;
  /** What joins two parts of one token. */
  const join =
    `(?:(?:['’&]|${DASH})(?=${core})` +
    `|(?<=${numeral})[.,:/·\\u2044٫٬](?=${numeral})` +
    `|(?<=${numeral}|[${currency}%‰‱°+])${RANGE}(?=${SIGNS}[${currency}]?\\.?${numeral}))`;
  const part = `${before}?${run}${after}?${mark}*`;
  return `${part}(?:${join}${part})*|${lone}${mark}*|\\.{3}|-{2,3}(?!${mark})|\\S${mark}*`;
}

/** The pattern that matches every token of a text; global, for `matchAll` and `replace`. */
export const tokenPattern = late(() => new RegExp(sourceOf(CLASSES), 'gu'));

/** The same for texts of everyday characters. */
export const everydayTokenPattern = late(() => new RegExp(sourceOf(EVERYDAY_CLASSES), 'g'));

/** A token that is a dash of any style; a minus is none. */
export const LONE_DASH = /^(?:-{1,3}|[–‒—―])$/u;

/** A dash inside a word. One before a digit is not matched: it may be a minus or a range. */
export const innerDash = late(() => /(?<=[\p{L}\p{M}\p{N}.])[–‒](?=\p{L})/gu);
