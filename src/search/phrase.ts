import { keptStem } from './morphology.ts';
import type { Token } from './token.ts';

/** A phrase as the thesaurus is looked up by: its stems, with a space between. */
export function phraseKey(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.kind === 'word' ? keptStem(token.text) : token.text))
    .join(' ');
}
