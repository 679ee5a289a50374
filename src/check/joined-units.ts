import type { Figure } from './figure.ts';
import { type FigureUnit, unitAt, unitNamed } from './figure-units.ts';
import { hedgeBefore } from './hedges.ts';

/* One amount in two units: "3 hours and 14 minutes", "2 m 10", "5 ft 4". */

const BETWEEN = /^(?:,? and |, | )$/;
/** Behind the second number, where it is of something else: "after 3 hours, 14 minutes later". */
const APART = /^ (?:later|earlier|after|before|ago|into)(?![a-z])/;
/** A unit of which there is one. */
const ONE =
  /(?<!(?:half|of|per|every|each|once|twice) )(?<![A-Za-z\d])(?:an?|one) ([a-z]{3,10})(,? and |, | )$/i;
const LONGEST_ONE = 24;

/** In what a bare number behind a unit is counted: 10 of "2 metres 10". */
const SMALLER: Readonly<Record<string, string>> = { m: 'cm', ft: 'in', hour: 'minute' };

/** What is said in several units. */
const JOINED: ReadonlySet<string> = new Set(['time', 'length', 'mass']);

const isAmount = ({ sort, ranged, other }: Figure): boolean =>
  sort === 'quantity' && !ranged && other === undefined;

/** The unit of the second number, where both are one amount. */
function unitBehind(text: string, one: Figure, other: Figure): FigureUnit | undefined {
  const { unit } = one;
  if (!unit || !JOINED.has(unit.dimension) || !isAmount(one) || !isAmount(other)) return undefined;
  const between = text.slice(one.end, other.start);
  if (!BETWEEN.test(between)) return undefined;
  const isBare = !other.unit && other.nouns.length === 0 && between === ' ';
  const own = isBare ? unitNamed(SMALLER[unit.unit] ?? '') : other.unit;
  if (!own || own.dimension !== unit.dimension) return undefined;
  // "5 kg, 300 g" are two of a list.
  const isApart = unit.dimension !== 'time' || APART.test(text.slice(other.end, other.end + 9));
  if (between === ', ' && isApart) return undefined;
  const isSmaller = own.size < unit.size && other.value * own.size < unit.size;
  return isSmaller && Number.isInteger(one.value) && other.hedge === undefined ? own : undefined;
}

/** The one unit before a number, as a figure: "an hour and 20 minutes". */
function oneBefore(text: string, figure: Figure, last: Figure | undefined): Figure | undefined {
  if (!figure.unit) return undefined;
  const from = Math.max(last?.end ?? 0, figure.start - LONGEST_ONE);
  const [all = '', word = '', gap = ''] = ONE.exec(text.slice(from, figure.start)) ?? [];
  const unit = unitAt([word.toLowerCase()])?.unit;
  const start = figure.start - all.length;
  // "5 km an hour and 20 minutes"
  if (!unit || (last && text.slice(last.end, start).trim() === '')) return undefined;
  const before = hedgeBefore(text, start);
  const end = figure.start - gap.length;
  return { ...figure, start: before?.start ?? start, end, value: 1, unit, hedge: before?.hedge };
}

const HALF = /^ and (?:a|one) (half|quarter)(?![A-Za-z]| (?:of|dozen|million|billion|thousand))/;

/** A number with the part of its unit that stands behind: "two hours and a half". */
function withHalf(text: string, figure: Figure): Figure {
  if (!figure.unit || !Number.isInteger(figure.value)) return figure;
  const [all = '', part] = HALF.exec(text.slice(figure.end, figure.end + 28)) ?? [];
  if (part === undefined) return figure;
  const value = figure.value + (part === 'half' ? 0.5 : 0.25);
  return { ...figure, end: figure.end + all.length, value, step: 0.01 };
}

/** The figures of a text, those that are one amount in two units joined: in the smaller one. */
export function withJoinedUnits(text: string, read: readonly Figure[]): Figure[] {
  const figures: Figure[] = [];
  for (const plain of read) {
    const figure = withHalf(text, plain);
    const last = figures.at(-1);
    const one = oneBefore(text, figure, last);
    const before = one ?? last;
    const unit = before && unitBehind(text, before, figure);
    if (!before?.unit || !unit) {
      figures.push(figure);
      continue;
    }
    if (!one) figures.pop();
    const { start, hedge, unit: greater, value, parts = [value] } = before;
    figures.push({
      ...figure,
      start,
      hedge,
      unit,
      value: Math.round((value * greater.size) / unit.size) + figure.value,
      parts: [...parts, figure.value],
    });
  }
  return figures;
}
