/** Letters that Unicode does not decompose, and their ASCII spelling. */
const SPELLINGS: Readonly<Record<string, string>> = {
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
const SPELLED = /[ßæœøłđðþı]/g;
/** Combining marks after letters of the Latin, Greek and Cyrillic blocks. */
const MARKS = /([A-Za-z\u00c0-\u052f])[\u0300-\u036f]+/g;
/** UTF-16 code units. No real word is longer, and normalising n marks takes n² time. */
const MAX_WORD = 1000;
const ASCII = /^[\x20-\x7e]*$/;
/** Apostrophes of all kinds, and invisible characters. */
const DROPPED =
  /['’ʻʼʾʿ`´′]|[\u00ad\u180e\u200b-\u200f]|[\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g;
/** Every Chinese character; global. */
export const HAN = /[\u3400-\u9fff]/g;

/** Drops the plural ending of an acronym (`EVs`), which stemming does not recognise. */
function singularAcronym(word: string): string {
  if (word.length < 3 || !word.endsWith('s')) return word;
  const before = word.charCodeAt(word.length - 2);
  return before >= 65 && before <= 90 ? word.slice(0, -1) : word;
}

/**
 * Folds a word to the form that a search compares: lower case, without marks (é, ё, ğ), ligatures,
 * full-width forms and apostrophes. Marks are kept in scripts that spell with them.
 */
export function foldWord(text: string): string {
  const word = singularAcronym(text);
  const ascii = ASCII.test(word);
  if (ascii && !word.includes("'")) return word.toLowerCase();
  const folded =
    ascii || word.length > MAX_WORD
      ? word.toLowerCase()
      : word
          .normalize('NFKD')
          .replace(MARKS, '$1')
          .normalize('NFC')
          .toLowerCase()
          .replace(SPELLED, (letter) => SPELLINGS[letter] ?? letter);
  // "Iceland's" is folded to "iceland", "Xi'an" to "xian".
  return folded.replace(/['’ʼ]s?$/, '').replace(DROPPED, '');
}
