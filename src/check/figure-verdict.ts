import { idKey } from '../index/keys.ts';
import type { Way } from '../model/check-result.ts';
import type { ClaimFinder } from './claim-finder.ts';
import { compareFigures } from './compare-figures.ts';
import { type Figure, isNoSmallCount } from './figure.ts';
import type { Context } from './figure-context.ts';
import type { KnownClaim } from './known-claim.ts';
import { type NearestFigure, nearest, slips } from './nearest-figure.ts';

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
  /** Where the number does something else there: whether something rose to it, or by it. */
  readonly role?: string | undefined;
  readonly against: readonly { readonly claim: KnownClaim; readonly record: string }[];
  /** Where it differs from these claims, other claims from which it differs, the best first. */
  readonly others?: readonly NearestFigure[];
  /** Where it differs: what claims say that have it, though they fit less. */
  readonly instead?: FigureVerdict;
  /** Whether what stands beside it says so, and nothing farther away is asked. */
  readonly settled?: boolean;
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

/** The record has nothing of a figure, as what stands beside it says. */
export const NOTHING_BESIDE: FigureVerdict = { ...NOT_ON_RECORD, settled: true };

/** A claim, its figure that comes nearest, and how well its words fit those around the figure. */
export interface Weighed extends NearestFigure {
  readonly fit: number;
  /** Whether the claim has the figure itself of another year. */
  readonly isElsewhere?: boolean;
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
    role: compared.same ? undefined : compared.role,
    claims: [first, ...rest].map(({ claim }) => claim),
    record: figure.shown,
  };
}

/** The claims that a claim conflicts with, each with its figure that comes nearest. */
function conflicting(finder: ClaimFinder, figure: Figure, { claim }: KnownClaim): NearestFigure[] {
  return (claim.conflicts ?? []).flatMap((id) => {
    const [number] = finder.withKey(idKey(id));
    if (number === undefined) return [];
    const other = finder.claim(number);
    const near = nearest(figure, other);
    return near ? [{ claim: other, ...near }] : [];
  });
}

/** Whether two claims have different amounts, so that they conflict in these, and not in their dates. */
const haveOtherAmounts = (one: KnownClaim, other: KnownClaim): boolean =>
  one.figures.some(
    (own) =>
      own.sort === 'quantity' &&
      other.figures.some((theirs) => compareFigures(own, theirs)?.same === false),
  );

/** The claims that a claim conflicts with in a figure: those with other amounts do not conflict in a date. */
const contesting = (finder: ClaimFinder, figure: Figure, of: KnownClaim): NearestFigure[] =>
  conflicting(finder, figure, of).filter(
    ({ claim }) => !(figure.date && haveOtherAmounts(of, claim)),
  );

/** The claims that contest the one which a figure differs from, and have the figure. */
export function contestedBy(
  finder: ClaimFinder,
  figure: Figure,
  { claim, fit }: Weighed,
): Weighed[] | undefined {
  const found = conflicting(finder, figure, claim).flatMap((one) => {
    const { compared } = one;
    const has = finder.counts(one.claim.number) && compared.same && !compared.contrary;
    return has ? [{ ...one, fit }] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** A live claim goes before a deprecated one that fits as well, words before data, a slip before another value. */
export const rank = ({ fit, claim, figure, compared }: Weighed): number =>
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
export function agreed(
  finder: ClaimFinder,
  figure: Figure,
  agreeing: readonly Weighed[],
): FigureVerdict {
  const [best] = agreeing;
  if (!best) return NOT_ON_RECORD;
  const against = contesting(finder, figure, best.claim).flatMap((one) => {
    const { claim, compared } = one;
    if (compared.same && compared.how === null && !compared.contrary) return [];
    return [{ claim, record: one.figure.shown }];
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

/**
 * The verdict of a figure that is given to a document: where documents differ in it, that of the one which is named.
 *
 * @param context the sentence, which may tell the figures of both, and the documents that are named
 */
export function asNamed(
  finder: ClaimFinder,
  figure: Figure,
  verdict: FigureVerdict,
  { sentence, sources }: Pick<Context, 'sentence' | 'sources'>,
): FigureVerdict {
  const { agreeing } = verdict;
  // Claims that conflict in something else may have small counts that are not the same.
  const isSmallCount = !figure.date && !isNoSmallCount(figure);
  const isOfNamed = agreeing.some(({ source }) => sources.has(source));
  if (sources.size === 0 || isSmallCount || isOfNamed) return verdict;
  for (const claim of agreeing) {
    const theirs = contesting(finder, figure, claim).find(
      ({ claim: other, compared }) =>
        sources.has(other.source) && (!compared.same || compared.contrary),
    );
    if (!theirs) continue;
    const areBothTold =
      !theirs.compared.same && sentence.text.includes(String(theirs.figure.value));
    return areBothTold ? verdict : differing([theirs]);
  }
  return verdict;
}
