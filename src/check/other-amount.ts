import type { ClaimFinder } from './claim-finder.ts';
import { compareFigures, haveSameValue, OTHER_VALUE } from './compare-figures.ts';
import { isOneDigitOff, isSwapped } from './digits.ts';
import {
  type AmongOthers,
  amongOthers,
  amongRows,
  exchanged,
  mayBeExchanged,
} from './exchanged.ts';
import { type Figure, SMALL_COUNT } from './figure.ts';
import { areOneTime } from './figure-date.ts';
import { agreed, differing, type FigureVerdict } from './figure-verdict.ts';
import { isAnchor, type JudgedFigure } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { type NearestFigure, nearest } from './nearest-figure.ts';
import type { Sentence } from './sentences.ts';

/* What claims have of a figure that are told by the figures beside it, or by the citation behind it. */

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
  for (const anchor of besides.filter(isAnchor)) {
    for (const claim of anchor.verdict.agreeing) {
      for (const one of claim.figures) {
        if (one.sort !== 'quantity') continue;
        const known = compareFigures(figure, one);
        if (known && !known.same && known.slip)
          return differing([{ claim, figure: one, compared: known }]);
        const compared = { ...OTHER_VALUE, slip: true };
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
  for (const { verdict: anchor } of besides.filter(isAnchor))
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
  const all = besides.map((one) => one.figure);
  if (!all.includes(figure)) return undefined;
  if (!mayBeExchanged(figure, label === undefined ? all : [])) return undefined;
  let kept: AmongOthers | undefined;
  const among = (): AmongOthers | undefined => {
    kept ??=
      label === undefined ? amongOthers(prose, sentence, figure, all) : amongRows(figure, label);
    return kept;
  };
  const [best = 0] = verdict.ranks;
  const said = verdict.agreeing.map((claim, place) => ({
    found: exchanged(figure, among, claim),
    isBest: (verdict.ranks[place] ?? 0) >= best - AS_GOOD,
  }));
  const [first] = said;
  if (!first?.found || said.some(({ found, isBest }) => found === 'fits' || (!found && isBest)))
    return undefined;
  if (first.found === 'fits' || isOfFewer(first.found, figure, verdict)) return undefined;
  return differing([first.found]);
}

/** Whether claims have the figure of the very things, and one has another of some of these: six countries, five of Asia. */
const isOfFewer = (found: NearestFigure, figure: Figure, { agreeing }: FigureVerdict): boolean =>
  found.figure.nouns.length > figure.nouns.length &&
  figure.nouns.length > 0 &&
  agreeing.some((one) => nearest(figure, one)?.figure.nouns.length === figure.nouns.length);

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
  const others = besides.filter((one) => one.figure !== figure);
  const ofClaim = others.filter((one) => one.verdict.agreeing.includes(claim));
  if (others.length > 0 && ofClaim.length === 0) return undefined;
  const isTaken = ofClaim.some((one) => nearest(one.figure, claim)?.figure === near.figure);
  return isTaken ? undefined : differing([{ claim, ...near }]);
}

/** Claims that fit nearly as well as the best. */
const AS_GOOD = 0.1;

/**
 * A count that is not on record, where the claim which the sentence is about counts the same things otherwise: "43 staff,
 * five of whom are apprentices", and six in the claim of the 43; also by how much something grows or falls.
 *
 * @returns `undefined` where it is not
 */
export function counted(
  { figure, verdict }: JudgedFigure,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.verdict !== 'not-on-record' || !(isCount(figure) || isChange(figure)))
    return undefined;
  const near = besides.filter((one) => one.figure !== figure);
  for (const { verdict: anchor } of near.filter(isAnchor))
    for (const claim of anchor.agreeing) {
      const same = claim.figuresOfSentence().filter((one) => countsTheSame(figure, one));
      const [only, ...more] = same;
      if (!only || more.length > 0 || haveSameValue(figure, only)) continue;
      if (near.some((one) => haveSameValue(one.figure, only))) continue;
      return differing([{ claim, figure: only, compared: OTHER_VALUE }]);
    }
  return undefined;
}

/**
 * The amount that the claim of a figure has of the year beside it, where it has the figure of another year: "6,870,
 * compared with 4,310 in 2019", where these were in 2021.
 *
 * @returns `undefined` where it has none of that year
 */
export function otherOfYear({ figure, verdict }: JudgedFigure): FigureVerdict | undefined {
  const { year } = figure;
  if (year === undefined || verdict.agreeing.length === 0) return undefined;
  let first: NearestFigure | undefined;
  for (const claim of verdict.agreeing) {
    const same = claim.figures.filter((one) => haveSameValue(figure, one));
    if (!same.every((one) => one.year !== undefined && !areOneTime(one.year, year)))
      return undefined;
    for (const one of claim.figures) {
      const isOfYear = one.year !== undefined && areOneTime(one.year, year);
      if (!isOfYear || one.unit?.unit !== figure.unit?.unit || haveSameValue(figure, one)) continue;
      first ??= { claim, figure: one, compared: OTHER_VALUE };
    }
  }
  return first && differing([first]);
}

/**
 * The other end of a change that the claim of one end has otherwise: "from 5,460 to 5,590", where 5,590 came before.
 *
 * @returns `undefined` where it is the same, or the claim has several amounts instead
 */
export function otherEnd(
  { figure, verdict }: JudgedFigure,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (figure.role === undefined || figure.role === 'by' || figure.other === undefined)
    return undefined;
  const end = besides.find(
    (one) => one.figure.value === figure.other && one.figure.other === figure.value,
  );
  for (const claim of end?.verdict.agreeing ?? []) {
    const alike = claim
      .figuresOfSentence()
      .filter((one) => one.sort === 'quantity' && one.unit?.unit === figure.unit?.unit);
    const own = alike.find((one) => one.value === figure.value);
    const other = alike.find((one) => one.value === figure.other);
    const [from, to] = figure.role === 'from' ? [own, other] : [other, own];
    if (own && other && (from?.year ?? 0) > (to?.year ?? Number.POSITIVE_INFINITY))
      return differing([{ claim, figure: other, compared: OTHER_VALUE }]);
    const [only, ...more] = alike.filter((one) => one !== other);
    if (own || !other || !only || more.length > 0 || verdict.agreeing.includes(claim)) continue;
    return differing([{ claim, figure: only, compared: OTHER_VALUE }]);
  }
  return undefined;
}

/** Whether something is counted by a noun, and has no unit. */
const isCount = ({ unit, nouns }: Figure | KnownFigure): boolean => !unit && nouns.length > 0;

/** Whether something grows or falls by it. */
const isChange = ({ unit, sign }: Figure | KnownFigure): boolean =>
  unit !== undefined && sign !== undefined;

const countsTheSame = (figure: Figure, one: KnownFigure): boolean =>
  one.sort === figure.sort &&
  (isChange(figure)
    ? isChange(one) && one.unit?.unit === figure.unit?.unit
    : isCount(one) && one.nouns.at(-1) === figure.nouns.at(-1));
