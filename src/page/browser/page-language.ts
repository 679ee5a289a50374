import { englishKind, russianKind, type WordKind } from '../../search/word-kind.ts';
import { CYRILLIC, LATIN } from '../../search/word-scripts.ts';
import { WordSet } from '../../search/word-set.ts';
import type { PageWords } from '../page-words.ts';
import { WordHashes } from '../word-hashes.ts';

/** What the page knows, as it is asked. */
interface Lists {
  readonly words: WordHashes;
  readonly names: WordHashes;
  readonly onlyNames: ReadonlySet<string>;
  readonly russianNames: WordSet;
}

let learnt: PageWords | undefined;
let lists: Lists | undefined;

/** Takes what the page knows of words: before this, each is unknown. */
export function learnWords(known: PageWords): void {
  learnt = known;
  lists = undefined;
}

/** The lists are unpacked when a word is first asked for: most searches ask for none. */
function unpacked({ words, names, onlyNames, russianNames }: PageWords): Lists {
  return {
    words: new WordHashes(words),
    names: new WordHashes(names),
    onlyNames: new Set(onlyNames),
    russianNames: new WordSet(russianNames),
  };
}

/** What a folded word is, in a page: what `kindOf` of the search says with its long lists. */
export async function kindOf(word: string): Promise<WordKind> {
  if (!learnt) return 'unknown';
  lists ??= unpacked(learnt);
  const { words, names, onlyNames, russianNames } = lists;
  const isWord = (key: string): boolean => !onlyNames.has(key) && words.has(key);
  const isName = (key: string): boolean => names.has(key);
  if (LATIN.test(word)) return englishKind(word, { isWord, isName });
  if (!CYRILLIC.test(word)) return 'unknown';
  const isRussianName = (key: string): boolean => isName(key) || russianNames.has(key);
  return russianKind(word, { isWord, isName: isRussianName });
}
