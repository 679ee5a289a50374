import { month } from '../search/dates.ts';
import { ordinal } from '../search/numbers.ts';
import { isOf } from '../search/packed-table.ts';
import { isStopWord } from '../search/stopwords.ts';
import type { FigureDate } from './figure-date.ts';
import { unitAt } from './figure-units.ts';
import { comesBeforeYear, type ReadText } from './figure-words.ts';
import { type Form, type FormReader, matchAt, type ReadFigure, saying } from './form.ts';

/* Seasons, decades, ranges of years and of months, parts of a year. */

const YEAR = '((?:1\\d|20)\\d\\d)';
const sticky = (pattern: string): RegExp => new RegExp(pattern, 'y');

const fullYear = (digits: string): number => Number(digits.length === 2 ? `20${digits}` : digits);

function yearOf(date: FigureDate & { readonly year: number }): Omit<ReadFigure, 'start' | 'end'> {
  return { sort: 'year', value: date.year, date };
}

/** Years that hardly count anything, whatever follows. */
const LIKELY = [1900, 2035] as const;
const COUNTED = /^\s?(?:%|°|(?:percent|per|million|billion|people|pages?|pp)(?![a-z]))/;

/** Whether two numbers are years, and count nothing. */
function areYears(text: string, start: number, end: number, from: number, to: number): boolean {
  const after = text.slice(end, end + 16);
  const [, word = ''] = /^[\s-]?([A-Za-z]+)/.exec(after) ?? [];
  if (COUNTED.test(after) || unitAt([word])) return false;
  if (from >= LIKELY[0] && to <= LIKELY[1]) return true;
  return (word === '' || isStopWord(word) || comesBeforeYear(text, start)) && to <= 2100;
}

const YEARS = sticky(
  `(?<![A-Za-z0-9.,/$€£¥–-])(?:FY\\s?)?${YEAR}(\\s?)([/–-])\\2((?:1\\d|20)\\d\\d|\\d\\d)(?![\\d%]|[/–-]\\d|[.,]\\d)`,
);

/** "2020/21" is a season, "2019–21" a range. */
export const readYears: FormReader = (read, place) => {
  const match = matchAt(YEARS, read, place);
  if (!match) return undefined;
  const [all, first = '', gap = '', mark = '', second = ''] = match;
  const start = match.index;
  const isShort = second.length === 2;
  const year = Number(first);
  let until = isShort ? year - (year % 100) + Number(second) : Number(second);
  // "1999/00"
  if (isShort && year % 100 === 99 && second === '00') until += 100;
  const end = start + all.length;
  if (until <= year || (isShort && gap !== '')) return undefined;
  if (!areYears(read.text, start, end, year, until)) return undefined;
  if (until === year + 1) return saying(match, yearOf({ year, until }));
  // "2003-11" may be a month.
  if (isShort && Number(second) <= 12 && mark !== '–') return undefined;
  const figures = [
    { ...yearOf({ year }), start, end: start + all.indexOf(first) + first.length },
    { ...yearOf({ year: until }), start: end - second.length, end },
  ];
  return { end, figures };
};

/** A half or a quarter of a year: there is no third half. */
function part(match: RegExpExecArray, of: string, number: number, digits = ''): Form | undefined {
  const length = /^h/i.test(of) ? 6 : 3;
  if (length * number > 12) return undefined;
  const months = [length * (number - 1) + 1, length * number] as const;
  return saying(match, yearOf({ year: fullYear(digits), months }));
}

const PART = sticky(
  `(?:([HQ])([1-4])|([1-4])([HQ]))(?:\\s?(?:of\\s|FY\\s?)?${YEAR}|['’]?(\\d\\d))(?![\\d-])`,
);

/** "H1 2024", "3Q23" */
export const readPart: FormReader = (read, place) => {
  const match = matchAt(PART, read, place);
  const [, a = '', first = '', second = '', b = '', digits, short] = match ?? [];
  return match ? part(match, a + b, Number(first + second), digits ?? short) : undefined;
};

const YEAR_PART = sticky(`(?<![\\d.,/$€£¥–-])${YEAR}[\\s-]?([HQ])([1-4])(?![A-Za-z\\d-])`);

/** "2024 H1" */
export const readYearPart: FormReader = (read, place) => {
  const match = matchAt(YEAR_PART, read, place);
  const [, digits, of = '', number] = match ?? [];
  return match ? part(match, of, Number(number), digits) : undefined;
};

const NAMED_PART = sticky(
  `([A-Za-z]+|[1-4](?:st|nd|rd|th))[\\s-](half|quarter) of (?:the )?(?:(?:fiscal|financial) )?(?:year )?${YEAR}(?![\\d/–-])`,
);

/** "the second half of 2024", "the last quarter of 2023" */
export const readNamedPart: FormReader = (read, place) => {
  const { text = '', kind } = read.tokens[place] ?? {};
  const isLast = isOf(' last final latter ', text);
  const number = kind === 'number' ? Number(text) : ordinal(text);
  if (!isLast && number === undefined) return undefined;
  const match = matchAt(NAMED_PART, read, place);
  const [, , of = '', digits] = match ?? [];
  return match ? part(match, of, number ?? (of === 'half' ? 2 : 4), digits) : undefined;
};

/** In which months a year is young, in its middle, and old: nobody can tell to the day. */
const VAGUE: Readonly<Record<string, readonly [first: number, last: number]>> = {
  early: [1, 5],
  mid: [4, 9],
  late: [8, 12],
  end: [8, 12],
};
const SOMETIME = sticky(
  `[A-Za-z]+(?:[\\s-]| in )(?:the )?${YEAR}(?:(['’]?s)(?![A-Za-z])|(?![\\ds/–-]))`,
);

const SOMETIME_IN_MONTH = sticky(`[A-Za-z]+-([A-Z][a-z]+)\\.?,? ${YEAR}(?!\\d)`);

/** "mid-June 2025": the month is all that can be compared. */
function inMonth(read: ReadText, place: number): Form | undefined {
  const match = matchAt(SOMETIME_IN_MONTH, read, place);
  const of = month(match?.[1]?.toLowerCase() ?? '');
  const year = Number(match?.[2]);
  if (!match || of === undefined) return undefined;
  return saying(match, { sort: 'date', value: year, date: { year, month: of } });
}

/** "mid-2023", "the early 1990s", "end-2021" */
export const readSometime: FormReader = (read, place) => {
  const match = matchAt(SOMETIME, read, place);
  const word = read.tokens[place]?.text ?? '';
  const months = VAGUE[word];
  if (!match || !months) return inMonth(read, place);
  // "At the end 2021 people came."
  if (word === 'end' && !match[0].includes('-')) return undefined;
  const [, digits = '', plural] = match;
  const year = Number(digits);
  return plural === undefined
    ? saying(match, yearOf({ year, months, vague: true }))
    : decade(match, year);
};

/** "The 1990s" are ten years, "the 1800s" a hundred. */
function decade(match: RegExpExecArray, year: number): Form | undefined {
  const years = year % 100 === 0 && year < 2000 ? 100 : 10;
  return year % 10 === 0 ? saying(match, yearOf({ year, until: year + years - 1 })) : undefined;
}

const DECADE = sticky(`(?<![A-Za-z0-9.,/$€£¥–-])${YEAR}(['’]?)s(?![A-Za-z0-9])`);

/** "the 1990s"; "1960's record" is that of a year. */
export const readDecade: FormReader = (read, place) => {
  const match = matchAt(DECADE, read, place);
  if (!match || (match[2] !== '' && read.tokens[place - 1]?.text !== 'the')) return undefined;
  return decade(match, Number(match[1]));
};

const FISCAL = sticky(`FY[\\s-]?['’]?((?:1\\d|20)\\d\\d|\\d\\d)(?![\\d/–-])`);

/** "FY2024", "FY2024/25" */
export const readFiscalYear: FormReader = (read, place) => {
  const match = matchAt(FISCAL, read, place);
  if (!match) return readYears(read, place);
  return saying(match, yearOf({ year: fullYear(match[1] ?? '') }));
};

const MONTHS = sticky(
  `[A-Z][a-z]+\\.?\\s?(?:[–—-]|to|through|until)\\s?([A-Z][a-z]+)\\.?,? ${YEAR}(?!\\d)`,
);

/** "May–July 2024" */
export const readMonths: FormReader = (read, place) => {
  const { tokens } = read;
  const between = isOf(' to through until ', tokens[place + 1]?.text ?? '') ? 2 : 1;
  const [first, last] = [place, place + between].map((at) => month(tokens[at]?.text ?? ''));
  if (first === undefined || last === undefined || first >= last) return undefined;
  const match = matchAt(MONTHS, read, place);
  const year = Number(match?.[2]);
  const date = { year, month: last, months: [first, last] as const };
  return match ? saying(match, { sort: 'date', value: year, date }) : undefined;
};
