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

/** A character of a word or a number. */
const CORE = `(?:(?!${LONE})[\\p{L}\\p{M}\\p{N}_])`;
const NUMERAL = `(?:(?!${LONE})\\p{N})`;
const LETTER = `(?:(?!${LONE})\\p{L}\\p{M}*)`;

/** Hyphen, minus, and the dashes that are used as minus or in ranges. */
const DASH = '[-–‒\\u2212]';

/** Signs that belong to the number they touch. A dash before a number counts as a minus. */
const SIGN = '[-–‒\\u2212+±∓~≈<>≤≥]';
/** Limited, as a longer run is a horizontal rule and would take quadratic time. */
const SIGNS = `${SIGN}{0,3}`;

/** "U.S.", "e.g.", "a.m": single letters with full stops between them. */
const ABBREVIATION = `${LETTER}(?:\\.${LETTER}(?!${CORE}))+\\.?`;

/** "1 234 567": the groups before the last one, which CORE matches. */
const GROUPS = '\\p{Nd}{1,3}(?: \\p{Nd}{3})* (?=\\p{Nd}{3}(?!\\p{Nd}))';
const RUN = `(?:${ABBREVIATION}|(?:${GROUPS})?${CORE}+)`;

/** The start of a number: a sign, a currency ("US$"), a leading decimal mark. */
const BEFORE = `(?:(?:${SIGN}${SIGNS}\\p{Sc}?|(?:${LETTER}{1,3})?\\p{Sc}${SIGNS})?\\.?(?=${NUMERAL}))`;

/** The end of a number: "30+", per cent, degrees, a currency that no other number follows. */
const AFTER =
  `(?:(?<=${NUMERAL})(?:\\+| ?[%‰‱]| ?°(?:[CFKcfk](?!${CORE}))?` +
  `| ?\\p{Sc}(?!${SIGNS}\\.?${NUMERAL})))`;

/** "5-10", "5 – 10", "5– 10"; but "4 -5" is two numbers, the second one negative. */
const RANGE = '(?: [-–‒\\u2212—―]{1,3} |[-–‒\\u2212—―]{1,3} ?)';

/** What joins two parts of one token. */
const JOIN =
  `(?:(?:['’&]|${DASH})(?=${CORE})` +
  `|(?<=${NUMERAL})[.,:/·\\u2044٫٬](?=${NUMERAL})` +
  `|(?<=${NUMERAL}|[\\p{Sc}%‰‱°+])${RANGE}(?=${SIGNS}\\p{Sc}?\\.?${NUMERAL}))`;

const PART = `${BEFORE}?${RUN}${AFTER}?\\p{M}*`;

let token: RegExp | undefined;

/**
 * The pattern that matches every token of a text; global, for `matchAll` and `replace`. It is compiled
 * on first use, as V8 takes ten milliseconds to do so.
 */
export function tokenPattern(): RegExp {
  token ??= new RegExp(
    `${PART}(?:${JOIN}${PART})*|${LONE}\\p{M}*|\\.{3}|-{2,3}(?!\\p{M})|\\S\\p{M}*`,
    'gu',
  );
  return token;
}

/** A token that is a dash of any style; a minus is none. */
export const LONE_DASH = /^(?:-{1,3}|[–‒—―])$/u;

/** A dash inside a word. One before a digit is not matched: it may be a minus or a range. */
export const INNER_DASH = /(?<=[\p{L}\p{M}\p{N}.])[–‒](?=\p{L})/gu;
