import { idleIdeographs, isStopWord } from './stopwords.ts';
import type { Token } from './token.ts';

/**
 * Capitals in a text that has other letters, or that is one word: `US` is no pronoun, and not mistyped
 * for anything.
 */
export function isAcronym(text: string, token: Token): boolean {
  if (!/^[A-Z]{2,5}$/.test(text.slice(token.start, token.end))) return false;
  return /[a-z]/.test(text) || text.trim().length === token.end - token.start;
}

/** Whether a word of a query says nothing of what is looked for. */
export function idle(text: string, token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'ideograph' && idleIdeographs(text.slice(token.start)) > 0) return true;
  return isStopWord(token.text) && !isAcronym(text, token);
}
