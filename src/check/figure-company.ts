import type { ClaimFinder, KnownClaim } from './claim-finder.ts';
import { type FigureVerdict, NOT_ON_RECORD, preferring } from './judge-figure.ts';
import type { Figure } from './read-figures.ts';
import { type Sentence, sentenceAt } from './sentences.ts';

/** A figure of a block, and what the record says of it by the words around it. */
export interface JudgedFigure {
  readonly figure: Figure;
  readonly verdict: FigureVerdict;
}

/** How much better a claim fits for each other figure of the sentence that its paragraph has, too. */
const COMPANY = 0.05;
const MOST_COMPANY = 3;
/** How much better a claim fits whose document the sentence cites after the figure. */
const CITED = 0.3;

/**
 * Whether a figure only differs from one that another of its sentence agrees with: "14 tonnes in 2019, and in
 * 2024 …". It is then of something else.
 */
const isOfOther = (verdict: FigureVerdict, other: FigureVerdict): boolean =>
  verdict.verdict === 'differs' &&
  other.record === verdict.record &&
  verdict.claims.some((claim) => other.agreeing.includes(claim));

const placeOf = ({ claim, paragraph }: KnownClaim): string => `${claim.source} ${paragraph}`;

/**
 * The verdicts of the figures of a block, each in the light of the others: figures of one sentence are probably
 * from one paragraph, and from the document that is cited behind them.
 *
 * @param cited the documents that the block cites, in order
 */
export function inCompany(
  finder: ClaimFinder,
  judged: readonly JudgedFigure[],
  sentences: readonly Sentence[],
  cited: readonly { readonly start: number; readonly source: string }[],
): JudgedFigure[] {
  const placesOf = new Map(
    judged.map((one) => [one, new Set(one.verdict.agreeing.map(placeOf))] as const),
  );
  return judged.map((one) => {
    const { figure, verdict } = one;
    const sentence = sentenceAt(sentences, figure.start);
    const others = judged.filter(
      (other) => other !== one && sentenceAt(sentences, other.figure.start) === sentence,
    );
    const next = cited.find(({ start }) => start >= figure.end);
    // A note stands behind the full stop.
    const source = next && next.start <= sentence.end + 1 ? next.source : undefined;
    if (others.some(({ verdict: other }) => isOfOther(verdict, other)))
      return { figure, verdict: NOT_ON_RECORD };
    const bonus = (claim: KnownClaim): number => {
      const place = placeOf(claim);
      const company = others.filter((other) => placesOf.get(other)?.has(place)).length;
      const isCited = claim.claim.source === source;
      return COMPANY * Math.min(MOST_COMPANY, company) + (isCited ? CITED : 0);
    };
    return { figure, verdict: preferring(finder, figure, verdict, bonus) };
  });
}
