import type { ClaimFinder } from './claim-finder.ts';
import { compareFigures, haveSameValue } from './compare-figures.ts';
import { digitsOf, isSwapped } from './digits.ts';
import { type Figure, isNoSmallCount } from './figure.ts';
import type { Context } from './figure-context.ts';
import type { JudgedFigure } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { countsTheVery, type NearestFigure, nearest, slips } from './nearest-figure.ts';
import { isOfForeignName } from './subject.ts';

/** The figure of a claim that comes nearest, and how it compares. */
type Near = Pick<NearestFigure, 'figure' | 'compared'>;

/** A claim that fits so well is meant, though the date is of another year. */
const MEANT = 0.5;
/** Digits that another number has by chance, in another order or scale: 30 days, 30 years. */
const CHANCE_DIGITS = 1;

/** Whether a figure has an amount or a day of a claim: a year is that of many claims. */
const isTold = ({ figure }: JudgedFigure, claim: KnownClaim): boolean =>
  (!figure.date || figure.date.day !== undefined) &&
  claim.figures.some((one) => haveSameValue(figure, one));

/** Whether an amount that no claim has is of the sort of one of a claim. */
const isOther = ({ figure, verdict }: JudgedFigure, claim: KnownClaim): boolean =>
  figure.sort === 'quantity' &&
  verdict.agreeing.length === 0 &&
  claim.figures.some((one) => {
    const compared = compareFigures(figure, one);
    return compared && !compared.same && !compared.slip && !countsTheVery(figure, one);
  });

/** Whether a year is that of an amount which no claim has, or of another one of a row. */
const isOfOtherYear = (
  { sort }: Figure,
  others: readonly JudgedFigure[],
  claim: KnownClaim,
): boolean =>
  sort === 'year' &&
  others.some(
    ({ figure, verdict }) =>
      !verdict.agreeing.includes(claim) &&
      (figure.sort === 'ordinal'
        ? claim.figures.some((one) => isOtherOfRow(figure, one))
        : verdict.verdict === 'not-on-record' && isNoSmallCount(figure)),
  );

/** Whether one of a row is another one of it: the third summit, and not the first. */
const isOtherOfRow = (figure: Figure, one: KnownFigure): boolean =>
  one.sort === 'ordinal' && one.value !== figure.value && one.nouns.at(-1) === figure.nouns.at(-1);

/** Of two amounts, one is so many times the other where they are hardly of one thing. */
const FAR = { measured: 20, counted: 4 } as const;

/** Whether an amount is many times another one, or a small part of it. */
function isFar(figure: Figure, { figure: known, compared }: Near): boolean {
  if (figure.sort !== 'quantity' || compared.same || compared.how !== 'value') return false;
  const times = Math.max(figure.value / known.value, known.value / figure.value);
  return times >= (figure.unit ? FAR.measured : FAR.counted);
}

/** Whether a date of several parts has too few of another one, whose claim is of other years. */
function isOtherTime(
  { date }: Figure,
  { date: known }: KnownFigure,
  years: readonly number[],
): boolean {
  const { year, month, day } = date ?? {};
  if (!known || year === undefined || month === undefined || years.includes(year)) return false;
  const same = [year === known.year, month === known.month, day !== undefined && day === known.day];
  return same.filter(Boolean).length < (day === undefined ? 1 : 2);
}

/** What will be is not what was. */
const FUTURE = /(?<![a-z])(?:will|shall|is to|are to|to be|plans?|planned|due)(?![a-z])/;
const isToCome = ({ date }: Figure, { own }: Context, { claim }: KnownClaim): boolean =>
  date !== undefined && FUTURE.test(own) && !FUTURE.test(claim.claim);

/** Whether a bare number of a table counts what neither its row nor its column speaks of. */
const isOfOtherThings = (
  { unit, date }: Figure,
  { figure: known }: Near,
  { label, keys }: Context,
): boolean => {
  const thing = known.nouns.at(-1);
  const isCount = label !== undefined && !date && unit === undefined;
  return isCount && thing !== undefined && !keys.has(thing);
};

/** Whether a figure is so much in a time, and the record has no such rate. */
const isRate = ({ perTime }: Figure, { times }: KnownFigure): boolean =>
  perTime !== undefined && !times.includes(perTime);

/** Whether a figure says by how much an amount before it grew or fell that no claim has. */
const isOfUnknown = ({ start, unit, sign }: Figure, others: readonly JudgedFigure[]): boolean =>
  unit?.dimension === 'share' &&
  sign !== undefined &&
  others.some(
    ({ figure, verdict }) =>
      figure.start < start && isNoSmallCount(figure) && verdict.agreeing.length === 0,
  );

/** Whether a figure comes so near to one of the record that it is hardly that of something else. */
function isSlip(figure: Figure, { figure: known, compared }: Near): boolean {
  if (countsTheVery(figure, known)) return true;
  if (figure.date) return isSlipOfDate(figure, known);
  return slips(compared) > 0 && digitsOf(figure.value).length > CHANCE_DIGITS;
}

/** Whether a year has the digits of another one, or a day without a year is that of another month. */
const isSlipOfDate = ({ sort, value, date }: Figure, known: KnownFigure): boolean =>
  sort === 'year'
    ? isSwapped(value, known.value)
    : date?.year === undefined && date?.day !== undefined && date.day === known.date?.day;

/**
 * Whether what stands around a figure says that it is not of the subject of the claim from which it differs: it will be,
 * and the claim was; or, where no figure beside it is one of the claim, the two are too far apart, a figure beside it
 * is of something else, or it is of a name that the claim does not have.
 *
 * @param besides the other figures of its sentence or row
 */
export function isOfAnother(
  finder: ClaimFinder,
  { figure, verdict, context }: JudgedFigure,
  besides: readonly JudgedFigure[],
): boolean {
  const [claim] = verdict.claims;
  const near = claim && nearest(figure, claim);
  if (verdict.verdict !== 'differs' || !near || near.compared.same || isSlip(figure, near))
    return false;
  const others = besides.filter((one) => one.figure !== figure);
  if (isToCome(figure, context, claim)) return true;
  if (others.some((one) => isTold(one, claim))) return false;
  return (
    isRate(figure, near.figure) ||
    isOfOtherThings(figure, near, context) ||
    isFar(figure, near) ||
    (isOtherTime(figure, near.figure, claim.years) &&
      finder.weigh(context.keys).fitOf(claim.number) < MEANT) ||
    isOfUnknown(figure, others) ||
    isOfOtherYear(figure, others, claim) ||
    others.some((one) => isOther(one, claim)) ||
    isOfForeignName(finder, claim, context)
  );
}
