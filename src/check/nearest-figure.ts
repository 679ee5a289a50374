import { type Comparison, compareFigures } from './compare-figures.ts';
import { digitsOf, TELLING_DIGITS } from './digits.ts';
import type { Figure } from './figure.ts';
import { areOneTime, compareDays, type FigureDate } from './figure-date.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';

/** A claim, and its figure that comes nearest to one of a draft. */
export interface NearestFigure {
  readonly claim: KnownClaim;
  readonly figure: KnownFigure;
  readonly compared: Comparison;
}

/** Whether a claim has a figure of a draft. */
export function hasFigure(figure: Figure, claim: KnownClaim): boolean {
  const compared = nearest(figure, claim)?.compared;
  return compared?.same === true && !compared.contrary;
}

/**
 * The figure of a claim that a figure of a draft is best compared with: the same one, else that of its sentence
 * before those of its quote, which may say more.
 *
 * @param told days that other figures beside it tell: it does not differ from these
 */
export function nearest(
  figure: Figure,
  claim: KnownClaim,
  told: readonly FigureDate[] = [],
): NearFigure | undefined {
  const own = nearestOf(figure, claim.figuresOfSentence(), told);
  if (own && own.near >= SAME) return own;
  const quoted = nearestOf(figure, claim.figuresOfQuote(), told);
  if (own && quoted && isOfOtherYear(figure, own, quoted)) return own;
  // What the sentence has of another year, the quote may have of "this season".
  if (own?.isElsewhere && quoted?.figure.year === undefined) return own;
  return quoted && quoted.near > (own?.near ?? -1) ? quoted : own;
}

/** Whether the sentence of a claim has the day of a draft in another year, and its quote has it in none. */
function isOfOtherYear(
  { date }: Figure,
  { figure: own, compared }: NearFigure,
  { figure: quoted }: NearFigure,
): boolean {
  if (compared.same || date?.day === undefined || date.year === undefined) return false;
  const isDay = own.date?.day === date.day && own.date.month === date.month;
  return isDay && quoted.date !== undefined && quoted.date.year === undefined;
}

/** The figure of the sentence of a claim that a figure of a draft is best compared with. */
export const nearestOfSentence = (figure: Figure, claim: KnownClaim): NearFigure | undefined =>
  nearestOf(figure, claim.figuresOfSentence(), []);

type NearFigure = Pick<NearestFigure, 'figure' | 'compared'> & {
  readonly near: number;
  /** Whether the claim has the figure itself, of another year than the draft. */
  readonly isElsewhere: boolean;
};

/** Whether a date of a claim is a day that is told beside. */
const isTold = ({ date }: KnownFigure, told: readonly FigureDate[]): boolean =>
  date?.day !== undefined && told.some((one) => compareDays(one, date) === 'same');

function nearestOf(
  figure: Figure,
  figures: readonly KnownFigure[],
  told: readonly FigureDate[],
): NearFigure | undefined {
  let best: NearFigure | undefined;
  let least = Number.POSITIVE_INFINITY;
  let isElsewhere = false;
  for (const one of figures) {
    const compared = compareFigures(figure, one);
    if (!compared || (one.implied && !compared.same && !isOtherDay(figure, one))) continue;
    if (!compared.same && isTold(one, told)) continue;
    const near = nearness(figure, one, compared);
    if (compared.same && near === OF_OTHER_YEAR && one.year !== figure.year) isElsewhere = true;
    if (best && near < best.near) continue;
    const apart = compared.same ? 0 : apartness(figure, one);
    if (best && near === best.near && apart >= least) continue;
    best = { figure: one, compared, near, isElsewhere };
    least = apart;
    if (near === NEAREST) break;
  }
  return best && { ...best, isElsewhere };
}

/** Whether a draft gives a whole date of which one part is another than in the data of a claim. */
function isOtherDay({ date }: Figure, { date: own }: KnownFigure): boolean {
  if (date?.day === undefined || own?.day === undefined) return false;
  const same = [
    date.day === own.day,
    date.month === own.month,
    (date.year ?? own.year) === own.year,
  ];
  return same.filter(Boolean).length === 2;
}

const NEAREST = 6;
/** The figure itself, of another year. */
const OF_OTHER_YEAR = 2;
/** The figure itself, though perhaps of other things. */
const SAME = 4;

/**
 * How near a figure of a claim comes: the same of the same things and year, another of these, the same of others.
 */
function nearness(figure: Figure, record: KnownFigure, compared: Comparison): number {
  const very = countsTheVery(figure, record);
  const { year } = figure;
  const ofYear =
    year === undefined || record.year === undefined ? undefined : areOneTime(year, record.year);
  if (compared.same && !compared.contrary) {
    if (ofYear === false) return OF_OTHER_YEAR;
    return very || figure.nouns.length < 2 ? NEAREST : SAME;
  }
  if (very && ofYear !== false) return 5;
  if (ofYear && !figure.date) return 3;
  return compared.same ? 2 : slips(compared);
}

/** How far a figure is from one that it differs from: a claim may have several, of which one is meant. */
function apartness({ date, value }: Figure, record: KnownFigure): number {
  if (!date || !record.date) return Math.abs(Math.log(Math.abs(value / record.value) || 1));
  const [parts, own] = [date, record.date].map(
    ({ year, month, day }) => [year, month, day].filter((part) => part !== undefined).length,
  );
  return (parts === own ? 0 : 1000) + Math.abs((date.year ?? 0) - (record.date.year ?? 0));
}

export const slips = (compared: Comparison): number => Number(!compared.same && compared.slip);

/** Whether a number has digits that tell what is meant: 94.8 billion dollars. */
export const isTelling = ({ sort, value, unit }: Figure): boolean =>
  sort === 'quantity' && unit !== undefined && digitsOf(value).length >= TELLING_DIGITS;

/** Whether a figure of the record counts the very things, said in several words: "five Central Asian countries". */
export const countsTheVery = ({ nouns }: Figure, record: KnownFigure): boolean =>
  nouns.length > 1 &&
  nouns.length === record.nouns.length &&
  nouns.every((noun) => record.nouns.includes(noun));
