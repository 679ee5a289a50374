import type { Figure } from './figure.ts';
import { timesOf } from './figure-date.ts';

/** Units between an amount and its year. */
const FARTHEST = 60;
/** What counts as so many units more between an amount and a year: the end of a clause. */
const CLAUSE = 20;
/** The same where the year begins the sentence: "In 2023, …" is said of all of it. */
const FARTHEST_AHEAD = 240;
const SENTENCE_END = /[.!?。！？]["”’»)\]]*\s/;
/** What stands before a year that begins its sentence. */
const BEGINS = new RegExp(
  `(?:^|${SENTENCE_END.source})\\s*(?:(?:in|by|as of|during|for)\\s(?:the\\send\\sof\\s)?)?$`,
  'i',
);

const beginsSentence = (text: string, { date, start }: Figure): boolean =>
  date !== undefined && BEGINS.test(text.slice(Math.max(0, start - 24), start));

/** How far a year is from an amount; `undefined` where it is too far, or of another sentence. */
function apart(text: string, a: Figure, b: Figure): number | undefined {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const off = second.start - first.end;
  if (off > FARTHEST_AHEAD || (off > FARTHEST && !beginsSentence(text, first))) return undefined;
  const between = text.slice(first.end, second.start);
  if (SENTENCE_END.test(between) || /[;；]/.test(between)) return undefined;
  return between.length + (/[:—]|,\s/.test(between) ? CLAUSE : 0);
}

/**
 * The figures of a text, each amount with the year that stands nearest to it: "188 bursts in 2023, after 203 in
 * 2022". A year is that of one amount.
 */
export function withYears(text: string, figures: readonly Figure[]): Figure[] {
  const years = new Map<Figure, { year: number; off: number }>();
  for (const [place, { date, ...rest }] of figures.entries()) {
    const [year, ...more] = timesOf(date);
    if (year === undefined || more.length > 0) continue;
    let best: Figure | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const one of [figures[place - 1], figures[place + 1]]) {
      if (one?.sort !== 'quantity') continue;
      const off = apart(text, one, { date, ...rest });
      if (off === undefined || off >= least) continue;
      [best, least] = [one, off];
    }
    if (best && least < (years.get(best)?.off ?? Number.POSITIVE_INFINITY))
      years.set(best, { year, off: least });
  }
  if (years.size === 0) return [...figures];
  return figures.map((figure) => {
    const found = years.get(figure);
    return found ? { ...figure, year: found.year } : figure;
  });
}
