const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const UNLIKE = /[ßæœøłđðþı]/g;
/** Marks of letters between Latin and Cyrillic, which decompose to a letter and these. */
const MARKS = /([A-Za-z\u00c0-\u052f])[\u0300-\u036f]+/g;
/** UTF-16 units; no word is longer, and to put marks in their order takes time for their square. */
const LONGEST_WORD = 1000;
const ASCII = /^[\x20-\x7e]*$/;
/** Every Chinese character. */
export const HAN = /[\u3400-\u9fff]/g;

/** An acronym without the ending of its plural: `EVs`, which no rule for words would make `ev`. */
function ofAcronym(word: string): string {
  if (word.length < 3 || !word.endsWith('s')) return word;
  const before = word.charCodeAt(word.length - 2);
  return before >= 65 && before <= 90 ? word.slice(0, -1) : word;
}

/**
 * Folds a word to what is compared in a search: small letters, without marks (é, ё, ğ), ligatures,
 * full-width forms and apostrophes. Marks of scripts in which they are letters are kept.
 */
export function foldWord(text: string): string {
  const word = ofAcronym(text);
  const ascii = ASCII.test(word);
  if (ascii && !word.includes("'")) return word.toLowerCase();
  const apart =
    ascii || word.length > LONGEST_WORD
      ? word.toLowerCase()
      : word
          .normalize('NFKD')
          .replace(MARKS, '$1')
          .normalize('NFC')
          .toLowerCase()
          .replace(UNLIKE, (letter) => LETTERS[letter] ?? letter);
  // A possessive is no part of the name: "Iceland's", but "Xi'an" is one word.
  return apart.replace(/['’ʼ]s?$/, '').replace(/['’ʼ\u00ad]/g, '');
}
