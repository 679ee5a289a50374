import { BitSet } from '../index/bit-set.ts';
import type { FactIndex } from '../index/fact-index.ts';
import { HAN } from '../text/fold-word.ts';
import { Expander } from './expand.ts';
import type { UnitMatches } from './match.ts';
import { membersOf } from './members.ts';
import { rankBest } from './narrow.ts';
import { parseQuery } from './query.ts';
import type { Field } from './searched-fields.ts';
import { Terms } from './terms.ts';
import type { SearchTerm, Tier, Unit } from './units.ts';

/** How {@link search} looks. */
export interface SearchOptions {
  /** Only these claims, by number; all where it is left out. */
  readonly within?: ReadonlySet<number> | undefined;
  /** No correction, no inflection, no thesaurus. */
  readonly exact?: boolean | undefined;
  /** How many of the best to give; all where it is 0 or left out. */
  readonly limit?: number | undefined;
}

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
  /** Words of the query that it does not have. */
  readonly missing: readonly string[];
}

/** What a search found. */
export interface Result {
  /** The numbers of the claims, the best first; no more than were asked for. */
  readonly numbers: readonly number[];
  /** How many there are in all. */
  readonly total: number;
  /** Words that were read as others. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that are none of the base's, and what they may have been meant to be. */
  readonly suggested: readonly { readonly from: string; readonly to: string }[];
  /** Words that the base does not have at all. */
  readonly unknown: readonly string[];
  /** A text as it was looked at: each unit of UTF-16 in its place. */
  readonly read: (text: string) => string;
  /** Why a claim was found. */
  readonly explain: (number: number) => Explanation;
  /** The words that a claim was found by. */
  readonly termsOf: (number: number) => readonly SearchTerm[];
}

/** Nobody asks at such length; of a text put in by mistake the beginning is looked for. */
const LONGEST_QUERY = 4000;
/** Each thing that is looked for takes some bytes for each claim of the base. */
const MOST_UNITS = 100;
/**
 * Finds the claims that a query asks for, ranked.
 *
 * @param index the index of an open base
 * @param query words, "phrases" and -exclusions; one without any word finds nothing. Only its first
 *   4000 characters, and of these the first 200 words and ideographs, are read.
 */
export async function search(
  facts: FactIndex,
  query: string,
  options: SearchOptions = {},
): Promise<Result> {
  const read = await reader(query);
  const { text, phrases, excluded } = parseQuery(read(query.slice(0, LONGEST_QUERY)));
  const expander = new Expander(facts, options.exact ?? false);
  const asked = await expander.units(text);
  for (const phrase of phrases.slice(0, MOST_UNITS)) {
    if (expander.foreign(phrase)) asked.push(...(await expander.units(phrase)));
    else {
      const unit = expander.phrase(phrase);
      if (unit) asked.push(unit);
    }
  }
  const units = distinct(asked).slice(0, MOST_UNITS);
  const terms = new Terms(facts);
  const allowed = options.within && BitSet.of(facts.count, options.within);
  const banned = new BitSet(facts.count);
  for (const words of excluded.slice(0, MOST_UNITS)) {
    const unit = expander.excluded(words);
    if (unit) banned.or(membersOf(terms, unit, allowed).all);
  }
  const members = units.map((unit) => membersOf(terms, unit, allowed));
  const { limit = 0 } = options;
  const ranking = rankBest({ terms, members, allowed, banned, limit });
  const { matches } = ranking;
  return {
    ...ranking.best(limit),
    corrected: expander.corrections,
    suggested: expander.suggestions,
    unknown: matches.filter((m) => m.unknown && !m.unit.optional).map((m) => m.unit.text),
    read,
    explain: (number) => explain(number, matches),
    termsOf: (number) => matches.flatMap((match) => foundBy(number, match)),
  };
}

/** How texts are looked at: where a query has Chinese characters, with simplified ones alone. */
async function reader(query: string): Promise<(text: string) => string> {
  if (query.search(HAN) < 0) return (text) => text;
  return (await import('./han.ts')).simplified;
}

/** What is asked for twice is looked for once. */
function distinct(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [JSON.stringify(unit.alternatives), unit])).values()];
}

/** The words as they were typed, and those of the alternative that a claim has. */
function foundBy(number: number, match: UnitMatches): readonly SearchTerm[] {
  if ((match.strength[number] ?? 0) === 0) return [];
  const typed = match.unit.alternatives.filter(({ tier }) => tier === 'literal');
  const { alternative } = match.reason(number);
  return [...typed.flatMap(({ terms }) => terms), ...(alternative?.terms ?? [])];
}

function explain(number: number, matches: readonly UnitMatches[]): Explanation {
  const reasons: Reason[] = [];
  const missing: string[] = [];
  for (const match of matches) {
    const { text, optional } = match.unit;
    if ((match.strength[number] ?? 0) > 0) {
      const { alternative, fields } = match.reason(number);
      reasons.push({
        word: text,
        tier: alternative?.tier ?? 'literal',
        as: alternative?.label ?? text,
        fields,
      });
    }
    const part = match.tier(number) === 'part';
    if (!optional && (part || (match.strength[number] ?? 0) === 0)) missing.push(text);
  }
  return { reasons, missing };
}
