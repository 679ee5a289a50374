import { numberKey, ordinalKey, wordKey } from '../index/keys.ts';
import { foldWord } from '../text/fold-word.ts';
import { DATE, dateKeys, month, readDate } from './dates.ts';
import { CAPITALS } from './idle.ts';
import { kept } from './kept.ts';
import { otherStems, rootOf, stem } from './morphology.ts';
import { beginsNumber, canonical, cardinal, multiplier, ordinal, readNumber } from './numbers.ts';
import { formsOf, pairs } from './packed-table.ts';
import { isStopWord } from './stopwords.ts';
import type { FoldedWord, Token } from './token.ts';
import { INVISIBLE, typed } from './typed.ts';
import type { WordTable } from './word-table.ts';

const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const NUMBER =
  '(?:\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d{1,3}(?:(?:\\.\\d{3})+,\\d{1,2}|(?:\\.\\d{3}){2,}))(?![.,]?\\d)|' +
  "\\d{1,3}(?:[,' \\u00a0\\u202f]\\d{3}(?!\\d))+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
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

// biome-ignore format: pairs
const SIGNS: ReadonlyMap<string, string> = pairs([
  '$', 'dollar', '€', 'euro', '£', 'pound', '¥', 'yuan', '₽', 'ruble', '%', 'percent',
]);
/** Other ways to write a unit, each with its one form. */
// biome-ignore format: pairs
const UNITS: ReadonlyMap<string, string> = pairs([
  'usd', 'dollar', 'eur', 'euro', 'rmb', 'yuan', 'cny', 'yuan', 'bcm', 'cubic', 'pct', 'percent',
  ...formsOf('процент', ' а ов ах', 'percent'),
  ...formsOf('долл', ' ар ара аров', 'dollar'),
  ...formsOf('юан', 'ь я еи', 'yuan'),
  ...formsOf('кубометр', ' а ов', 'cubic'),
  'евро', 'euro',
]);

/** The codes of the text at hand. */
let codes = new Uint8Array(1024);
const encoder = new TextEncoder();
/** What a hash of codes is multiplied by (FNV-1a). */
const HASH = 0x01000193;

/** Whether a text is ASCII: then its codes have been read. */
function readCodes(text: string): boolean {
  if (codes.length < text.length) codes = new Uint8Array(text.length * 2);
  const { read, written } = encoder.encodeInto(text, codes);
  return read === text.length && written === text.length;
}

/** Words recur: each is folded and stemmed once. */
const foldedWord = kept(fold, 200_000);

function fold(raw: string): FoldedWord {
  const folded = foldWord(raw);
  const text = UNITS.get(folded) ?? folded;
  const keys = [wordKey(rootOf(stem(text)))];
  for (const other of otherStems(text)) keys.push(wordKey(rootOf(other)));
  // `WHO` is no pronoun: it is kept under its capitals, too.
  if (CAPITALS.test(raw) && isStopWord(folded)) keys.push(wordKey(raw));
  const number = keyOfNumeral(folded);
  if (number !== undefined) keys.push(number);
  const marked = beginsNumber(text) || month(text) !== undefined;
  return { text, keys, marked, numbered: undefined };
}

/** The key of the number that a numeral says: `five`, `second`. */
function keyOfNumeral(word: string): string | undefined {
  const value = cardinal(word);
  if (value !== undefined) return numberKey(String(value));
  const place = ordinal(word);
  return place === undefined ? undefined : ordinalKey(String(place));
}

function numberOf(value: number): FoldedWord {
  const text = canonical(value);
  return { text, keys: [numberKey(text)], marked: true, numbered: undefined };
}

function numberToken(word: FoldedWord, start: number, end: number): Token {
  const { text, keys } = word;
  return { start, end, text, kind: 'number', keys, word };
}

const ORDINAL_ENDING = /^(?:st|nd|rd|th|и|я|е|ы|го|му|м|ом|ои|ую|х|ая|ое|ыи|ого|ому)$/;
const RUSSIAN_ORDINAL = /^(?:и|я|е|го|му|м|ом|ои|ую|х)$/;

/** Whether letters are written to the number before them. @param plain the text in which they stand */
function isWrittenTo(number: Token, { start, end, text }: Token, plain: string): boolean {
  if (number.end === start) return true;
  // Apart from it, `и` joins two words.
  return number.end === start - 1 && RUSSIAN_ORDINAL.test(text) && plain.slice(start, end) !== 'и';
}

/** Letters written to a number: an ordinal's ending, a multiplier, a unit. */
function attached(number: Token, letters: Token, raw: string): Token[] {
  if (ORDINAL_ENDING.test(letters.text)) {
    const keys = [ordinalKey(number.text), numberKey(number.text)];
    return [{ ...number, end: letters.end, keys }];
  }
  const multiplies = multiplier(foldWord(raw), true) > 1;
  return [multiplies ? { ...number, end: letters.end } : number, letters];
}

/** What begins with a letter: the abbreviation or the word that {@link ASCII_LEXEMES} would find. */
const LETTERS = new RegExp(`${ABBREVIATION}|${ASCII_WORD}`, 'y');

/** The tokens of a text as they stand, and the places of those that may count, multiply or be part of a date. */
export class Lexer {
  readonly tokens: Token[] = [];
  readonly marked: number[] = [];
  /** Whether the text has Chinese characters that may say a number. */
  han = false;
  readonly #known: WordTable<FoldedWord> | undefined;

  /** @param known words of ASCII, to be found there and added where they are new */
  constructor(text: string, known?: WordTable<FoldedWord>) {
    this.#known = known;
    // A grave accent is ASCII, and stands for an apostrophe.
    if (readCodes(text) && !text.includes('`')) {
      this.#ascii(text);
      return;
    }
    const plain = typed(text);
    if (readCodes(plain)) this.#ascii(plain);
    else this.#any(plain);
  }

  /** The same as {@link ASCII_LEXEMES} would find, several times faster. @param plain its codes were read */
  #ascii(plain: string): void {
    const { length } = plain;
    for (let at = 0; at < length; ) {
      const kind = KINDS[codes[at] ?? 0];
      if (kind === LETTER) at = this.#letters(plain, at, length);
      else if (kind === DIGIT) at = this.#digits(plain, at, length);
      else {
        if (kind === SIGN_KIND) {
          this.#word(foldedWord(SIGNS.get(plain.charAt(at)) ?? ''), plain, at, at + 1);
        }
        at++;
      }
    }
  }

  /**
   * A word that begins at a place, or an abbreviation with points or signs (`C++`); says where it ends.
   *
   * @param length that of the text: to look past its end takes V8 out of its stride
   */
  #letters(plain: string, start: number, length: number): number {
    let end = start;
    let hash = 0;
    do hash = Math.imul(hash ^ (codes[end++] ?? 0), HASH);
    while (end < length && (KINDS[codes[end] ?? 0] ?? 0) >= DIGIT);
    const code = end < length ? codes[end] : 0;
    const short = end <= start + 2 && (code === POINT || code === SHARP || code === PLUS);
    if (short || code === APOSTROPHE) {
      LETTERS.lastIndex = start;
      const raw = LETTERS.exec(plain)?.[0] ?? '';
      this.#word(foldedWord(raw.replaceAll('.', '')), plain, start, start + raw.length);
      return start + raw.length;
    }
    const known = this.#known?.get(codes, start, end, hash);
    const word = known ?? this.#made(plain.slice(start, end), start, end, hash);
    this.#word(word, plain, start, end);
    return end;
  }

  #made(raw: string, start: number, end: number, hash: number): FoldedWord {
    return this.#known ? this.#added(fold(raw), start, end, hash) : foldedWord(raw);
  }

  #added(word: FoldedWord, start: number, end: number, hash: number): FoldedWord {
    this.#known?.add(codes, start, end, hash, word);
    return word;
  }

  /** A number that begins at a place; says where it ends. Most are digits alone. */
  #digits(plain: string, start: number, length: number): number {
    let end = start;
    let hash = 0;
    do hash = Math.imul(hash ^ (codes[end++] ?? 0), HASH);
    while (end < length && KINDS[codes[end] ?? 0] === DIGIT);
    // Of eight digits, or with a sign and more digits behind them, they may be a date or a longer number.
    const more = end + 1 < length && KINDS[codes[end + 1] ?? 0] === DIGIT;
    if (!more && end - start < 8) {
      const word =
        this.#known?.get(codes, start, end, hash) ??
        this.#added(numberOf(Number(plain.slice(start, end))), start, end, hash);
      this.marked.push(this.tokens.length);
      this.tokens.push(numberToken(word, start, end));
      return end;
    }
    ASCII_LEXEMES.lastIndex = start;
    const raw = ASCII_LEXEMES.exec(plain)?.[0] ?? '';
    this.#numeric(raw, start, start + raw.length);
    return start + raw.length;
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
      } else this.#word(foldedWord(sign ?? raw.replaceAll('.', '')), plain, start, end);
    }
  }

  /** @param plain the text in which it stands */
  #word(word: FoldedWord, plain: string, start: number, end: number): void {
    const { text, keys } = word;
    if (text === '') return;
    const token: Token = { start, end, text, kind: 'word', keys, word };
    const before = this.tokens[this.tokens.length - 1];
    if (before?.kind === 'number' && isWrittenTo(before, token, plain)) {
      this.tokens.splice(-1, 1, ...attached(before, token, plain.slice(start, end)));
    } else this.tokens.push(token);
    if (word.marked) this.marked.push(this.tokens.length - 1);
  }

  #numeric(raw: string, start: number, end: number): void {
    this.marked.push(this.tokens.length);
    if (!ONE_DATE.test(raw)) {
      this.tokens.push(numberToken(numberOf(readNumber(raw)), start, end));
      return;
    }
    const date = readDate(raw);
    const plain = /^\d+$/.test(raw);
    const year = date ? (date.year ?? 0) : readNumber(plain ? raw : raw.replace(/\D.*/s, ''));
    const token = numberToken(numberOf(year), start, end);
    const keys = plain && date ? [...token.keys, numberKey(raw)] : token.keys;
    const dated = date ? { date: { keys: dateKeys(date), last: this.tokens.length } } : {};
    this.tokens.push({ ...token, keys, ...dated });
  }
}
