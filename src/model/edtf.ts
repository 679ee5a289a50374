/** The first and last day that an EDTF date covers, in days since 1970-01-01. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** A regular expression for the JSON Schema; unlike {@link isEdtf} it knows no calendar. */
export const EDTF_PATTERN =
  '^(?:\\d{4}(?:-\\d{2}){0,2}[~?%]?(?:/(?:\\d{4}(?:-\\d{2}){0,2}[~?%]?|\\.\\.))?' +
  '|\\.\\./\\d{4}(?:-\\d{2}){0,2}[~?%]?)$';
const DAY_MS = 86_400_000;

/** Days since 1970-01-01, or `undefined` if the calendar has no such day. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY_MS : undefined;
}

function singleSpan(text: string): DaySpan | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  const first = dayNumber(year, month ?? 1, day ?? 1);
  if (first === undefined) return undefined;
  if (day !== undefined) return { first, last: first };
  const next = firstOfNextMonth(year, month ?? 12);
  return next === undefined ? undefined : { first, last: next - 1 };
}

function firstOfNextMonth(year: number, month: number): number | undefined {
  return month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
}

/** Cache: dates recur in a base, and each is parsed twice, for the check and for the index. */
const spans = new Map<string, DaySpan>();
const MAX_CACHED_SPANS = 10_000;

/**
 * Parses the subset of EDTF that a base uses: a year, a month or a day, each with an optional
 * `~`, `?` or `%`, or an interval of two of them (`2024/2025`, with `..` for an open end).
 *
 * @returns the first and last day, infinite at an open end; `undefined` if the text is no such date
 */
export function edtfSpan(text: string): DaySpan | undefined {
  const cached = spans.get(text);
  if (cached) return cached;
  const span = parseSpan(text);
  if (span) {
    if (spans.size >= MAX_CACHED_SPANS) spans.clear();
    spans.set(text, span);
  }
  return span;
}

function parseSpan(text: string): DaySpan | undefined {
  const parts = text.split('/');
  if (parts.length === 1) return singleSpan(text);
  const [from = '', to = ''] = parts;
  if (parts.length !== 2 || (from === '..' && to === '..')) return undefined;
  const first = from === '..' ? Number.NEGATIVE_INFINITY : singleSpan(from)?.first;
  const last = to === '..' ? Number.POSITIVE_INFINITY : singleSpan(to)?.last;
  if (first === undefined || last === undefined || first > last) return undefined;
  return { first, last };
}

/** Whether a text is an EDTF date of the supported subset whose days exist in the calendar. */
export function isEdtf(text: string): boolean {
  return edtfSpan(text) !== undefined;
}

/** A day as an ISO date. @param day in days since 1970-01-01 */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The year of a day. @param day in days since 1970-01-01 */
export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Whether the first day of a date is after the last day of another; `false` where one of them is not given. */
export function isAfter(since: string | undefined, until: string | undefined): boolean {
  const [from, to] = [since, until].map((one) => (one === undefined ? undefined : edtfSpan(one)));
  return from !== undefined && to !== undefined && from.first > to.last;
}
