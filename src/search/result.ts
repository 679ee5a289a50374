import type { Grades, MatchKind } from './grade.ts';
import type { UnitMatches } from './match.ts';
import type { Field } from './searched-fields.ts';
import { isNeeded, type SearchTerm, type Tier } from './units.ts';

/** Why a claim was found: a word of the query, what it was found as, and where. */
export interface Reason {
  readonly word: string;
  readonly tier: Tier;
  readonly as: string;
  readonly fields: readonly Field[];
}

/** What a claim has of a query. */
export interface Explanation {
  readonly reasons: readonly Reason[];
  /** Words of the query that it does not have, or only weakly: with one, it is a partial match. */
  readonly missing: readonly string[];
  /** The weakest way in which it has one of the others. */
  readonly match: MatchKind;
}

/** What a search found. */
export interface Result {
  /** The numbers of the claims, the best first; no more than were asked for. */
  readonly numbers: readonly number[];
  /** How many there are in all. */
  readonly total: number;
  /** How many of these have everything that was asked for: they stand first. */
  readonly full: number;
  /** Words that were read as others. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that the base does not have, and what they may have been meant to be. */
  readonly suggested: readonly { readonly from: string; readonly to: string }[];
  /** Words that the base does not have at all. */
  readonly unknown: readonly string[];
  /** Where words that the base does not have leave nothing to show: the others, and what they find. */
  readonly rest?: { readonly words: string; readonly full: number } | undefined;
  /** A text as it was looked at: each unit of UTF-16 in its place. */
  readonly read: (text: string) => string;
  /** Why a claim was found. */
  readonly explain: (number: number) => Explanation;
  /** The words that a claim was found by. */
  readonly termsOf: (number: number) => readonly SearchTerm[];
}

/** The words as they were typed, and those of the alternative that a claim has. */
export function foundBy(number: number, match: UnitMatches): readonly SearchTerm[] {
  if ((match.strength[number] ?? 0) === 0) return [];
  const typed = match.unit.alternatives.filter(({ tier }) => tier === 'literal');
  const { alternative } = match.reason(number);
  return [...typed.flatMap(({ terms }) => terms), ...(alternative?.terms ?? [])];
}

/** Why a claim was found, and what it lacks. */
export function explain(
  number: number,
  matches: readonly UnitMatches[],
  grades: Grades,
): Explanation {
  const reasons: Reason[] = [];
  const missing: string[] = [];
  for (const match of matches) {
    const { text } = match.unit;
    if ((match.strength[number] ?? 0) > 0) {
      const { alternative, fields } = match.reason(number);
      reasons.push({
        word: text,
        tier: alternative?.tier ?? 'literal',
        as: alternative?.label ?? text,
        fields,
      });
    }
    if (isNeeded(match.unit) && !match.isFull(number)) missing.push(text);
  }
  return { reasons, missing, match: grades.of(number) };
}
