import { wordKey } from '../index/keys.ts';
import { rootOf, stem } from '../search/morphology.ts';
import { cardinal, ordinal } from '../search/numbers.ts';
import { isOf } from '../search/packed-table.ts';
import { isStopWord } from '../search/stopwords.ts';
import type { Token } from '../search/token.ts';
import { changes } from './figure-pairs.ts';
import { RANKS, unitNamed } from './figure-units.ts';
import type { ReadText } from './figure-words.ts';
import { type Form, type FormReader, matchAt, saying, sayingFrom } from './form.ts';

/* How many times, at which place, with which score. */

/** After "twice" and "six times" what says that something is so many times another. */
const AS_MUCH =
  ' as the that those its their his her what more less larger bigger greater higher longer faster lower smaller ';

/** Whether what ends before a token says how many times as much, and not how often: "six times larger". */
const isAsMuch = ({ tokens }: ReadText, next: number): boolean =>
  tokens[next]?.start === (tokens[next - 1]?.end ?? 0) + 1 &&
  isOf(AS_MUCH, tokens[next]?.text ?? '');

/** Whether "six times" say how many times as much. @param next the token after the number */
export function isMultiple(read: ReadText, place: number, next: number): boolean {
  const before = read.tokens[place - 1]?.text ?? '';
  return isAsMuch(read, next + 1) || before === 'by' || changes(before);
}

/** The number that a token says alone. */
const numberOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'number' ? Number(token.text) : cardinal(token?.text ?? '');

const FOLD =
  /(?<![A-Za-z0-9.,])(?:(\d+(?:\.\d+)?)(?:[-\s]?fold|[x×](?!\s?\d))|([A-Za-z]{3,9}?)[-\s]?fold)(?![A-Za-z0-9])/y;

/** "6-fold", "sixfold", "3x"; "the aim is twofold" says less. */
export const readFold: FormReader = (read, place) => {
  const match = matchAt(FOLD, read, place);
  const [, digits, word = ''] = match ?? [];
  const value = digits === undefined ? cardinal(word.toLowerCase()) : Number(digits);
  const isAim = isOf(' is are was were be ', read.tokens[place - 1]?.text ?? '');
  if (!match || value === undefined || isAim) return undefined;
  const step = 10 ** -(digits?.split('.')[1]?.length ?? 0);
  return saying(match, { sort: 'quantity', value, step, unit: unitNamed('times') });
};

const times = ({ start, end }: Token, value: number): Form =>
  sayingFrom(start, end, { sort: 'quantity', value, unit: unitNamed('times') });

/** Whether a word is a part of another: "double-digit". */
const isJoined = (text: string, { start, end }: Token): boolean =>
  text.charAt(start - 1) === '-' || text.charAt(end) === '-';

/** Words that say by how much something is multiplied, but for their endings. */
const MULTIPLES: Readonly<Record<string, number>> = {
  doubl: 2,
  tripl: 3,
  trebl: 3,
  quadrupl: 4,
  quintupl: 5,
  halv: 0.5,
};
const ENDINGS = ['ed', 'ing', 'e'];
export const MULTIPLE_WORDS = Object.keys(MULTIPLES).flatMap((begins) =>
  ENDINGS.map((ending) => begins + ending),
);
const BEFORE_VERB = ' to will would could can may must than nearly almost ';

/** "doubled", "will triple"; "doubled down", "double" */
export const readMultiple: FormReader = ({ text, tokens }, place) => {
  const token = tokens[place];
  if (!token || isJoined(text, token)) return undefined;
  const before = tokens[place - 1]?.text ?? '';
  if (token.text.endsWith('e') && !isOf(BEFORE_VERB, before)) return undefined;
  if (isOf(' down up over ', tokens[place + 1]?.text ?? '')) return undefined;
  return times(token, MULTIPLES[token.text.replace(/(?:ed|ing|e)$/, '')] ?? 1);
};

/** "twice as much"; "met twice" */
export const readTwice: FormReader = (read, place) => {
  const { text, tokens } = read;
  const token = tokens[place];
  if (!token || isJoined(text, token)) return undefined;
  const value = token.text === 'twice' ? 2 : 3;
  if (isAsMuch(read, place + 1)) return times(token, value);
  const nouns = [wordKey(rootOf(stem('times')))];
  return sayingFrom(token.start, token.end, { sort: 'quantity', value, nouns });
};

/** The unit of a superlative: what is biggest is largest, too. */
const rankOf = (token: Token | undefined) => unitNamed(RANKS.get(token?.text ?? '') ?? '');

/** "second-largest", "2nd most" */
export const readPlace: FormReader = ({ tokens }, place) => {
  const [token, superlative] = [tokens[place], tokens[place + 1]];
  if (!token || !superlative || superlative.start !== token.end + 1) return undefined;
  const value = token.kind === 'word' ? ordinal(token.text) : nthOf(token);
  if (value === undefined || value < 2) return undefined;
  const unit = rankOf(superlative);
  const form = sayingFrom(token.start, superlative.end, { sort: 'ordinal', value, unit });
  return { ...form, counts: true };
};

const isPossessive = (text: string, { end }: Token): boolean =>
  text.charAt(end - 1) === 's' && "'’".includes(text.charAt(end - 2));

/** What is most, best or worst of all need not be measured. */
const VAGUE = ' most best worst ';

/** "the largest": not worth a word, but where the record has the second-largest. */
export const readSuperlative: FormReader = ({ text, tokens }, place) => {
  const [token, before] = [tokens[place], tokens[place - 1]];
  if (!token || !before || isJoined(text, token) || isOf(VAGUE, token.text)) return undefined;
  const isOne = isOf(' the its their ', before.text) || isPossessive(text, before);
  if (!isOne || isOf(' of among amongst ', tokens[place - 2]?.text ?? '')) return undefined;
  const said = { sort: 'ordinal', value: 1, unit: rankOf(token), faint: true } as const;
  return { ...sayingFrom(token.start, token.end, said), counts: true };
};

const RANKED =
  /[A-Za-z]+\s(?:as\s)?(?:the\s)?(?:(?:number|no\.?)\s|#)?(?:(\d{1,3})(?:st|nd|rd|th)?|([a-z]+))(?![A-Za-z0-9-])/y;

/** "ranked fourth"; "ranked fourth largest" is read from "fourth" on. */
export const readRanked: FormReader = (read, place) => {
  const match = matchAt(RANKED, read, place);
  const [all = '', digits, word = ''] = match ?? [];
  const value = digits === undefined ? ordinal(word) : Number(digits);
  if (!match || value === undefined) return undefined;
  const end = match.index + all.length;
  const [, next = ''] = /^\s([a-z]+)/.exec(read.text.slice(end, end + 16)) ?? [];
  if (RANKS.has(next)) return undefined;
  return saying(match, { sort: 'ordinal', value, unit: unitNamed('rank') });
};

/** What a place in an order says, from its word on. */
const placed = ({ tokens }: ReadText, place: number): Form | undefined => {
  const token = tokens[place];
  const value = token && (ordinal(token.text) ?? nthOf(token));
  if (!token || value === undefined) return undefined;
  return sayingFrom(token.start, token.end, { sort: 'ordinal', value, unit: unitNamed('rank') });
};

/** The number of "4th"; "with" and "north" end so, too. */
const nthOf = ({ kind, keys, text }: Token): number | undefined =>
  kind === 'number' && keys[0]?.endsWith('th') === true ? Number(text) : undefined;

/** "came fourth with 37 points", "finished 10th."; "came first class" says nothing. */
export const readCame: FormReader = (read, place) => {
  const { text, tokens } = read;
  const [verb, token, next] = [tokens[place], tokens[place + 1], tokens[place + 2]];
  if (!verb || !token || token.start !== verb.end + 1) return undefined;
  const isEnd = next === undefined || next.start > token.end + 3 || isStopWord(next.text);
  const isClosed = /^(?:st|nd|rd|th)?[.,;:!?)]/.test(text.slice(token.end, token.end + 3));
  return isEnd || isClosed ? placed(read, place + 1) : undefined;
};

/** "in fourth place", "took second place"; "in the first place" says nothing. */
export const readInPlace: FormReader = (read, place) => {
  const before = read.tokens[place - 1]?.text ?? '';
  return isOf(' in to took takes taking finished secured for ', before)
    ? placed(read, place)
    : undefined;
};

/** "Grenzhof fifth with 34" */
export const readNthWith: FormReader = (read, place) => {
  const [before, token] = [read.tokens[place - 1], read.tokens[place]];
  const isName = before !== undefined && /^[A-Z]/.test(read.text.slice(before.start, before.end));
  return isName && before.end + 1 === token?.start ? placed(read, place) : undefined;
};

/** "the top five" */
export const readTop: FormReader = ({ tokens }, place) => {
  const [token, number] = [tokens[place], tokens[place + 1]];
  const value = numberOf(number);
  if (!token || !number || value === undefined || value < 2) return undefined;
  // "The top 10 percent"
  if (number.start !== token.end + 1 || isOf(' percent per ', tokens[place + 2]?.text ?? ''))
    return undefined;
  const said = { sort: 'quantity', value, unit: unitNamed('top') } as const;
  return { ...sayingFrom(token.start, number.end, said), counts: true };
};

const TIMES = ' seconds minutes hours days weeks months years decades ';

/** "one in five", "4 out of 10"; "2 in 10 towns" are two, and in five years something happens. */
export const readShare: FormReader = ({ text, tokens }, place) => {
  const inside = tokens[place + 1]?.text === 'in';
  const every = tokens[place + 2]?.text === (inside ? 'every' : 'of') ? 1 : 0;
  if (!inside && every === 0) return undefined;
  const [token, number] = [tokens[place], tokens[place + 2 + every]];
  const [value, other] = [numberOf(token), numberOf(number)];
  if (!token || !number || !value || other === undefined || value >= other) return undefined;
  const isWritten = token.kind === 'number' || number.kind === 'number';
  const isTime = isOf(TIMES, tokens[place + 3 + every]?.text ?? '');
  if (inside && (isTime || (isWritten && value > 1) || other > 100)) return undefined;
  if (
    number.end - token.start > 24 ||
    /[.,;:]/.test(text.slice(token.end, number.end + 1).slice(0, -1))
  )
    return undefined;
  const form = sayingFrom(token.start, number.end, { sort: 'quantity', value, other });
  return { ...form, counts: true };
};

/** Words before two numbers of a score or a vote, and such words behind them. */
const SCORED =
  ' won win wins winning beat beaten defeated lost lose loses victory drew score scored vote voted passed approved ' +
  'rejected adopted majority odds ratio ';
const SCORE = ' win victory defeat loss draw vote votes majority lead score against ';
const MOST_BEFORE = 8;
const TWO_NUMBERS =
  /(?<![\w.,:/$€£–-])(\d{1,3})(?:\s?[–—-]\s?|:(?=\d(?!\d))|\sto\s)(\d{1,3})(?![\w%°:/–-]|[.,]\d)/y;

/** "won 3–1", "by a vote of 52 to 48": two numbers that are one thing; "lost 3–5 ships" is a range. */
export const readScore: FormReader = (read, place) => {
  const { text, tokens } = read;
  const last = place + (tokens[place + 1]?.text === 'to' ? 2 : 1);
  if (tokens[last]?.kind !== 'number') return undefined;
  const next = tokens[last + 1];
  const isBehind = isOf(SCORE, next?.text ?? '');
  const before = tokens.slice(Math.max(0, place - MOST_BEFORE), place);
  if (!isBehind && !before.some((one) => isOf(SCORED, one.text))) return undefined;
  const match = matchAt(TWO_NUMBERS, read, place);
  if (!match || text.slice(before[0]?.start, match.index).includes('. ')) return undefined;
  const [value, other] = [Number(match[1]), Number(match[2])];
  const isCounted = next?.start === match.index + match[0].length + 1 && !isStopWord(next.text);
  if (!isBehind && other > value && isCounted) return undefined;
  return saying(match, { sort: 'quantity', value, other, unit: unitNamed('score') });
};
