import type { ClaimFinder } from './claim-finder.ts';
import { compareFigures, isOneDigitOff, isSwapped } from './compare-figures.ts';
import { type Figure, SMALL_COUNT } from './figure.ts';
import { agreed, differing, type FigureVerdict } from './figure-verdict.ts';
import { isAnchor, type JudgedFigure, MOST_BESIDES } from './judged-figure.ts';
import { isTelling, nearest } from './nearest-figure.ts';
import { hasOtherName } from './replaced-name.ts';
import { otherBesideAmounts, otherOfRetold } from './retold.ts';
import { isOfOne } from './subject.ts';

/* What claims have otherwise that the sentence of a figure is about. */

/**
 * A number that is not on record, and a slip of another of the claims which its sentence is about: "16 percent" beside
 * the amount of a claim that has 6, "in 2019 it was 601" beside one that has 610.
 *
 * @returns `undefined` where it is not
 */
export function mistyped(
  { figure, verdict }: JudgedFigure,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.verdict !== 'not-on-record' || figure.sort !== 'quantity') return undefined;
  const isBare = !figure.unit && figure.nouns.length === 0;
  for (const anchor of besides.slice(0, MOST_BESIDES).filter(isAnchor)) {
    for (const claim of anchor.verdict.agreeing) {
      for (const one of claim.figures) {
        if (one.sort !== 'quantity') continue;
        const known = compareFigures(figure, one);
        if (known && !known.same && known.slip)
          return differing([{ claim, figure: one, compared: known }]);
        const compared = { same: false, how: 'value', slip: true } as const;
        if (
          (isBare ? !one.unit && one.value > SMALL_COUNT / 2 : known) &&
          (isOneDigitOff(figure.value, one.value) || isSwapped(figure.value, one.value))
        )
          return differing([{ claim, figure: one, compared }]);
      }
    }
  }
  return undefined;
}

/**
 * What the claims that an amount beside a figure tells have of that figure itself, where the words around it are too few
 * to tell: that they have it, or hedge it the other way.
 */
export function alsoTold(
  finder: ClaimFinder,
  { figure, verdict }: JudgedFigure,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.verdict !== 'not-on-record' || isSmall(figure)) return undefined;
  for (const { verdict: anchor } of besides.slice(0, MOST_BESIDES).filter(isAnchor))
    for (const [place, claim] of anchor.agreeing.entries()) {
      const near = nearest(figure, claim);
      if (!near?.compared.same) continue;
      const one = { claim, fit: anchor.ranks[place] ?? 0, ...near };
      return near.compared.contrary ? differing([one]) : agreed(finder, figure, [one]);
    }
  return undefined;
}

/** Whether a number counts what any claim may. */
const isSmall = ({ sort, unit, nouns, value }: Figure): boolean =>
  sort === 'quantity' && !unit && nouns.length === 0 && value <= SMALL_COUNT;

/** The figure that the claim has which the sentence of another figure tells again. */
export function retoldOtherwise(
  finder: ClaimFinder,
  { figure, verdict, context }: JudgedFigure,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.verdict === 'differs' || (verdict.ranks[0] ?? 0) >= SURE) return undefined;
  // So many digits are hardly the same by chance.
  if (verdict.agreeing.length > 0 && isTelling(figure)) return undefined;
  const others = besides
    .slice(0, MOST_BESIDES)
    .flatMap((one) => (one.figure === figure ? [] : [one.figure]));
  const found = otherOfRetold(finder, figure, context, others);
  if (found) return differing([found]);
  if (verdict.verdict !== 'not-on-record') return undefined;
  const [first, ...more] = besides.slice(0, MOST_BESIDES).filter(isAnchor);
  const claim = first?.verdict.agreeing.find((one) =>
    more.some((anchor) => anchor.verdict.agreeing.includes(one)),
  );
  const other = claim && otherBesideAmounts(finder, figure, claim, context, others);
  return other && differing([other]);
}

/** What claims have of another subject than the sentence, which is theirs but for a name. */
export function ofReplacedSubject(
  finder: ClaimFinder,
  { figure, verdict, context }: JudgedFigure,
): FigureVerdict | undefined {
  const [claim] = verdict.agreeing;
  if (verdict.verdict !== 'agrees' || !claim || !isOfOne(figure)) return undefined;
  if (!hasOtherName(finder, verdict.agreeing, context.sentence.text)) return undefined;
  const near = nearest(figure, claim);
  return near && { ...differing([{ claim, ...near }]), how: 'subject' };
}

/** A claim that has a figure and fits so well is the one that is told. */
const SURE = 0.8;
