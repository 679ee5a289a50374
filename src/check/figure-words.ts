import { wordKey } from '../index/keys.ts';
import { rootOf, stem } from '../search/morphology.ts';
import { cardinal } from '../search/numbers.ts';
import { isStopWord } from '../search/stopwords.ts';
import type { Token } from '../search/token.ts';
import { VERBS } from './figure-parts.ts';
import { unitAt } from './figure-units.ts';
import { lastWord } from './last-word.ts';

/* What the words beside a number say of it. */

/** A text, and its tokens. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const MOST_NOUNS = 4;

/** The first token from a place on that does not begin before a unit of the text. */
export function tokenFrom(tokens: readonly Token[], place: number, end: number): number {
  let next = place;
  while ((tokens[next]?.start ?? end) < end) next++;
  return next;
}

/** "US$15,000 m", "4.6 m euros": a currency beside it tells that these are no metres. */
export function isMillions({ tokens }: ReadText, place: number, next: number): boolean {
  if (tokens[next]?.text !== 'm') return false;
  return [tokens[place - 1], tokens[next + 1]].some(
    (one) => one !== undefined && unitAt([one.text])?.unit.dimension === 'money',
  );
}

/** "… point eight" */
export function spokenDecimals(
  { tokens }: ReadText,
  place: number,
): { value: number; step: number; length: number } | undefined {
  if (tokens[place]?.text !== 'point') return undefined;
  let digits = '';
  let at = place + 1;
  for (; at < tokens.length; at++) {
    const digit = cardinal(tokens[at]?.text ?? '');
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
  }
  if (digits === '') return undefined;
  return { value: Number(`0.${digits}`), step: 10 ** -digits.length, length: at - place };
}

/** Short words of numbers and units that may have a full stop behind them. */
const SHORT: ReadonlySet<string> = new Set('тыс млн млрд трлн mio mrd mn mln bn bln tn'.split(' '));

/** Where a token ends, with the full stop of an abbreviation inside a sentence: "12 тыс. тонн". */
export function endOf({ text, tokens }: ReadText, place: number): number {
  const { start = 0, end = 0 } = tokens[place] ?? {};
  if (text.charAt(end) !== '.' || tokens[place + 1]?.start !== end + 2) return end;
  return SHORT.has(text.slice(start, end).toLowerCase()) ? end + 1 : end;
}

/** Words with which "first" and "second" count nothing. */
const NOT_COUNTED =
  /^\s(?:time|times|half|place|step|day|days|things?|name|person|class|hand|glance|look|line|year|years|part|floor|language|quarter|thought|aid|sight|world|rate|choice|draft|edition|reading)(?![A-Za-z])/i;

/** Whether an ordinal counts things off: "the second summit", and not "the first time". */
export const isOrdinal = (text: string, { end }: Token, value: number): boolean =>
  value > 2 || !NOT_COUNTED.test(text.slice(end, end + 12));

/** Whether a word straight behind another is of several things: "outcomes", not "by". */
const isThings = (text: string, { end }: Token, next: Token | undefined): boolean =>
  next?.kind === 'word' &&
  next.start === end + 1 &&
  text.charAt(end) === ' ' &&
  /[a-z]{2}s$/.test(next.text) &&
  !isStopWord(next.text) &&
  !VERBS.test(next.text);

/** "Five of whom are apprentices", "six of them apprentices" */
const OF_WHOM = /^ of (?:whom|which|them)(?: are| were)? (?=[a-z])/;

/** The words after a number that say what is counted, up to a mark or a word that only joins. */
export function nounsAfter(
  { text, tokens }: ReadText,
  from: number,
  most: number = MOST_NOUNS,
): { nouns: string[]; end: number | undefined } {
  const nouns: string[] = [];
  let end: number | undefined;
  let at = endOf({ text, tokens }, from - 1);
  const [whom] = OF_WHOM.exec(text.slice(at, at + 24)) ?? [];
  if (whom !== undefined) {
    at += whom.length;
    return nounsAfter({ text, tokens }, tokenFrom(tokens, from, at), most);
  }
  for (let i = from; i < tokens.length && nouns.length < most; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    // "China–Kazakhstan railway"
    if (!/^(?:[\s\u00a0+’'-]*|–)$/u.test(text.slice(at, token.start))) break;
    // "14,000-plus students"
    if (token.text === 'plus' && nouns.length === 0) {
      at = token.end;
      continue;
    }
    if (token.text === 'of' && most > MOST_NOUNS && nouns.length > 0) {
      at = token.end;
      continue;
    }
    // "101 agreed outcomes": how they came about says nothing of what they are.
    const next = tokens[i + 1];
    if (nouns.length === 0 && /[a-z]ed$/.test(token.text) && isThings(text, token, next)) {
      at = token.end;
      continue;
    }
    if (isStopWord(token.text) || VERBS.test(token.text) || cardinal(token.text) !== undefined)
      break;
    // "countries jointly signed"
    if (nouns.length > 0 && /^(?:[a-z]{3,}ly|instead|live)$/.test(token.text)) break;
    nouns.push(wordKey(rootOf(stem(token.text))));
    at = token.end;
    end = token.end;
  }
  return { nouns, end };
}

/** What the words of a superlative end with where it is of one thing: "the largest city", not "the largest cities". */
export const isOfOneThing = (text: string, end: number | undefined): boolean =>
  end !== undefined && (text.charAt(end - 1) !== 's' || text.charAt(end - 2) === 's');

/** What only says in Chinese that something is counted off. */
const COUNTING = '届次个名位轮条家';
const MOST_IDEOGRAPHS = 6;

/** The characters after a place in an order that say of what: 第三届会议. */
export function ideographsAfter(
  { tokens }: ReadText,
  from: number,
): { nouns: string[]; end: number | undefined } {
  const nouns: string[] = [];
  let end = tokens[from - 1]?.end;
  for (const token of tokens.slice(from, from + MOST_IDEOGRAPHS)) {
    if (token.kind !== 'ideograph' || token.start !== end) break;
    end = token.end;
    if (!COUNTING.includes(token.text)) nouns.push(token.keys[0] ?? '');
  }
  return { nouns, end };
}

/** Whether the word before a number is one after which years stand: "since". */
export const comesBeforeYear = (text: string, start: number): boolean =>
  BEFORE_YEAR.has(lastWord(text.slice(Math.max(0, start - 24), start), AFTER_WORD));

export function isYear(
  { text, tokens }: ReadText,
  place: number,
  next: number,
  value: number,
  nouns: readonly string[],
): boolean {
  const token = tokens[place];
  if (!token || next !== place + 1 || value < 1000 || value > 2100) return false;
  const raw = text.slice(token.start, token.end);
  if (!/^\d{4}$/.test(raw)) return false;
  if (/[$€£¥₽~≈<>]\s?$/u.test(text.slice(Math.max(0, token.start - 2), token.start))) return false;
  if (comesBeforeYear(text, token.start)) return true;
  if (/^\s*(?:$|[).,;:|–—\]’']|(?:and|or|to) \d{4})/u.test(text.slice(token.end)))
    return value > 1500;
  return value >= 1800 && nouns.length === 0;
}

export function isRanged({ text }: ReadText, start: number, end: number): boolean {
  return (
    /\d\s?[–—-]\s?$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^\s?[–—-]\s?[$€£¥]?\d/u.test(text.slice(end, end + 4))
  );
}

/** What says after a number that it is so much in a time. */
const PER_TIME =
  /^(?:(?:\s?\/\s?|\s{1,3}(?:a|an|per|to the|(?:(?:for|on|in|with)\s)?(?:each|every|each and every))\s{1,3}(?:(?:single|full|working|calendar)\s)?)(year|annum|month|week|day|hour|minute)|\s{1,3}(annual|year|month|week|dai|hour)ly)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff]|\s(?:ago|before|earlier|later|after|old))/;
/** What says so before it: "a daily fine of". */
const TIME_BEFORE = /(?<![a-z-])(?:(annual)|(year|month|week|dai|hour)ly) [a-z]+(?: [a-z]+)? of $/i;
const NAMES_OF_TIMES: Readonly<Record<string, string>> = {
  annum: 'year',
  annual: 'year',
  dai: 'day',
};

/** The time in which something is so much, by the words after it, or before it. */
export function timeBeside(text: string, start: number, end: number): string | undefined {
  // "They pay it to the five countries every year."
  if (/(?:^|\s)(?:the|these|those|all) $/i.test(text.slice(Math.max(0, start - 7), start)))
    return undefined;
  const [, noun, adverb] = PER_TIME.exec(text.slice(end, end + 40)) ?? [];
  const [, annual, adjective] = TIME_BEFORE.exec(text.slice(Math.max(0, start - 48), start)) ?? [];
  const time = noun ?? adverb ?? annual ?? adjective?.toLowerCase();
  return time === undefined ? undefined : (NAMES_OF_TIMES[time.toLowerCase()] ?? time);
}

/** Words before a year, and what may stand between them. */
const BEFORE_YEAR = new Set(
  (
    'in by since until till during from of to before after between and year early late mid spring summer autumn winter ' +
    'fall end date dates dated for through circa ca ca. в с к до на'
  ).split(' '),
);
const AFTER_WORD = /[\s-]{0,24}$/;
