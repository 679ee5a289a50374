/*
 * What a token is, as one pattern. A token is the smallest piece that a quote may begin or end
 * with, so everything whose half would say something else is whole: a number with its sign,
 * currency, separators, decimal mark, range and per cent; a word with its apostrophes and hyphens
 * ("anti-war" is no "war"); an abbreviation ("U.S."). Each other mark is a token of its own, so
 * that sentences set without a space between them ("end.Next") come apart.
 *
 * The pattern must not look beyond the ends of its own match for anything that decides what the
 * match is: a slice of a text from one token's start to another's end has to give the same tokens
 * as the whole. (A lookahead may only forbid what would cut another token; the tests cut at random
 * to prove it.)
 */

/** A letter of a script written without spaces: a token each. */
export const LONE =
  '(?:(?=\\p{L}|\\p{Nl})[ー\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}' +
  '\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}' +
  '\\p{Script=Tibetan}])';

/** Whatever a word or a number is made of. */
const CORE = `(?:(?!${LONE})[\\p{L}\\p{M}\\p{N}_])`;
const NUMERAL = `(?:(?!${LONE})\\p{N})`;
const LETTER = `(?:(?!${LONE})\\p{L}\\p{M}*)`;

/** Hyphens, dashes that also serve as minus or range, and the minus itself. */
const DASH = '[-–‒\\u2212]';

/** Signs that belong to the number they touch. A dash is a minus there, or as good as one. */
const SIGN = '[-–‒\\u2212+±∓~≈<>≤≥]';
/** More than a few are a rule across the page; without a limit a long one would cost its square. */
const SIGNS = `${SIGN}{0,3}`;

/** "U.S.", "e.g.", "a.m": single letters with full stops between them. */
const ABBREVIATION = `${LETTER}(?:\\.${LETTER}(?!${CORE}))+\\.?`;

/** "1 234 567": the groups before the last one, which the core takes. */
const GROUPS = '\\p{Nd}{1,3}(?: \\p{Nd}{3})* (?=\\p{Nd}{3}(?!\\p{Nd}))';
const RUN = `(?:${ABBREVIATION}|(?:${GROUPS})?${CORE}+)`;

/** What a number may begin with: sign, currency ("US$"), a leading decimal mark. */
const BEFORE = `(?:(?:${SIGN}${SIGNS}\\p{Sc}?|(?:${LETTER}{1,3})?\\p{Sc}${SIGNS})?\\.?(?=${NUMERAL}))`;

/** What a number may end with: "30+", per cent, degrees, a currency that begins no other number. */
const AFTER =
  `(?:(?<=${NUMERAL})(?:\\+| ?[%‰‱]| ?°(?:[CFKcfk](?!${CORE}))?` +
  `| ?\\p{Sc}(?!${SIGNS}\\.?${NUMERAL})))`;

/** "5-10", "5 – 10", "5– 10"; but "4 -5" is two numbers, the second of them negative. */
const RANGE = '(?: [-–‒\\u2212—―]{1,3} |[-–‒\\u2212—―]{1,3} ?)';

/** What holds two parts of one token together. */
const JOIN =
  `(?:(?:['’&]|${DASH})(?=${CORE})` +
  `|(?<=${NUMERAL})[.,:/·\\u2044٫٬](?=${NUMERAL})` +
  `|(?<=${NUMERAL}|[\\p{Sc}%‰‱°+])${RANGE}(?=${SIGNS}\\p{Sc}?\\.?${NUMERAL}))`;

const PART = `${BEFORE}?${RUN}${AFTER}?\\p{M}*`;

let token: RegExp | undefined;

/**
 * Finds every token of a text, white space aside. Global, for `matchAll` and `replace`. It takes V8
 * ten milliseconds to read: it is made when it is first asked for.
 */
export function tokenPattern(): RegExp {
  token ??= new RegExp(
    `${PART}(?:${JOIN}${PART})*|${LONE}\\p{M}*|\\.{3}|-{2,3}(?!\\p{M})|\\S\\p{M}*`,
    'gu',
  );
  return token;
}

/** A dash that stands by itself, in any of its styles; the minus is no dash. */
export const LONE_DASH = /^(?:-{1,3}|[–‒—―])$/u;

/** A dash that holds two words together; a dash before a digit may be a minus or a range. */
export const INNER_DASH = /(?<=[\p{L}\p{M}\p{N}.])[–‒](?=\p{L})/gu;
