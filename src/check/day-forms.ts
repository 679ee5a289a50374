import { month } from '../search/dates.ts';
import { ordinal, spokenOrdinal } from '../search/numbers.ts';
import { isOf } from '../search/packed-table.ts';
import { MOST_DAYS } from './figure-date.ts';
import { unitAt } from './figure-units.ts';
import type { ReadText } from './figure-words.ts';
import { type Form, type FormReader, matchAt, saying } from './form.ts';

/* Days in words, several days of a month, and dates in digits with a short year. */

const MOST_MONTHS = 12;
const NTH = '(?:st|nd|rd|th)?';
const DAYS = `(\\d{1,2})${NTH}(?:\\s?[–—-]\\s?|\\s(?:to|and)\\s)(\\d{1,2})${NTH}`;
const YEAR = '(?:,?\\s((?:19|20)\\d\\d)(?!\\d))?';

/** What several days of a month say. */
function days(
  match: RegExpExecArray,
  name: string,
  [first, last]: readonly [number, number],
  year: string | undefined,
): Form | undefined {
  const number = month(name.toLowerCase());
  if (number === undefined || first < 1 || first >= last || last > MOST_DAYS) return undefined;
  const date = { month: number, day: first, lastDay: last };
  return saying(match, {
    sort: 'date',
    value: Number(year ?? 0),
    date: year === undefined ? date : { ...date, year: Number(year) },
  });
}

const DAYS_MONTH = new RegExp(`(?<![\\d.,/$€£¥–-])${DAYS}\\s([A-Z][a-z]+)${YEAR}(?![A-Za-z])`, 'y');

/** "16–18 June 2025", "16 to 18 June" */
export const readDays: FormReader = (read, place) => {
  const match = matchAt(DAYS_MONTH, read, place);
  const [, first, last, name = '', year] = match ?? [];
  return match ? days(match, name, [Number(first), Number(last)], year) : undefined;
};

const MONTH_DAYS = new RegExp(`([A-Z][a-z]+)\\.?\\s${DAYS}${YEAR}(?![\\w%:–-]|[.,]\\d)`, 'y');

/** Whether a number begins the words behind a form: "from June 16 to 18 percent". */
function counts({ text }: ReadText, end: number): boolean {
  const [, word = ''] = /^\s?([A-Za-z]+|%)/.exec(text.slice(end, end + 16)) ?? [];
  return word === '%' || unitAt([word]) !== undefined || isOf(' million billion people ', word);
}

/** "June 16–18, 2025", "June 16 to 18" */
export const readMonthDays: FormReader = (read, place) => {
  const match = matchAt(MONTH_DAYS, read, place);
  const [all = '', name = '', first, last, year] = match ?? [];
  if (!match || (year === undefined && counts(read, match.index + all.length))) return undefined;
  return days(match, name, [Number(first), Number(last)], year);
};

const SHORT_YEAR = /(?<![\d.,/$€£¥-])(\d{1,2})\/(\d{1,2})\/(\d\d)(?![\d/%])/y;

/** "17/06/25"; where both numbers may be months, nobody can tell. */
export const readShortDate: FormReader = (read, place) => {
  const match = matchAt(SHORT_YEAR, read, place);
  const [a, b, short] = (match?.slice(1) ?? []).map(Number);
  if (!match || !a || !b || short === undefined) return undefined;
  const [day, number] = b > MOST_MONTHS ? [b, a] : [a, b];
  if (day > MOST_DAYS || number > MOST_MONTHS) return undefined;
  const year = 2000 + short;
  const either = day <= MOST_MONTHS && day !== number;
  const date = { year, month: number, day };
  return saying(match, { sort: 'date', value: year, date: either ? { ...date, either } : date });
};

const DAY_OF =
  /(?:[A-Za-z]+[\s-])?[A-Za-z]+ (?:day )?of ([A-Za-z]+)(?:,? ((?:1\d|20)\d\d)(?![\d/–-]))?/y;

/** "the seventeenth of June", "the twenty-first of March 2024" */
export const readDayOf: FormReader = (read, place) => {
  const [first, second] = [read.tokens[place]?.text ?? '', read.tokens[place + 1]?.text ?? ''];
  const day = spokenOrdinal(first, second) ?? ordinal(first);
  const match = day === undefined || day > MOST_DAYS ? undefined : matchAt(DAY_OF, read, place);
  const [, name = '', digits] = match ?? [];
  const of = month(name.toLowerCase());
  if (!match || day === undefined || of === undefined) return undefined;
  const year = digits === undefined ? {} : { year: Number(digits) };
  const date = { month: of, day, ...year };
  return saying(match, { sort: 'date', value: Number(digits ?? 0), date });
};
