import { correct, type Vocabulary } from './correct.ts';
import { isAcronym } from './idle.ts';
import type { Lexicon } from './lexicon.ts';
import { measuresAt } from './measures.ts';
import { kinship } from './morphology.ts';
import { isOfNumber } from './numbers.ts';
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
  /** What words may have been meant to be that are left as they are: names, and words of a language. */
  readonly suggestions: readonly Correction[];
  /** The folded words that the base does not know and that are names, as far as can be seen. */
  readonly names: ReadonlySet<string>;
}

const NO_NAMES: ReadonlySet<string> = new Set();
/** A capitalised word of so many letters is one of the base's names, one letter off. */
const LONG_NAME = 7;

/**
 * The words of a query, with those that a base does not know read as the nearest that it knows. A
 * word that is one is not misspelt: `nuclear` is not `unclear`. Nor is a name: `Paris` is not `pairs`.
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
      !token.parts &&
      !lexicon.knows(token, 'inflected') &&
      !isOfNumber(token.text) &&
      measuresAt(text, typed, place) === 0,
  );
  if (doubtful.length === 0) {
    return { tokens: typed, corrections: [], suggestions: [], names: NO_NAMES };
  }
  const speller = new Speller(text, typed, lexicon);
  const better = new Map<string, Token>();
  for (const token of doubtful) {
    if (!better.has(token.text)) better.set(token.text, await speller.read(token));
  }
  const tokens = typed.map((token) => {
    const { start, end } = token;
    return doubtful.includes(token) ? { ...(better.get(token.text) ?? token), start, end } : token;
  });
  const { corrections, suggestions, names } = speller;
  return { tokens, corrections, suggestions, names };
}

/** Reads words that a base does not know. */
class Speller {
  readonly corrections: Correction[] = [];
  readonly suggestions: Correction[] = [];
  readonly names = new Set<string>();
  readonly #text: string;
  readonly #typed: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;

  constructor(text: string, typed: readonly Token[], lexicon: Lexicon) {
    this.#text = text;
    this.#typed = typed;
    this.#lexicon = lexicon;
    // Nobody looks for words that say nothing: `weather` is not `whether`.
    this.#vocabulary = (...asked) =>
      [...lexicon.words(...asked)].filter((word) => !isStopWord(word));
  }

  /** The word that one was meant to be, or the word itself. */
  async read(token: Token): Promise<Token> {
    const { kindOf } = await import('./language.ts');
    const kind = isAcronym(this.#text, token) ? 'name' : await kindOf(token.text);
    const to = await this.#meant(token);
    const meant = to === undefined ? undefined : tokenize(to)[0];
    const capital = this.#isCapitalised(token);
    const misspelt =
      meant !== undefined && kind === 'unknown' && (!capital || this.#isConfirmed(token, meant));
    const proper = capital && !misspelt && (kind === 'unknown' || !this.#isFirst(token));
    if (kind === 'name' || proper) this.names.add(token.text);
    if (to === undefined || meant === undefined) return token;
    const found = { from: this.#text.slice(token.start, token.end), to };
    (misspelt ? this.corrections : this.suggestions).push(found);
    return misspelt ? { ...meant, corrected: true } : token;
  }

  /** Whether a word begins with a capital that nothing but its being a name explains. */
  #isCapitalised(token: Token): boolean {
    const { start, end } = token;
    const word = this.#text.slice(start, end);
    if (!/^\p{Lu}/u.test(word) || !/\p{Ll}/u.test(this.#text)) return false;
    const others = this.#typed.filter((other) => other.start !== start);
    return !(
      this.#isFirst(token) && others.some((other) => /^\p{Ll}/u.test(this.#text.slice(other.start)))
    );
  }

  #isFirst({ start }: Token): boolean {
    return this.#typed[0]?.start === start;
  }

  /** Whether the base has what a capitalised word is read as, as a name or beside its neighbour. */
  #isConfirmed(token: Token, meant: Token): boolean {
    const place = this.#typed.findIndex(({ start }) => start === token.start);
    const before = this.#typed.slice(0, place).findLast(({ text }) => !isStopWord(text));
    const after = this.#typed.slice(place + 1).find(({ text }) => !isStopWord(text));
    if (before && this.#lexicon.together(before, meant)) return true;
    if (after && this.#lexicon.together(meant, after)) return true;
    return token.text.length >= LONG_NAME && this.#lexicon.isProperName(meant);
  }

  /** The word that one may have been meant to be: of several that are as near, the most common. */
  async #meant(token: Token): Promise<string | undefined> {
    const [first, ...others] = await correct(token.text, this.#vocabulary);
    if (first === undefined || isVariant(token, first, this.#lexicon)) return undefined;
    return others.reduce(
      (best, other) =>
        this.#lexicon.commonness(other) > this.#lexicon.commonness(best) ? other : best,
      first,
    );
  }
}

/**
 * Whether a word is none of the base's, but derived like one: `interdependent`, where the base has
 * `interdependence`. A wrong letter further inside leaves the ending as it is.
 */
function isVariant(token: Token, other: string, lexicon: Lexicon): boolean {
  const sameEnding = token.text.slice(-2) === other.slice(-2);
  return !sameEnding && kinship(token.text, other) !== 'none' && lexicon.knows(token, 'derived');
}
