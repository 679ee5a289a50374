import { Lists } from '../text/lists.ts';
import type { Thing } from './beside.ts';
import type { ClaimFinder } from './claim-finder.ts';
import { type Comparison, compareFigures, OTHER_VALUE } from './compare-figures.ts';
import { digitsOf, isSwapped } from './digits.ts';
import type { DraftBlock } from './draft-block.ts';
import { type Figure, isNoSmallCount } from './figure.ts';
import type { Context } from './figure-context.ts';
import { agreed, differing, type FigureVerdict } from './figure-verdict.ts';
import { isOutsideYears } from './judge-figure.ts';
import type { JudgedInBlock } from './judged-figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import { isTelling, nearest } from './nearest-figure.ts';
import { isOfOtherSubject } from './subject.ts';

/** So many claims before one and after it, of the same document, are its neighbours. */
const FARTHEST = 4;
/** A word that more claims have tells little. */
const FEW = 24;
/** Claims of which neighbours are looked for, in one block. */
const MOST_TOLD = 12;

/** What a block tells of a claim, and where. */
interface Told {
  readonly block: DraftBlock;
  readonly start: number;
  readonly claim: KnownClaim;
  /** How surely the claim is meant: words and amounts tell more than dates, which many claims have. */
  readonly weight: number;
}

const WEIGHT = { sure: 1, date: 0.5 } as const;
/** What those that tell a claim near to another weigh, together, where the other one is meant, too. */
const ENOUGH = { telling: 0.9, other: 1.5 } as const;

/** A figure of a claim that stands near others which a block tells. */
interface Near {
  readonly claim: KnownClaim;
  readonly figure: KnownFigure;
}

/** The same for numbers of the same digits in any order, without zeros at the end. */
const digitsIn = (value: number): string => [...digitsOf(Math.abs(value))].sort().join('');

/** The claim that a figure tells, or says otherwise. */
function toldBy({ block, figure, verdict }: JudgedInBlock): Told | undefined {
  const [claim] = verdict.claims;
  if (!claim || (verdict.ranks[0] ?? 1) < LEAST_RANK) return undefined;
  const weight = isNoSmallCount(figure) ? WEIGHT.sure : WEIGHT.date;
  return { block, start: figure.start, claim, weight };
}
const LEAST_RANK = 0.1;

/** By block the claims whose words it quotes. */
function quotedIn(things: readonly Thing[]): Lists<DraftBlock, Told> {
  const quoted = new Lists<DraftBlock, Told>();
  for (const { block, end, places = [] } of things) {
    const claim = places.find(({ claims }) => claims.length > 0)?.claims[0];
    if (claim) quoted.add(block, { block, start: end, claim, weight: WEIGHT.sure });
  }
  return quoted;
}

/** Whether so much is hardly said twice by chance. */
const isTold = ({ unit, value }: Figure): boolean =>
  unit ? unit.dimension !== 'time' : value >= LEAST_TELLING;
const LEAST_TELLING = 100;

/** Of two times that have the same number, one is less than so many times the other: eleven days, eleven weeks. */
const MOST_TIMES = 32;
const isNearTime = ({ unit }: Figure, { unit: known }: KnownFigure): boolean => {
  if (unit?.dimension !== 'time' || !known) return true;
  const times = Math.max(unit.size, known.size) / Math.min(unit.size, known.size);
  return times > 1 && times < MOST_TIMES;
};

/** The claims that a block tells, and those near to them in their documents. */
class Neighbourhood {
  readonly #finder: ClaimFinder;
  /** For the number of a claim what tells claims near to it. */
  readonly #near = new Lists<number, Told>();
  readonly #figures = new Lists<string, Near>();
  /** The figures of claims that the block tells. */
  readonly #told = new Set<KnownFigure>();

  constructor(
    finder: ClaimFinder,
    judged: readonly JudgedInBlock[],
    own: readonly Told[],
    beside: readonly Told[],
  ) {
    this.#finder = finder;
    const told = [...own, ...beside.map((one) => ({ ...one, weight: one.weight / 2 }))];
    for (const { figure, verdict } of judged) {
      const [claim] = verdict.agreeing;
      const known = claim && nearest(figure, claim)?.figure;
      if (known) this.#told.add(known);
    }
    for (const one of told) {
      const { number, source } = one.claim;
      for (let near = number - FARTHEST; near <= number + FARTHEST; near++)
        if (finder.exists(near) && finder.counts(near) && finder.claim(near).source === source)
          this.#near.add(near, one);
    }
    for (const number of this.#near.keys()) {
      const claim = finder.claim(number);
      for (const figure of claim.figures)
        if (figure.sort === 'quantity' && !figure.implied)
          this.#figures.add(digitsIn(figure.value), { claim, figure });
    }
  }

  /** What claims near to those which the block tells have of a figure that is not on record. */
  verdictOf(one: JudgedInBlock): FigureVerdict | undefined {
    const { figure, context } = one;
    if (figure.sort !== 'quantity') return undefined;
    const found = this.#figures
      .of(digitsIn(figure.value))
      .filter(({ claim }) => this.#isOf(one, claim));
    for (const { claim, figure: known } of found) {
      const compared = compareFigures(figure, known);
      if (compared?.same && !compared.contrary && isTold(figure))
        return agreed(this.#finder, figure, [{ claim, figure: known, compared, fit: 0 }]);
    }
    for (const { claim, figure: known } of found) {
      if (this.#told.has(known)) continue;
      const compared = compareFigures(figure, known) ?? this.#unnamed(one, claim, known);
      if (!compared || (compared.same ? !compared.contrary : !compared.slip)) continue;
      if (!isNearTime(figure, known)) continue;
      if (isOutsideYears({ claim, figure: known }, context.years)) continue;
      if (isOfOtherSubject(this.#finder, claim, context)) continue;
      return differing([{ claim, figure: known, compared }]);
    }
    return undefined;
  }

  /** Whether a claim is what a figure is of: what stands around tells claims near to it, or has its words. */
  #isOf({ figure, block, context }: JudgedInBlock, { number }: KnownClaim): boolean {
    const { text, at } = context.sentence;
    const isInside = (one: Told): boolean =>
      one.block === block
        ? one.start >= at && one.start < at + text.length
        : groupOf(one.block) === groupOf(block);
    let weight = 0;
    for (const one of this.#near.of(number)) weight += one.weight * (isInside(one) ? 2 : 1);
    return (
      weight + this.#shared(context, number) >= (isTelling(figure) ? ENOUGH.telling : ENOUGH.other)
    );
  }

  /** Numbers of the same digits may count the same things, though these are called otherwise, or not at all. */
  #unnamed(
    { figure, context }: JudgedInBlock,
    { number }: KnownClaim,
    known: KnownFigure,
  ): Comparison | undefined {
    const isBare = figure.nouns.length === 0 && !figure.unit;
    if (figure.unit || (known.unit && !isBare) || this.#shared(context, number) < 1)
      return undefined;
    if (isSwapped(figure.value, known.value)) return { ...OTHER_VALUE, slip: true };
    const compared = compareFigures({ ...figure, nouns: [] }, { ...known, nouns: [] });
    return figure.value >= LEAST_TELLING && compared?.same ? compared : undefined;
  }

  /** How many words around a figure a claim has that few have. */
  #shared({ keys }: Context, number: number): number {
    let shared = 0;
    for (const [key, share] of keys) {
      const isRare = this.#finder.withWord(key).length <= FEW;
      if (isRare && this.#finder.hasWord(number, key)) shared += share;
    }
    return shared;
  }
}

/**
 * The verdicts of the figures of a draft in the light of what is told around them: who tells a document goes on in it.
 *
 * @param things the quotations that were judged
 * @param blocks all those of the draft
 */
export function inNeighbourhood(
  finder: ClaimFinder,
  judged: readonly JudgedInBlock[],
  things: readonly Thing[],
  blocks: readonly DraftBlock[],
): JudgedInBlock[] {
  const quoted = quotedIn(things);
  const groups = new Lists<string, JudgedInBlock>();
  for (const one of judged) groups.add(groupOf(one.block), one);
  const toldIn = (block: DraftBlock): Told[] => {
    const own = groups.of(groupOf(block)).flatMap((one) => toldBy(one) ?? []);
    return [...own, ...quoted.of(block)].slice(0, MOST_TOLD);
  };
  const all = new Map<string, Neighbourhood>();
  return judged.map((one) => {
    if (one.verdict.verdict !== 'not-on-record' || one.verdict.settled) return one;
    const { block } = one;
    const group = groupOf(block);
    let around = all.get(group);
    if (!around) {
      const beside = besideOf(block, blocks).flatMap(toldIn);
      around = new Neighbourhood(finder, groups.of(group), toldIn(block), beside);
      all.set(group, around);
    }
    const verdict = around.verdictOf(one);
    return verdict ? { ...one, verdict } : one;
  });
}

/** What is told together: a paragraph, or a row of a table. */
const groupOf = ({ block, number }: DraftBlock): string =>
  block.kind === 'cell' ? `row ${block.paragraph}` : `block ${number}`;

/** The block before one; of a cell one of the row before and one of the next. */
function besideOf({ block, number }: DraftBlock, blocks: readonly DraftBlock[]): DraftBlock[] {
  let [before, after] = [number - 1, number + 1];
  if (block.kind !== 'cell') return blocks.slice(Math.max(0, before), number);
  const isOfRow = (at: number): boolean => blocks[at]?.block.paragraph === block.paragraph;
  while (isOfRow(before)) before--;
  while (isOfRow(after)) after++;
  return [before, after].flatMap((at) => blocks[at] ?? []);
}
