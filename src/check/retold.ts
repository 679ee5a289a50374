import type { ClaimFinder } from './claim-finder.ts';
import { areSame, compareFigures, countOthers, OTHER_VALUE } from './compare-figures.ts';
import { type Figure, isNoSmallCount } from './figure.ts';
import type { Context, Stretch } from './figure-context.ts';
import { areOneTime, timesOf } from './figure-date.ts';
import { having } from './judge-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { hasFigure, type NearestFigure, nearest } from './nearest-figure.ts';
import { isNameIn, namesOthers } from './subject.ts';
import { keysOf } from './telling-words.ts';
import type { Weighing } from './weighing.ts';

/** What a claim has of a text that tells it again: of the weight of its words, and of their number. */
const TOLD = { weight: 0.75, words: 0.7 } as const;
/** The same, where another amount says which claim is told. */
const TOLD_BESIDE_AMOUNT = { weight: 0.5, words: 0.5 } as const;
/** How much more of it than the claims that have the figure of the text. */
const APART = 0.2;
/** Fewer words of a sentence, or of a clause, tell nothing again. */
const LEAST_WORDS = { sentence: 3, clause: 5 } as const;
/** These are enough where another amount says which claim is told. */
const LEAST_BESIDE_AMOUNT = 2;
const MOST_CLAIMS = 4;

/** A text of a draft that says what claims say, in their words. */
export interface Retelling {
  /** Those that have nearly all its words, the likest first. */
  readonly claims: readonly KnownClaim[];
  /** How much of the text each claim has; until the next weighing. */
  readonly weighing: Weighing;
  /** How many words the text has. */
  readonly words: number;
}

/**
 * The claims that a text tells again.
 *
 * @param least how many words it must have to tell anything
 * @param enough what a claim must have of it
 * @returns `undefined` where it tells none
 */
export function retelling(
  finder: ClaimFinder,
  text: string,
  least: number,
  enough: { readonly weight: number; readonly words: number } = TOLD,
): Retelling | undefined {
  const keys = new Set(keysOf(text).filter((key) => !/\d/.test(key)));
  if (keys.size < least) return undefined;
  const weighing = finder.weigh(Array.from(keys, (key) => [key, 1] as const));
  const claims = finder
    .best(weighing, MOST_CLAIMS, enough.weight * weighing.all)
    .filter(({ number }) => weighing.sharedOf(number) >= enough.words * keys.size);
  return claims.length > 0 ? { claims, weighing, words: keys.size } : undefined;
}

/** A figure, and the text in which it stands. */
interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words straight before and behind a figure, the nearest first. */
function wordsBeside({ text, start, end }: Placed): readonly [before: string[], after: string[]] {
  const words = (part: string): string[] =>
    part
      .toLowerCase()
      .split(/[^a-z0-9\u00aa-\u024f\u0370-\u1fff]+/u)
      .filter((word) => word !== '');
  return [
    words(text.slice(Math.max(0, start - BESIDE), start))
      .reverse()
      .slice(0, 2),
    words(text.slice(end, end + BESIDE)).slice(0, 2),
  ];
}
const BESIDE = 32;

/** How much two figures stand between the same words. */
function likeness(one: Placed, other: Placed): number {
  const [own, others] = [wordsBeside(one), wordsBeside(other)];
  let sum = 0;
  for (const side of [0, 1] as const)
    for (const [place, word] of own[side].entries())
      if (word === others[side][place]) sum += 2 - place;
      else if (others[side].includes(word)) sum += 0.5;
  return sum;
}

/** Whether a place in an order is that of the one which comes there: the words before it are the same. */
function isOfOne({ unit }: Figure, place: Placed, record: Placed): boolean {
  if (unit?.dimension !== 'rank') return true;
  const [[own], [others]] = [wordsBeside(place), wordsBeside(record)];
  return own.some((word) => others.includes(word));
}

/** What is enough where a claim has several figures of the sort. */
const ALIKE = 2;

/** Whether one figure may stand for another. */
function isOfSort(figure: Figure, record: KnownFigure): boolean {
  if (figure.sort !== record.sort || figure.ranged !== record.ranged || record.implied)
    return false;
  if (figure.date && record.date)
    return (['month', 'day', 'until', 'months'] as const).every(
      (part) => (figure.date?.[part] === undefined) === (record.date?.[part] === undefined),
    );
  if (figure.unit && record.unit) return figure.unit.dimension === record.unit.dimension;
  if (figure.unit || record.unit) return false;
  return !countOthers(figure, record);
}

/** The figures of a text of a claim that a draft's sentence does not have, each with its place. */
function leftOver(
  text: string,
  figures: readonly KnownFigure[],
  { text: textOfDraft, at }: Stretch,
  others: readonly Figure[],
): { readonly figure: KnownFigure; readonly place: Placed }[] {
  const plain = text.replace(/\s+/gu, ' ');
  let from = 0;
  const left = figures.flatMap((figure) => {
    const start = figure.implied ? -1 : plain.indexOf(figure.shown, from);
    if (start < 0) return [];
    const end = start + figure.shown.length;
    from = end;
    return [{ figure, place: { text: plain, start, end } }];
  });
  for (const one of others) {
    const own = { text: textOfDraft, start: one.start - at, end: one.end - at };
    const [same] = left
      .filter(({ figure }) => areSame(one, figure))
      .sort((a, b) => likeness(own, b.place) - likeness(own, a.place));
    if (same) left.splice(left.indexOf(same), 1);
  }
  return left;
}

/** The figure of a claim in the place of which a draft has another. */
function replacedIn(
  claim: KnownClaim,
  figure: Figure,
  stretch: Stretch,
  others: readonly Figure[],
): NearestFigure | undefined {
  const place = {
    text: stretch.text,
    start: figure.start - stretch.at,
    end: figure.end - stretch.at,
  };
  const texts = [
    [claim.claim.claim, claim.figuresOfSentence()],
    [claim.claim.quote, claim.figuresOfQuote()],
  ] as const;
  for (const [text, figures] of texts) {
    const left = leftOver(text, figures, stretch, others)
      .filter((one) => isOfSort(figure, one.figure) && isOfOne(figure, place, one.place))
      .map((one) => ({ ...one, like: likeness(place, one.place) }))
      .sort((a, b) => b.like - a.like);
    const [first, second] = left;
    if (!first) continue;
    const isSure = second
      ? first.like >= ALIKE && first.like > second.like
      : isAlone(figure, first.figure, first.like);
    if (!isSure) continue;
    const compared = compareFigures(figure, first.figure) ?? OTHER_VALUE;
    if (!compared.same) return { claim, figure: first.figure, compared };
  }
  return undefined;
}

/** Whether a figure may only be the one that a claim has left. */
const isAlone = ({ nouns, unit }: Figure, record: KnownFigure, like: number): boolean =>
  like >= ALIKE ||
  (like >= 1 && unit !== undefined && record.unit !== undefined) ||
  (nouns.length > 0 && record.nouns.length > 0);

/** Whether a claim speaks of the years of a sentence. */
function isOfYears({ figures }: KnownClaim, { years }: Context): boolean {
  if (years.size === 0) return true;
  const own = figures.flatMap(({ date }) => timesOf(date));
  return [...years].every((year) => own.some((one) => areOneTime(one, year)));
}

/** Whether a claim has the number of a figure, whatever it counts. */
const hasNumber = (figure: Figure, claim: KnownClaim): boolean =>
  hasFigure(figure, claim) ||
  (!figure.date &&
    claim.figures.some(({ value, sort }) => value === figure.value && sort === figure.sort));

/** Whether a figure is one that a claim and few others have: it says which claim is told. */
const tells = (figure: Figure, claim: KnownClaim): boolean =>
  isNoSmallCount(figure) && hasFigure(figure, claim);

/**
 * The figure that a claim has instead of one of a sentence which has two other amounts of the claim: what only one
 * figure of it says, as how many times as much, may be said in any words.
 */
export function otherBesideAmounts(
  finder: ClaimFinder,
  figure: Figure,
  claim: KnownClaim,
  context: Context,
  besides: readonly Figure[],
): NearestFigure | undefined {
  const { sentence } = context;
  if (!RELATIVE.has(figure.unit?.dimension ?? '') || hasNumber(figure, claim)) return undefined;
  const isOther = namesOthers(finder, claim, sentence.text, isNameIn(finder));
  if (isOther || !isOfYears(claim, context)) return undefined;
  return replacedIn(claim, figure, sentence, besides);
}

/** What is said of other amounts. */
const RELATIVE: ReadonlySet<string> = new Set(['multiple', 'part', 'share', 'points']);

/**
 * The figure of a claim that a sentence tells again with another figure: all its words are those of the claim, and those
 * that have the figure say something else.
 *
 * @param besides the other figures of the sentence
 */
export function otherOfRetold(
  finder: ClaimFinder,
  figure: Figure,
  context: Context,
  besides: readonly Figure[],
): NearestFigure | undefined {
  const own = having(finder, figure);
  const texts = [
    [context.sentence, LEAST_WORDS.sentence],
    [context.stretch, LEAST_WORDS.clause],
  ] as const;
  for (const [{ text, at }, least] of texts) {
    const told = retelling(finder, text, LEAST_BESIDE_AMOUNT, TOLD_BESIDE_AMOUNT);
    if (!told) continue;
    const others = besides.filter(({ start }) => start >= at && start < at + text.length);
    const fit = ({ number }: KnownClaim): number => told.weighing.fitOf(number);
    // Also those that have the number, though of something else: the draft may write it otherwise.
    const most = Array.from(own).reduce((sum, one) => Math.max(sum, told.weighing.fitOf(one)), 0);
    for (const claim of told.claims) {
      const isTold =
        told.words >= least &&
        fit(claim) >= TOLD.weight &&
        told.weighing.sharedOf(claim.number) >= TOLD.words * told.words;
      const near = nearest(figure, claim);
      // "Seven fewer" where the claim has seven more.
      if (near && !near.compared.same && near.compared.role !== undefined)
        return isTold ? { claim, ...near } : undefined;
      if (hasNumber(figure, claim)) return undefined;
      if (!finder.counts(claim.number) || fit(claim) < most + APART) continue;
      if (namesOthers(finder, claim, text)) continue;
      if (!isOfYears(claim, context)) continue;
      if ((figure.date || !isTold) && !others.some((one) => tells(one, claim))) continue;
      const found = replacedIn(claim, figure, { text, at }, others);
      if (found) return found;
    }
  }
  return undefined;
}
