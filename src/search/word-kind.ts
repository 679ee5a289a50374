import { englishBases } from './inflection.ts';
import { russianKey } from './russian.ts';

/** What a word is that a base does not have: a name, a word of a language, or neither. */
export type WordKind = 'name' | 'word' | 'unknown';

/** The words and the names of a language, by the keys under which the forms of a word are found. */
export interface KnownWords {
  readonly isWord: (key: string) => boolean;
  readonly isName: (key: string) => boolean;
}

/** What a folded word of Latin letters is. */
export function englishKind(word: string, known: KnownWords): WordKind {
  const bases = englishBases(word);
  if (bases.some((base) => known.isWord(base))) return 'word';
  return bases.some((base) => known.isName(base)) ? 'name' : 'unknown';
}

/** What a folded word of Cyrillic letters is. */
export function russianKind(word: string, known: KnownWords): WordKind {
  const key = russianKey(word);
  if (known.isName(key)) return 'name';
  return known.isWord(key) ? 'word' : 'unknown';
}
