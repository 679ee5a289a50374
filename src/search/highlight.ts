import { dateKey } from '../index/keys.ts';
import { type Kinship, kinship } from './morphology.ts';
import { tokenize } from './tokenize.ts';
import type { SearchTerm } from './units.ts';

/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const ORDER: readonly Kinship[] = ['same', 'inflected', 'derived', 'none'];

/**
 * The words of a text that were found in it, as they stand in the original text.
 *
 * @param text a claim or a quote
 * @param terms what the claim was found by
 */
export function highlight(text: string, terms: readonly SearchTerm[]): Range[] {
  const ranges: Range[] = [];
  const tokens = tokenize(text);
  for (const token of tokens) {
    const dated = terms.some(({ key }) => token.date?.keys.some((date) => key === dateKey(date)));
    if (!dated && !terms.some((term) => token.keys.includes(term.key) && counts(term, token.text)))
      continue;
    const end = Math.max(token.end, dated ? (tokens[token.date?.last ?? -1]?.end ?? 0) : 0);
    const before = ranges.at(-1);
    // Words that follow each other are marked as one stretch.
    const follows = before && /^[ \u00a0-]?$/.test(text.slice(before.end, token.start));
    if (before && follows) {
      ranges[ranges.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    } else ranges.push({ start: token.start, end });
  }
  return ranges;
}

function counts({ word, kin }: SearchTerm, form: string): boolean {
  return word === undefined || ORDER.indexOf(kinship(word, form)) <= ORDER.indexOf(kin);
}
