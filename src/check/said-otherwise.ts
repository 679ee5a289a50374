import type { ClaimFinder } from './claim-finder.ts';
import { differing, type FigureVerdict } from './figure-verdict.ts';
import { isAnchor, type JudgedFigure } from './judged-figure.ts';
import { isTelling, nearest } from './nearest-figure.ts';
import { hasOtherName } from './replaced-name.ts';
import { otherBesideAmounts, otherOfRetold } from './retold.ts';
import { isOfOne } from './subject.ts';

/* What claims have otherwise whose words the sentence of a figure has. */

/** The figure that the claim has which the sentence of another figure tells again. */
export function retoldOtherwise(
  finder: ClaimFinder,
  { figure, verdict, context }: JudgedFigure,
  besides: readonly JudgedFigure[],
): FigureVerdict | undefined {
  if (verdict.verdict === 'differs' || (verdict.ranks[0] ?? 0) >= SURE) return undefined;
  // So many digits are hardly the same by chance.
  if (verdict.agreeing.length > 0 && isTelling(figure)) return undefined;
  const others = besides.flatMap((one) => (one.figure === figure ? [] : [one.figure]));
  const found = otherOfRetold(finder, figure, context, others);
  if (found) return differing([found]);
  if (verdict.verdict !== 'not-on-record') return undefined;
  const [first, ...more] = besides.filter(isAnchor);
  const claim = first?.verdict.agreeing.find((one) =>
    more.some((anchor) => anchor.verdict.agreeing.includes(one)),
  );
  const other = claim && otherBesideAmounts(finder, figure, claim, context, others);
  return other && differing([other]);
}

/** What claims have of another subject than the sentence, which is theirs but for a name. */
export function ofReplacedSubject(
  finder: ClaimFinder,
  { figure, verdict, context }: JudgedFigure,
): FigureVerdict | undefined {
  const [claim] = verdict.agreeing;
  if (verdict.verdict !== 'agrees' || !claim || !isOfOne(figure)) return undefined;
  if (!hasOtherName(finder, verdict.agreeing, context.sentence.text)) return undefined;
  const near = nearest(figure, claim);
  return near && { ...differing([{ claim, ...near }]), how: 'subject' };
}

/** A claim that has a figure and fits so well is the one that is told. */
const SURE = 0.8;
