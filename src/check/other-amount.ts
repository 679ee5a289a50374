import type { ClaimFinder } from './claim-finder.ts';
import { compareFigures, digitsOf, isSwapped } from './compare-figures.ts';
import { amongOthers, amongRows, exchanged } from './exchanged.ts';
import { type Figure, SMALL_COUNT } from './figure.ts';
import { differing, type FigureVerdict } from './figure-verdict.ts';
import { isAnchor, type JudgedFigure, MOST_BESIDES } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { isTelling, nearest } from './nearest-figure.ts';
import { otherOfRetold } from './retold.ts';
import type { Sentence } from './sentences.ts';

/* Amounts that differ from those of the claims which the figures beside them, or their words, tell. */

/**
 * The figure that claims have of what a draft gives another of their figures for: "tickets 10" where these were 11, and
 * sponsors 10.
 *
 * @param prose the text of the block
 * @returns `undefined` where it does not
 */
export function otherOfClaim(
  { figure, verdict, context: { label } }: JudgedFigure,
  prose: string,
  sentence: Sentence,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.agreeing.length === 0 || verdict.verdict === 'differs') return undefined;
  const all = besides.slice(0, MOST_BESIDES).map((one) => one.figure);
  if (!all.includes(figure)) return undefined;
  const among =
    label === undefined ? amongOthers(prose, sentence, figure, all) : amongRows(figure, label);
  if (!among) return undefined;
  const [best = 0] = verdict.ranks;
  const said = verdict.agreeing.map((claim, place) => ({
    found: exchanged(among, claim),
    isBest: (verdict.ranks[place] ?? 0) >= best - AS_GOOD,
  }));
  const [first] = said;
  if (!first?.found || said.some(({ found, isBest }) => found === 'fits' || (!found && isBest)))
    return undefined;
  return first.found === 'fits' ? undefined : differing([first.found]);
}

/** How well a claim that has a figure fits where it is meant. */
const FITTING = 0.3;

/**
 * The figure of the claim that is cited by its id behind a figure which that claim does not have: "16 of 22 matches
 * [@matches]", where it has 15.
 *
 * @param claim the one that is cited
 * @param besides the figures of the sentence
 * @returns `undefined` where the citation may be for another figure
 */
export function otherOfCited(
  { figure, verdict }: JudgedFigure,
  claim: KnownClaim | undefined,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (!claim || verdict.agreeing.includes(claim) || verdict.verdict === 'differs') return undefined;
  // Where other claims have it, and fit, the citation is the misfit.
  if ((verdict.ranks[0] ?? 0) >= FITTING) return undefined;
  const near = nearest(figure, claim);
  if (!near || near.compared.same || near.figure.implied) return undefined;
  const others = besides.slice(0, MOST_BESIDES).filter((one) => one.figure !== figure);
  const ofClaim = others.filter((one) => one.verdict.agreeing.includes(claim));
  if (others.length > 0 && ofClaim.length === 0) return undefined;
  const isTaken = ofClaim.some((one) => nearest(one.figure, claim)?.figure === near.figure);
  return isTaken ? undefined : differing([{ claim, ...near }]);
}

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
  return found && differing([found]);
}

/** A claim that has a figure and fits so well is the one that is told. */
const SURE = 0.8;

/** Claims that fit nearly as well as the best. */
const AS_GOOD = 0.1;

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
 * A count that is not on record, where the claim which the sentence is about counts the same things otherwise: "43 staff,
 * five of whom are apprentices", and six in the claim of the 43.
 *
 * @returns `undefined` where it is not
 */
export function counted(
  { figure, verdict }: JudgedFigure,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.verdict !== 'not-on-record' || figure.unit || figure.nouns.length === 0)
    return undefined;
  const near = besides.slice(0, MOST_BESIDES).filter((one) => one.figure !== figure);
  for (const { verdict: anchor } of near.filter(isAnchor))
    for (const claim of anchor.agreeing) {
      const same = claim.figuresOfSentence().filter((one) => countsTheSame(figure, one));
      const [only, ...more] = same;
      if (!only || more.length > 0 || near.some((one) => isSame(one.figure, only))) continue;
      return differing([{ claim, figure: only, compared: OTHER_COUNT }]);
    }
  return undefined;
}

const OTHER_COUNT = { same: false, how: 'value', slip: false } as const;

const countsTheSame = (figure: Figure, one: KnownFigure): boolean =>
  one.sort === figure.sort && !one.unit && one.nouns.at(-1) === figure.nouns.at(-1);

const isSame = (figure: Figure, one: KnownFigure): boolean =>
  compareFigures(figure, one)?.same === true;

/** Whether one number has a digit more than another, which otherwise has the same: 16 and 6. */
function isOneDigitOff(a: number, b: number): boolean {
  const [short, long] = [digitsOf(a), digitsOf(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || long.length !== short.length + 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(same) === long.slice(same + 1);
}
