import type { ClaimFinder } from './claim-finder.ts';
import { type FigureVerdict, NOT_ON_RECORD, preferring } from './judge-figure.ts';
import type { KnownClaim } from './known-claim.ts';
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
 * Whether a figure that differs from one of the record is of something else, as another of its sentence agrees
 * with that one: "14 tonnes in 2019, and in 2024 …".
 */
const isOfOther = (verdict: FigureVerdict, other: FigureVerdict): boolean =>
  verdict.claims.some((claim) => other.agreeing.includes(claim));

const placeOf = ({ claim, paragraph }: KnownClaim): string => `${claim.source} ${paragraph}`;

/** The figures of a sentence, by what others of it ask for. */
class Company {
  readonly #verdicts: FigureVerdict[] = [];
  #places: Map<string, number> | undefined;
  /** Their verdicts by the figure of the record. */
  readonly byRecord = new Map<string | null, FigureVerdict[]>();

  add(verdict: FigureVerdict): void {
    this.#verdicts.push(verdict);
    const same = this.byRecord.get(verdict.record) ?? [];
    same.push(verdict);
    this.byRecord.set(verdict.record, same);
  }

  /** How many figures beside one that agrees with a claim agree with claims of its paragraph. */
  others(claim: KnownClaim): number {
    // To find the paragraph of a claim takes a look at its record.
    if (this.#verdicts.length === 1) return 0;
    this.#places ??= this.#count();
    return (this.#places.get(placeOf(claim)) ?? 1) - 1;
  }

  #count(): Map<string, number> {
    const places = new Map<string, number>();
    for (const { agreeing } of this.#verdicts) {
      for (const place of new Set(agreeing.map(placeOf)))
        places.set(place, (places.get(place) ?? 0) + 1);
    }
    return places;
  }
}

function companies(
  judged: readonly JudgedFigure[],
  sentences: readonly Sentence[],
): ReadonlyMap<Sentence, Company> {
  const all = new Map<Sentence, Company>();
  for (const { figure, verdict } of judged) {
    const sentence = sentenceAt(sentences, figure.start);
    const company = all.get(sentence) ?? new Company();
    all.set(sentence, company);
    company.add(verdict);
  }
  return all;
}

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
  const all = companies(judged, sentences);
  return judged.map(({ figure, verdict }) => {
    const sentence = sentenceAt(sentences, figure.start);
    const company = all.get(sentence) ?? new Company();
    const next = cited.find(({ start }) => start >= figure.end);
    // A note stands behind the full stop.
    const source = next && next.start <= sentence.end + 1 ? next.source : undefined;
    const alike = verdict.verdict === 'differs' ? (company.byRecord.get(verdict.record) ?? []) : [];
    if (alike.some((other) => other !== verdict && isOfOther(verdict, other)))
      return { figure, verdict: NOT_ON_RECORD };
    const bonus = (claim: KnownClaim): number => {
      const isCited = claim.source === source;
      return COMPANY * Math.min(MOST_COMPANY, company.others(claim)) + (isCited ? CITED : 0);
    };
    return { figure, verdict: preferring(finder, figure, verdict, bonus) };
  });
}
