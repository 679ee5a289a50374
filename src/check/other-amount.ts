import { compareFigures } from './compare-figures.ts';
import {
  type AmongOthers,
  amongOthers,
  amongRows,
  exchanged,
  mayBeExchanged,
} from './exchanged.ts';
import type { Figure } from './figure.ts';
import { differing, type FigureVerdict } from './figure-verdict.ts';
import { isAnchor, type JudgedFigure, MOST_BESIDES } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { nearest } from './nearest-figure.ts';
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
  const near = besides.slice(0, MOST_BESIDES).filter((one) => one.figure !== figure);
  for (const { verdict: anchor } of near.filter(isAnchor))
    for (const claim of anchor.agreeing) {
      const same = claim.figuresOfSentence().filter((one) => countsTheSame(figure, one));
      const [only, ...more] = same;
      if (!only || more.length > 0 || isSame(figure, only)) continue;
      if (near.some((one) => isSame(one.figure, only))) continue;
      return differing([{ claim, figure: only, compared: OTHER_COUNT }]);
    }
  return undefined;
}

const OTHER_COUNT = { same: false, how: 'value', slip: false } as const;

const isCount = ({ unit, nouns }: Figure | KnownFigure): boolean => !unit && nouns.length > 0;

/** Whether something grows or falls by it. */
const isChange = ({ unit, sign }: Figure | KnownFigure): boolean =>
  unit !== undefined && sign !== undefined;

const countsTheSame = (figure: Figure, one: KnownFigure): boolean =>
  one.sort === figure.sort &&
  (isChange(figure)
    ? isChange(one) && one.unit?.unit === figure.unit?.unit
    : isCount(one) && one.nouns.at(-1) === figure.nouns.at(-1));

const isSame = (figure: Figure, one: KnownFigure): boolean =>
  compareFigures(figure, one)?.same === true;
