import {
  DOUBLE_QUOTES,
  EVERYDAY_CLASSES,
  EVERYDAY_LETTER,
  EVERYDAY_NUMBER,
  isEveryday,
  SINGLE_QUOTES,
} from './everyday.ts';
import { composable, compose, type FoldRule, type LateRule, late, ruleOf } from './fold-rule.ts';
import { ideographOf, RADICAL } from './radicals.ts';
import { everydayTokenPattern, innerDash, LONE, LONE_DASH, tokenPattern } from './token-pattern.ts';

/** The end of a line and the indent of the next; a blank line between them makes it none. */
export const BREAK =
  '[^\\S\\n\\r]*(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])[^\\S\\n\\r\\u0085\\u2028\\u2029]*';
/**
 * A letter with its marks. Where one is looked for before a sign, the sign comes first in the pattern:
 * to look back from each of many marks would take time with their square.
 */
export const LETTER = '\\p{L}\\p{M}*';
const SIGN = '[-–‒\\u2212+±∓~≈<>≤≥]';
/** Letters, numbers and currency signs of everyday texts. */
const [L, N, SC] = [EVERYDAY_LETTER, EVERYDAY_NUMBER, EVERYDAY_CLASSES.currency];

/** A fold, and what it finds in texts of everyday characters. */
interface Fold extends LateRule {
  /** The pattern for texts of everyday characters; left out where none of them is changed. */
  readonly everyday?: () => RegExp;
}

function plainLetters(found: string): string {
  // What NFC changes, too, is a composed letter: each difference has one name.
  if (found.normalize('NFC') !== found) return found;
  const plain = found.normalize('NFKC');
  return /^(?:(?!\p{Lm})[\p{L}\p{M}])+$/u.test(plain) ? plain : found;
}

function plainDash(token: string): string {
  if (LONE_DASH.test(token)) return '—';
  return /[–‒]/.test(token) ? token.replace(innerDash(), '-') : token;
}

function smallLetter(found: string): string {
  if (found === 'ς') return 'σ';
  // A dot on an i is a matter of the language: IŞIK is ışık, and İZMİR izmir.
  if (['İ', 'I\u0307', 'ı'].includes(found)) return 'i';
  const small = found.toLowerCase();
  return small === 'ß' ? 'ss' : small;
}

/**
 * All folds, in the order in which they are applied. None changes digits, signs, fractions,
 * superscripts, decimal marks or ranges: NFKC would turn "10²" into "102", so it is applied to
 * letters only. Two texts that differ in nothing but these are printed alike; those that differ in
 * `case` are not, so a quote with other capitals does not stand.
 */
const FOLDS: readonly Fold[] = [
  {
    // A soft hyphen, or the sign ¬ that some programs write for it, has no other meaning there.
    name: 'soft hyphen at a line end',
    pattern: late(() => new RegExp(`[\\u00AD¬](?<=${LETTER}.)${BREAK}(?=\\p{L})`, 'gu')),
    everyday: late(() => new RegExp(`[\\u00AD¬](?<=[${L}].)${BREAK}(?=[${L}])`, 'g')),
    replace: () => '',
  },
  {
    // The break goes, the hyphen stays; for a hyphen that goes, too, see `withoutLineEndHyphens`.
    name: 'hyphen kept at a line end',
    pattern: late(
      () => new RegExp(`(?<=[\\p{L}\\p{M}\\p{N}%‰])[-‐‑–‒]${BREAK}(?=[\\p{L}\\p{N}\\p{Sc}])`, 'gu'),
    ),
    everyday: late(() => new RegExp(`(?<=[${L}${N}%‰])[-‐‑–‒]${BREAK}(?=[${L}${N}${SC}])`, 'g')),
    replace: (found) => found.charAt(0),
  },
  {
    name: 'invisible characters',
    pattern: late(() => /\p{Default_Ignorable_Code_Point}+/gu),
    everyday: () => /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g,
    replace: () => '',
  },
  {
    // A line break does not become a space: "12" and "345" on two lines are not "12 345".
    name: 'white space',
    pattern: () => /[\s\u0085]+/gu,
    everyday: () => /[\s\u0085]+/g,
    replace: (run) => (/[\n\v\f\r\u0085\u2028\u2029]/u.test(run) ? '\n' : ' '),
  },
  {
    name: 'ligatures',
    pattern: () => /[\uFB00-\uFB06\uFB13-\uFB17]/gu,
    replace: (found) => found.normalize('NFKC'),
  },
  { name: 'radicals', pattern: () => RADICAL, replace: ideographOf },
  {
    name: 'half-width kana',
    pattern: () => /[\uFF66-\uFF9D][\uFF9E\uFF9F]?/gu,
    replace: (found) => found.normalize('NFKC'),
  },
  {
    // Full-width, mathematical and positional letters. Modifiers (Lm) and ordinals are left out, as
    // they are superscripts; so are letters that form a token each (LONE), as one must not become two.
    name: 'letter forms',
    pattern: late(
      () => new RegExp(`(?![\\p{ASCII}\\p{Lm}ªº\uFB00-\uFB06\uFB13-\uFB17]|${LONE})\\p{L}`, 'gu'),
    ),
    replace: plainLetters,
  },
  { name: 'tatweel', pattern: () => /\u0640+/gu, replace: () => '' },
  {
    name: 'quotes',
    pattern: () => /[‘’‚‛‹›ʻʼʽʾʿ＇׳“”„‟«»＂״]/gu,
    everyday: late(() => new RegExp(`[${SINGLE_QUOTES}${DOUBLE_QUOTES}]`, 'g')),
    replace: (found) => ('“”„‟«»＂״'.includes(found) ? '"' : "'"),
  },
  {
    // Primes (′ ″) stay after digits: they are units there. NFC turns U+1FEF and U+1FFD into ` and ´.
    name: 'quotes',
    pattern: late(() => /[`´′\u1FEF\u1FFD](?<=\p{L}\p{M}*.)(?=\p{L})/gu),
    everyday: late(() => new RegExp(`[\`´′](?<=[${L}].)(?=[${L}])`, 'g')),
    replace: () => "'",
  },
  {
    name: 'case',
    pattern: late(() => /I\u0307|[\p{Changes_When_Lowercased}ςıß]/gu),
    everyday: () => /[A-Z\u00c0-\u00df\u0100-\u0239\u0386-\u03abς\u0400-\u042f\u0460-\u052f]/g,
    replace: smallLetter,
  },
  {
    name: 'composed letters',
    pattern: composable,
    replace: compose,
  },
  {
    // NFC leaves these apart, though they look the same: sara am, written as one sign or as two, which may
    // have a mark of tone between them.
    name: 'composed letters',
    pattern: () => /\u0E4D[\u0E48-\u0E4B]?\u0E32|\u0ECD[\u0EC8-\u0ECB]?\u0EB2/gu,
    replace: (found) => found.slice(1, -1) + (found.startsWith('\u0E4D') ? '\u0E33' : '\u0EB3'),
  },
  {
    name: 'space in a number',
    pattern: late(
      () =>
        new RegExp(
          `(?<=\\p{N})[ \\n](?=[%‰‱])|(?<=\\p{N}) (?=°|\\p{Sc}(?! ?${SIGN}{0,3}\\.?\\p{N}))`,
          'gu',
        ),
    ),
    everyday: late(
      () =>
        new RegExp(
          `(?<=[${N}])[ \\n](?=[%‰‱])|(?<=[${N}]) (?=°|[${SC}](?! ?${SIGN}{0,3}\\.?[${N}]))`,
          'g',
        ),
    ),
    replace: () => '',
  },
  {
    name: 'space in a number',
    pattern: late(() => /(?<=(?<!\p{N} ?)\p{Sc}) (?=\p{N})/gu),
    everyday: late(() => new RegExp(`(?<=(?<![${N}] ?)[${SC}]) (?=[${N}])`, 'g')),
    replace: () => '',
  },
  { name: 'ellipses', pattern: () => /\.{3}/gu, everyday: () => /\.{3}/g, replace: () => '…' },
  { name: 'dashes', pattern: () => /[‐‑־]/gu, everyday: () => /[‐‑]/g, replace: () => '-' },
  {
    name: 'dashes',
    pattern: tokenPattern,
    everyday: everydayTokenPattern,
    replace: plainDash,
  },
];

export const FOLD_RULES: readonly FoldRule[] = FOLDS.map(ruleOf);

/** The same folds for texts of everyday characters, without those that change none of them. */
export const EVERYDAY_RULES: readonly FoldRule[] = FOLDS.flatMap(({ everyday, ...fold }) =>
  everyday ? [ruleOf({ ...fold, pattern: everyday })] : [],
);

/** Without a dash the last fold, which looks at each token, does nothing. */
const DASHED = /[-‐‑־–‒—―]/u;
const ASCII = /^[\x00-\x7f]*$/;
/** Folds of letters and signs that no ASCII text has. */
const BEYOND_ASCII: readonly string[] = [
  'soft hyphen at a line end',
  'invisible characters',
  'ligatures',
  'radicals',
  'half-width kana',
  'letter forms',
  'tatweel',
  'composed letters',
];

/** The folds that may change texts of a kind, by the kind: a document has as many windows as words. */
const rulesOf = new Map<number, readonly FoldRule[]>();

/** The folds that may change a text: looking is cheaper than folding. */
export function rulesFor(text: string): readonly FoldRule[] {
  const ascii = ASCII.test(text);
  const dashed = DASHED.test(text);
  const everyday = isEveryday(text);
  const kind = (ascii ? 1 : 0) | (dashed ? 2 : 0) | (everyday ? 4 : 0);
  let rules = rulesOf.get(kind);
  if (!rules) {
    rules = (everyday ? EVERYDAY_RULES : FOLD_RULES).filter(
      ({ name }) => (dashed || name !== 'dashes') && !(ascii && BEYOND_ASCII.includes(name)),
    );
    rulesOf.set(kind, rules);
  }
  return rules;
}

/** The fold of a hyphen that divides a word at a line's end, and is no part of it. */
export const DROPPED_HYPHEN = 'hyphen dropped at a line end';
/** Differences in it are found, and no proof is made of them. */
export const CASE = 'case';

/** The names of the folds, without duplicates. */
export const FOLD_NAMES: readonly string[] = [
  ...new Set([DROPPED_HYPHEN, ...FOLD_RULES.map((rule) => rule.name)]),
];

const divided = late(
  () => new RegExp(`[-‐‑](?<=(?!${LONE})${LETTER}.)${BREAK}(?=(?!${LONE})(?!\\p{Lu})\\p{L})`, 'gu'),
);

/** A text with the words joined again that a hyphen divides at the end of a line. */
export function withoutLineEndHyphens(text: string): string {
  return text.replace(divided(), '');
}
