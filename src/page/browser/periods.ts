import { edtfSpan, yearOfDay } from '../../model/edtf.ts';

/** Some years: one, or a decade. */
export interface Period {
  /** EDTF: `2024`, or `2010/2019`. */
  readonly value: string;
  readonly label: string;
}

/** So many of the last years stand alone; years before are put together by decades. */
const ALONE = 8;
/** Of a longer interval only the years of its ends are looked at. */
const LONGEST = 200;

/** The years of a date, without open ends. */
function yearsOf(date: string): number[] {
  const span = edtfSpan(date);
  if (!span) return [];
  const ends = [span.first, span.last].filter((day) => Number.isFinite(day)).map(yearOfDay);
  const [first = 0, last = first] = ends;
  if (last - first > LONGEST) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

const padded = (year: number): string => String(year).padStart(4, '0');

/** Puts the dates of facts into periods. */
export class Periods {
  /** The latest first. */
  readonly all: readonly Period[];
  readonly #alone: ReadonlySet<number>;

  /** @param dates EDTF, of each fact; `undefined` where it has none */
  constructor(dates: readonly (string | undefined)[]) {
    // An interval says little about when something was: its ends do not make periods.
    const own = dates.filter((date) => date !== undefined && !date.includes('/'));
    const years = [...new Set(own.flatMap((date) => yearsOf(date ?? '')))].sort((a, b) => b - a);
    this.#alone = new Set(years.slice(0, ALONE));
    const values = new Set(dates.flatMap((date) => this.of(date)));
    this.all = [...values]
      .sort()
      .reverse()
      .map((value) => ({ value, label: value.replace('/', '–') }));
  }

  /** The periods of a date; none where there is no date. */
  of(date: string | undefined): string[] {
    if (date === undefined) return [];
    return [...new Set(yearsOf(date).map((year) => this.#periodOf(year)))];
  }

  #periodOf(year: number): string {
    if (this.#alone.has(year)) return padded(year);
    const decade = Math.floor(year / 10) * 10;
    return `${padded(decade)}/${padded(decade + 9)}`;
  }
}
