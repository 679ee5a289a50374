import { type Comparison, compareFigures, digitsOf, TELLING_DIGITS } from './compare-figures.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import type { Figure } from './read-figures.ts';

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

/** The figure of a claim that a figure of a draft is best compared with. */
export function nearest(
  figure: Figure,
  claim: KnownClaim,
  figures: Iterable<KnownFigure> = claim.figures(),
): Pick<NearestFigure, 'figure' | 'compared'> | undefined {
  let best: Pick<NearestFigure, 'figure' | 'compared'> | undefined;
  let most = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const one of figures) {
    const compared = compareFigures(figure, one);
    if (!compared || (one.implied && !compared.same)) continue;
    const near = nearness(figure, one, compared);
    if (near < most) continue;
    const apart = compared.same ? 0 : apartness(figure, one);
    if (near > most || apart < least) {
      best = { figure: one, compared };
      [most, least] = [near, apart];
    }
    if (near === NEAREST) break;
  }
  return best;
}

const NEAREST = 5;

/** How near a figure of a claim comes: the same of the same things, another of these, the same of others. */
function nearness(figure: Figure, record: KnownFigure, compared: Comparison): number {
  const very = countsTheVery(figure, record);
  if (compared.same && !compared.contrary) return very || figure.nouns.length < 2 ? NEAREST : 3;
  if (very) return 4;
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
