import type { ClaimFinder } from './claim-finder.ts';
import { compareFigures, digitsOf } from './compare-figures.ts';
import type { JudgedFigure } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import { countsTheVery, nearest, slips } from './nearest-figure.ts';
import { isOfForeignName } from './subject.ts';

/** Digits that another number has by chance, in another order or scale: 30 days, 30 years. */
const CHANCE_DIGITS = 1;

/** Whether a figure has an amount or a date of a claim. */
const isTold = ({ figure }: JudgedFigure, claim: KnownClaim): boolean =>
  claim.figures.some((one) => compareFigures(figure, one)?.same === true);

/** Whether a figure that no claim has is of the sort of one of a claim. */
const isOther = ({ figure, verdict }: JudgedFigure, claim: KnownClaim): boolean =>
  verdict.agreeing.length === 0 &&
  claim.figures.some((one) => {
    const compared = compareFigures(figure, one);
    return compared && !compared.same && !compared.slip;
  });

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
  if (verdict.verdict !== 'differs' || !near || near.compared.same) return false;
  if (countsTheVery(figure, near.figure)) return false;
  if (slips(near.compared) > 0 && digitsOf(figure.value).length > CHANCE_DIGITS) return false;
  const others = besides.filter((one) => one.figure !== figure);
  if (others.some((one) => isTold(one, claim))) return false;
  return others.some((one) => isOther(one, claim)) || isOfForeignName(finder, claim, context);
}
