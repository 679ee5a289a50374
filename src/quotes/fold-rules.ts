import { INNER_DASH, LONE, LONE_DASH, tokenPattern } from './token-pattern.ts';

/** One way in which two texts may differ and still be the same words. */
export interface FoldRule {
  readonly name: string;
  /** Global, and never matching the empty string. */
  readonly pattern: RegExp;
  readonly replace: (found: string) => string;
}

/** What NFC may compose: a letter with marks; letters of Korean and of Kirat Rai in a row. */
const COMPOSABLE =
  /[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FF\u{16D63}-\u{16D6A}]+\p{M}*|[^\p{M}]?\p{M}+|[^\p{M}\p{ASCII}]/gu;

/** No letter has so many marks; to put them in their order takes time for the square of their number. */
const MARKED_WITHOUT_END = /\p{M}{100}/u;

function composed(found: string): string {
  return MARKED_WITHOUT_END.test(found) ? found : found.normalize('NFC');
}

function plainLetters(found: string): string {
  const plain = found.normalize('NFKC');
  return /^(?:(?!\p{Lm})[\p{L}\p{M}])+$/u.test(plain) ? plain : found;
}

function plainDash(token: string): string {
  return LONE_DASH.test(token) ? '—' : token.replace(INNER_DASH, '-');
}

/**
 * Every fold there is, in the order in which they are applied. Digits, signs, fractions,
 * superscripts, decimal marks and ranges are in none of them: NFKC as a whole would make "10²"
 * into "102", so it is only asked about letters.
 */
export const FOLD_RULES: readonly FoldRule[] = [
  {
    name: 'invisible characters',
    pattern: /\p{Default_Ignorable_Code_Point}+/gu,
    replace: () => '',
  },
  {
    // A line break is kept apart from a space: "12" and "345" on two lines are not "12 345".
    name: 'white space',
    pattern: /[\s\u0085]+/gu,
    replace: (run) => (/[\n\v\f\r\u0085\u2028\u2029]/u.test(run) ? '\n' : ' '),
  },
  {
    name: 'ligatures',
    pattern: /[\uFB00-\uFB06\uFB13-\uFB17]/gu,
    replace: (found) => found.normalize('NFKC'),
  },
  {
    // Full-width, mathematical and positional letters. Modifiers (Lm) and ordinals are superscripts;
    // a letter that is a token must not become two.
    name: 'letter forms',
    pattern: new RegExp(`(?![\\p{ASCII}\\p{Lm}ªº\uFB00-\uFB06\uFB13-\uFB17]|${LONE})\\p{L}`, 'gu'),
    replace: plainLetters,
  },
  {
    // Primes (′ ″) are units, not quotes.
    name: 'quotes',
    pattern: /[‘’‚‛‹›ʻʼ＇“”„‟«»＂]/gu,
    replace: (found) => ('“”„‟«»＂'.includes(found) ? '"' : "'"),
  },
  {
    name: 'case',
    pattern: /[\p{Changes_When_Lowercased}ς]/gu,
    replace: (found) => (found === 'ς' ? 'σ' : found.toLowerCase()),
  },
  {
    name: 'composed letters',
    pattern: COMPOSABLE,
    replace: composed,
  },
  { name: 'ellipses', pattern: /\.{3}/gu, replace: () => '…' },
  { name: 'dashes', pattern: /[‐‑]/gu, replace: () => '-' },
  {
    name: 'dashes',
    get pattern() {
      return tokenPattern();
    },
    replace: plainDash,
  },
];

/** The names of the folds, each once. */
export const FOLD_NAMES: readonly string[] = [...new Set(FOLD_RULES.map((rule) => rule.name))];
