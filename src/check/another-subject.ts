import type { ClaimFinder } from './claim-finder.ts';
import { compareFigures, digitsOf, isSwapped } from './compare-figures.ts';
import { type Figure, isNoSmallCount } from './figure.ts';
import type { JudgedFigure } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { countsTheVery, type NearestFigure, nearest, slips } from './nearest-figure.ts';
import { isOfForeignName } from './subject.ts';

/** Digits that another number has by chance, in another order or scale: 30 days, 30 years. */
const CHANCE_DIGITS = 1;

/** Whether a figure has an amount or a day of a claim: a year is that of many claims. */
const isTold = ({ figure }: JudgedFigure, claim: KnownClaim): boolean =>
  (!figure.date || figure.date.day !== undefined) &&
  claim.figures.some((one) => compareFigures(figure, one)?.same === true);

/** Whether an amount that no claim has is of the sort of one of a claim. */
const isOther = ({ figure, verdict }: JudgedFigure, claim: KnownClaim): boolean =>
  figure.sort === 'quantity' &&
  verdict.agreeing.length === 0 &&
  claim.figures.some((one) => {
    const compared = compareFigures(figure, one);
    return compared && !compared.same && !compared.slip;
  });

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
  if (figure.date) return figure.sort === 'year' && isSwapped(figure.value, known.value);
  return slips(compared) > 0 && digitsOf(figure.value).length > CHANCE_DIGITS;
}
type Near = Pick<NearestFigure, 'figure' | 'compared'>;

/**
 * Whether what stands around a figure says that it is not of the subject of the claim from which it differs: no figure
 * beside it is one of the claim, where both have others of one sort, or it is of a name that the claim does not have.
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
  if (others.some((one) => isTold(one, claim))) return false;
  return (
    isRate(figure, near.figure) ||
    isOfUnknown(figure, others) ||
    others.some((one) => isOther(one, claim)) ||
    isOfForeignName(finder, claim, context)
  );
}
