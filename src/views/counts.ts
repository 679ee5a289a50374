import { edtfSpan, yearOfDay } from '../model/edtf.ts';
import type { Topic } from '../model/records.ts';
import { byText } from '../text/by-text.ts';

/** By what the facts of a list can be counted, and with `match` those that a search found. */
export const COUNT_KEYS = ['kind', 'topic', 'source', 'place', 'speaker', 'year'] as const;
export const FOUND_COUNT_KEYS = [...COUNT_KEYS, 'match'] as const;
export type CountKey = (typeof FOUND_COUNT_KEYS)[number];

/** How many facts have a value. */
export interface Count {
  /** `null` for the facts that have none. */
  readonly value: string | null;
  readonly count: number;
}

function withNone(counts: readonly Count[], none: number): Count[] {
  return none === 0 ? [...counts] : [...counts, { value: null, count: none }];
}

/**
 * Counts the facts that have each value, the most frequent first; those that have none stand last.
 *
 * @param facts the values of each fact; a fact counts once for each of its own
 */
export function countValues(facts: Iterable<readonly string[]>): Count[] {
  const counts = new Map<string, number>();
  let none = 0;
  for (const values of facts) {
    if (values.length === 0) none++;
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const rows = Array.from(counts, ([value, count]) => ({ value, count }));
  return withNone(
    rows.sort((a, b) => b.count - a.count || byText(a.value, b.value)),
    none,
  );
}

/** The topics of a claim and those above them: `--topic` finds it by each of these. */
export function withBroader(topics: readonly Topic[]): (ids: readonly string[]) => string[] {
  const broaderOf = new Map(topics.map(({ id, broader }) => [id, broader]));
  return (ids) => ids.flatMap((id) => [id, broaderOf.get(id) ?? id]);
}

/** How many facts each year has. */
export interface YearCounts {
  /** In the order of time, the facts without a date last. */
  readonly rows: readonly Count[];
  /** How many facts have an interval of several years, and count in each of them. */
  readonly intervals: number;
  /** How many have an open end, and count only in the year of the other. */
  readonly open: number;
}

/** Counts the facts of each year. @param dates EDTF, of each fact; `undefined` where it has none */
export function countYears(dates: Iterable<string | undefined>): YearCounts {
  // How many facts more than in the year before: an interval may be of thousands of years.
  const steps = new Map<number, number>();
  const step = (year: number, by: number): void => {
    steps.set(year, (steps.get(year) ?? 0) + by);
  };
  let [none, intervals, open] = [0, 0, 0];
  for (const date of dates) {
    const span = date === undefined ? undefined : edtfSpan(date);
    if (!span) {
      none++;
      continue;
    }
    const { first, last } = span;
    if (!Number.isFinite(first) || !Number.isFinite(last)) open++;
    const from = yearOfDay(Number.isFinite(first) ? first : last);
    const to = yearOfDay(Number.isFinite(last) ? last : first);
    if (to > from) intervals++;
    step(from, 1);
    step(to + 1, -1);
  }
  const changes = [...steps].sort(([a], [b]) => a - b);
  const rows: Count[] = [];
  let count = 0;
  for (const [place, [year, by]] of changes.entries()) {
    count += by;
    if (count === 0) continue;
    for (let one = year; one < (changes[place + 1]?.[0] ?? year); one++) {
      rows.push({ value: String(one).padStart(4, '0'), count });
    }
  }
  return { rows: withNone(rows, none), intervals, open };
}
