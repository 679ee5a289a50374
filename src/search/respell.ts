import { correct, type Vocabulary } from './correct.ts';
import { isAcronym } from './idle.ts';
import type { Lexicon } from './lexicon.ts';
import { measuresAt } from './measures.ts';
import { kinship } from './morphology.ts';
import { isOfNumber } from './numbers.ts';
import { isOf } from './packed-table.ts';
import { isStopWord } from './stopwords.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** A word of a query that was read as another. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A query with its words corrected. */
export interface Respelled {
  readonly tokens: readonly Token[];
  readonly corrections: readonly Correction[];
  /** What other words may have been meant to be: English ones, which are left as they are. */
  readonly suggestions: readonly Correction[];
}

/**
 * The words of a query, with those that a base does not know read as the nearest that it knows. A
 * word that is one is not misspelt: `nuclear` is not `unclear`.
 *
 * @param text the query
 * @param typed its tokens
 */
export async function respell(
  text: string,
  typed: readonly Token[],
  lexicon: Lexicon,
): Promise<Respelled> {
  const doubtful = typed.filter(
    (token, place) =>
      !lexicon.knows(token, 'inflected') &&
      !isAcronym(text, token) &&
      !isOfNumber(token.text) &&
      measuresAt(text, typed, place) === 0,
  );
  if (doubtful.length === 0) return { tokens: typed, corrections: [], suggestions: [] };
  // Nobody looks for words that say nothing: `weather` is not `whether`.
  const words: Vocabulary = (...asked) =>
    [...lexicon.words(...asked)].filter((word) => !isStopWord(word));
  const corrections: Correction[] = [];
  const suggestions: Correction[] = [];
  const better = new Map<string, Token>();
  for (const token of doubtful) {
    if (better.has(token.text)) continue;
    const to = await meant(token, words, lexicon);
    better.set(token.text, token);
    if (to === undefined) continue;
    const found = { from: text.slice(token.start, token.end), to };
    const { ENGLISH_WORDS } = await import('./english-words.ts');
    if (isOf(ENGLISH_WORDS, token.text)) suggestions.push(found);
    else {
      corrections.push(found);
      better.set(token.text, tokenize(to)[0] ?? token);
    }
  }
  const tokens = typed.map((token) => {
    const { start, end } = token;
    return doubtful.includes(token) ? { ...(better.get(token.text) ?? token), start, end } : token;
  });
  return { tokens, corrections, suggestions };
}

/** The word that one was meant to be: of several that are as near, the most common. */
async function meant(
  token: Token,
  words: Vocabulary,
  lexicon: Lexicon,
): Promise<string | undefined> {
  const [first, ...others] = await correct(token.text, words);
  if (first === undefined || isVariant(token, first, lexicon)) return undefined;
  return others.reduce(
    (best, other) => (lexicon.commonness(other) > lexicon.commonness(best) ? other : best),
    first,
  );
}

/**
 * Whether a word is none of the base's, but derived like one: `interdependent`, where the base has
 * `interdependence`. A wrong letter further inside leaves the ending as it is.
 */
function isVariant(token: Token, other: string, lexicon: Lexicon): boolean {
  const sameEnding = token.text.slice(-2) === other.slice(-2);
  return !sameEnding && kinship(token.text, other) !== 'none' && lexicon.knows(token, 'derived');
}
