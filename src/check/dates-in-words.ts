import type { FigureDate } from './figure-date.ts';
import type { KnownClaim } from './known-claim.ts';

const YEAR = /\d{4}/;
const ISO = /^\d{4}-\d{2}/;
const IDEOGRAPH = /[\u3400-\u9fff]/;
let english: Record<'day' | 'month', Intl.DateTimeFormat> | undefined;

/** A date as the sentences of claims have it: 17 June 2025. */
function spelled({ year = 0, month = 1, day }: FigureDate): string {
  const whole = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  english ??= {
    day: new Intl.DateTimeFormat('en-GB', { ...whole, day: 'numeric' }),
    month: new Intl.DateTimeFormat('en-GB', whole),
  };
  return english[day === undefined ? 'month' : 'day'].format(Date.UTC(year, month - 1, day ?? 1));
}

/** A date without a year, as a document writes it, with its year. */
function withYear(shown: string, year: number): string {
  if (IDEOGRAPH.test(shown)) return `${year}年${shown}`;
  // "June 17th" is June 17, 2025.
  const [, monthFirst] = /^(\p{L}+\.? \d{1,2})(?:st|nd|rd|th)?$/u.exec(shown) ?? [];
  return monthFirst === undefined ? `${shown} ${year}` : `${monthFirst}, ${year}`;
}

/** Whether a date is a day or a month, and no range of them. */
const isOne = ({ month, until, months, lastDay, either }: FigureDate): boolean =>
  month !== undefined && [until, months, lastDay, either].every((part) => part === undefined);

/** Whether two dates are of one day or month, as far as both say the year. */
const areSame = (a: FigureDate, b: FigureDate): boolean =>
  a.month === b.month && a.day === b.day && (a.year ?? b.year) === (b.year ?? a.year);

/**
 * A figure of a claim as it is shown: a date as the words of the document have it, whether it is one of its
 * quote, its sentence or its data; any other as it is.
 *
 * @param record as the claim writes it
 */
export function dateInWords(claim: KnownClaim, record: string): string {
  const { date } = claim.figures.find(({ shown }) => shown === record) ?? {};
  if (!date || !isOne(date)) return record;
  const own = claim
    .figuresOfQuote()
    .find(({ date: other }) => other && isOne(other) && areSame(date, other));
  if (!own) return ISO.test(record) ? spelled(date) : record;
  return date.year === undefined || YEAR.test(own.shown)
    ? own.shown
    : withYear(own.shown, date.year);
}
