import { numberKey } from '../index/keys.ts';
import { canonical } from '../search/numbers.ts';
import type { ClaimFinder } from './claim-finder.ts';
import type { Figure } from './figure.ts';

/* The claims that have a number of which a figure may be the rounded one: "some 95 billion" of 94.8 billion. */

/** How many parts of its last digit the numbers are apart that are asked for. */
const PARTS = [10, 100] as const;

/** Whether a figure looks rounded: it is hedged, or ends with zeros. */
const isRound = ({ sort, hedge, step, unit, nouns, value, other }: Figure): boolean =>
  sort === 'quantity' &&
  other === undefined &&
  value > step &&
  (unit !== undefined || nouns.length > 0) &&
  (step > 1 || (hedge !== undefined && hedge !== 'exactly'));

/** The claims that have a number near a rounded one. */
export function havingRounded(finder: ClaimFinder, figure: Figure): Uint32Array {
  if (!isRound(figure)) return new Uint32Array();
  const { value, step, hedge, unit } = figure;
  const near = new Set<number>();
  for (const parts of PARTS) {
    const by = step / parts;
    // Whole things have no parts.
    if (by < 1 && unit === undefined) break;
    const half = parts / 2;
    const least = hedge === 'over' ? 1 : hedge === 'under' ? 1 - parts : -half;
    const most = hedge === 'over' ? parts - 1 : hedge === 'under' ? -1 : half;
    for (let part = least; part <= most; part++) near.add(value + part * by);
  }
  return finder.withAny(Array.from(near, (one) => numberKey(canonical(one))));
}
