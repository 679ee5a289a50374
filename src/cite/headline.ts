/** The first letter of a compound whose parts have small letters: al-Farabi is none. */
const COMPOUND = /(?<![\p{L}\p{N}‐‑-]|\p{L}['’])(\p{Ll})(?=\p{Ll}*[-‐‑]\p{Ll})/gu;

/**
 * A title in English with a capital at each compound, for styles that capitalise titles: citeproc-js
 * takes `in` of `“in-house”` for a word of its own, which has none.
 */
export function compoundCapitals(title: string): string {
  return title.replace(COMPOUND, (letter) => letter.toUpperCase());
}
