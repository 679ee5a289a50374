import type { Way } from '../model/check-result.ts';
import { digitsOf, isScaled, isSwapped, TELLING_DIGITS } from './digits.ts';
import { type FigureValue, type Role, SMALL_COUNT } from './figure.ts';
import { compareDays, type FigureDate } from './figure-date.ts';
import type { FigureUnit } from './figure-units.ts';

/** How a figure of a draft stands to one of the record. */
export type Comparison =
  | { readonly same: true; readonly how: 'rounded' | 'hedge' | null; readonly contrary: boolean }
  | {
      readonly same: false;
      readonly how: Way;
      /** Whether the two differ as slips of the pen do: in scale, in unit, by swapped digits. */
      readonly slip: boolean;
      /** What the number does in the record, where it does something else in the draft. */
      readonly role?: string | undefined;
    };

const CONTRARY: Readonly<Record<string, string>> = { over: 'under', under: 'over' };

function compareDates(draft: FigureDate, record: FigureDate): Comparison | undefined {
  const how = compareDays(draft, record);
  if (how === undefined) return undefined;
  if (how === 'same') {
    // A day and a month name a date without its year; a month alone does not.
    const isNamed =
      draft.year === undefined || record.year !== undefined || draft.day !== undefined;
    return isNamed ? { same: true, how: null, contrary: false } : undefined;
  }
  const shared = (['year', 'month', 'day'] as const).filter(
    (part) => draft[part] !== undefined && draft[part] === record[part],
  );
  // Two days differ by a slip where they share two parts; without days the month must be the same, as a year
  // has many events.
  const isDay = draft.day !== undefined && record.day !== undefined;
  const isSlip = isDay ? shared.length >= 2 : shared.includes('month');
  return { same: false, how: 'date', slip: isSlip };
}

/** Of two figures that stand for another, and have other values. */
export const OTHER_VALUE = { same: false, how: 'value', slip: false } as const;

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

/** Whether a figure that is no date counts things. */
const isCount = ({ unit, nouns, value }: FigureValue): boolean =>
  unit === undefined && nouns.length > 0 && Number.isInteger(value);

/** How a draft says otherwise, by its hedge, what the record has. */
function hedged(draft: FigureValue, record: FigureValue): 'contrary' | 'other' | null {
  if (draft.hedge === record.hedge || record.hedge === 'exactly') return null;
  if (draft.hedge === 'exactly') return record.hedge === undefined ? null : 'contrary';
  if (draft.hedge !== undefined && CONTRARY[draft.hedge] === record.hedge && record.hedge)
    return 'contrary';
  // Where exactly so many things were counted, "more than" so many is wrong.
  const isOff = record.hedge === undefined && (draft.hedge === 'over' || draft.hedge === 'under');
  if (isOff && isCount(draft) && isCount(record) && draft.value === record.value) return 'contrary';
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

/** Whether one digit is that of another number, as three years have that of thirty. */
const isByChance = ({ value }: FigureValue, record: FigureValue): boolean =>
  digitsOf(value).length === 1 && Math.max(value, record.value) < 1000;

function compareValues(draft: FigureValue, record: FigureValue): Comparison {
  const same = sameValues(draft, record, 1);
  if (same) return same;
  const scaled = isScaled(draft.value, record.value);
  const slip = (scaled && !isByChance(draft, record)) || isSwapped(draft.value, record.value);
  return { same: false, how: scaled ? 'scale' : 'value', slip };
}

/** What is measured of things, so that one is easily written for another. */
const MEASURES: ReadonlySet<string> = new Set([
  'length',
  'area',
  'volume',
  'mass',
  'energy',
  'power',
]);

const SHARES: ReadonlySet<string> = new Set(['share', 'points']);

/** Whether the words that count stand in one place, from the end: the things themselves are the last. */
const inPlace = (a: number, all: number, b: number, others: number): boolean =>
  Math.abs(all - a - (others - b)) <= 1;

/**
 * Whether two figures count different things: both say what, and share no noun in its place. The second
 * China–Kazakhstan railway is not the second China–Central Asia summit.
 */
export function countOthers({ nouns }: FigureValue, { nouns: others }: FigureValue): boolean {
  if (nouns.length === 0 || others.length === 0) return false;
  return !nouns.some((noun, a) =>
    others.some((other, b) => other === noun && inPlace(a, nouns.length, b, others.length)),
  );
}

/** What may be called staff, members or pupils as well. */
const arePeople = ({ nouns }: FigureValue): boolean =>
  nouns.includes('wpeopl') || nouns.includes('wperson');

/** How numbers that are one thing with another stand to a number of the record: "12 of the 20", "3–1". */
function comparePairs(draft: FigureValue, record: FigureValue): Comparison | undefined {
  const [whole, own] = [draft.other, record.other];
  if (whole !== undefined && own !== undefined) {
    const isSame = draft.value === record.value && whole === own;
    if (isSame) return sameValues(draft, record, 1);
    const slip = draft.value === own && whole === record.value;
    return { same: false, how: 'value', slip };
  }
  // "16 of 22" has nothing of "22 matches", but may be "14 matches" as a part of them.
  if (whole !== undefined && draft.value !== record.value)
    return record.value < whole ? compareValues(draft, record) : undefined;
  const withOther = (one: FigureValue): FigureValue =>
    one.other === undefined ? one : { ...one, value: one.other };
  return sameValues(draft, record, 1) ?? compareValues(withOther(draft), withOther(record));
}

/** Whether a number is what something became in one text, and by how much it changed in the other. */
function isOfOtherRole({ role, ...draft }: FigureValue, record: FigureValue): boolean {
  if (role === undefined || record.role === undefined || role === record.role) return false;
  // "From 5 to 7" and "from 7 to 5"; what something rose from in one year it rose to in another.
  if (role === 'from' || record.role === 'from') return draft.other === record.other;
  return true;
}

/** Whether a number is one end of a change. */
const isEnd = ({ role }: FigureValue): boolean => role === 'from' || role === 'to';

/** How it is said that something becomes more, or less. */
const DIRECTIONS: Readonly<Record<Role, readonly [up: string, down: string]>> = {
  from: ['up from', 'down from'],
  to: ['up to', 'down to'],
  by: ['up by', 'down by'],
};

/** Whether two numbers are parts of one whole, which is hardly the same by chance: "23 of 29", "26 of the 29". */
export const areOfOneWhole = (draft: FigureValue, record: FigureValue): boolean =>
  draft.other === record.other &&
  (draft.other ?? 0) > SMALL_COUNT &&
  draft.role === undefined &&
  record.role === undefined;

/** Compares numbers that count the same or are in one unit. */
function compareAmounts(draft: FigureValue, record: FigureValue): Comparison | undefined {
  const isPair = (one: FigureValue): boolean => one.other !== undefined && one.role === undefined;
  if (isPair(draft) || isPair(record)) return comparePairs(draft, record);
  const compared = compareValues(draft, record);
  if (!compared.same) return compared;
  const differs = { same: false, how: 'value', slip: true } as const;
  const isOpposite = draft.sign !== undefined && record.sign === -draft.sign;
  // What something fell to, it may rise from.
  const areOfOneRole = draft.role === record.role || (!isEnd(draft) && !isEnd(record));
  if (isOpposite && areOfOneRole)
    return { ...differs, role: DIRECTIONS[record.role ?? 'by'][record.sign === 1 ? 0 : 1] };
  return isOfOtherRole(draft, record) ? { ...differs, role: record.role } : compared;
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
      // So much is hardly the same by chance.
      const isMuch =
        MEASURES.has(draft.unit.dimension) &&
        MEASURES.has(record.unit.dimension) &&
        draft.value > SMALL_COUNT;
      return (isWeight || isShare || isMuch) && draft.value === record.value
        ? { same: false, how: 'unit', slip: true }
        : undefined;
    }
    if (draft.unit.unit !== record.unit.unit)
      return compareUnits(draft, draft.unit, record, record.unit);
    // The third-largest city is no slip for the second-largest river.
    if (draft.unit.dimension === 'rank' && countOthers(draft, record)) return undefined;
    const amounts = compareAmounts(draft, record);
    // Who comes second, where another one comes first, is told by the words alone.
    const isPlace = draft.unit.unit === 'rank' && draft.nouns.length === 0;
    return isPlace && !amounts?.same ? undefined : amounts;
  }
  if (draft.unit || record.unit) {
    // A bare number of a table or a headline may be of anything.
    const bare = draft.unit ? record : draft;
    if (bare.nouns.length > 0 || bare !== draft || draft.other !== undefined) return undefined;
    return sameValues(draft, record, 1);
  }
  const compared = compareAmounts(draft, record);
  if (!compared) return undefined;
  if (countOthers(draft, record) && !areOfOneWhole(draft, record))
    // So many digits are hardly the same by chance, whatever they are called.
    return (compared.same &&
      (digitsOf(draft.value).length >= TELLING_DIGITS || arePeople(draft) || arePeople(record))) ||
      (!compared.same && compared.how === 'scale' && digitsOf(draft.value).length > 1)
      ? compared
      : undefined;
  const bare = draft.nouns.length === 0 || record.nouns.length === 0;
  if (!bare || compared.same) return compared;
  // Digits that are another number's in another order or scale are hardly so by chance.
  const isSlip = compared.role !== undefined || digitsOf(draft.value).length > 1;
  return compared.slip && isSlip ? compared : undefined;
}

/** Compares values in two units of one dimension. Amounts of money are never converted. */
function compareUnits(
  draft: FigureValue,
  a: FigureUnit,
  record: FigureValue,
  b: FigureUnit,
): Comparison | undefined {
  const equal = draft.value === record.value;
  if (a.dimension === 'rank') return undefined;
  if (a.dimension === 'money')
    return equal ? { same: false, how: 'currency', slip: true } : undefined;
  if (equal && draft.value !== 0) return { same: false, how: 'unit', slip: true };
  if (a.size === 0 || b.size === 0) return undefined;
  // Values in other units are only told to be the same: nobody may have meant to convert.
  return sameValues(draft, record, b.size / a.size);
}

/** Whether a figure is one of the record, however it is hedged. */
export const haveSameValue = (draft: FigureValue, record: FigureValue): boolean =>
  compareFigures(draft, record)?.same === true;

/** Whether a figure is one of the record, and not hedged the other way. */
export function areSame(draft: FigureValue, record: FigureValue): boolean {
  const compared = compareFigures(draft, record);
  return compared?.same === true && !compared.contrary;
}
