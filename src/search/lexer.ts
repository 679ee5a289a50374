import { numberKey, ordinalKey, wordKey } from '../index/keys.ts';
import { foldWord } from '../text/fold-word.ts';
import { DATE, dateKeys, month, readDate } from './dates.ts';
import { otherStems, rootOf, stem } from './morphology.ts';
import { beginsNumber, canonical, cardinal, multiplier, ordinal, readNumber } from './numbers.ts';
import { isStopWord } from './stopwords.ts';
import type { Token } from './token.ts';
import { INVISIBLE, typed } from './typed.ts';

const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const NUMBER =
  "\\d{1,3}(?:\\.\\d{3}){2,}(?![.,]?\\d)|\\d{1,3}(?:[,' \\u00a0\\u202f]\\d{3}(?!\\d))+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
const ABBREVIATION =
  '(?:[A-Za-z]\\.){2,}|(?:[A-Z][a-z]?\\.)+[A-Z](?![A-Za-z0-9])\\.?|[A-Za-z](?:#|\\+\\+)(?![A-Za-z0-9])';
const WORD = `(?:(?!${IDEOGRAPH})[\\p{L}\\p{M}\\p{N}${INVISIBLE}])+(?:'(?!${IDEOGRAPH})[\\p{L}\\p{M}${INVISIBLE}]+)*`;
const SIGN = '[$€£¥₽%]';
const ONE_DATE = new RegExp(`^(?:${DATE})$`);
const ONE_IDEOGRAPH =
  /^(?:[\u2e80-\u303f\u3041-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff])$/;
const FIRST_IDEOGRAPH = 0x2e80;
const [APOSTROPHE, POINT, SHARP, PLUS] = [39, 46, 35, 43];
const ASCII_WORD = "[A-Za-z0-9]+(?:'[A-Za-z]+)*";

const ASCII_LEXEMES = lexemes('(?!)', ASCII_WORD, 'y');
const ASCII = /^[\x00-\x7f]*$/;
let anyLexemes: RegExp | undefined;

function lexemes(ideograph: string, word: string, flags: string): RegExp {
  const kinds = [DATE, NUMBER, ideograph, ABBREVIATION, word, SIGN];
  return new RegExp(kinds.join('|'), flags);
}

/** What ASCII characters are, by their codes: to look it up is cheaper than to ask in a call. */
const KINDS = new Uint8Array(0x80);
const [SIGN_KIND, DIGIT, LETTER] = [1, 2, 3];
KINDS.fill(DIGIT, 48, 58).fill(LETTER, 65, 91).fill(LETTER, 97, 123);
for (const sign of '$%') KINDS[sign.charCodeAt(0)] = SIGN_KIND;

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yuan'],
  ['₽', 'ruble'],
  ['%', 'percent'],
]);
/** Other ways to write a unit, each with its one form. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['usd', 'dollar'],
  ['eur', 'euro'],
  ['rmb', 'yuan'],
  ['cny', 'yuan'],
  ['bcm', 'cubic'],
  ['pct', 'percent'],
  ...[...'процент процента процентов процентах'.split(' ')].map(
    (word) => [word, 'percent'] as const,
  ),
  ...[...'доллар доллара долларов долл'.split(' ')].map((word) => [word, 'dollar'] as const),
  ...[...'юань юаня юанеи'.split(' ')].map((word) => [word, 'yuan'] as const),
  ...[...'кубометр кубометра кубометров'.split(' ')].map((word) => [word, 'cubic'] as const),
  ['евро', 'euro'],
]);

/** `marked`: it may count, multiply or name a month, and is looked at again with what stands around it. */
type FoldedWord = Pick<Token, 'text' | 'keys'> & { readonly marked: boolean };

/** Words recur: each is folded and stemmed once. */
const words = new Map<string, FoldedWord>();
const MOST_WORDS = 200_000;

function foldedWord(raw: string): FoldedWord {
  const known = words.get(raw);
  if (known) return known;
  const folded = foldWord(raw);
  const text = UNITS.get(folded) ?? folded;
  const roots = [stem(text), ...otherStems(text)].map((one) => wordKey(rootOf(one)));
  const number = keyOfNumeral(folded);
  const marked = beginsNumber(text) || month(text) !== undefined;
  // `WHO` is no pronoun: it is kept under its capitals, too.
  if (CAPITALS.test(raw) && isStopWord(folded)) roots.push(wordKey(raw));
  const made = { text, keys: number === undefined ? roots : [...roots, number], marked };
  if (words.size >= MOST_WORDS) words.clear();
  words.set(raw, made);
  return made;
}

const CAPITALS = /^[A-Z]{2,5}$/;

/** The key of the number that a numeral says: `five`, `second`. */
function keyOfNumeral(word: string): string | undefined {
  const value = cardinal(word);
  if (value !== undefined) return numberKey(String(value));
  const place = ordinal(word);
  return place === undefined ? undefined : ordinalKey(String(place));
}

function numberToken(value: number, start: number, end: number): Token {
  const text = canonical(value);
  return { start, end, text, kind: 'number', keys: [numberKey(text)] };
}

const ORDINAL_ENDING = /^(?:st|nd|rd|th|и|я|е|ы|го|му|м|ом|ои|ую|х|ая|ое|ыи|ого|ому)$/;
const RUSSIAN_ORDINAL = /^(?:и|я|е|го|му|м|ом|ои|ую|х)$/;

/** Letters written to a number: an ordinal's ending, a multiplier, a unit. */
function attached(number: Token, letters: Token, raw: string): Token[] {
  if (ORDINAL_ENDING.test(letters.text)) {
    const keys = [ordinalKey(number.text), numberKey(number.text)];
    return [{ ...number, end: letters.end, keys }];
  }
  const multiplies = multiplier(foldWord(raw), true) > 1;
  return [multiplies ? { ...number, end: letters.end } : number, letters];
}

const SHORT = new RegExp(ABBREVIATION, 'y');

/** Where an abbreviation with points ends, or a letter with signs (`C++`) that begins at a place. */
function abbreviationEnd(plain: string, start: number): number {
  SHORT.lastIndex = start;
  return SHORT.test(plain) ? SHORT.lastIndex : start;
}

/** Where a word ends that has an apostrophe at a place: letters must follow. */
function elisionEnd(plain: string, apostrophe: number, length: number): number {
  let end = apostrophe;
  while (
    end + 1 < length &&
    plain.charCodeAt(end) === APOSTROPHE &&
    KINDS[plain.charCodeAt(end + 1)] === LETTER
  ) {
    end += 2;
    while (end < length && KINDS[plain.charCodeAt(end)] === LETTER) end++;
  }
  return end;
}

/** The tokens of a text as they stand, and the places of those that may count, multiply or be part of a date. */
export class Lexer {
  readonly tokens: Token[] = [];
  readonly marked: number[] = [];
  /** Whether the text has Chinese characters that may say a number. */
  han = false;

  constructor(text: string) {
    // A grave accent is ASCII, and stands for an apostrophe.
    if (ASCII.test(text) && !text.includes('`')) {
      this.#ascii(text);
      return;
    }
    const plain = typed(text);
    if (ASCII.test(plain)) this.#ascii(plain);
    else this.#any(plain);
  }

  /** The same as {@link ASCII_LEXEMES} would find, several times faster. */
  #ascii(plain: string): void {
    const { length } = plain;
    for (let at = 0; at < length; ) {
      const kind = KINDS[plain.charCodeAt(at)];
      if (kind === LETTER) at = this.#letters(plain, at, length);
      else if (kind === DIGIT) {
        ASCII_LEXEMES.lastIndex = at;
        const raw = ASCII_LEXEMES.exec(plain)?.[0] ?? '';
        this.#numeric(raw, at, at + raw.length);
        at += raw.length;
      } else {
        if (kind === SIGN_KIND) this.#word(SIGNS.get(plain.charAt(at)) ?? '', at, at + 1);
        at++;
      }
    }
  }

  /**
   * A word, or an abbreviation with points, that begins at a place; says where it ends.
   *
   * @param length that of the text: to look past its end takes V8 out of its stride
   */
  #letters(plain: string, start: number, length: number): number {
    let end = start + 1;
    while (end < length && (KINDS[plain.charCodeAt(end)] ?? 0) >= DIGIT) end++;
    if (end < length) {
      const code = plain.charCodeAt(end);
      if (end <= start + 2 && (code === POINT || code === SHARP || code === PLUS)) {
        const last = abbreviationEnd(plain, start);
        if (last > end) {
          const raw = plain.slice(start, last);
          this.#word(raw.replaceAll('.', ''), start, last, raw);
          return last;
        }
      } else if (code === APOSTROPHE) end = elisionEnd(plain, end, length);
    }
    this.#word(plain.slice(start, end), start, end);
    return end;
  }

  /** Classes of all the world's letters take longer to compile than most searches to run. */
  #any(plain: string): void {
    anyLexemes ??= lexemes(IDEOGRAPH, WORD, 'gu');
    anyLexemes.lastIndex = 0;
    for (let match = anyLexemes.exec(plain); match; match = anyLexemes.exec(plain)) {
      const raw = match[0];
      const start = match.index;
      const end = start + raw.length;
      // What a lexeme is shows in its first character: cheaper than a group for each kind.
      const code = raw.charCodeAt(0);
      const sign = SIGNS.get(raw);
      if (KINDS[code] === DIGIT) this.#numeric(raw, start, end);
      else if (code >= FIRST_IDEOGRAPH && ONE_IDEOGRAPH.test(raw)) {
        this.han = true;
        this.tokens.push({ start, end, text: raw, kind: 'ideograph', keys: [wordKey(raw)] });
      } else if (sign !== undefined) this.#word(sign, start, end);
      else this.#word(raw.includes('.') ? raw.replaceAll('.', '') : raw, start, end, raw);
    }
  }

  /** @param raw as it stands in the text, where that has points */
  #word(plain: string, start: number, end: number, raw = plain): void {
    const { text, keys, marked } = foldedWord(plain);
    if (text === '') return;
    const token: Token = { start, end, text, kind: 'word', keys };
    const before = this.tokens[this.tokens.length - 1];
    const ends = before?.end === start - 1 && RUSSIAN_ORDINAL.test(text);
    if (before?.kind === 'number' && (before.end === start || (ends && raw !== 'и'))) {
      this.tokens.splice(-1, 1, ...attached(before, token, raw));
    } else this.tokens.push(token);
    if (marked) this.marked.push(this.tokens.length - 1);
  }

  #numeric(raw: string, start: number, end: number): void {
    this.marked.push(this.tokens.length);
    if (!ONE_DATE.test(raw)) {
      this.tokens.push(numberToken(readNumber(raw), start, end));
      return;
    }
    const date = readDate(raw);
    const plain = /^\d+$/.test(raw);
    const year = date ? (date.year ?? 0) : readNumber(plain ? raw : raw.replace(/\D.*/s, ''));
    const token = numberToken(year, start, end);
    const keys = plain && date ? [...token.keys, numberKey(raw)] : token.keys;
    const dated = date ? { date: { keys: dateKeys(date), last: this.tokens.length } } : {};
    this.tokens.push({ ...token, keys, ...dated });
  }
}
