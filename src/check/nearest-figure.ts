import { type Comparison, compareFigures, digitsOf } from './compare-figures.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import type { Figure } from './read-figures.ts';

/** So many digits are hardly the same by chance. */
const TELLING_DIGITS = 3;

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
): Pick<NearestFigure, 'figure' | 'compared'> | undefined {
  let best: Pick<NearestFigure, 'figure' | 'compared'> | undefined;
  let most = -1;
  for (const one of claim.figures()) {
    const compared = compareFigures(figure, one);
    if (!compared || (one.implied && !compared.same)) continue;
    const near = nearness(figure, one, compared);
    if (near > most) {
      best = { figure: one, compared };
      most = near;
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

export const slips = (compared: Comparison): number => Number(!compared.same && compared.slip);

/** Whether a number has digits that tell what is meant: 94.8 billion dollars. */
export const isTelling = ({ sort, value, unit }: Figure): boolean =>
  sort === 'quantity' && unit !== undefined && digitsOf(value).length >= TELLING_DIGITS;

/** Whether a figure of the record counts the very things, said in several words: "five Central Asian countries". */
export const countsTheVery = ({ nouns }: Figure, record: KnownFigure): boolean =>
  nouns.length > 1 &&
  nouns.length === record.nouns.length &&
  nouns.every((noun) => record.nouns.includes(noun));
