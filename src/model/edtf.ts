/** The years, in days since 1970-01-01, between which an EDTF date lies; both ends included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** What such a date looks like, for those who cannot ask the calendar. */
export const EDTF_PATTERN =
  '^(?:\\d{4}(?:-\\d{2}){0,2}[~?%]?(?:/(?:\\d{4}(?:-\\d{2}){0,2}[~?%]?|\\.\\.))?' +
  '|\\.\\./\\d{4}(?:-\\d{2}){0,2}[~?%]?)$';
const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a day, or `undefined` where the calendar has no such day. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY_MS : undefined;
}

function single(text: string): DaySpan | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  const first = dayNumber(year, month ?? 1, day ?? 1);
  if (first === undefined) return undefined;
  if (day !== undefined) return { first, last: first };
  const next = month === undefined ? dayNumber(year + 1, 1, 1) : firstOfNextMonth(year, month);
  return next === undefined ? undefined : { first, last: next - 1 };
}

function firstOfNextMonth(year: number, month: number): number | undefined {
  return month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
}

/** Dates recur in a base, and each is asked for twice: when it is checked, and when it is indexed. */
const spans = new Map<string, DaySpan>();
const MOST_SPANS = 10_000;

/**
 * Reads the part of EDTF that a base uses: a year, a month or a day, each with an optional
 * `~`, `?` or `%`, or an interval of two of them (`2024/2025`, open ends as `..`).
 *
 * @param text an EDTF date
 * @returns its first and last day, or `undefined` where the text is no such date
 */
export function edtfSpan(text: string): DaySpan | undefined {
  const known = spans.get(text);
  if (known) return known;
  const made = interval(text);
  if (made) {
    if (spans.size >= MOST_SPANS) spans.clear();
    spans.set(text, made);
  }
  return made;
}

function interval(text: string): DaySpan | undefined {
  const parts = text.split('/');
  if (parts.length === 1) return single(text);
  const [from = '', to = ''] = parts;
  if (parts.length !== 2 || (from === '..' && to === '..')) return undefined;
  const first = from === '..' ? Number.NEGATIVE_INFINITY : single(from)?.first;
  const last = to === '..' ? Number.POSITIVE_INFINITY : single(to)?.last;
  if (first === undefined || last === undefined || first > last) return undefined;
  return { first, last };
}

/** Whether a text is an EDTF date that the base can hold and the calendar has. */
export function isEdtf(text: string): boolean {
  return edtfSpan(text) !== undefined;
}
