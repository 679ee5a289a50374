import type { Claim } from '../model/records.ts';
import type { FigureValue } from './figure.ts';
import type { FigureDate } from './figure-date.ts';
import { readFigures } from './read-figures.ts';

/** A figure of a claim. */
export interface KnownFigure extends FigureValue {
  /** As the claim writes it. */
  readonly shown: string;
  /** Whether it is data of the claim, and not in its words: it agrees, but nothing differs from it. */
  readonly implied: boolean;
  /** The times of which the words around it speak: it is so much in one of them. */
  readonly times: readonly string[];
}

/** What a text has where something is so much in a time. */
const TIMES: readonly (readonly [time: string, pattern: RegExp])[] = [
  ['year', /annual|yearly|(?:per|an?|each|every|and) (?:year|annum)/i],
  ['month', /month/i],
  ['week', /week/i],
  ['day', /day|daily/i],
  ['hour', /hour/i],
  ['minute', /minute/i],
];
/** What a text has where something was added up over years. */
const TOTAL =
  /(?:^|[^a-z])(?:by (?:the end of )?\d{4}|cumulative|stock of|stock,|altogether|in total|in all(?![a-z])|all told|so far|to date|since \d{4})/i;
/** Units around a figure in which such words stand. */
const NEAR = 40;

function timesAround(text: string, start: number, end: number): string[] {
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  const times = TIMES.filter(([, pattern]) => pattern.test(around)).map(([time]) => time);
  return TOTAL.test(text) ? [...times, 'total'] : times;
}

interface DateOfData {
  /** As the claim writes it. */
  readonly shown: string;
  readonly date: FigureDate & { readonly year: number };
}

/** The dates of the data of a claim, as it writes them: one, or the first and the last. */
function datesOf({ date = '' }: Claim): DateOfData[] {
  return date.split('/').flatMap((shown) => {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(shown) ?? [];
    if (year === undefined) return [];
    const parts = {
      ...(month !== undefined && { month: Number(month) }),
      ...(day !== undefined && { day: Number(day) }),
    };
    return [{ shown, date: { year: Number(year), ...parts } }];
  });
}

/** A date without its year as that of the data: "on June 17th", where the claim is of 17 June 2025. */
function dated(date: FigureDate | undefined, claim: Claim): FigureDate | undefined {
  if (date?.year !== undefined || date?.month === undefined || date.day === undefined) return date;
  const own = datesOf(claim).find(
    ({ date: { month, day } }) => month === date.month && day === date.day,
  );
  return own ? { ...date, year: own.date.year } : date;
}

function figuresOf(text: string, claim: Claim): KnownFigure[] {
  return readFigures(text).map(({ start, end, perTime, parts, faint, ...said }) => ({
    ...said,
    date: dated(said.date, claim),
    shown: text.slice(start, end).replace(/\s+/gu, ' '),
    implied: false,
    times:
      said.sort === 'quantity'
        ? [...timesAround(text, start, end), ...(perTime === undefined ? [] : [perTime])]
        : [],
  }));
}

/** The figures of the quote of a claim. */
export const figuresOfQuote = (claim: Claim): KnownFigure[] => figuresOf(claim.quote, claim);

/** The figures of the sentence of a claim, and the dates of its data. */
export function figuresBesideQuote(claim: Claim): KnownFigure[] {
  const implied = datesOf(claim).map(
    ({ shown, date }): KnownFigure => ({
      sort: date.month === undefined ? 'year' : 'date',
      value: date.year,
      step: 1,
      unit: undefined,
      nouns: [],
      hedge: undefined,
      ranged: false,
      date,
      shown,
      implied: true,
      times: [],
    }),
  );
  return [...figuresOf(claim.claim, claim), ...implied];
}
