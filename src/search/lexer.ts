import { numberKey, ordinalKey, wordKey } from '../index/keys.ts';
import { foldWord } from '../text/fold-word.ts';
import { dateKeys, month, readDate } from './dates.ts';
import { rootOf, stem } from './morphology.ts';
import { beginsNumber, canonical, cardinal, multiplier, ordinal, readNumber } from './numbers.ts';
import type { Token } from './token.ts';

const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const DATE =
  '\\d{4}-\\d{2}(?:-\\d{2})?(?![-\\d])|\\d{1,2}[./]\\d{1,2}[./]\\d{4}(?!\\d)|\\d{1,2}/\\d{4}(?!\\d)';
const NUMBER = "\\d{1,3}(?:[,' \\u00a0\\u202f]\\d{3}(?!\\d))+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
const ABBREVIATION = '(?:[A-Za-z]\\.){2,}';
const WORD = `(?:(?!${IDEOGRAPH})[\\p{L}\\p{M}\\p{N}\\u00ad])+(?:['’ʼ](?!${IDEOGRAPH})\\p{L}+)*`;
const SIGN = '[$€£¥₽%]';
const ONE_DATE = new RegExp(`^(?:${DATE})$`);
const ONE_IDEOGRAPH =
  /^(?:[\u2e80-\u303f\u3041-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff])$/;
const FIRST_IDEOGRAPH = 0x2e80;
const [APOSTROPHE, POINT] = [39, 46];
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

/** Printers' marks as the keyboard's, unit for unit: most texts have no other sign beyond ASCII. */
function typed(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\uff05\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u201c\u201d\u2026\u00b7\u2022]/g, '"');
}

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
  const root = wordKey(rootOf(stem(text)));
  const number = keyOfNumeral(folded);
  const marked = beginsNumber(text) || month(text) !== undefined;
  const made = { text, keys: number === undefined ? [root] : [root, number], marked };
  if (words.size >= MOST_WORDS) words.clear();
  words.set(raw, made);
  return made;
}

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

/** Letters written to a number: an ordinal's ending, a multiplier, a unit. */
function attached(number: Token, letters: Token, raw: string): Token[] {
  if (/^(?:st|nd|rd|th)$/.test(letters.text)) {
    const keys = [ordinalKey(number.text), numberKey(number.text)];
    return [{ ...number, end: letters.end, keys }];
  }
  const multiplies = multiplier(foldWord(raw), true) > 1;
  return [multiplies ? { ...number, end: letters.end } : number, letters];
}

/** Where letters with points after them end, from the first point on: at that of `U.`, after `U.S.`. */
function abbreviationEnd(plain: string, point: number, length: number): number {
  let end = point + 1;
  while (
    end + 1 < length &&
    KINDS[plain.charCodeAt(end)] === LETTER &&
    plain.charCodeAt(end + 1) === POINT
  )
    end += 2;
  return end;
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

  constructor(text: string) {
    if (ASCII.test(text)) {
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
      if (code === POINT && end === start + 1) {
        const last = abbreviationEnd(plain, end, length);
        if (last > end + 1) {
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
        if (raw === '月') this.marked.push(this.tokens.length);
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
    if (before?.kind === 'number' && before.end === start) {
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
    const year = date ? (date.year ?? 0) : readNumber(raw.replace(/\D.*/s, ''));
    const token = numberToken(year, start, end);
    if (date) token.date = { keys: dateKeys(date), last: this.tokens.length };
    this.tokens.push(token);
  }
}
