import { foldWord } from '../text/fold-word.ts';
import { englishBases } from './inflection.ts';
import { isOf } from './packed-table.ts';
import { russianKey } from './russian.ts';
import { CYRILLIC, LATIN } from './word-scripts.ts';
import { WordSet } from './word-set.ts';

/** What a word is that a base does not have: a name, a word of a language, or neither. */
export type WordKind = 'name' | 'word' | 'unknown';

/** Shorter words of the names of places are mostly no names: `of`, `and`. */
const SHORTEST_PLACE = 4;
/** Languages in whose letters and endings places are asked for. */
const LATIN_LOCALES = ['en', 'uz', 'tk', 'de', 'fr', 'tr', 'az', 'pl'];
const CYRILLIC_LOCALES = ['ru', 'kk', 'ky', 'tg', 'uk', 'bg', 'mn'];

/** The names of all regions in a language, as the platform has them. */
export function regionNames(locale: string): string[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  return codes.flatMap((code) => names.of(code) ?? []);
}

/** The names of cities after which the platform calls time zones. */
function cityNames(): string[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => zone.replace(/^.*\//, ''));
}

/** The words of names of places, by a key that their forms share. */
function placeWords(names: readonly string[], key: (word: string) => string): Set<string> {
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{M}'’ʻʼ]+/u));
  const folded = words.map((word) => foldWord(word));
  return new Set(folded.filter((word) => word.length >= SHORTEST_PLACE).map(key));
}

let latinPlaces: Set<string> | undefined;
let cyrillicPlaces: Set<string> | undefined;

function isLatinPlace(word: string): boolean {
  latinPlaces ??= placeWords([...LATIN_LOCALES.flatMap(regionNames), ...cityNames()], (one) => one);
  const places = latinPlaces;
  return englishBases(word).some((base) => places.has(base));
}

function isCyrillicPlace(word: string): boolean {
  cyrillicPlaces ??= placeWords(CYRILLIC_LOCALES.flatMap(regionNames), russianKey);
  return cyrillicPlaces.has(russianKey(word));
}

/**
 * What a folded word is. To ask loads long lists: it is asked only of words that a base does not know.
 */
export async function kindOf(word: string): Promise<WordKind> {
  if (LATIN.test(word)) {
    const { ENGLISH_NAMES, ENGLISH_WORDS } = await import('./english-words.ts');
    const bases = englishBases(word);
    if (bases.some((base) => isOf(ENGLISH_WORDS, base))) return 'word';
    if (bases.some((base) => isOf(ENGLISH_NAMES, base)) || isLatinPlace(word)) return 'name';
  } else if (CYRILLIC.test(word)) {
    const { RUSSIAN_NAMES, RUSSIAN_WORDS } = await import('./russian-words.ts');
    if (isCyrillicPlace(word) || new WordSet(RUSSIAN_NAMES).has(russianKey(word))) return 'name';
    if (new WordSet(RUSSIAN_WORDS).has(russianKey(word))) return 'word';
  }
  return 'unknown';
}
