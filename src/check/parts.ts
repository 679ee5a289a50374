import { cardinal, multiplier, ordinal } from '../search/numbers.ts';
import { isOf } from '../search/packed-table.ts';
import type { Token } from '../search/token.ts';

const OF_A_WHOLE = ' of the its their his her our all this that these those ';
const HEDGES = ' than over nearly almost about around roughly only just by under ';
/** What is half of itself: "half an hour", "half time"; which half: "the second half". */
const NO_HALF = ' a an past time way day hour year century price mast term ';
const WHICH = ' first second latter last other final top bottom each every this a ';

/** Into how many parts a word divides something; a quarter and a half may be one of a year. */
function partsOf(word: string): number | undefined {
  if (word === 'half') return 2;
  if (word === 'quarter') return 4;
  const nth = ordinal(word) ?? 0;
  return nth > 2 ? nth : undefined;
}

/** The part of a whole that begins at a token. */
export interface PartAt {
  readonly value: number;
  /** How many tokens it takes. */
  readonly length: number;
  /** Whether it is one of a number: "a quarter of a million". */
  readonly ofNumber: boolean;
}

/**
 * The part that begins at a token: "a third of", "two-thirds", "half the".
 *
 * @returns `undefined` where none begins there
 */
export function partOf(text: string, tokens: readonly Token[], place: number): PartAt | undefined {
  const wordAt = (at: number): string => tokens[at]?.text ?? '';
  const [before, first, second] = [wordAt(place - 1), wordAt(place), wordAt(place + 1)];
  if (first === 'half') {
    const isWhole = isOf(OF_A_WHOLE, second) && !isOf(WHICH, before);
    const isHedged = isOf(HEDGES, before) && !isOf(NO_HALF, second);
    return isWhole || isHedged ? { value: 0.5, length: 1, ofNumber: false } : undefined;
  }
  const count = first === 'a' ? 1 : cardinal(first);
  if (!count) return undefined;
  const one = count > 1 && second.endsWith('s') ? second.slice(0, -1) : second;
  const parts = partsOf(one) ?? 0;
  const gap = text.slice(tokens[place]?.end, tokens[place + 1]?.start);
  if (count >= parts || count > 1 === (one === second) || gap.length !== 1) return undefined;
  const isOfIt = wordAt(place + 2) === 'of';
  const isSure = gap !== ' ' || (parts !== 2 && parts !== 4);
  if (!isOfIt && (first === 'a' || !isSure)) return undefined;
  const ofNumber =
    isOfIt && isOf(' a an one ', wordAt(place + 3)) && multiplier(wordAt(place + 4), false) > 1;
  return { value: count / parts, length: ofNumber ? 4 : 2, ofNumber };
}
