import { dateKey, idKey, numberKey } from '../index/keys.ts';
import type { Way } from '../model/check-result.ts';
import { dateKeys } from '../search/dates.ts';
import { canonical } from '../search/numbers.ts';
import type { ClaimFinder } from './claim-finder.ts';
import { type Comparison, compareFigures } from './compare-figures.ts';
import type { Context } from './figure-context.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import type { Figure } from './read-figures.ts';

/** What the record says of a figure. */
export interface FigureVerdict {
  readonly verdict: 'agrees' | 'close' | 'contested' | 'differs' | 'not-on-record';
  readonly how: Way | null;
  /** The claims that it was compared with, the best first. */
  readonly claims: readonly KnownClaim[];
  /** Every claim that has the figure and fits, the best first. */
  readonly agreeing: readonly KnownClaim[];
  /** How well each of these fits. */
  readonly ranks: readonly number[];
  /** The figure of the first, and those of claims that contest it. */
  readonly record: string | null;
  readonly against: readonly { readonly claim: KnownClaim; readonly record: string }[];
}

/** The record has nothing of a figure. */
export const NOT_ON_RECORD: FigureVerdict = {
  verdict: 'not-on-record',
  how: null,
  claims: [],
  agreeing: [],
  ranks: [],
  record: null,
  against: [],
};

/** How well the words of a claim must fit the words around a figure, from 0 to 1. */
const FIT = {
  agrees: 0.12,
  rare: 0.06,
  differs: 0.3,
  slip: 0.2,
  date: 0.36,
  year: 0.45,
  apart: 0.14,
  yearsApart: 0.5,
} as const;
const MOST_CLAIMS = 16;
/** Of the claims that have the figure itself, so many are weighed. */
const MOST_HAVING = 24;
const MOST_AGREEING = 6;
const RARE = 5;
/** A figure differs from that of a claim which has more than one word of those around it. */
const LEAST_SHARED = 1.5;

interface Weighed {
  readonly claim: KnownClaim;
  readonly fit: number;
  /** The figure of the claim that comes nearest. */
  readonly figure: KnownFigure;
  readonly compared: Comparison;
}

/** What it counts that the draft names the document of a claim beside the figure. */
const NAMED = 0.06;

/**
 * Whether a value differs because it is of another year: the record has no value of that year, and so
 * does not differ.
 */
function isOfOtherYear(
  figure: Figure,
  compared: Comparison,
  claim: KnownClaim,
  { years }: Context,
): boolean {
  if (figure.date || compared.same || years.size === 0) return false;
  const figures = claim.figures();
  const implied = figures.filter((one) => one.implied);
  const own = (implied.length > 0 ? implied : figures).flatMap(({ date }) =>
    date?.year === undefined ? [] : [date.year],
  );
  return own.length > 0 && !own.some((year) => years.has(year));
}

/** The claims that have the figure itself, as the index knows it. */
function having(finder: ClaimFinder, { value, date, sort }: Figure): Uint32Array {
  if (!date || sort === 'year') return finder.withWord(numberKey(canonical(value)));
  const [key] = dateKeys(date);
  return key === undefined ? NONE : finder.withWord(dateKey(key));
}

const NONE = new Uint32Array();

/** Whether a claim has a figure of a draft. */
export function hasFigure(figure: Figure, claim: KnownClaim): boolean {
  return nearest(figure, claim)?.compared.same ?? false;
}

type ComparedFigure = Pick<Weighed, 'figure' | 'compared'>;

/** The figure of a claim that a figure of a draft is best compared with. */
function nearest(figure: Figure, claim: KnownClaim): ComparedFigure | undefined {
  const best = nearestOf(figure, claim.figuresOfQuote, undefined);
  return best && isSame(best) ? best : nearestOf(figure, claim.figuresBeside, best);
}

const isSame = ({ compared }: ComparedFigure): boolean => compared.same && !compared.contrary;

/** @param before the best of those that come before them */
function nearestOf(
  figure: Figure,
  figures: readonly KnownFigure[],
  before: ComparedFigure | undefined,
): ComparedFigure | undefined {
  let best = before;
  for (const one of figures) {
    const compared = compareFigures(figure, one);
    if (!compared || (one.implied && !compared.same)) continue;
    const near = { figure: one, compared };
    if (isSame(near)) return near;
    if (!best || (compared.same && !best.compared.same) || slips(compared) > slips(best.compared))
      best = near;
  }
  return best;
}

const slips = (compared: Comparison): number => Number(!compared.same && compared.slip);

/** How well a claim must fit before a figure is said to differ from its. */
function threshold(figure: Figure, compared: Comparison): number {
  if (figure.sort === 'year') return FIT.year;
  if (figure.date) return slips(compared) > 0 ? FIT.date - 0.06 : FIT.date;
  return slips(compared) > 0 ? FIT.slip : FIT.differs;
}

/**
 * Says what the record has of a figure: the claims are weighed by the words around it.
 *
 * @param context the words around the figure
 */
export function judgeFigure(finder: ClaimFinder, figure: Figure, context: Context): FigureVerdict {
  const weighing = finder.weigh(context.keys);
  const own = having(finder, figure);
  const weigh = (claim: KnownClaim): Weighed | undefined => {
    const near = nearest(figure, claim);
    if (!near || isOfOtherYear(figure, near.compared, claim, context)) return undefined;
    const named = context.sources.has(claim.source) ? NAMED : 0;
    return { claim, fit: weighing.fitOf(claim.number) + named, ...near };
  };
  // A figure that few claims have needs fewer words around it.
  const least = figure.date?.day !== undefined || own.length <= RARE ? FIT.rare : FIT.agrees;
  const agreeing: Weighed[] = [];
  const seen = new Set<KnownClaim>();
  const other: Weighed[] = [];
  const take = (claim: KnownClaim): void => {
    if (seen.has(claim)) return;
    seen.add(claim);
    const one = weigh(claim);
    if (!one) return;
    const { compared, fit } = one;
    if (compared.same && !compared.contrary) {
      if (fit >= least) agreeing.push(one);
    } else if (weighing.sharedOf(claim.number) >= LEAST_SHARED) other.push(one);
  };
  const bonus = context.sources.size > 0 ? NAMED : 0;
  for (const number of weighing.fitting(own, MOST_HAVING, least, bonus)) {
    if (agreeing.length === MOST_AGREEING) break;
    if (finder.counts(number)) take(finder.claim(number));
  }
  // Where claims have the figure, others matter only as far as they fit much better: of a year more
  // than of a number, as so many things happen in a year.
  const most = Math.max(0, ...agreeing.map(({ fit }) => fit));
  const apart = figure.sort === 'year' ? FIT.yearsApart : FIT.apart;
  const enough = Math.max(FIT.agrees, agreeing.length === 0 ? 0 : most + apart) - bonus;
  for (const claim of finder.best(weighing, MOST_CLAIMS, enough * weighing.all)) take(claim);
  for (const list of [agreeing, other]) list.sort((a, b) => rank(b) - rank(a));
  const [best, worst] = [agreeing[0], other[0]];
  const outweighed = best && worst && worst.fit - best.fit > apart && worst.fit >= FIT.differs;
  if (best && !outweighed) return agreed(finder, figure, agreeing);
  if (worst && worst.fit >= threshold(figure, worst.compared)) {
    const { compared } = worst;
    return {
      verdict: 'differs',
      how: compared.same ? 'hedge' : compared.how,
      claims: other
        .filter(
          ({ fit, figure: one }) => worst.fit - fit < FIT.apart && hasValueOf(one, worst.figure),
        )
        .map(({ claim }) => claim),
      agreeing: [],
      ranks: [],
      record: worst.figure.shown,
      against: [],
    };
  }
  return NOT_ON_RECORD;
}

/** Whether two claims have the same figure: both are named. */
function hasValueOf(one: KnownFigure, other: KnownFigure): boolean {
  const compared = compareFigures(one, other);
  return compared?.same ?? one.value === other.value;
}

/** A live claim goes before a deprecated one that fits as well, words before data, a slip before another value. */
const rank = ({ fit, claim, figure, compared }: Weighed): number =>
  fit -
  (claim.deprecated ? 0.05 : 0) -
  (figure.implied ? 0.05 : 0) +
  (figure.date ? 0.02 : 0.25) * slips(compared);

/**
 * The verdict of a figure that other claims fit better than its words alone say.
 *
 * @param bonus how much better
 */
export function preferring(
  finder: ClaimFinder,
  figure: Figure,
  verdict: FigureVerdict,
  bonus: (claim: KnownClaim) => number,
): FigureVerdict {
  const ranked = verdict.agreeing.map((claim, place) => ({
    claim,
    place,
    rank: (verdict.ranks[place] ?? 0) + bonus(claim),
  }));
  ranked.sort((a, b) => b.rank - a.rank || a.place - b.place);
  if (ranked.every(({ place }, now) => place === now)) return verdict;
  const weighed = ranked.flatMap(({ claim, rank: fit }) => {
    const near = nearest(figure, claim);
    return near ? [{ claim, fit, ...near }] : [];
  });
  return agreed(finder, figure, weighed);
}

/** The verdict of a figure that claims have. @param agreeing the best first */
function agreed(finder: ClaimFinder, figure: Figure, agreeing: readonly Weighed[]): FigureVerdict {
  const [best] = agreeing;
  if (!best) return NOT_ON_RECORD;
  const against = (best.claim.claim.conflicts ?? []).flatMap((id) => {
    const [number] = finder.withKey(idKey(id));
    if (number === undefined) return [];
    const claim = finder.claim(number);
    const near = nearest(figure, claim);
    if (!near || (near.compared.same && near.compared.how === null && !near.compared.contrary))
      return [];
    return [{ claim, record: near.figure.shown }];
  });
  const { compared } = best;
  const how = compared.same ? compared.how : null;
  return {
    verdict: against.length > 0 ? 'contested' : how === null ? 'agrees' : 'close',
    how: against.length > 0 ? null : how,
    claims: agreeing.slice(0, 4).map(({ claim }) => claim),
    agreeing: agreeing.map(({ claim }) => claim),
    ranks: agreeing.map(rank),
    record: best.figure.shown,
    against,
  };
}
