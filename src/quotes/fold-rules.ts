import {
  everydayTokenPattern,
  INNER_DASH,
  LONE,
  LONE_DASH,
  tokenPattern,
} from './token-pattern.ts';

/** A kind of difference that two copies of the same words may have, and how to remove it. */
export interface FoldRule {
  readonly name: string;
  /** Global, and never matching the empty string. */
  readonly pattern: RegExp;
  /** The same for texts of everyday characters; left out where there is nothing to remove from them. */
  readonly everyday?: RegExp;
  readonly replace: (found: string) => string;
}

/** What NFC can compose: a letter with its marks, and runs of Korean and Kirat Rai letters. */
const COMPOSABLE =
  /[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FF\u{16D63}-\u{16D6A}]+\p{M}*|[^\p{M}]?\p{M}+|[^\p{M}\p{ASCII}]/gu;

/** More marks than any real letter has. Normalising n marks takes n² time. */
const TOO_MANY_MARKS = /\p{M}{100}/u;

function compose(found: string): string {
  return TOO_MANY_MARKS.test(found) ? found : found.normalize('NFC');
}

function plainLetters(found: string): string {
  const plain = found.normalize('NFKC');
  return /^(?:(?!\p{Lm})[\p{L}\p{M}])+$/u.test(plain) ? plain : found;
}

function plainDash(token: string): string {
  if (LONE_DASH.test(token)) return '—';
  return /[–‒]/.test(token) ? token.replace(INNER_DASH, '-') : token;
}

/**
 * All folds, in the order in which they are applied. None changes digits, signs, fractions,
 * superscripts, decimal marks or ranges: NFKC would turn "10²" into "102", so it is applied to
 * letters only.
 */
export const FOLD_RULES: readonly FoldRule[] = [
  {
    name: 'invisible characters',
    pattern: /\p{Default_Ignorable_Code_Point}+/gu,
    everyday: /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g,
    replace: () => '',
  },
  {
    // A line break does not become a space: "12" and "345" on two lines are not "12 345".
    name: 'white space',
    pattern: /[\s\u0085]+/gu,
    everyday: /[\s\u0085]+/g,
    replace: (run) => (/[\n\v\f\r\u0085\u2028\u2029]/u.test(run) ? '\n' : ' '),
  },
  {
    name: 'ligatures',
    pattern: /[\uFB00-\uFB06\uFB13-\uFB17]/gu,
    replace: (found) => found.normalize('NFKC'),
  },
  {
    // Full-width, mathematical and positional letters. Modifiers (Lm) and ordinals are left out, as
    // they are superscripts; so are letters that form a token each (LONE), as one must not become two.
    name: 'letter forms',
    pattern: new RegExp(`(?![\\p{ASCII}\\p{Lm}ªº\uFB00-\uFB06\uFB13-\uFB17]|${LONE})\\p{L}`, 'gu'),
    replace: plainLetters,
  },
  {
    // Primes (′ ″) stay: they are units.
    name: 'quotes',
    pattern: /[‘’‚‛‹›ʻʼ＇“”„‟«»＂]/gu,
    everyday: /[‘’‚‛‹›ʻʼ＇“”„‟«»＂]/g,
    replace: (found) => ('“”„‟«»＂'.includes(found) ? '"' : "'"),
  },
  {
    name: 'case',
    pattern: /[\p{Changes_When_Lowercased}ς]/gu,
    everyday: /[A-Z\u00c0-\u00de\u0100-\u0239\u0386-\u03abς\u0400-\u042f\u0460-\u052f]/g,
    replace: (found) => (found === 'ς' ? 'σ' : found.toLowerCase()),
  },
  {
    name: 'composed letters',
    pattern: COMPOSABLE,
    replace: compose,
  },
  { name: 'ellipses', pattern: /\.{3}/gu, everyday: /\.{3}/g, replace: () => '…' },
  { name: 'dashes', pattern: /[‐‑]/gu, everyday: /[‐‑]/g, replace: () => '-' },
  {
    name: 'dashes',
    get pattern() {
      return tokenPattern();
    },
    get everyday() {
      return everydayTokenPattern();
    },
    replace: plainDash,
  },
];

/** The names of the folds, without duplicates. */
export const FOLD_NAMES: readonly string[] = [...new Set(FOLD_RULES.map((rule) => rule.name))];
