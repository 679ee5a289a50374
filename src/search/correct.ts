import { editDistance } from '../text/suggest.ts';
import { EDGE } from './spellings.ts';

/**
 * Words of fewer letters are not corrected: too many others are near them. Of so many, only two
 * may be swapped: `raod`, but `Mars` is not `marks`.
 */
export const SHORTEST = 4;
/** Nor are longer ones: they are no words. */
export const LONGEST = 100;

/** How many letters may be wrong (dropped, added, changed, or two neighbours swapped). */
export function allowance(word: string): number {
  return word.length < 7 ? 1 : 2;
}

/** Hardly anybody mistypes the first letter, but for swapping it with the second. */
function beginsAlike(word: string, other: string): boolean {
  return word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]);
}

/** Whether two words of about the same length could be within some edits, by their letters alone. */
export function couldBe(word: string, other: string, most: number): boolean {
  if (!beginsAlike(word, other)) return false;
  if (word.length > SHORTEST) return sharesLetters(word, other, most);
  return letters(word) === letters(other);
}

/**
 * Texts of which each word within some edits of another holds one, where an {@link EDGE} stands at
 * both its ends. An edit breaks one piece of a word, of which there is one more than edits; only two
 * letters swapped across a cut break both sides of it, so each such swap is one edit made in advance.
 */
export function fragments(word: string, most: number): string[] {
  const whole = EDGE + word + EDGE;
  const cuts = Array.from({ length: most }, (_, i) =>
    Math.round((word.length * (i + 1)) / (most + 1)),
  );
  const bounds = [0, ...cuts.map((cut) => cut + 1), whole.length];
  const pieces = bounds.slice(1).map((end, i) => whole.slice(bounds[i], end));
  const swapped = cuts.map(
    (cut) => word.slice(0, cut - 1) + word.charAt(cut) + word.charAt(cut - 1) + word.slice(cut + 1),
  );
  return [...new Set([...pieces, ...swapped.flatMap((other) => fragments(other, most - 1))])];
}

/** The folded words that begin with the same letter as a text, have a length, and hold a fragment. */
export type Vocabulary = (
  begins: string,
  length: number,
  fragments: readonly string[],
) => Iterable<string>;

/**
 * The words of a vocabulary that a misspelt one may have been meant to be.
 *
 * @param word a folded word that the vocabulary does not have
 * @param vocabulary the folded words among which it is looked for
 * @returns the nearest, several where they are as near; none where none is near enough
 */
export async function correct(word: string, vocabulary: Vocabulary): Promise<string[]> {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  // Most misspellings are one letter off: of a large base, few words are then looked at.
  for (let edits = 1; edits <= allowance(word); edits++) {
    const found = await within(word, edits, vocabulary);
    if (found.length > 0) return found;
  }
  return [];
}

/** The words within some edits of another, the most alike first. */
async function within(word: string, most: number, vocabulary: Vocabulary): Promise<string[]> {
  const beginnings = [...new Set([word.charAt(0), word.charAt(1)])];
  const lengths = Array.from({ length: 2 * most + 1 }, (_, i) => word.length - most + i);
  const parts = fragments(word, most);
  // Fuse.js is slow over many words: only those are handed to it that could be near at all.
  const candidates = beginnings
    .flatMap((begins) => lengths.flatMap((length) => [...vocabulary(begins, length, parts)]))
    .filter((other) => couldBe(word, other, most))
    .sort();
  if (candidates.length === 0) return [];
  const { approximate } = await import('./approximate.ts');
  return approximate(word, candidates).filter((other) => editDistance(word, other, most) <= most);
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
