import { irregularBases } from './irregular.ts';
import { isOf } from './packed-table.ts';
import { american } from './spelling.ts';

/** Words in -s, -ed, -ing or -est that are no forms of the words without it. */
const BASES =
  ' news series species means customs arms economics politics physics ethics mathematics united nations ' +
  'evening during nothing something anything everything morning ceiling sterling hundred indeed sacred ' +
  'naked wicked interest forest protest contest honest modest harvest request invest digest arrest earnest ' +
  'conquest perhaps always lens whereas atlas texas alias bias chaos kansas christmas pancreas ';
const VOWEL = /[aeiouy]/;
/** One syllable that ends in one vowel and one consonant doubles this before an ending: `hopping`. */
const DOUBLES = /^[^aeiouy]*(?:qu)?[aeiouy][^aeiouwxy]$/;
const HISSES = /(?:s|x|z|ch|sh)es$/;

/** What a word before `-ed`, `-ing` or `-est` may have been: with an e, or with one consonant of two. */
function stemsBefore(stem: string): string[] {
  if (stem.length < 2 || !VOWEL.test(stem)) return [];
  const last = stem.charAt(stem.length - 1);
  if (last === stem.charAt(stem.length - 2) && !VOWEL.test(last)) {
    return 'lszf'.includes(last) ? [stem] : [stem.slice(0, -1), stem];
  }
  return DOUBLES.test(stem) ? [`${stem}e`] : [stem, `${stem}e`];
}

function ofPlural(word: string): string[] {
  if (/(?:ss|us|is)$/.test(word)) return [];
  const without = word.slice(0, -1);
  if (word.endsWith('ies')) return word.length > 4 ? [`${word.slice(0, -3)}y`, without] : [without];
  if (HISSES.test(word) || word.endsWith('oes')) return [word.slice(0, -2), without];
  return [without];
}

function ofEnding(word: string): string[] {
  if (word.endsWith('s')) return word.length > 3 ? ofPlural(word) : [];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('ed')) return word.length > 4 ? stemsBefore(word.slice(0, -2)) : [];
  if (word.endsWith('ing')) return word.length > 4 ? stemsBefore(word.slice(0, -3)) : [];
  if (word.endsWith('iest')) return [`${word.slice(0, -4)}y`];
  if (word.endsWith('est') && word.length > 6) return stemsBefore(word.slice(0, -3));
  return [];
}

/**
 * The words of which an English word may be an inflected form, itself among them. Some of them are
 * no words; no two words that are no forms of one another have one of them in common.
 *
 * @param word folded, in small letters from a to z
 */
export function englishBases(word: string): string[] {
  const irregular = irregularBases(word).map((base) => american(base));
  const own = american(word);
  if (isOf(BASES, word)) return [own, ...irregular];
  return [own, ...irregular, ...ofEnding(own)];
}
