import { dateKey, numberKey } from '../index/keys.ts';
import { dateKeys } from '../search/dates.ts';
import { canonical } from '../search/numbers.ts';
import type { ClaimFinder } from './claim-finder.ts';
import { areOfOneWhole, compareFigures } from './compare-figures.ts';
import type { Figure } from './figure.ts';
import { type Context, SENTENCE_SHARE } from './figure-context.ts';
import { areOneTime, readingsOfDate, timesOf } from './figure-date.ts';
import {
  agreed,
  asNamed,
  contestedBy,
  differing,
  type FigureVerdict,
  NOT_ON_RECORD,
  rank,
  type Weighed,
} from './figure-verdict.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { countingThese, havingNearDate, havingRounded } from './near-numbers.ts';
import { countsTheVery, isTelling, type NearestFigure, nearest, slips } from './nearest-figure.ts';
import { isOfNames, isOfOtherSubject, swappedSubject } from './subject.ts';
import type { Weighing } from './weighing.ts';

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
/** Of an amount, more: as many claims have the few words beside it. */
const MOST_OF_AMOUNT = 64;
/** Of the claims that have the figure itself, so many are weighed. */
const MOST_HAVING = 24;
const MOST_AGREEING = 6;
const RARE = 5;
/** A figure differs from that of a claim which has more than one word of those around it. */
const LEAST_SHARED = 1.5;
/** The same digits in another currency or scale need fewer. */
const LEAST_SHARED_OF_SLIP = 0.4;
/** A claim that fits so well is meant, though the year beside the figure is another one, too. */
const SURELY_MEANT = 0.6;
/** A claim that fits no better shares hardly more than a date with a draft. */
const BARELY_MEANT = 0.25;
/** A claim that has nearly all words beside a figure, though they are few. */
const LABELLED = 0.7;

/** How much the words of a clause count alone. */
const OWN_FIT = 0.7;

/** What it counts that the draft names the document of a claim beside the figure. */
const NAMED = 0.06;

/** Whether a figure of a claim is of other years than those of a sentence, where both name any. */
export function isOutsideYears(
  { claim, figure }: Pick<NearestFigure, 'claim' | 'figure'>,
  years: ReadonlySet<number>,
): boolean {
  if (years.size === 0) return false;
  const own = figure.year === undefined ? claim.years : [figure.year];
  return own.length > 0 && !own.some((year) => [...years].some((one) => areOneTime(one, year)));
}

/** The claims that have the figure itself, as the index knows it: any of two numbers that are one thing. */
export function having(
  finder: ClaimFinder,
  { value, other, role, date, sort, parts = [] }: Figure,
): Uint32Array {
  if (!date || sort === 'year') {
    const own = finder.withWord(numberKey(canonical(value)));
    if (parts.length > 0) {
      const keys = parts.map((part) => numberKey(canonical(part)));
      const [first = NONE] = keys
        .map((key) => finder.withWord(key))
        .sort((a, b) => a.length - b.length);
      const all = first.filter((claim) => keys.every((key) => finder.hasWord(claim, key)));
      return Uint32Array.from([...own, ...all]);
    }
    if (other === undefined || role !== undefined) return own;
    return Uint32Array.from([...own, ...finder.withWord(numberKey(canonical(other)))]);
  }
  const lists = readingsOfDate(date).map((one) => {
    const [key] = dateKeys(one);
    return key === undefined ? NONE : finder.withWord(dateKey(key));
  });
  const [only = NONE, ...more] = lists;
  return more.length === 0 ? only : Uint32Array.from(lists.flatMap((list) => [...list]));
}

const NONE = new Uint32Array();

/** How many words of those around a figure a claim must have before the figure differs from its. */
function leastShared(figure: Figure, { compared, fit, figure: record }: Weighed): number {
  // "Over" for "almost" is a slip as well as swapped digits are.
  const isSlip = slips(compared) > 0 || (compared.same && compared.contrary);
  const isOfYear = figure.year !== undefined && figure.year === record.year;
  if (areOfOneWhole(figure, record)) return 1;
  if (isSlip && (isTelling(figure) || isOfYear || fit >= SURELY_MEANT)) return LEAST_SHARED_OF_SLIP;
  // A label may have one word, and that one tells: "Revenue: …".
  if (figure.unit && (fit >= LABELLED || (isOfYear && fit >= FIT.differs))) return 1;
  return isSlip && figure.date ? 1 : LEAST_SHARED;
}

/** Whether claims have a figure as a total that a draft has as so much in a time. */
function isTotal(
  { perTime }: Figure,
  { claim, figure: { times, year } }: NearestFigure,
  context: Context,
): boolean {
  const isOfAll = times.includes('total');
  if (perTime === undefined) return (context.isOfYear || context.perTime !== undefined) && isOfAll;
  // What is so much in one year is so much a year.
  const isOfYear =
    perTime === 'year' && claim.years.length === 1 && claim.years[0] === year && !isOfAll;
  // Where a claim names no time, it need not be a total.
  const namesTime = times.length > 0 || isOfSeveralYears(claim);
  return namesTime && !times.includes(perTime) && !isOfYear;
}

/** Whether a claim is of more than one year: "over the three years 2021 to 2023". */
const isOfSeveralYears = ({ figures }: KnownClaim): boolean =>
  new Set(figures.flatMap(({ date }) => timesOf(date))).size > 1;

/** How well a claim must fit before a figure is said to differ from its. */
function threshold(figure: Figure, { compared, isElsewhere, figure: record }: Weighed): number {
  // There are a first and a second of most things.
  if (figure.sort === 'year' || figure.sort === 'ordinal') return FIT.year;
  if (figure.date) return slips(compared) > 0 ? FIT.slip : FIT.date;
  if (areOfOneWhole(figure, record)) return FIT.rare;
  if (isElsewhere || countsTheVery(figure, record)) return FIT.agrees;
  if (slips(compared) > 0) return FIT.slip;
  // So many years, days or hours are of most things.
  const isAnyTime = figure.unit?.dimension === 'time' && figure.hedge === undefined;
  return isAnyTime ? FIT.year : FIT.differs;
}

/**
 * Says what the record has of a figure: the claims are weighed by the words around it.
 *
 * @param context the words around the figure
 */
export function judgeFigure(finder: ClaimFinder, figure: Figure, context: Context): FigureVerdict {
  const weighing = finder.weigh(context.keys);
  const very = having(finder, figure);
  const own = very.length > 0 ? very : havingRounded(finder, figure);
  const weigh = (claim: KnownClaim): Weighed | undefined => {
    const near = nearest(figure, claim, figure.date && context.days);
    if (!near) return undefined;
    // A date is often all that its clause says: "…; the first one was held in 2021".
    const ownFit = figure.date ? OWN_FIT * weighing.ownFitOf(claim.number) : 0;
    const named = context.sources.has(claim.source) ? NAMED : 0;
    const fit = Math.max(weighing.fitOf(claim.number), ownFit) + named;
    const { compared } = near;
    const isMeant = slips(compared) > 0 && compared.how !== 'value' && fit >= SURELY_MEANT;
    // A value of another year does not differ: the record has none of that year.
    const differs = !figure.date && !compared.same;
    if (differs && !isMeant && isOutsideYears({ claim, ...near }, context.years)) return undefined;
    return { claim, fit, ...near };
  };
  const { rowKeys } = context;
  // The sentence before does not say which of many dates is meant.
  const leastShare = figure.date && rowKeys.length === 0 ? SENTENCE_SHARE : 0;
  const isOfRow = ({ number }: KnownClaim): boolean =>
    2 * rowKeys.filter((key) => finder.hasWord(number, key)).length >= rowKeys.length;
  // A figure that few claims have needs fewer words around it.
  const isRare = own.length <= RARE;
  // A rounded one of a year that its sentence names, too.
  const isOfYear = ({ years }: KnownClaim): boolean =>
    years.some((year) => context.sentence.text.includes(String(year)));
  const isRounded = isRare && figure.unit !== undefined && own.length > very.length;
  const least =
    isRare && (isTelling(figure) || isRounded)
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
      if (fit >= (isRounded && !isOfYear(claim) ? FIT.rare : least)) agreeing.push(one);
    } else if (
      one.isElsewhere ||
      (isOfRow(claim) && weighing.sharedOf(claim.number, leastShare) >= leastShared(figure, one))
    )
      other.push(one);
  };
  const bonus = context.sources.size > 0 ? NAMED : 0;
  for (const number of weighing.fitting(own, MOST_HAVING, least, bonus)) {
    if (agreeing.length === MOST_AGREEING) break;
    if (finder.counts(number)) take(finder.claim(number));
  }
  // Where claims have the figure, others matter only as far as they fit much better: of a year more
  // than of a number, as so many things happen in a year.
  const most = Math.max(0, ...agreeing.map(({ fit }) => fit));
  const isOtherYears =
    !figure.date &&
    agreeing.length > 0 &&
    agreeing.every((one) => isOutsideYears(one, context.years));
  const isOneOfMany = figure.sort === 'year' || figure.sort === 'ordinal';
  const apart = isOneOfMany ? FIT.yearsApart : isOtherYears ? -NAMED : FIT.apart;
  const enough = Math.max(FIT.agrees, agreeing.length === 0 ? 0 : most + apart) - bonus;
  for (const claim of finder.best(
    weighing,
    isTelling(figure) ? MOST_OF_AMOUNT : MOST_CLAIMS,
    enough * weighing.all,
  ))
    take(claim);
  if (agreeing.length === 0) {
    const near = figure.date ? havingNearDate(finder, figure) : countingThese(finder, figure);
    for (const number of weighing.fitting(near, MOST_HAVING, least, bonus))
      if (finder.counts(number)) take(finder.claim(number));
  }
  for (const list of [agreeing, other]) list.sort((a, b) => rank(b) - rank(a));
  const [best, worst] = [agreeing[0], other[0]];
  // "Six Central Asian countries" are not among the "six countries" of another claim.
  const areVery = worst && countsTheVery(figure, worst.figure);
  const isOfOthers =
    areVery && best && !countsTheVery(figure, best.figure) && worst.fit >= best.fit;
  const outweighed =
    best &&
    worst &&
    weighing.ownOf(best.claim.number) <= weighing.ownOf(worst.claim.number) &&
    (worst.fit - best.fit > apart || isOfOthers) &&
    worst.fit >= (isOtherYears ? FIT.year : FIT.differs);
  if (best && agreeing.every((one) => isTotal(figure, one, context)))
    return { ...differing([best]), how: 'unit' };
  // To look for names takes long.
  const isSure = (): boolean =>
    best !== undefined &&
    worst !== undefined &&
    ((isRare && isTelling(figure) && !isOtherYears) ||
      (figure.date?.month !== undefined &&
        slips(worst.compared) === 0 &&
        (best.fit >= BARELY_MEANT || worst.fit < SURELY_MEANT || isToldBeside(worst, context))) ||
      isOfNames(best.claim, worst.claim, context));
  if (best && (!outweighed || isSure()))
    return ofSubject(finder, figure, agreeing, context, weighing);
  if (!worst || worst.fit < threshold(figure, worst)) return NOT_ON_RECORD;
  const contested = contestedBy(finder, figure, worst);
  if (contested) return agreed(finder, figure, contested);
  const near = other.slice(1).filter(({ fit }) => worst.fit - fit < FIT.apart);
  // The same day of another month is a slip.
  const isDay = figure.date?.day !== undefined && figure.date.day === worst.figure.date?.day;
  const isMeant = worst.compared.same || slips(worst.compared) > 0 || areVery || isDay;
  const isOfOther = !isMeant && isOfOtherSubject(finder, worst.claim, context);
  // Of claims that fit about as well that one is meant from whose date the figure differs by a slip.
  const slip = figure.date && !isMeant ? near.find((one) => isSlipOf(figure, one)) : undefined;
  const meant = slip ?? (isOfOther ? undefined : worst);
  if (!meant) return NOT_ON_RECORD;
  const others = near.filter((one) => one !== meant);
  const alike = others.filter((one) => hasValueOf(one.figure, meant.figure));
  const instead = best && agreed(finder, figure, agreeing);
  return { ...differing([meant, ...alike]), others, ...(instead && { instead }) };
}

/** Whether another date of the sentence may be that of a claim. */
const isToldBeside = ({ figure: { date } }: Weighed, { years }: Context): boolean =>
  date?.year !== undefined && years.has(date.year);

/** Whether a figure differs from that of a claim which fits well enough by a slip. */
const isSlipOf = (figure: Figure, one: Weighed): boolean =>
  slips(one.compared) > 0 && one.fit >= threshold(figure, one);

/** What is said of a figure that claims have, if they have it of the subject of the draft. */
function ofSubject(
  finder: ClaimFinder,
  figure: Figure,
  agreeing: readonly Weighed[],
  context: Context,
  weighing: Weighing,
): FigureVerdict {
  const swapped = swappedSubject(finder, figure, agreeing, context, weighing);
  if (!swapped) return asNamed(finder, figure, agreed(finder, figure, agreeing), context);
  const differs = differing([swapped]);
  return swapped.compared.same ? { ...differs, how: 'subject' } : differs;
}

/** Whether two claims have the same figure: both are named. */
function hasValueOf(one: KnownFigure, other: KnownFigure): boolean {
  const compared = compareFigures(one, other);
  return compared?.same ?? one.value === other.value;
}
