import { formsOf, pairs } from './packed-table.ts';

/** As words are folded: й is и. */
// biome-ignore format: a month a line
const MONTHS: ReadonlyMap<string, number> = pairs([
  'january', 1, 'jan', 1, ...formsOf('январ', 'ь я е', 1),
  'february', 2, 'feb', 2, ...formsOf('феврал', 'ь я е', 2),
  'march', 3, 'mar', 3, ...formsOf('март', ' а е', 3),
  'april', 4, 'apr', 4, ...formsOf('апрел', 'ь я е', 4),
  'may', 5, ...formsOf('ма', 'и я е', 5),
  'june', 6, 'jun', 6, ...formsOf('июн', 'ь я е', 6),
  'july', 7, 'jul', 7, ...formsOf('июл', 'ь я е', 7),
  'august', 8, 'aug', 8, ...formsOf('август', ' а е', 8),
  'september', 9, 'sep', 9, 'sept', 9, ...formsOf('сентябр', 'ь я е', 9),
  'october', 10, 'oct', 10, ...formsOf('октябр', 'ь я е', 10),
  'november', 11, 'nov', 11, ...formsOf('ноябр', 'ь я е', 11),
  'december', 12, 'dec', 12, ...formsOf('декабр', 'ь я е', 12),
]);

/** The month, from 1, that a folded word names in full or short. */
export function month(word: string): number | undefined {
  return MONTHS.get(word);
}

/** A date as far as a text gives it. */
export interface PartialDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The keys under which a date is kept, the most exact first: `2025-06-17`, `--06-17`, `2025-06`. A day
 * without a year, a month without a day and a year alone have one more, under which no wider or
 * narrower date stands: `?06-17`, `2025-06-?`, `2025-?`.
 */
export function dateKeys({ year, month: m, day }: PartialDate): string[] {
  if (m === undefined) return year === undefined ? [] : [`${year}-?`];
  if (year === undefined) {
    return day === undefined ? [] : [`--${two(m)}-${two(day)}`, `?${two(m)}-${two(day)}`];
  }
  const inMonth = `${year}-${two(m)}`;
  if (day === undefined) return [inMonth, `${inMonth}-?`];
  return [`${inMonth}-${two(day)}`, `--${two(m)}-${two(day)}`, inMonth];
}

/** The keys of what is dated less exactly than a date asked for, of which it may be a part. */
export function widerKeys(key: string): string[] {
  const [, month, day] = /^(\d{4}-\d{2})(?:-(\d{2}))?$/.exec(key) ?? [];
  if (month === undefined) return [];
  const year = `${month.slice(0, 4)}-?`;
  return day === undefined ? [year] : [`?${month.slice(5)}-${day}`, `${month}-?`, year];
}

/** A date in digits: `2025-06-17`, `2025/06`, `2025.06.17`, `17-06-2025`, `06.2025`, `20250617`. */
export const DATE =
  '\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?![-/.]?\\d)|\\d{4}[-/]\\d{2}(?![-/.]?\\d)|' +
  '\\d{1,2}([-/.])\\d{1,2}\\2\\d{4}(?!\\d)|\\d{1,2}/\\d{4}(?!\\d)|' +
  '(?:0\\d|1[0-2])\\.(?:19|20)\\d{2}(?!\\d)|' +
  '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d|[.,]\\d)';

/** Reads a date in digits; `undefined` where it is none. */
export function readDate(text: string): PartialDate | undefined {
  const yearFirst = /^(\d{4})[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?$/.exec(text);
  if (yearFirst) {
    const [, year, m, day] = yearFirst;
    return valid(Number(year), Number(m), day === undefined ? undefined : Number(day));
  }
  const yearLast = /^(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})$/.exec(text);
  if (!yearLast) return undefined;
  const [, first, second, year] = yearLast;
  const day = first === undefined ? undefined : Number(first);
  // Where both could be a month, the day is taken to come first, as nearly everywhere.
  return valid(Number(year), Number(second), day) ?? valid(Number(year), day ?? 0, Number(second));
}

function valid(year: number, m: number, day: number | undefined): PartialDate | undefined {
  if (m < 1 || m > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  return { year, month: m, day };
}
