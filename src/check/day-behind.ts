import type { Figure } from './figure.ts';
import { type FigureDate, MOST_DAYS } from './figure-date.ts';

/* A day whose month stands before: "on 13 March it came, and on the 19th it was read". */

/** Units from a date within which another day is of its month. */
const FARTHEST = 240;
const SENTENCE_END = /[.!?]["”’»)\]]*\s+(?=[A-Z"“‘(])/;
/** What stands before a day. */
const BEFORE =
  /(?:^|[\s(–—])(?:on|by|until|till|to|from|since|before|after|and|through|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:evening|morning|afternoon|night|end|eve|session|sitting) of),?) the $/i;
const OF_MONTH = /^ (?:day )?of (?:that|the same|this|the) month(?![a-z])/;
/** Places in an order that stand for others behind: "the 19th and 20th centuries". */
const OF_SEVERAL =
  /^(?:-|\s?[–/]|,? (?:and|or|to) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd)) [a-z]| in (?:a row|line|succession|the))/;

/** The last date with a month that ends after a place. */
function dateBefore(figures: readonly Figure[], from: number): Figure | undefined {
  for (let at = figures.length - 1; at >= 0; at--) {
    const figure = figures[at];
    if (!figure || figure.end < from) return undefined;
    if (figure.date?.month !== undefined) return figure;
  }
  return undefined;
}

/**
 * The day that a place in an order says.
 *
 * @param figures those before it
 * @param end where it ends, with its "th"
 */
export function dayBehind(
  text: string,
  figures: readonly Figure[],
  { start, end, day }: { start: number; end: number; day: number },
): { date: FigureDate; end: number } | undefined {
  if (day < 1 || day > MOST_DAYS) return undefined;
  const last = dateBefore(figures, start - FARTHEST);
  const of = last?.date;
  if (!last || !of || of.months || of.either) return undefined;
  const between = text.slice(last.end, start);
  const [, , third] = between.split(SENTENCE_END);
  if (third !== undefined) return undefined;
  const [ofMonth = ''] = OF_MONTH.exec(text.slice(end, end + 24)) ?? [];
  const isThe = /(?:^|\s)the $/i.test(text.slice(Math.max(0, start - 5), start));
  const isDay = BEFORE.test(text.slice(Math.max(0, start - 24), start));
  if (!isThe || (ofMonth === '' && !isDay)) return undefined;
  if (OF_SEVERAL.test(text.slice(end, end + 24))) return undefined;
  // "On 27 March, and on the 2nd" is of April.
  if (ofMonth === '' && day <= (of.lastDay ?? of.day ?? 0)) return undefined;
  const { year, month } = of;
  return {
    date: { ...(year !== undefined && { year }), ...(month !== undefined && { month }), day },
    end: end + ofMonth.length,
  };
}
