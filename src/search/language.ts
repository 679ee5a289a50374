import { englishBases } from './inflection.ts';
import { isOf } from './packed-table.ts';
import { russianKey } from './russian.ts';
import { CYRILLIC, LATIN } from './word-scripts.ts';
import { WordSet } from './word-set.ts';

/** What a word is that a base does not have: a name, a word of a language, or neither. */
export type WordKind = 'name' | 'word' | 'unknown';

/**
 * What a folded word is. To ask loads long lists: it is asked only of words that a base does not know.
 */
export async function kindOf(word: string): Promise<WordKind> {
  if (LATIN.test(word)) {
    const { ENGLISH_NAMES, ENGLISH_WORDS, LATIN_PLACES } = await import('./english-words.ts');
    const bases = englishBases(word);
    if (bases.some((base) => isOf(ENGLISH_WORDS, base))) return 'word';
    if (bases.some((base) => isOf(ENGLISH_NAMES, base) || isOf(LATIN_PLACES, base))) return 'name';
  } else if (CYRILLIC.test(word)) {
    const { CYRILLIC_PLACES, RUSSIAN_NAMES, RUSSIAN_WORDS } = await import('./russian-words.ts');
    const key = russianKey(word);
    if (isOf(CYRILLIC_PLACES, key) || new WordSet(RUSSIAN_NAMES).has(key)) return 'name';
    if (new WordSet(RUSSIAN_WORDS).has(key)) return 'word';
  }
  return 'unknown';
}
