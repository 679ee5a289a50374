import { isNumberKey } from '../index/keys.ts';
import { keptStem } from './morphology.ts';
import type { Token } from './token.ts';

/** What a word or number is compared by: its number, where it says one, else its stem. */
function part({ kind, keys, text }: Token): string {
  const numeral = keys.find((key) => isNumberKey(key));
  if (kind === 'number') return numeral ?? text;
  if (kind === 'ideograph') return numeral ?? text;
  return numeral ?? keptStem(text);
}

/**
 * A phrase as the thesaurus is looked up by: its stems and numbers, with a space between. Phrases
 * with one key need not mean the same: their words may share no more than their stems.
 */
export function phraseKey(tokens: readonly Token[]): string {
  return tokens.map(part).join(' ');
}
