import { isOf } from './packed-table.ts';
import { englishKind, russianKind, type WordKind } from './word-kind.ts';
import { CYRILLIC, LATIN } from './word-scripts.ts';
import { WordSet } from './word-set.ts';

/**
 * What a folded word is. To ask loads long lists: it is asked only of words that a base does not know.
 */
export async function kindOf(word: string): Promise<WordKind> {
  if (LATIN.test(word)) {
    const { ENGLISH_NAMES, ENGLISH_WORDS, LATIN_PLACES } = await import('./english-words.ts');
    return englishKind(word, {
      isWord: (base) => isOf(ENGLISH_WORDS, base),
      isName: (base) => isOf(ENGLISH_NAMES, base) || isOf(LATIN_PLACES, base),
    });
  }
  if (CYRILLIC.test(word)) {
    const { CYRILLIC_PLACES, RUSSIAN_NAMES, RUSSIAN_WORDS } = await import('./russian-words.ts');
    return russianKind(word, {
      isWord: (key) => new WordSet(RUSSIAN_WORDS).has(key),
      isName: (key) => isOf(CYRILLIC_PLACES, key) || new WordSet(RUSSIAN_NAMES).has(key),
    });
  }
  return 'unknown';
}
