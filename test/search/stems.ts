import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED } from '../helpers/base.ts';
import fc from '../helpers/random.ts';

const CLAIMS = join(SHIPPED, 'claims');

/** Letters, and endings that the rules of stemmers are about. */
// biome-ignore format: one ending a line would make a hundred lines
const PARTS = [
  ...'aeiouybcdlstnrwx',
  'sses', 'ies', 'eed', 'ed', 'ing', 'at', 'bl', 'iz', 'ational', 'tional', 'enci', 'anci', 'izer',
  'bli', 'alli', 'entli', 'eli', 'ousli', 'ization', 'ation', 'ator', 'alism', 'iveness', 'fulness',
  'ousness', 'aliti', 'iviti', 'biliti', 'logi', 'icate', 'ative', 'alize', 'iciti', 'ical', 'ful',
  'ness', 'ance', 'ence', 'able', 'ible', 'ement', 'ment', 'ent', 'sion', 'tion', 'ism', 'iti', 'ous',
  'ive', 'ize', 'ytic', 'ceed', 'hood', 'lief', 'iag', 'guish', 'ish', 'ij', 'fuj', 'hej', 'verj',
  'misj', 'ifiabl', 'iful', 'ial', 'ual', 'ium', 'xion', 'een', 'ship', 'ear', 'ier', 'sis', 'plicat',
  'ript', 'orpt', 'duct', 'sumpt', 'cept', 'olut', 'sist', 'iqu', 'ogu', 'siv', 'eiv', 'bly', 'ily',
  'ply', 'ogy', 'phy', 'omy', 'opy', 'ity', 'ety', 'lty', 'istry', 'ary', 'ory', 'ify', 'ncy', 'acy',
];

/** Asserts that two stemmers agree, on the words of the shipped claims and on made-up ones. */
export function assertSameStems(
  stemmer: (word: string) => string,
  other: (word: string) => string,
): void {
  const texts = readdirSync(CLAIMS).map((name) => readFileSync(join(CLAIMS, name), 'utf8'));
  for (const word of new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g),
  )) {
    assert.equal(stemmer(word), other(word), word);
  }
  const words = fc
    .array(fc.constantFrom(...PARTS), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, (word) => stemmer(word) === other(word)),
    { numRuns: 5000 },
  );
}
