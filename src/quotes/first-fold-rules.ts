import { composable, compose, type FoldRule, type LateRule, late, ruleOf } from './fold-rule.ts';
import { innerDash, LONE, LONE_DASH, tokenPattern } from './token-pattern.ts';

function plainLetters(found: string): string {
  const plain = found.normalize('NFKC');
  return /^(?:(?!\p{Lm})[\p{L}\p{M}])+$/u.test(plain) ? plain : found;
}

function plainDash(token: string): string {
  return LONE_DASH.test(token) ? '—' : token.replace(innerDash(), '-');
}

const FOLDS: readonly LateRule[] = [
  {
    name: 'invisible characters',
    pattern: late(() => /\p{Default_Ignorable_Code_Point}+/gu),
    replace: () => '',
  },
  {
    // A line break does not become a space: "12" and "345" on two lines are not "12 345".
    name: 'white space',
    pattern: () => /[\s\u0085]+/gu,
    replace: (run) => (/[\n\v\f\r\u0085\u2028\u2029]/u.test(run) ? '\n' : ' '),
  },
  {
    name: 'ligatures',
    pattern: () => /[\uFB00-\uFB06\uFB13-\uFB17]/gu,
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
  {
    // Primes (′ ″) stay: they are units.
    name: 'quotes',
    pattern: () => /[‘’‚‛‹›ʻʼ＇“”„‟«»＂]/gu,
    replace: (found) => ('“”„‟«»＂'.includes(found) ? '"' : "'"),
  },
  {
    name: 'case',
    pattern: late(() => /[\p{Changes_When_Lowercased}ς]/gu),
    replace: (found) => (found === 'ς' ? 'σ' : found.toLowerCase()),
  },
  {
    name: 'composed letters',
    pattern: composable,
    replace: compose,
  },
  { name: 'ellipses', pattern: () => /\.{3}/gu, replace: () => '…' },
  { name: 'dashes', pattern: () => /[‐‑]/gu, replace: () => '-' },
  {
    name: 'dashes',
    pattern: tokenPattern,
    replace: plainDash,
  },
];

/** The folds that fingerprints of version 1 were made with: they must stay as they are. */
export const FIRST_FOLD_RULES: readonly FoldRule[] = FOLDS.map(ruleOf);
