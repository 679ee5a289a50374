import { dateKey, idKey, numberKey } from '../index/keys.ts';
import type { Way } from '../model/check-result.ts';
import { dateKeys } from '../search/dates.ts';
import { canonical } from '../search/numbers.ts';
import type { ClaimFinder } from './claim-finder.ts';
import { type Comparison, compareFigures } from './compare-figures.ts';
import type { Context } from './figure-context.ts';
import { heaviest } from './heaviest.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { countsTheVery, isTelling, type NearestFigure, nearest, slips } from './nearest-figure.ts';
import type { Figure } from './read-figures.ts';
import { isOfOtherSubject, swappedSubject } from './subject.ts';

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
/** The same digits in another currency or scale need fewer. */
const LEAST_SHARED_OF_SLIP = 0.5;
/** A claim that fits so well is meant, though the year beside the figure is another one, too. */
const SURELY_MEANT = 0.6;
/** A claim that has nearly all words beside a figure, though they are few. */
const LABELLED = 0.7;

interface Weighed extends NearestFigure {
  readonly fit: number;
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
  return !figure.date && !compared.same && isOutsideYears(claim, years);
}

/** Whether a claim is of other years than those of a sentence, where both name any. */
function isOutsideYears(claim: KnownClaim, years: ReadonlySet<number>): boolean {
  if (years.size === 0) return false;
  const own = claim.years;
  return own.length > 0 && !own.some((year) => years.has(year));
}

/** The claims that have the figure itself, as the index knows it. */
function having(finder: ClaimFinder, { value, date, sort }: Figure): Uint32Array {
  if (!date || sort === 'year') return finder.withWord(numberKey(canonical(value)));
  const [key] = dateKeys(date);
  return key === undefined ? NONE : finder.withWord(dateKey(key));
}

const NONE = new Uint32Array();

/** How many words of those around a figure a claim must have before the figure differs from its. */
function leastShared(figure: Figure, compared: Comparison, fit: number): number {
  if (slips(compared) > 0 && (isTelling(figure) || fit >= SURELY_MEANT))
    return LEAST_SHARED_OF_SLIP;
  // A label may have one word, and that one tells: "Revenue: …".
  return figure.unit && fit >= LABELLED ? 1 : LEAST_SHARED;
}

/** What a text has where something is so much in a time. */
const TIMES: Readonly<Record<string, RegExp>> = {
  year: /annual|yearly|(?:per|an?|each|every|and) (?:year|annum)/i,
  month: /month/i,
  week: /week/i,
  day: /day|daily/i,
  hour: /hour/i,
};

/** Whether claims have a figure as a total that a draft has as so much in a time. */
function isTotal({ perTime }: Figure, { claim }: KnownClaim): boolean {
  const pattern = perTime === undefined ? undefined : TIMES[perTime];
  return pattern !== undefined && !pattern.test(`${claim.claim} ${claim.quote}`);
}

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
  const fitOf = (number: number): number =>
    weighing.all === 0 ? 0 : weighing.sumOf(number) / weighing.all;
  const own = having(finder, figure);
  const weigh = (claim: KnownClaim): Weighed | undefined => {
    const near = nearest(figure, claim);
    if (!near) return undefined;
    const fit = fitOf(claim.number) + (context.sources.has(claim.source) ? NAMED : 0);
    const { compared } = near;
    const isMeant = slips(compared) > 0 && compared.how !== 'value' && fit >= SURELY_MEANT;
    if (!isMeant && isOfOtherYear(figure, compared, claim, context)) return undefined;
    return { claim, fit, ...near };
  };
  // A figure that few claims have needs fewer words around it.
  const isRare = own.length <= RARE;
  const least =
    isRare && isTelling(figure)
      ? 0
      : figure.date?.day !== undefined || isRare
        ? FIT.rare
        : FIT.agrees;
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
    } else if (weighing.sharedOf(claim.number) >= leastShared(figure, compared, fit))
      other.push(one);
  };
  const bonus = context.sources.size > 0 ? NAMED : 0;
  const fitting = weighing.fitting(own, least, bonus);
  let weighed = 0;
  for (const number of heaviest(fitting, fitOf)) {
    if (weighed++ === MOST_HAVING || agreeing.length === MOST_AGREEING) break;
    const claim = finder.claim(number);
    if (finder.counts(claim)) take(claim);
  }
  // Where claims have the figure, others matter only as far as they fit much better: of a year more
  // than of a number, as so many things happen in a year.
  const most = Math.max(0, ...agreeing.map(({ fit }) => fit));
  const isOtherYears =
    !figure.date &&
    agreeing.length > 0 &&
    agreeing.every(({ claim }) => isOutsideYears(claim, context.years));
  const apart = figure.sort === 'year' ? FIT.yearsApart : isOtherYears ? -NAMED : FIT.apart;
  const enough = Math.max(FIT.agrees, agreeing.length === 0 ? 0 : most + apart) - bonus;
  for (const claim of finder.best(weighing, MOST_CLAIMS, enough * weighing.all)) take(claim);
  for (const list of [agreeing, other]) list.sort((a, b) => rank(b) - rank(a));
  const [best, worst] = [agreeing[0], other[0]];
  // "Six Central Asian countries" are not among the "six countries" of another claim.
  const very = worst && countsTheVery(figure, worst.figure);
  const isOfOthers = very && best && !countsTheVery(figure, best.figure) && worst.fit >= best.fit;
  const outweighed =
    best &&
    worst &&
    (worst.fit - best.fit > apart || isOfOthers) &&
    worst.fit >= (isOtherYears ? FIT.year : FIT.differs);
  if (best && agreeing.every(({ claim }) => isTotal(figure, claim)))
    return { ...differing([best]), how: 'unit' };
  const isSure = own.length <= RARE && isTelling(figure) && !isOtherYears;
  if (best && (!outweighed || isSure)) return ofSubject(finder, figure, agreeing, context, fitOf);
  if (worst && worst.fit >= threshold(figure, worst.compared)) {
    const contested = contestedBy(finder, figure, worst);
    if (contested) return agreed(finder, figure, contested);
    const isMeant = worst.compared.same || slips(worst.compared) > 0 || very;
    if (!isMeant && isOfOtherSubject(finder, worst.claim, context)) return NOT_ON_RECORD;
    return differing([
      worst,
      ...other
        .slice(1)
        .filter(
          ({ fit, figure: one }) => worst.fit - fit < FIT.apart && hasValueOf(one, worst.figure),
        ),
    ]);
  }
  return NOT_ON_RECORD;
}

/** The claims that contest the one which a figure differs from, and have the figure. */
function contestedBy(
  finder: ClaimFinder,
  figure: Figure,
  { claim, fit }: Weighed,
): Weighed[] | undefined {
  const found = (claim.claim.conflicts ?? []).flatMap((id) => {
    const [number] = finder.withKey(idKey(id));
    if (number === undefined) return [];
    const other = finder.claim(number);
    const near = finder.counts(other) ? nearest(figure, other) : undefined;
    return near?.compared.same && !near.compared.contrary ? [{ claim: other, fit, ...near }] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** What is said of a figure that claims have, if they have it of the subject of the draft. */
function ofSubject(
  finder: ClaimFinder,
  figure: Figure,
  agreeing: readonly Weighed[],
  context: Context,
  fitOf: (number: number) => number,
): FigureVerdict {
  const swapped = swappedSubject(finder, figure, agreeing, context, fitOf);
  return swapped ? { ...differing([swapped]), how: 'subject' } : agreed(finder, figure, agreeing);
}

/** The verdict of a figure that differs from those of claims. @param from the best first */
export function differing([first, ...rest]: readonly [
  NearestFigure,
  ...NearestFigure[],
]): FigureVerdict {
  const { compared, figure } = first;
  return {
    ...NOT_ON_RECORD,
    verdict: 'differs',
    how: compared.same ? 'hedge' : compared.how,
    claims: [first, ...rest].map(({ claim }) => claim),
    record: figure.shown,
  };
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
