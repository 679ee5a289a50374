import { dateKeys, month, type PartialDate, readDate } from './dates.ts';
import { foldWord } from './fold.ts';
import { rootOf, stem } from './morphology.ts';
import {
  beginsNumber,
  canonical,
  cardinal,
  multiplier,
  ordinal,
  readNumber,
  type Spoken,
  spoken,
} from './numbers.ts';

/** A word, number or character of a text, with the keys under which an index keeps it. */
export interface Token {
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The folded word, or the number in its one form. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'ideograph';
  /** A word's root, or a number's values: as it stands, and multiplied ("94.8 billion"). */
  readonly keys: readonly string[];
  /** A date that begins or is completed here, and at which token it ends. */
  date?: { readonly keys: readonly string[]; readonly last: number };
}

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
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const ASCII_WORD = "[A-Za-z0-9]+(?:'[A-Za-z]+)*";

/** Classes of all the world's letters take longer to compile than most searches to run. */
const ASCII_LEXEMES = lexemes('(?!)', ASCII_WORD, '');
const ASCII = /^[\x00-\x7f]*$/;
let anyLexemes: RegExp | undefined;

function lexemes(ideograph: string, word: string, flags: string): RegExp {
  const kinds = [DATE, NUMBER, ideograph, ABBREVIATION, word, SIGN];
  return new RegExp(kinds.join('|'), `g${flags}`);
}

/** Printers' marks as the keyboard's, unit for unit: most texts have no other sign beyond ASCII. */
function typed(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\uff05\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u201c\u201d\u2026\u00b7\u2022]/g, '"');
}

function lexemesFor(text: string): RegExp {
  if (ASCII.test(text)) return ASCII_LEXEMES;
  anyLexemes ??= lexemes(IDEOGRAPH, WORD, 'u');
  return anyLexemes;
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

type FoldedWord = Pick<Token, 'text' | 'keys'>;

/** Words recur: each is folded and stemmed once. */
const words = new Map<string, FoldedWord>();
const MOST_WORDS = 200_000;

function foldedWord(raw: string): FoldedWord {
  const known = words.get(raw);
  if (known) return known;
  const folded = foldWord(raw);
  const text = UNITS.get(folded) ?? folded;
  const value = cardinal(folded);
  const place = ordinal(folded);
  const extra = value !== undefined ? [`#${value}`] : place !== undefined ? [`#${place}th`] : [];
  const made = { text, keys: [`w${rootOf(stem(text))}`, ...extra] };
  if (words.size >= MOST_WORDS) words.clear();
  words.set(raw, made);
  return made;
}

function word(raw: string, start: number, end: number): Token {
  const { text, keys } = foldedWord(raw);
  return { start, end, text, kind: 'word', keys };
}

function numberToken(value: number, start: number, end: number): Token {
  const text = canonical(value);
  return { start, end, text, kind: 'number', keys: [`#${text}`] };
}

/** Letters written to a number: an ordinal's ending, a multiplier, a unit. */
function attached(number: Token, letters: Token, raw: string): Token[] {
  if (/^(?:st|nd|rd|th)$/.test(letters.text)) {
    const keys = [`#${number.text}th`, `#${number.text}`];
    return [{ ...number, end: letters.end, keys }];
  }
  const multiplies = multiplier(foldWord(raw), true) > 1;
  return [multiplies ? { ...number, end: letters.end } : number, letters];
}

function lex(text: string): Token[] {
  const tokens: Token[] = [];
  const plain = typed(text);
  const pattern = lexemesFor(plain);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    // What a lexeme is shows in its first character: cheaper than a group for each kind.
    const code = raw.charCodeAt(0);
    if (code >= DIGIT_0 && code <= DIGIT_9) {
      pushNumeric(tokens, raw, start, end);
      continue;
    }
    if (code >= FIRST_IDEOGRAPH && ONE_IDEOGRAPH.test(raw)) {
      tokens.push({ start, end, text: raw, kind: 'ideograph', keys: [`w${raw}`] });
      continue;
    }
    const sign = SIGNS.get(raw);
    if (sign !== undefined) tokens.push(word(sign, start, end));
    else pushWord(tokens, raw, start, end);
  }
  return tokens;
}

function pushNumeric(tokens: Token[], raw: string, start: number, end: number): void {
  if (ONE_DATE.test(raw)) pushDate(tokens, raw, start, end);
  else if (/[a-z]/i.test(raw)) pushWord(tokens, raw, start, end);
  else tokens.push(numberToken(readNumber(raw), start, end));
}

function pushWord(tokens: Token[], raw: string, start: number, end: number): void {
  const token = word(raw.includes('.') ? raw.replaceAll('.', '') : raw, start, end);
  if (token.text === '') return;
  const before = tokens[tokens.length - 1];
  if (before?.kind === 'number' && before.end === start) {
    tokens.splice(-1, 1, ...attached(before, token, raw));
  } else tokens.push(token);
}

function pushDate(tokens: Token[], text: string, start: number, end: number): void {
  const date = readDate(text);
  if (!date) {
    tokens.push(numberToken(readNumber(text.replace(/\D.*/s, '')), start, end));
    return;
  }
  const token = numberToken(date.year ?? 0, start, end);
  token.date = { keys: dateKeys(date), last: tokens.length };
  tokens.push(token);
}

function isYear(token: Token | undefined): number | undefined {
  const value = token?.kind === 'number' ? Number(token.text) : 0;
  return Number.isInteger(value) && value >= 1000 && value <= 2999 ? value : undefined;
}

function isDay(token: Token | undefined): number | undefined {
  const value = token?.kind === 'number' ? Number(token.text) : 0;
  return Number.isInteger(value) && value >= 1 && value <= 31 ? value : undefined;
}

/** Finds dates written with a month's name, the day before or after it, or in Chinese. */
function markDates(tokens: Token[]): void {
  for (const [place, token] of tokens.entries()) {
    const named = token.kind === 'word' ? month(token.text) : undefined;
    if (named !== undefined) markNamed(tokens, place, named);
    else if (token.text === '年' || token.text === '月') markChinese(tokens, place);
  }
}

function markNamed(tokens: Token[], place: number, named: number): void {
  const ofBefore = tokens[place - 1]?.text === 'of' ? 2 : 1;
  const dayBefore = isDay(tokens[place - ofBefore]);
  const dayAfter = dayBefore === undefined ? isDay(tokens[place + 1]) : undefined;
  const after = place + (dayAfter === undefined ? 1 : 2);
  const year = isYear(tokens[after]);
  mark(
    tokens,
    dayBefore === undefined ? place : place - ofBefore,
    year === undefined ? after - 1 : after,
    {
      year,
      month: named,
      day: dayBefore ?? dayAfter,
    },
  );
}

function markChinese(tokens: Token[], place: number): void {
  const isMonth = tokens[place]?.text === '月';
  if (!isMonth) return;
  const m = isDay(tokens[place - 1]);
  if (m === undefined || m > 12) return;
  const hasYear = tokens[place - 2]?.text === '年';
  const year = hasYear ? isYear(tokens[place - 3]) : undefined;
  const hasDay = tokens[place + 2]?.text === '日';
  const day = hasDay ? isDay(tokens[place + 1]) : undefined;
  mark(tokens, place - (hasYear ? 3 : 1), place + (hasDay ? 2 : 0), { year, month: m, day });
}

function mark(tokens: readonly Token[], first: number, last: number, date: PartialDate): void {
  const token = tokens[first];
  const keys = dateKeys(date);
  if (token && keys.length > 0) token.date = { keys, last };
}

/**
 * By how much the token at a place multiplies a number before it; 1 where it does not.
 *
 * @param text what was cut into the tokens: a unit may have taken the multiplier's place ("bcm")
 */
export function multiplierAt(text: string, tokens: readonly Token[], place: number): number {
  const token = tokens[place];
  if (!token || token.kind === 'number') return 1;
  const attached = token.start < (tokens[place - 1]?.end ?? 0);
  return multiplier(foldWord(text.slice(token.start, token.end)), attached);
}

/** No number in words is longer. */
const LONGEST_SPOKEN = 12;

/** The number of several words that begins at a place: "one hundred and ten". */
export function spokenAt(tokens: readonly Token[], place: number): Spoken | undefined {
  const first = tokens[place]?.text ?? '';
  if (!beginsNumber(first)) return undefined;
  const words = tokens.slice(place, place + LONGEST_SPOKEN).map(({ text }) => text);
  const said = spoken(words);
  return said && said.length > 1 ? said : undefined;
}

/** Numbers multiplied by what follows: "94.8 billion", "15bn"; and those in words. */
function multiply(text: string, tokens: Token[]): void {
  for (const [place, token] of tokens.entries()) {
    if (token.kind !== 'number') {
      const said = spokenAt(tokens, place);
      if (said) tokens[place] = { ...token, keys: [...token.keys, `#${canonical(said.value)}`] };
      continue;
    }
    const value = Number(token.text);
    let product = value;
    for (let next = place + 1; next < tokens.length; next++) {
      const times = multiplierAt(text, tokens, next);
      if (times === 1) break;
      product *= times;
    }
    if (product !== value)
      tokens[place] = { ...token, keys: [...token.keys, `#${canonical(product)}`] };
  }
}

/**
 * Cuts a text into its words, numbers and ideographs, in order.
 *
 * @param text any text
 */
export function tokenize(text: string): Token[] {
  const tokens = lex(text);
  multiply(text, tokens);
  markDates(tokens);
  return tokens;
}
