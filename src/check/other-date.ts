import type { Figure } from './figure.ts';
import { areOneTime, timesOf } from './figure-date.ts';
import { differing, type FigureVerdict } from './figure-verdict.ts';
import { isAnchor, type JudgedFigure, MOST_BESIDES } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import { nearest } from './nearest-figure.ts';

/** An amount that more claims have does not tell which is meant. */
const MOST_RARE = 3;

/* Dates that differ from those of the claims which the figures beside them tell. */

/**
 * A date that differs from that of the claims which have the amount beside it, though others have it, too: "14,000
 * students in 2023", where claims have as many in 2024.
 *
 * @param near the figures of its clause, or of its row
 * @returns `undefined` where it does not
 */
export function otherDate(
  { figure, verdict }: JudgedFigure,
  near: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.verdict === 'differs') return undefined;
  if (near.some((one) => one.figure.date && one.figure !== figure)) return undefined;
  for (const anchor of near.filter(isAnchor)) {
    const { agreeing, ranks } = anchor.verdict;
    // Few claims have an amount, and many a year.
    const isRare = figure.sort === 'year' && anchor.figure.unit && agreeing.length <= MOST_RARE;
    if (!isRare && (ranks[0] ?? 0) < (verdict.ranks[0] ?? 0)) continue;
    const dated = agreeing.flatMap((claim) => {
      const found = nearest(figure, claim);
      if (!found) return [];
      const [own, ...more] = claim.years;
      const year =
        nearest(anchor.figure, claim)?.figure.year ?? (more.length > 0 ? undefined : own);
      return [
        {
          claim,
          ...found,
          isSame: year === undefined ? found.compared.same : isOfTime(figure, year),
        },
      ];
    });
    const [first, ...rest] = dated.filter(({ compared }) => !compared.same);
    if (first && dated.every(({ isSame }) => !isSame)) return differing([first, ...rest]);
  }
  return undefined;
}

const isOfTime = ({ date }: Figure, year: number): boolean =>
  timesOf(date).some((time) => areOneTime(time, year));

/** What joins two years: "2025 and 2026". */
const JOINED = /^,?\s*(?:and|or|to|&|[–—-])\s*$/;

/**
 * A year that is not on record, or only of what fits less, beside one that is: "2026 and 2027", where the claim has 2025
 * and 2026.
 *
 * @returns `undefined` where it is not
 */
export function otherOfYears(
  { figure, verdict }: Pick<JudgedFigure, 'figure' | 'verdict'>,
  prose: string,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (figure.sort !== 'year') return undefined;
  for (const { figure: beside, verdict: anchor } of besides) {
    if (beside.sort !== 'year' || beside === figure) continue;
    if (verdict.agreeing.length > 0 && (verdict.ranks[0] ?? 0) >= (anchor.ranks[0] ?? 0)) continue;
    const [first, second] = beside.start < figure.start ? [beside, figure] : [figure, beside];
    if (!JOINED.test(prose.slice(first.end, second.start))) continue;
    for (const claim of anchor.agreeing) {
      const years = claim
        .figuresOfSentence()
        .filter(({ sort, implied }) => sort === 'year' && !implied);
      const [other, ...more] = years.filter(({ value }) => value !== beside.value);
      if (years.length !== 2 || !other || more.length > 0 || other.value === figure.value) continue;
      return differing([
        { claim, figure: other, compared: { same: false, how: 'date', slip: false } },
      ]);
    }
  }
  return undefined;
}

/** The years of a claim that differ from two of a draft, as the claim writes them: "2025 and 2026". */
function yearsShown(claim: KnownClaim, years: readonly number[]): string | undefined {
  const pattern = new RegExp(`${Math.min(...years)}[^\\d.;]{1,6}${Math.max(...years)}`);
  const { claim: sentence, quote } = claim.claim;
  return (pattern.exec(quote) ?? pattern.exec(sentence))?.[0];
}

/** Two years that a word joins, of which the record has one, as one figure: "2026 and 2027". */
export function joinedYears<T extends JudgedFigure>(judged: readonly T[], prose: string): T[] {
  const all: T[] = [];
  for (const one of judged) {
    const before = all.at(-1);
    const joined = before && isPair(before, one, prose) ? asOne(before, one) : undefined;
    if (joined) all[all.length - 1] = joined;
    else all.push(one);
  }
  return all;
}

const isPair = ({ figure: a }: JudgedFigure, { figure: b }: JudgedFigure, prose: string): boolean =>
  a.sort === 'year' && b.sort === 'year' && JOINED.test(prose.slice(a.end, b.start));

function asOne<T extends JudgedFigure>(first: T, second: T): T | undefined {
  const [own, other] = first.verdict.verdict === 'differs' ? [second, first] : [first, second];
  const { verdict } = other;
  const [claim] = verdict.claims;
  if (verdict.verdict !== 'differs' || !claim || !own.verdict.agreeing.includes(claim))
    return undefined;
  const years = [own.figure.value, Number(verdict.record)] as const;
  // Of years that do not follow each other one is wrong alone.
  const record = Math.abs(years[0] - years[1]) === 1 ? yearsShown(claim, years) : undefined;
  if (record === undefined) return undefined;
  const figure = { ...first.figure, end: second.figure.end };
  return { ...first, figure, verdict: { ...verdict, record } };
}

/**
 * The verdicts of the figures of a row of a table: a year of it may differ from that of the claims which have an amount
 * of the row.
 */
export function inRow<T extends JudgedFigure>(judged: readonly T[]): T[] {
  const near = judged.slice(0, MOST_BESIDES);
  return judged.map((one) => {
    if (!one.figure.date) return one;
    const verdict = otherDate(one, near);
    return verdict ? { ...one, verdict } : one;
  });
}
