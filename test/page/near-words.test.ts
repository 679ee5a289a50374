import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { kindOf, learnWords } from '../../src/page/browser/page-language.ts';
import { pageWords } from '../../src/page/near-words.ts';
import { correct } from '../../src/search/correct.ts';
import { ENGLISH_NAMES, ENGLISH_WORDS, LATIN_PLACES } from '../../src/search/english-words.ts';
import { kindOf as kindInLists } from '../../src/search/language.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { EDGE, spellings } from '../../src/search/spellings.ts';
import { isStopWord } from '../../src/search/stopwords.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { SHIPPED } from '../helpers/base.ts';
import { openIndexed } from '../helpers/search-base.ts';

const QUERIES = join(import.meta.dirname, '..', '..', 'bench', 'queries');
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщъыьэюя';

const base = await openIndexed(SHIPPED);
after(() => base.close());
const lexicon = new Lexicon(base.index);
const known = await pageWords(base.index);
learnWords(JSON.parse(JSON.stringify(known)));

/** The words of a list between spaces, but for all but each of so many. */
const listed = (list: string, every = 1): string[] =>
  list
    .trim()
    .split(' ')
    .filter((_, i) => i % every === 0);

const held = (letters: string): string[] =>
  [...letters].flatMap((letter) =>
    Array.from({ length: 20 }, (_, i) => i + 4).flatMap((length) =>
      [...spellings(base.index, letter, length, [EDGE])].filter((word) => word !== ''),
    ),
  );

/** A word with a letter left out, added, changed, or swapped with the next one. */
function slip(word: string, letters: string, turn: number): string {
  const at = 1 + (turn % (word.length - 1));
  const other = letters[turn % letters.length] ?? '';
  const [before, here, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)];
  const made = [
    before + word.slice(at + 1),
    before + other + word.slice(at),
    before + other + word.slice(at + 1),
    before + next + here + word.slice(at + 2),
  ];
  return made[turn % 4] ?? word;
}

const slips = (letters: string, times: number): string[] =>
  held(letters)
    .filter((word) => word.length >= 3 + 4 * (times - 1) && !/[^\p{L}]/u.test(word))
    .flatMap((word, i) =>
      [5, 11].map((turn) => {
        let made = word;
        for (let n = 0; n < times; n++) made = slip(made, letters, turn * (i + n + 1) + n);
        return made;
      }),
    );

const vocabulary = (...asked: Parameters<Lexicon['words']>): string[] =>
  [...lexicon.words(...asked)].filter((word) => !isStopWord(word));

/** How many of some words were asked for, and those of which a page says something else. */
interface Compared {
  asked: number;
  readonly other: string[];
}

/** What a page says of words that the facts do not have, beside what the lists of the search say. */
async function compared(
  texts: Iterable<string>,
): Promise<Readonly<Record<'near' | 'names', Compared>>> {
  const near: Compared = { asked: 0, other: [] };
  const names: Compared = { asked: 0, other: [] };
  for (const text of new Set(texts)) {
    const [token, ...others] = tokenize(text);
    if (!token || others.length > 0 || lexicon.knows(token, 'inflected')) continue;
    const [own, inLists] = [await kindOf(token.text), await kindInLists(token.text)];
    const said = `${token.text}: ${own}, not ${inLists}`;
    names.asked++;
    if ((own === 'name') !== (inLists === 'name')) names.other.push(said);
    if ((await correct(token.text, vocabulary)).length === 0) continue;
    near.asked++;
    if ((own === 'unknown') !== (inLists === 'unknown')) near.other.push(said);
  }
  return { near, names };
}

/** Words, how many of them at least are like words of the facts, and how many may be judged otherwise. */
const CASES: readonly (readonly [
  what: string,
  words: () => string[],
  near: number,
  otherNear: number,
  otherNames: number,
])[] = [
  ['words of the queries of the project', asked, 40, 0, 0],
  ['common English words', () => listed(ENGLISH_WORDS, 5), 1000, 0, 0.0005],
  ['English plurals', () => listed(ENGLISH_WORDS, 9).map((word) => `${word}s`), 200, 0.002, 0.002],
  ['English names', () => listed(ENGLISH_NAMES), 300, 0, 0.0005],
  ['places in Latin letters', () => listed(LATIN_PLACES), 50, 0, 0.0005],
  ['slips of one letter', () => slips(LATIN, 1), 500, 0.012, 0.006],
  ['slips of two letters', () => slips(LATIN, 2), 500, 0.012, 0.006],
  // The set of Russian words of the search takes one slip of fifty for a word.
  ['Russian slips of one letter', () => slips(CYRILLIC, 1), 300, 0.06, 0.005],
  ['Russian slips of two letters', () => slips(CYRILLIC, 2), 300, 0.06, 0.005],
];

function asked(): string[] {
  return readdirSync(QUERIES).flatMap((file) =>
    readFileSync(join(QUERIES, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => (JSON.parse(line) as { query: string }).query.split(/\s+/)),
  );
}

describe('a page judges words like the search with its long lists', () => {
  for (const [what, words, least, otherNear, otherNames] of CASES) {
    it(what, async () => {
      const { near, names } = await compared(words());
      assert.ok(near.asked >= least, `only ${near.asked} are like words of the facts`);
      const told = (some: Compared): string =>
        `${some.other.length} of ${some.asked}: ${some.other.slice(0, 10).join('; ')}`;
      assert.ok(near.other.length <= near.asked * otherNear, told(near));
      assert.ok(names.other.length <= names.asked * otherNames, told(names));
    });
  }

  const RUSSIAN: readonly (readonly [word: string, kind: string])[] = [
    ['дорого', 'word'],
    ['торговать', 'word'],
    ['иванов', 'name'],
    ['аргентина', 'name'],
    ['зкономика', 'unknown'],
  ];
  for (const [word, kind] of RUSSIAN) {
    it(`${word}: ${kind}`, async () => {
      assert.deepEqual([await kindOf(word), await kindInLists(word)], [kind, kind]);
    });
  }
});

describe('what a page knows of words', () => {
  it('takes less than 52 KB for the base that comes with the program', () => {
    assert.ok(JSON.stringify(known).length < 52_000);
  });

  it('is the same each time', async () => {
    assert.deepEqual(await pageWords(base.index), known);
  });
});
