import { nearOf } from './near.ts';
import { wordCount } from './outside.ts';
import { type Quotation, textOf } from './quotations.ts';
import type { Asked, Sought } from './record-places.ts';
import { soughtIn, standingOf } from './standing.ts';

/** A longer quotation is not compared. */
const FEWEST_WORDS = 1;
const MOST_WORDS = 2000;

/** A quotation, and what is needed to look for it. */
export interface Prepared {
  readonly quotation: Quotation;
  readonly text: string;
  readonly sought: Sought;
  /** What it may be instead, where it does not stand. */
  readonly instead: readonly Prepared[];
}

/** Prepares quotations to be looked for. @param isTitle whether a text is the title of a document */
export function prepared(
  quotations: readonly Quotation[],
  isTitle: (text: string) => boolean,
): Prepared[] {
  return quotations.flatMap((quotation) => {
    const text = textOf(quotation);
    const words = wordCount(text);
    if (words < FEWEST_WORDS || words > MOST_WORDS || isTitle(text)) return [];
    const instead = prepared(quotation.instead ?? [], isTitle);
    return [{ quotation, text, sought: soughtIn(text), instead }];
  });
}

/** What a quotation is read as: a block that is set off may have a name before it, or a sentence around it. */
export function readAs(asked: Asked, one: Prepared): readonly Prepared[] {
  const { sought, instead } = one;
  const [first] = instead;
  if (!first || standingOf(asked, sought)) return [one];
  const hasName = first.quotation.by === 'block';
  return hasName || nearOf(asked, sought)?.verdict !== 'altered' ? instead : [one];
}
