import type { PartialDate } from '../search/dates.ts';

/** No month has more days. */
export const MOST_DAYS = 31;

/** A date as far as a text gives it: also a season, a decade, a part of a year. */
export interface FigureDate extends PartialDate {
  /** The last of several years: 2021 of "2020/21", 1999 of "the 1990s". */
  readonly until?: number;
  /** Months from the first to the last: 7 and 9 of "Q3 2023". */
  readonly months?: readonly [first: number, last: number];
  /** Whether nobody can tell where the months begin and end: "early 2024". */
  readonly vague?: boolean;
  /** The last of several days: 18 of "16–18 June". */
  readonly lastDay?: number;
  /** Whether nobody can tell which is the month, and which the day: 03/04/2022. */
  readonly either?: boolean;
}

/** The years that a date is of. */
export function yearsOf({ year, until = year }: FigureDate = {}): number[] {
  if (year === undefined || until === undefined) return [];
  return Array.from({ length: until - year + 1 }, (_, i) => year + i);
}

/** How far the middle of a season is from its years. */
const HALF = 0.5;

/** The years that a date is of, to compare amounts by: a season has one of its own, between its two. */
export function timesOf(date: FigureDate | undefined): number[] {
  const years = yearsOf(date);
  return years.length === 2 ? [(years[0] ?? 0) + HALF] : years;
}

/** Whether two of these may be the same: a season is neither before nor after its years. */
export const areOneTime = (a: number, b: number): boolean => a === b || Math.abs(a - b) === HALF;

/** How a date of a draft stands to one of the record; `undefined` where the record says too little. */
export type DatesCompared = 'same' | 'other' | undefined;

/** The smallest part that a date gives. */
const smallest = ({ month, day }: PartialDate): keyof PartialDate =>
  day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';

/** The months that a date gives: one, or several. */
const monthsOf = ({ month, months }: FigureDate): FigureDate['months'] =>
  months ?? (month === undefined ? undefined : [month, month]);

/** How several months stand to others of the same year. */
function compareMonths(draft: FigureDate, record: FigureDate): DatesCompared {
  const [own, other] = [monthsOf(draft), monthsOf(record)];
  // "The first half of 2024" is of the year of which the record speaks.
  if (!own || !other) return draft.month === undefined ? 'same' : undefined;
  const [[from, to], [first, last]] = [own, other];
  if (from === first && to === last) return 'same';
  const areNamed = draft.month !== undefined && record.month !== undefined;
  const isAlike = areNamed || (draft.vague && record.vague);
  if (isAlike && draft.months && record.months) return 'other';
  // What happened in a month need not be what half a year was like.
  if (from > last || first > to)
    return record.month !== undefined || draft.month === undefined ? 'other' : undefined;
  if ((from <= first && last <= to) || draft.vague || record.vague) return 'same';
  const isEnd = areNamed && draft.day === undefined && (from === first || to === last);
  return isEnd ? 'same' : undefined;
}

/** How several years stand to others. */
function compareYears(draft: FigureDate, record: FigureDate): DatesCompared {
  const [own, other] = [yearsOf(draft), yearsOf(record)];
  const isAmong = (years: readonly number[], all: readonly number[]): boolean =>
    years.every((year) => all.includes(year));
  if (own.length === other.length) return isAmong(own, other) ? 'same' : 'other';
  if (isAmong(own, other)) return undefined;
  // A season is neither of its years; a decade has all of its.
  if (isAmong(other, own)) return own.length > 2 ? 'same' : undefined;
  return 'other';
}

/** Whether days of one month are those of others: several have each of theirs. */
function areDays(draft: FigureDate, record: FigureDate): boolean {
  const { day: from = 0, lastDay: to = from } = draft;
  const { day: first = 0, lastDay: last = first } = record;
  if (draft.lastDay !== undefined && record.lastDay !== undefined)
    return from === first && to === last;
  return (from <= first && last <= to) || (first <= from && to <= last);
}

function compareRead(draft: FigureDate, record: FigureDate): DatesCompared {
  if (draft.until !== undefined || record.until !== undefined) return compareYears(draft, record);
  if (draft.months || record.months)
    return draft.year === record.year ? compareMonths(draft, record) : 'other';
  const isRange = draft.lastDay !== undefined || record.lastDay !== undefined;
  const areSame = isRange && areDays(draft, record);
  const pairs = [
    [draft.year, record.year],
    [draft.month, record.month],
    isRange ? [Number(areSame), 1] : [draft.day, record.day],
  ].filter(([x, y]) => x !== undefined && y !== undefined);
  // "June 2025" in the record does not say which day it was.
  if (pairs.length === 0 || record[smallest(draft)] === undefined) return undefined;
  return pairs.every(([x, y]) => x === y) ? 'same' : 'other';
}

/** The ways to read a date: its day may be its month, or one of several. */
export function readingsOfDate(date: FigureDate): FigureDate[] {
  const { month, day, either, lastDay } = date;
  if (lastDay !== undefined) return [date, { ...date, day: lastDay }];
  return either ? [date, { ...date, month: day, day: month }] : [date];
}

/** Compares dates in all their readings: where any are the same, these are meant. */
export function compareDays(draft: FigureDate, record: FigureDate): DatesCompared {
  if (!draft.either && !record.either) return compareRead(draft, record);
  const others = readingsOfDate(record);
  const all = readingsOfDate(draft).flatMap((own) =>
    others.map((other) => compareRead(own, other)),
  );
  return all.includes('same') ? 'same' : all[0];
}
