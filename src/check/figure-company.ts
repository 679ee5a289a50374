import { isOfAnother } from './another-subject.ts';
import type { ClaimFinder } from './claim-finder.ts';
import {
  asNamed,
  differing,
  type FigureVerdict,
  NOT_ON_RECORD,
  NOTHING_BESIDE,
  preferring,
} from './figure-verdict.ts';
import { type JudgedFigure, MOST_BESIDES } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import {
  alsoTold,
  counted,
  mistyped,
  otherEnd,
  otherOfCited,
  otherOfClaim,
  otherOfYear,
} from './other-amount.ts';
import { joinedYears, otherDate, otherOfYears } from './other-date.ts';
import { ofReplacedSubject, retoldOtherwise } from './said-otherwise.ts';
import { type Sentence, sentenceAt } from './sentences.ts';

/** A document that a block cites, and the claim, where it is cited by its id. */
export interface CitedBehind {
  readonly start: number;
  readonly source: string;
  readonly claim: KnownClaim | undefined;
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
  verdict.claims.some((claim) => other.agreeing.includes(claim)) ||
  (verdict.how === 'value' && SLIPS.has(other.how ?? ''));

/** What a sentence begins with that goes on from the one before: "That is up six per cent". */
const GOES_ON = /^\s*(?:That|This|It)\s(?:is|was|means|meant)\s/;

/** A clause that only says when. */
const FRAME = /^\s*(?:in|by|as of|during|at|for|since)\s[^,]{0,24}\d{4},$/i;

/** The figures of the sentence before, where one goes on from it. */
function toldBefore(
  all: ReadonlyMap<Sentence, Company>,
  sentences: readonly Sentence[],
  sentence: Sentence,
  prose: string,
): readonly JudgedFigure[] {
  if (!GOES_ON.test(prose.slice(sentence.start, sentence.start + 16))) return [];
  const before = sentenceAt(sentences, sentence.start - 1);
  return before === sentence ? [] : (all.get(before)?.figures ?? []);
}

/** How a figure differs that is meant to be that of the record. */
const SLIPS: ReadonlySet<string> = new Set(['currency', 'scale', 'unit', 'hedge']);

const placeOf = ({ claim, paragraph }: KnownClaim): string => `${claim.source} ${paragraph}`;

/** The figures of a sentence, by what others of it ask for. */
class Company {
  #places: Map<string, number> | undefined;
  /** Their verdicts by the figure of the record. */
  readonly byRecord = new Map<string | null, FigureVerdict[]>();
  readonly figures: JudgedFigure[] = [];

  add(one: JudgedFigure): void {
    const { verdict } = one;
    this.figures.push(one);
    const same = this.byRecord.get(verdict.record) ?? [];
    same.push(verdict);
    this.byRecord.set(verdict.record, same);
  }

  /** How many figures beside one that agrees with a claim agree with claims of its paragraph. */
  others(claim: KnownClaim): number {
    // To find the paragraph of a claim takes a look at its record.
    if (this.figures.length === 1) return 0;
    this.#places ??= this.#count();
    return (this.#places.get(placeOf(claim)) ?? 1) - 1;
  }

  #count(): Map<string, number> {
    const places = new Map<string, number>();
    for (const { verdict } of this.figures) {
      for (const place of new Set(verdict.agreeing.map(placeOf)))
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
  for (const one of judged) {
    const sentence = sentenceAt(sentences, one.figure.start);
    const company = all.get(sentence) ?? new Company();
    all.set(sentence, company);
    company.add(one);
  }
  return all;
}

/**
 * Whether a number differs in the unit alone that another number of its sentence says for both, and differs in, too:
 * one word is wrong, "57 percentage points here, 61 there".
 */
const isOfUnitSaidBefore = (
  { figure: { start, end, unit }, verdict: { how } }: JudgedFigure,
  besides: readonly JudgedFigure[],
  prose: string,
): boolean =>
  (how === 'unit' || how === 'currency') &&
  /^[\d.,\s]+$/.test(prose.slice(start, end)) &&
  besides.some(
    (one) => one.figure.start < start && one.figure.unit === unit && one.verdict.how === how,
  );

/** What a figure is compared with, beside the claims. */
interface Surroundings {
  readonly finder: ClaimFinder;
  readonly prose: string;
  readonly sentence: Sentence;
  readonly company: Company;
  /** The figures of the sentence before, where this one goes on from it. */
  readonly before: readonly JudgedFigure[];
  /** What is cited behind the figure. */
  readonly behind: CitedBehind | undefined;
}

/** The verdict of a figure in the light of the others of its sentence. */
function withOthers(one: JudgedFigure, around: Surroundings): FigureVerdict {
  const besides = around.company.figures.slice(0, MOST_BESIDES);
  const verdict = comparedWith(one, besides, around);
  return isOfAnother(around.finder, { ...one, verdict }, besides) ? NOT_ON_RECORD : verdict;
}

/** What the claims that others of its sentence tell have of a figure. */
function comparedWith(
  one: JudgedFigure,
  besides: readonly JudgedFigure[],
  { finder, prose, sentence, company, before, behind }: Surroundings,
): FigureVerdict {
  const { figure, verdict, context } = one;
  const alike = verdict.verdict === 'differs' ? (company.byRecord.get(verdict.record) ?? []) : [];
  // A total is no yearly rate, though the same total stands beside it.
  const isRate = verdict.how === 'unit' && figure.perTime !== undefined;
  if (!isRate && alike.some((other) => other !== verdict && isOfOther(verdict, other))) {
    const { instead = NOT_ON_RECORD } = verdict;
    const ofPair = otherOfYears({ figure, verdict: instead }, prose, besides);
    if (ofPair) return ofPair;
    if (verdict.instead) return verdict.instead;
    const [first, ...rest] = (verdict.others ?? []).filter(
      ({ claim }) => !alike.some((other) => other.agreeing.includes(claim)),
    );
    if (first) return differing([first, ...rest]);
    const none = { figure, verdict: NOT_ON_RECORD, context };
    return retoldOtherwise(finder, none, besides) ?? NOTHING_BESIDE;
  }
  if (isOfUnitSaidBefore(one, besides, prose)) return NOTHING_BESIDE;
  const told = [...company.figures, ...before].slice(0, MOST_BESIDES);
  const { start, end } = context.clause;
  // "In 2024," says when of the clause behind it.
  const isFrame = FRAME.test(prose.slice(start, end));
  const inClause = besides.filter(
    (other) =>
      other.context.clause.start === start || (isFrame && other.context.clause.start === end),
  );
  const bonus = (claim: KnownClaim): number => {
    const isCited = claim.source === behind?.source;
    return COMPANY * Math.min(MOST_COMPANY, company.others(claim)) + (isCited ? CITED : 0);
  };
  return (
    alsoTold(finder, one, told) ??
    (figure.date
      ? (otherDate(one, inClause) ?? otherOfYears(one, prose, besides))
      : (mistyped(one, told) ??
        counted(one, told) ??
        otherEnd(one, besides) ??
        otherOfYear(one) ??
        otherOfClaim(one, prose, sentence, besides))) ??
    otherOfCited(one, behind?.claim, besides) ??
    ofReplacedSubject(finder, one) ??
    retoldOtherwise(finder, one, besides) ??
    preferring(finder, figure, verdict, bonus)
  );
}

/**
 * The verdicts of the figures of a block, each in the light of the others: figures of one sentence are probably
 * from one paragraph, and from the document that is cited behind them.
 *
 * @param cited the documents that the block cites, in order
 * @param prose the text of the block
 */
export function inCompany(
  finder: ClaimFinder,
  judged: readonly JudgedFigure[],
  sentences: readonly Sentence[],
  cited: readonly CitedBehind[],
  prose: string,
): JudgedFigure[] {
  const all = companies(judged, sentences);
  const inLight = judged.map((one) => {
    const sentence = sentenceAt(sentences, one.figure.start);
    const company = all.get(sentence) ?? new Company();
    const next = cited.find(({ start }) => start >= one.figure.end);
    // A note stands behind the full stop.
    const behind = next && next.start <= sentence.end + 1 ? next : undefined;
    const before = toldBefore(all, sentences, sentence, prose);
    const verdict = withOthers(one, { finder, prose, sentence, company, before, behind });
    // A claim that is cited for a figure of another one is a misfit.
    if (!behind || behind.claim) return { ...one, verdict };
    const named = { ...one.context, sources: new Set([behind.source]) };
    return { ...one, verdict: asNamed(finder, one.figure, verdict, named) };
  });
  return joinedYears(inLight, prose);
}
