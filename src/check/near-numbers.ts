import { dateKey, numberKey } from '../index/keys.ts';
import { dateKeys, type PartialDate } from '../search/dates.ts';
import { canonical } from '../search/numbers.ts';
import type { ClaimFinder } from './claim-finder.ts';
import type { Figure } from './figure.ts';

/* Claims that a figure may be of though they have another number: a rounded one, a slip of a date, another count. */

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

/** Years by which a date may be off by a slip. */
const MOST_YEARS = 5;
const MONTHS = 12;

/**
 * The claims that have a date from which another one differs by a slip: in its year, in its month, in its day. Those of a
 * year alone are too many.
 */
export function havingNearDate(finder: ClaimFinder, { date }: Figure): Uint32Array {
  const { year, month, day } = date ?? {};
  if (year === undefined || month === undefined) return new Uint32Array();
  const near: PartialDate[] = day === undefined ? [] : [{ year, month }];
  for (let by = -MOST_YEARS; by <= MOST_YEARS; by++)
    if (by !== 0) near.push({ year: year + by, month, day });
  for (let other = 1; other <= MONTHS; other++)
    if (other !== month) near.push({ year, month: other, day });
  return finder.withAny(near.flatMap((one) => dateKeys(one).slice(0, 1).map(dateKey)));
}

/** More claims count things of which many are spoken of. */
const MOST_COUNTING = 24;

/** The claims that count the very things of a figure which it names in several words: "six priority directions". */
export function countingThese(finder: ClaimFinder, { nouns }: Figure): Uint32Array {
  const [first, ...more] = nouns
    .map((key) => finder.withWord(key))
    .sort((a, b) => a.length - b.length);
  if (!first || more.length === 0 || first.length > MOST_COUNTING) return new Uint32Array();
  return first.filter((claim) => nouns.every((key) => finder.hasWord(claim, key)));
}
