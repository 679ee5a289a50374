import { editDistance } from '../base/suggest.ts';
import type { Spelling } from './spellings.ts';

/**
 * Words of fewer letters are not corrected: too many others are near them. Of so many, only two
 * may be swapped: `raod`, but `Mars` is not `marks`.
 */
export const SHORTEST = 4;

/** How many letters may be wrong (dropped, added, changed, or two neighbours swapped). */
function allowance(word: string): number {
  return word.length < 7 ? 1 : 2;
}

/** Hardly anybody mistypes the first letter, but for swapping it with the second. */
function beginsAlike(word: string, other: string): boolean {
  return word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]);
}

/** Whether two words of about the same length could be within some edits, by their letters alone. */
function couldBe(word: string, other: string, most: number): boolean {
  if (!beginsAlike(word, other)) return false;
  if (word.length > SHORTEST) return sharesLetters(word, other, most);
  return letters(word) === letters(other);
}

/** Those wanted of the folded words that begin with the same letter as a text, and have a length. */
export type Vocabulary = (
  begins: string,
  length: number,
  wanted: (word: string) => boolean,
) => readonly Spelling[];

/**
 * The words of a vocabulary that a misspelt one may have been meant to be.
 *
 * @param word a folded word that the vocabulary does not have
 * @param vocabulary gives the folded words that begin like a text and have a length
 * @returns the nearest, several where they are as near; none where none is near enough
 */
export async function correct(word: string, vocabulary: Vocabulary): Promise<string[]> {
  if (word.length < SHORTEST) return [];
  const most = allowance(word);
  const beginnings = [...new Set([word.charAt(0), word.charAt(1)])];
  const lengths = Array.from({ length: 2 * most + 1 }, (_, i) => word.length - most + i);
  // Fuse.js is slow over many words: only those are handed to it that could be near at all.
  const wanted = (other: string): boolean => couldBe(word, other, most);
  const candidates = beginnings
    .flatMap((begins) => lengths.flatMap((length) => vocabulary(begins, length, wanted)))
    .sort((a, b) => a.order - b.order)
    .map((spelling) => spelling.word);
  if (candidates.length === 0) return [];
  const { approximate } = await import('./approximate.ts');
  let nearest: string[] = [];
  let least = most;
  for (const item of approximate(word, candidates)) {
    const edits = editDistance(word, item, most);
    if (edits < least) nearest = [];
    if (edits > least) continue;
    least = edits;
    nearest.push(item);
  }
  return nearest;
}

/** The letters of a word, in the order of the alphabet. */
function letters(word: string): string {
  return [...word].sort().join('');
}

/** Whether two words could be within some edits of each other, by their letters alone. */
function sharesLetters(a: string, b: string, most: number): boolean {
  let missing = 0;
  for (const letter of a) if (!b.includes(letter) && ++missing > most) return false;
  return true;
}
