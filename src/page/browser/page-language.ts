import { englishKind, russianKind, type WordKind } from '../../search/word-kind.ts';
import { CYRILLIC, LATIN } from '../../search/word-scripts.ts';
import { WordSet } from '../../search/word-set.ts';
import type { PageWords } from '../page-words.ts';
import { WordHashes } from '../word-hashes.ts';

let words: WordHashes | undefined;
let names: WordHashes | undefined;
let onlyNames: ReadonlySet<string> = new Set();
let russianNames: WordSet | undefined;

/** Takes what the page knows of words: before this, each is unknown. */
export function learnWords(known: PageWords): void {
  words = new WordHashes(known.words);
  names = new WordHashes(known.names);
  onlyNames = new Set(known.onlyNames);
  russianNames = new WordSet(known.russianNames);
}

const isWord = (key: string): boolean => !onlyNames.has(key) && (words?.has(key) ?? false);
const isName = (key: string): boolean => names?.has(key) ?? false;

/** What a folded word is, in a page: what `kindOf` of the search says with its long lists. */
export async function kindOf(word: string): Promise<WordKind> {
  if (LATIN.test(word)) return englishKind(word, { isWord, isName });
  if (!CYRILLIC.test(word)) return 'unknown';
  const isRussianName = (key: string): boolean => isName(key) || (russianNames?.has(key) ?? false);
  return russianKind(word, { isWord, isName: isRussianName });
}
