import { normalForm } from '../text/normal-form.ts';
import { monthsIn } from './month-names.ts';

/** A date in a line. */
export interface WrittenDate {
  /** As EDTF; `undefined` where its day and its month cannot be told apart: 03/04/2023. */
  readonly value: string | undefined;
  /** UTF-16 units of the line: the first, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

const BIG_ENDIAN = /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)\.?/g;
const LITTLE_ENDIAN = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/g;
const EAST_ASIAN =
  /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号일])?|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号])?|(?:令和|平成|昭和|民國|民国)\s?[\d元]{1,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/g;
/** The parts of a date beside the name of its month: "3rd of", "2023 жылғы 3", "2023-yil 3-". */
const DAY_BEFORE = /(?<!\d)(\d{1,2})[^\s\d]{0,5}\s{0,2}(?:\p{L}{1,3}['’]?\s{0,2})?$/u;
const YEAR_BEFORE = /(?<!\d)(\d{4})\s{0,2}[-–]?\s{0,2}\p{L}{0,8}[.,]{0,2}\s{0,2}$/u;
const DAY_AFTER = /^[.,]?\s{0,2}(\d{1,2})(?![\d:])[^\s\d,]{0,4}/u;
const YEAR_AFTER = /^[.,-]{0,2}\s{0,2}(?:\p{L}{1,3}\.?\s{1,2})?(\d{4})(?!\d)/u;

function edtf(year: string, month: number | string, day?: string): string | undefined {
  const [m, d] = [Number(month), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Any digits as ASCII digits, other letters in their usual form, and nothing invisible. */
export function plainLine(line: string): string {
  return normalForm(line, 'NFKC')
    .replaceAll(/[\p{Cf}\u00AD]/gu, '')
    .replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      let value = 0;
      while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
      return String(value);
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function named(line: string): WrittenDate[] {
  return monthsIn(line).flatMap(({ month, start, end }): WrittenDate[] => {
    const before = line.slice(Math.max(0, start - 30), start);
    const after = line.slice(end, end + 30);
    const dayBefore = DAY_BEFORE.exec(before);
    const dayAfter = dayBefore ? null : DAY_AFTER.exec(after);
    const rest = after.slice(dayAfter?.[0].length ?? 0);
    const yearAfter = YEAR_AFTER.exec(rest);
    const yearBefore = YEAR_BEFORE.exec(before.slice(0, dayBefore?.index ?? before.length));
    const [, year] = yearAfter ?? yearBefore ?? [];
    if (year === undefined) return [];
    const value = edtf(year, month, dayBefore?.[1] ?? dayAfter?.[1]);
    const first = yearAfter ? dayBefore : yearBefore;
    const from = first ? start - before.length + first.index : start;
    const past = end + (dayAfter?.[0].length ?? 0) + (yearAfter?.[0].length ?? 0);
    return value === undefined ? [] : [{ value, start: from, end: past }];
  });
}

function numbered(line: string): WrittenDate[] {
  const at = ({ 0: text, index }: RegExpExecArray): Omit<WrittenDate, 'value'> => ({
    start: index,
    end: index + text.length,
  });
  const big = Array.from(line.matchAll(BIG_ENDIAN), (found) => {
    const [, year = '', , month = '', day] = found;
    return { value: edtf(year, month, day), ...at(found) };
  });
  const little = Array.from(line.matchAll(LITTLE_ENDIAN), (found) => {
    const [, one = '', sign, other = '', year = ''] = found;
    const byDay = edtf(year, other, one);
    const byMonth = sign === '.' ? undefined : edtf(year, one, other);
    // Which of two numbers is the month nobody can tell: 03/04/2023.
    const sure = byDay === byMonth || byMonth === undefined || byDay === undefined;
    return { value: sure ? (byDay ?? byMonth) : undefined, ...at(found) };
  });
  const east = Array.from(line.matchAll(EAST_ASIAN), (found) => {
    const [, year, month = '', day] = found;
    return { value: year === undefined ? undefined : edtf(year, month, day), ...at(found) };
  });
  return [...big.filter(({ value }) => value !== undefined), ...little, ...east];
}

/**
 * The dates with a year and a month that stand in a line, in order: 2 May 1904, May 2, 1904, 2 мая 1904 г.,
 * 1904年5月2日, 2.5.1904.
 *
 * @param line by `plainLine`
 */
export function datesIn(line: string): WrittenDate[] {
  const found = [...numbered(line), ...named(line)].sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => start >= (found[at - 1]?.end ?? 0));
}
