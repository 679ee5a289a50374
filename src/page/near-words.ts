import type { FactIndex } from '../index/fact-index.ts';
import { englishBases } from '../search/inflection.ts';
import { Lexicon } from '../search/lexicon.ts';
import { tokenize } from '../search/tokenize.ts';
import { nearRussian } from './near-russian.ts';
import type { PageWords } from './page-words.ts';
import { Slips } from './slips.ts';
import { packHashes, WordHashes } from './word-hashes.ts';

/** The lists that the search has of English. */
type EnglishLists = typeof import('../search/english-words.ts');

function letters(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}

const LATIN_LETTERS = letters(0x61, 0x7a);
const CYRILLIC_LETTERS = letters(0x400, 0x4ff);

/** The words of a list that stand between spaces. */
function listed(list: string): string[] {
  return list.trim().split(' ');
}

/** Of the bases of an English word, that which most of its forms have. */
function shortest(bases: readonly string[]): string | undefined {
  return bases.reduce<string | undefined>(
    (best, base) => (best === undefined || base.length < best.length ? base : best),
    undefined,
  );
}

/** What a page must know of English. */
class English {
  readonly #words: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;

  constructor({ ENGLISH_NAMES, ENGLISH_WORDS, LATIN_PLACES }: EnglishLists) {
    this.#words = new Set(listed(ENGLISH_WORDS));
    this.#names = new Set([...listed(ENGLISH_NAMES), ...listed(LATIN_PLACES)]);
  }

  #isWord(form: string): boolean {
    return englishBases(form).some((base) => this.#words.has(base));
  }

  /** The names of people and of places, but for those that are words. */
  names(): string[] {
    return [...this.#names].filter((name) => !this.#isWord(name));
  }

  /**
   * The bases of words of which some form could be a slip for a word of the facts, or is taken for a name.
   *
   * @param isName what the page takes for a name
   */
  words(facts: FactIndex, isName: (base: string) => boolean): string[] {
    const slips = new Slips(facts, LATIN_LETTERS);
    const lexicon = new Lexicon(facts);
    const held = new Set(slips.words().flatMap((word) => englishBases(word)));
    // Of a word that the facts have in any form nobody asks what it is.
    const isKnown = (form: string, bases: readonly string[]): boolean =>
      bases.some((base) => held.has(base)) &&
      tokenize(form).every((token) => lexicon.knows(token, 'inflected'));
    const needed = new Set<string>();
    const take = (form: string): void => {
      const bases = englishBases(form);
      if (!slips.isNear(form) && !bases.some(isName)) return;
      const base = shortest(bases.filter((one) => this.#words.has(one)));
      if (base !== undefined && !isKnown(form, bases)) needed.add(base);
    };
    for (const word of this.#words) {
      take(word);
      take(`${word}s`);
    }
    for (const name of this.#names) take(name);
    return [...needed];
  }
}

/**
 * What a page must know of the words that its facts do not have: which are names, and which are words
 * of a language though they are like a word of the facts.
 */
export async function pageWords(facts: FactIndex): Promise<PageWords> {
  const english = new English(await import('../search/english-words.ts'));
  const { CYRILLIC_PLACES, RUSSIAN_NAMES } = await import('../search/russian-words.ts');
  const englishNames = english.names();
  const names = packHashes(new Set([...englishNames, ...listed(CYRILLIC_PLACES)]));
  const named = new WordHashes(names);
  const cyrillic = new Slips(facts, CYRILLIC_LETTERS);
  const russian = cyrillic.isEmpty ? [] : await nearRussian(cyrillic);
  const near = [...english.words(facts, (base) => named.has(base)), ...russian];
  const words = packHashes(new Set(near));
  const worded = new WordHashes(words);
  const onlyNames = englishNames.filter((name) => worded.has(name));
  return { words, names, onlyNames, russianNames: RUSSIAN_NAMES };
}
