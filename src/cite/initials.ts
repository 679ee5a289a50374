import { isEastAsian } from './names.ts';

/** The first letter of a word with its marks, and the apostrophe before it: ʿA of ʿAlī. */
const FIRST = /^[\p{Lm}\P{L}]*[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]\p{M}*/u;

/**
 * The initials of given names, in any letters: `Ines-Marie` becomes `I.-M.`. A word that begins with a
 * small letter, such as "van", stays whole, as do names in Chinese, Japanese or Korean characters.
 *
 * @param stop what ends an initial
 * @param hyphen what joins the initials of a name with a hyphen
 */
export function initials(given: string, stop: string, hyphen: string): string {
  if (isEastAsian(given)) return given;
  const words = given.trim().split(/\s+|(?<=\p{L}\.)(?=\p{L})/u);
  return words
    .map((word) => {
      const parts = word.split(/[-‐‑]/u).map((part) => initial(part, stop));
      return parts.join(hyphen);
    })
    .join(' ');
}

function initial(word: string, stop: string): string {
  const [first] = FIRST.exec(word) ?? [];
  // Georgian has capitals, but no name is written with them.
  const small = first !== undefined && /(?!\p{sc=Georgian})\p{Ll}/u.test(first);
  return first === undefined || small ? word : first + stop;
}
