import type { ClaimFinder } from './claim-finder.ts';
import { amongOthers, exchanged } from './exchanged.ts';
import type { Figure } from './figure.ts';
import { areOneTime, timesOf } from './figure-date.ts';
import { differing, type FigureVerdict, NOT_ON_RECORD, preferring } from './figure-verdict.ts';
import { isAnchor, type JudgedFigure, MOST_BESIDES } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import { nearest } from './nearest-figure.ts';
import { mistyped, ofReplacedSubject, retoldOtherwise } from './said-otherwise.ts';
import { type Sentence, sentenceAt } from './sentences.ts';

/** A document that a block cites, and the claim, where it is cited by its id. */
export interface CitedBehind {
  readonly start: number;
  readonly source: string;
  readonly claim: KnownClaim | undefined;
}

/** How much better a claim fits for each other figure of the sentence that its paragraph has, too. */
const COMPANY = 0.05;
const MOST_COMPANY = 3;
/** How much better a claim fits whose document the sentence cites after the figure. */
const CITED = 0.3;

/**
 * Whether a figure that differs from one of the record is of something else, as another of its sentence agrees
 * with that one: "14 tonnes in 2019, and in 2024 …".
 */
const isOfOther = (verdict: FigureVerdict, other: FigureVerdict): boolean =>
  verdict.claims.some((claim) => other.agreeing.includes(claim)) ||
  (verdict.how === 'value' && SLIPS.has(other.how ?? ''));

/** How a figure differs that is meant to be that of the record. */
const SLIPS: ReadonlySet<string> = new Set(['currency', 'scale', 'unit', 'hedge']);

const placeOf = ({ claim, paragraph }: KnownClaim): string => `${claim.source} ${paragraph}`;

/** The figures of a sentence, by what others of it ask for. */
class Company {
  #places: Map<string, number> | undefined;
  /** Their verdicts by the figure of the record. */
  readonly byRecord = new Map<string | null, FigureVerdict[]>();
  readonly figures: JudgedFigure[] = [];

  add(one: JudgedFigure): void {
    const { verdict } = one;
    this.figures.push(one);
    const same = this.byRecord.get(verdict.record) ?? [];
    same.push(verdict);
    this.byRecord.set(verdict.record, same);
  }

  /** How many figures beside one that agrees with a claim agree with claims of its paragraph. */
  others(claim: KnownClaim): number {
    // To find the paragraph of a claim takes a look at its record.
    if (this.figures.length === 1) return 0;
    this.#places ??= this.#count();
    return (this.#places.get(placeOf(claim)) ?? 1) - 1;
  }

  #count(): Map<string, number> {
    const places = new Map<string, number>();
    for (const { verdict } of this.figures) {
      for (const place of new Set(verdict.agreeing.map(placeOf)))
        places.set(place, (places.get(place) ?? 0) + 1);
    }
    return places;
  }
}

function companies(
  judged: readonly JudgedFigure[],
  sentences: readonly Sentence[],
): ReadonlyMap<Sentence, Company> {
  const all = new Map<Sentence, Company>();
  for (const one of judged) {
    const sentence = sentenceAt(sentences, one.figure.start);
    const company = all.get(sentence) ?? new Company();
    all.set(sentence, company);
    company.add(one);
  }
  return all;
}

/**
 * A date that differs from that of the claims which have the amount beside it, though others have it, too: "14,000
 * students in 2023", where claims have as many in 2024.
 *
 * @returns `undefined` where it does not
 */
function otherDate(
  { figure, verdict, context: { clause } }: JudgedFigure,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.verdict === 'differs') return undefined;
  const near = besides
    .slice(0, MOST_BESIDES)
    .filter((one) => one.context.clause.start === clause.start);
  if (near.some((one) => one.figure.date && one.figure !== figure)) return undefined;
  for (const anchor of near.filter(isAnchor)) {
    const { agreeing, ranks } = anchor.verdict;
    if ((ranks[0] ?? 0) < (verdict.ranks[0] ?? 0)) continue;
    const dated = agreeing.flatMap((claim) => {
      const found = nearest(figure, claim);
      if (!found) return [];
      const year = nearest(anchor.figure, claim)?.figure.year;
      return [
        {
          claim,
          ...found,
          isSame: year === undefined ? found.compared.same : isOfTime(figure, year),
        },
      ];
    });
    const [first, ...rest] = dated.filter(({ compared }) => !compared.same);
    if (first && dated.every(({ isSame }) => !isSame)) return differing([first, ...rest]);
  }
  return undefined;
}

/**
 * The figure that claims have of what a draft gives another of their figures for: "tickets 10" where these were 11, and
 * sponsors 10.
 *
 * @param prose the text of the block
 * @returns `undefined` where it does not
 */
function otherOfClaim(
  { figure, verdict }: JudgedFigure,
  prose: string,
  sentence: Sentence,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.agreeing.length === 0 || verdict.verdict === 'differs') return undefined;
  const all = besides.slice(0, MOST_BESIDES).map((one) => one.figure);
  if (!all.includes(figure)) return undefined;
  const among = amongOthers(prose, sentence, figure, all);
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

const isOfTime = ({ date }: Figure, year: number): boolean =>
  timesOf(date).some((time) => areOneTime(time, year));

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
function otherOfCited(
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
 * Whether a number differs in the unit alone that another number of its sentence says for both, and differs in, too:
 * one word is wrong, "57 percentage points here, 61 there".
 */
const isOfUnitSaidBefore = (
  { figure: { start, end, unit }, verdict: { how } }: JudgedFigure,
  besides: readonly JudgedFigure[],
  prose: string,
): boolean =>
  (how === 'unit' || how === 'currency') &&
  /^[\d.,\s]+$/.test(prose.slice(start, end)) &&
  besides
    .slice(0, MOST_BESIDES)
    .some((one) => one.figure.start < start && one.figure.unit === unit && one.verdict.how === how);

/**
 * The verdicts of the figures of a block, each in the light of the others: figures of one sentence are probably
 * from one paragraph, and from the document that is cited behind them.
 *
 * @param cited the documents that the block cites, in order
 * @param prose the text of the block
 */
export function inCompany(
  finder: ClaimFinder,
  judged: readonly JudgedFigure[],
  sentences: readonly Sentence[],
  cited: readonly CitedBehind[],
  prose: string,
): JudgedFigure[] {
  const all = companies(judged, sentences);
  return judged.map((one) => {
    const { figure, verdict, context } = one;
    const sentence = sentenceAt(sentences, figure.start);
    const company = all.get(sentence) ?? new Company();
    const next = cited.find(({ start }) => start >= figure.end);
    // A note stands behind the full stop.
    const behind = next && next.start <= sentence.end + 1 ? next : undefined;
    const alike = verdict.verdict === 'differs' ? (company.byRecord.get(verdict.record) ?? []) : [];
    if (alike.some((other) => other !== verdict && isOfOther(verdict, other))) {
      if (verdict.instead) return { figure, verdict: verdict.instead, context };
      const [first, ...rest] = (verdict.others ?? []).filter(
        ({ claim }) => !alike.some((other) => other.agreeing.includes(claim)),
      );
      const none = { figure, verdict: NOT_ON_RECORD, context };
      const other = first
        ? differing([first, ...rest])
        : retoldOtherwise(finder, none, company.figures);
      return other ? { figure, verdict: other, context } : none;
    }
    if (isOfUnitSaidBefore(one, company.figures, prose))
      return { figure, verdict: NOT_ON_RECORD, context };
    const bonus = (claim: KnownClaim): number => {
      const isCited = claim.source === behind?.source;
      return COMPANY * Math.min(MOST_COMPANY, company.others(claim)) + (isCited ? CITED : 0);
    };
    const { figures } = company;
    const other =
      (figure.date
        ? otherDate(one, figures)
        : (mistyped(one, figures) ?? otherOfClaim(one, prose, sentence, figures))) ??
      otherOfCited(one, behind?.claim, figures) ??
      ofReplacedSubject(finder, one) ??
      retoldOtherwise(finder, one, figures);
    return { figure, verdict: other ?? preferring(finder, figure, verdict, bonus), context };
  });
}
