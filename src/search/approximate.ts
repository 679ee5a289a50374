import Fuse from 'fuse.js';

/**
 * The words of a list that resemble a word, the most alike first.
 *
 * @param word a folded word
 * @param candidates folded words
 */
export function approximate(word: string, candidates: readonly string[]): string[] {
  const fuse = new Fuse(candidates, { threshold: 0.5, distance: 8, minMatchCharLength: 2 });
  return fuse.search(word).map(({ item }) => item);
}
