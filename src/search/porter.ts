import { pairs } from './packed-table.ts';

/**
 * Porter's stemmer (1980), without regular expressions: those of the libraries take longer to
 * compile than a whole search of a small base takes to run.
 */

/**
 * Endings of a step by their last letter, longest first, each with what takes its place behind it:
 * most words end in a letter for which there is none, or few.
 */
type Endings = ReadonlyMap<string, readonly string[]>;

// biome-ignore format: pairs
const DOUBLE_SUFFIXES: Endings = pairs([
  'i', [
    'biliti', 'ble', 'entli', 'ent', 'ousli', 'ous', 'aliti', 'al', 'iviti', 'ive', 'enci', 'ence',
    'anci', 'ance', 'alli', 'al', 'logi', 'log', 'bli', 'ble', 'eli', 'e',
  ],
  'l', ['ational', 'ate', 'tional', 'tion'],
  'm', ['alism', 'al'],
  'n', ['ization', 'ize', 'ation', 'ate'],
  'r', ['izer', 'ize', 'ator', 'ate'],
  's', ['iveness', 'ive', 'fulness', 'ful', 'ousness', 'ous'],
]);

// biome-ignore format: pairs
const FULL_SUFFIXES: Endings = pairs([
  'e', ['icate', 'ic', 'ative', '', 'alize', 'al'],
  'i', ['iciti', 'ic'],
  'l', ['ical', 'ic', 'ful', ''],
  's', ['ness', ''],
]);

/** Endings of the fourth step. */
// biome-ignore format: pairs
const LAST_SUFFIXES: Endings = pairs([
  'c', ['ic', ''],
  'e', ['ance', '', 'ence', '', 'able', '', 'ible', '', 'ate', '', 'ive', '', 'ize', ''],
  'i', ['iti', ''],
  'l', ['al', ''],
  'm', ['ism', ''],
  'r', ['er', ''],
  's', ['ous', ''],
  't', ['ement', '', 'ment', '', 'ant', '', 'ent', ''],
  'u', ['ou', ''],
]);

const Y = 121;
/** A bit for each of a, e, i, o and u, by its place in the alphabet. */
const VOWELS = 0x208222;

/** Whether a letter is a vowel. @param before whether the one before it is one, or there is none */
function isVowel(code: number, before: boolean): boolean {
  return code === Y ? !before : ((VOWELS >>> (code & 31)) & 1) === 1;
}

/** How often a vowel is followed by a consonant: the syllables of a word, about. */
function measure(word: string): number {
  let count = 0;
  let before = true;
  for (let i = 0; i < word.length; i++) {
    const vowel = isVowel(word.charCodeAt(i), before);
    if (i > 0 && before && !vowel) count++;
    before = vowel;
  }
  return count;
}

function hasVowel(word: string): boolean {
  let before = true;
  for (let i = 0; i < word.length; i++) {
    before = isVowel(word.charCodeAt(i), before);
    if (before) return true;
  }
  return false;
}

/** Consonants, a vowel, a consonant: `hop`, which has lost an `e` where it came from `hoping`. */
function isShort(word: string): boolean {
  const last = word.length - 1;
  let before = true;
  for (let i = 0; i <= last; i++) {
    before = isVowel(word.charCodeAt(i), before);
    if (before !== (i === last - 1)) return false;
  }
  return last > 1 && !'wxy'.includes(word.charAt(last));
}

/** A word without an ending; `undefined` where it has not got it, or consists of it. */
function without(word: string, ending: string): string | undefined {
  if (word.length <= ending.length || !word.endsWith(ending)) return undefined;
  return word.slice(0, -ending.length);
}

function plural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (without(word, 'sses') ?? without(word, 'ies')) return word.slice(0, -2);
  return word.endsWith('ss') ? word : word.slice(0, -1);
}

function participle(word: string): string {
  const eed = without(word, 'eed');
  if (eed !== undefined) return measure(eed) > 0 ? word.slice(0, -1) : word;
  const rest = without(word, 'ed') ?? without(word, 'ing');
  if (rest === undefined || !hasVowel(rest)) return word;
  if (rest.endsWith('at') || rest.endsWith('bl') || rest.endsWith('iz')) return `${rest}e`;
  const last = rest[rest.length - 1] ?? '';
  if (rest[rest.length - 2] === last && !'aeiouylsz'.includes(last)) return rest.slice(0, -1);
  return isShort(rest) ? `${rest}e` : rest;
}

function finalY(word: string): string {
  const rest = without(word, 'y');
  return rest !== undefined && hasVowel(rest) ? `${rest}i` : word;
}

/** The word with another ending, where so many syllables are left of it. */
function replaced(word: string, all: Endings, syllables: number): string {
  const endings = all.get(word.charAt(word.length - 1));
  if (endings === undefined) return word;
  // This loop counts: an iterator makes an object at each step, and every word takes many of them.
  for (let i = 0; i < endings.length; i += 2) {
    const rest = without(word, endings[i] ?? '');
    if (rest !== undefined)
      return measure(rest) >= syllables ? rest + (endings[i + 1] ?? '') : word;
  }
  return word;
}

function lastSuffix(word: string): string {
  const rest = without(word, 'ion');
  if (rest === undefined) return replaced(word, LAST_SUFFIXES, 2);
  const fits = rest.length > 1 && (rest.endsWith('s') || rest.endsWith('t'));
  return fits && measure(rest) > 1 ? rest : word;
}

function finalLetters(word: string): string {
  const rest = without(word, 'e');
  const count = rest === undefined ? 0 : measure(rest);
  const bare = rest !== undefined && (count > 1 || (count === 1 && !isShort(rest))) ? rest : word;
  return bare.endsWith('ll') && measure(bare) > 1 ? bare.slice(0, -1) : bare;
}

/**
 * The stem that the inflected forms of an English word share.
 *
 * @param word small letters from a to z; one of fewer than three is its own stem
 */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  const stripped = finalY(participle(plural(word)));
  const plain = replaced(replaced(stripped, DOUBLE_SUFFIXES, 1), FULL_SUFFIXES, 1);
  return finalLetters(lastSuffix(plain));
}
