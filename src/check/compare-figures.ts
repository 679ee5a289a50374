import type { Way } from '../model/check-result.ts';
import type { PartialDate } from '../search/dates.ts';
import type { FigureValue } from './figure.ts';
import type { FigureUnit } from './figure-units.ts';

/** How a figure of a draft stands to one of the record. */
export type Comparison =
  | { readonly same: true; readonly how: 'rounded' | 'hedge' | null; readonly contrary: boolean }
  | {
      readonly same: false;
      readonly how: Way;
      /** Whether the two differ as slips of the pen do: in scale, in unit, by swapped digits. */
      readonly slip: boolean;
    };

const CONTRARY: Readonly<Record<string, string>> = { over: 'under', under: 'over' };

/** The parts of a date that two dates both give: equal, other, or none. */
function datesOf(a: PartialDate, b: PartialDate): 'same' | 'other' | 'apart' {
  const pairs = [
    [a.year, b.year],
    [a.month, b.month],
    [a.day, b.day],
  ].filter(([x, y]) => x !== undefined && y !== undefined);
  if (pairs.length === 0) return 'apart';
  return pairs.every(([x, y]) => x === y) ? 'same' : 'other';
}

/** The smallest part that a date gives. */
const smallest = ({ month, day }: PartialDate): keyof PartialDate =>
  day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';

function compareDates(draft: PartialDate, record: PartialDate): Comparison | undefined {
  const how = datesOf(draft, record);
  // "June 2025" in the record does not say which day it was.
  if (how === 'apart' || record[smallest(draft)] === undefined) return undefined;
  if (how === 'same') {
    // A day and a month name a date without its year; a month alone does not.
    const isNamed =
      draft.year === undefined || record.year !== undefined || draft.day !== undefined;
    return isNamed ? { same: true, how: null, contrary: false } : undefined;
  }
  const isShared = (part: keyof PartialDate): boolean =>
    draft[part] !== undefined && draft[part] === record[part];
  return {
    same: false,
    how: 'date',
    slip: isShared('year') || isShared('month') || isShared('day'),
  };
}

/** So many digits are hardly the same by chance. */
export const TELLING_DIGITS = 3;

/** The digits of a number, without zeros at its end. */
export const digitsOf = (value: number): string =>
  String(Number(value.toPrecision(12)))
    .replace(/\D/g, '')
    .replace(/(?<!0)0+$/, '');

/** Whether a number is another one times a power of a thousand, or of ten thousand as in Chinese. */
function isScaled(a: number, b: number): boolean {
  if (a <= 0 || b <= 0 || a === b) return false;
  const ratio = Math.log10(Math.max(a, b) / Math.min(a, b));
  return Math.abs(ratio - Math.round(ratio)) < 1e-9 && digitsOf(a) === digitsOf(b);
}

/** Whether two numbers have the same digits in another order: 41 and 14. */
export function isSwapped(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  return x.length > 1 && x !== y && [...x].sort().join('') === [...y].sort().join('');
}

/** The share of a number by which a rounded one may be off. */
const MOST_OFF = 0.07;

/**
 * Whether a number is another one, rounded to the digits that it shows: half of the last one up or down, or by a
 * whole one where the hedge says that there is more or less, "over 184 million" of 184.6.
 */
function isRounded(draft: FigureValue, record: FigureValue, size: number): boolean {
  const value = record.value * size;
  const off = draft.value - value;
  if (off === 0) return true;
  if (draft.step < record.step * size || Math.abs(off) > MOST_OFF * value) return false;
  if (draft.hedge === 'over') return off < 0 && -off < draft.step;
  if (draft.hedge === 'under') return off > 0 && off < draft.step;
  return off > 0 ? off <= draft.step / 2 : -off < draft.step / 2;
}

/** How a draft says otherwise, by its hedge, what the record has. */
function hedged(draft: FigureValue, record: FigureValue): 'contrary' | 'other' | null {
  if (draft.hedge === record.hedge) return null;
  if (draft.hedge !== undefined && CONTRARY[draft.hedge] === record.hedge && record.hedge)
    return 'contrary';
  // "About" takes in what lies over and under.
  return draft.hedge === 'about' && record.hedge === undefined ? null : 'other';
}

/** Compares values that are to be the same; `undefined` where they are not. */
function sameValues(draft: FigureValue, record: FigureValue, size: number): Comparison | undefined {
  const equal = Math.abs(draft.value - record.value * size) <= Math.abs(draft.value) * 1e-9;
  if (!equal && !isRounded(draft, record, size)) return undefined;
  const hedge = hedged(draft, record);
  if (!equal && hedge !== 'contrary') {
    // What is said to be rounded is no slip.
    const said = draft.hedge !== undefined && record.hedge === undefined;
    return { same: true, how: said ? null : 'rounded', contrary: false };
  }
  return {
    same: true,
    how: equal ? (hedge === null ? null : 'hedge') : 'rounded',
    contrary: hedge === 'contrary',
  };
}

function compareValues(draft: FigureValue, record: FigureValue): Comparison {
  const same = sameValues(draft, record, 1);
  if (same) return same;
  const scaled = isScaled(draft.value, record.value);
  const slip = scaled || isSwapped(draft.value, record.value);
  return { same: false, how: scaled ? 'scale' : 'value', slip };
}

const SHARES: ReadonlySet<string> = new Set(['share', 'points']);

/** Whether two figures count the same things: they share a noun. */
function countTheSame(draft: FigureValue, record: FigureValue): boolean {
  return draft.nouns.some((noun) => record.nouns.includes(noun));
}

/**
 * Compares a figure of a draft with one of the record.
 *
 * @returns `undefined` where they are of things that cannot be compared
 */
export function compareFigures(draft: FigureValue, record: FigureValue): Comparison | undefined {
  if (draft.date && record.date) return compareDates(draft.date, record.date);
  if (draft.date || record.date || draft.ranged !== record.ranged) return undefined;
  if (draft.sort !== record.sort) return undefined;
  if (draft.unit && record.unit) {
    if (draft.unit.dimension !== record.unit.dimension) {
      // Pounds are money and weight.
      const isWeight = draft.unit.unit === 'GBP' && record.unit.dimension === 'mass';
      // A share that grew by percentage points did not grow by as many percent.
      const isShare = SHARES.has(draft.unit.dimension) && SHARES.has(record.unit.dimension);
      return (isWeight || isShare) && draft.value === record.value
        ? { same: false, how: 'unit', slip: true }
        : undefined;
    }
    if (draft.unit.unit === record.unit.unit) return compareValues(draft, record);
    return compareUnits(draft, draft.unit, record, record.unit);
  }
  if (draft.unit || record.unit) {
    // A bare number of a table or a headline may be of anything.
    const bare = draft.unit ? record : draft;
    if (bare.nouns.length > 0 || bare !== draft) return undefined;
    return sameValues(draft, record, 1);
  }
  const compared = compareValues(draft, record);
  if (draft.nouns.length > 0 && record.nouns.length > 0 && !countTheSame(draft, record))
    // So many digits are hardly the same by chance, whatever they are called.
    return (compared.same && digitsOf(draft.value).length >= TELLING_DIGITS) ||
      (!compared.same && compared.how === 'scale' && digitsOf(draft.value).length > 1)
      ? compared
      : undefined;
  const bare = draft.nouns.length === 0 || record.nouns.length === 0;
  if (!bare || compared.same) return compared;
  // Digits that are another number's in another order or scale are hardly so by chance.
  return compared.slip && digitsOf(draft.value).length > 1 ? compared : undefined;
}

/** Compares values in two units of one dimension. Amounts of money are never converted. */
function compareUnits(
  draft: FigureValue,
  a: FigureUnit,
  record: FigureValue,
  b: FigureUnit,
): Comparison | undefined {
  const equal = draft.value === record.value;
  if (a.dimension === 'money')
    return equal ? { same: false, how: 'currency', slip: true } : undefined;
  if (equal && draft.value !== 0) return { same: false, how: 'unit', slip: true };
  if (a.size === 0 || b.size === 0) return undefined;
  // Values in other units are only told to be the same: nobody may have meant to convert.
  return sameValues(draft, record, b.size / a.size);
}
