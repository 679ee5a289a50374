import type { Base } from '../base/base.ts';
import { Expander } from './expand.ts';
import type { Field } from './fields.ts';
import { Matcher, type UnitMatches } from './match.ts';
import { parseQuery } from './query.ts';
import { type Tier, type Unit, WEAK } from './units.ts';

/** How {@link search} looks. */
export interface SearchOptions {
  /** Only these claims, by number; all where it is left out. */
  readonly within?: ReadonlySet<number> | undefined;
  /** No correction, no inflection, no thesaurus. */
  readonly exact?: boolean | undefined;
}

/** Why a claim was found: a word of the query, what it was found as, and where. */
export interface Reason {
  readonly word: string;
  readonly tier: Tier;
  readonly as: string;
  readonly fields: readonly Field[];
}

/** A claim that was found. */
export interface Found {
  /** The claim's number in the base. */
  readonly number: number;
  /** Words of the query that it does not have. */
  readonly missing: readonly string[];
  readonly reasons: readonly Reason[];
}

/** What a search found, the best first. */
export interface Result {
  readonly found: readonly Found[];
  /** Words that were read as others. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that the base does not have at all. */
  readonly unknown: readonly string[];
  /** The folded words that count as matches, for highlighting. */
  readonly units: readonly Unit[];
}

/**
 * The share of a query, by how telling its words are, that a claim must have to be shown at all:
 * where the base knows every word, and where it does not.
 */
const ENOUGH = 0.35;
const ENOUGH_OF_UNKNOWN = 0.55;
/** Beside claims that have every word, the next best are shown up to this many in all. */
const ENOUGH_CLAIMS = 10;
/** Weak matches (related words, topics) count for this much of a word. */
const WEAK_SHARE = 0.7;
/** Two words of the query side by side in a claim count for this much more. */
const NEIGHBOURS = 0.12;

interface Scored {
  readonly number: number;
  readonly score: number;
  readonly share: number;
  readonly whole: boolean;
}

/**
 * Finds the claims that a query asks for, ranked.
 *
 * @param base an open base
 * @param query words, "phrases" and -exclusions; one without any word finds nothing
 */
export async function search(
  base: Base,
  query: string,
  options: SearchOptions = {},
): Promise<Result> {
  const { text, phrases, excluded } = parseQuery(query);
  const expander = new Expander(base, options.exact ?? false);
  const units = await expander.units(text);
  for (const phrase of phrases) {
    const unit = expander.phrase(phrase);
    if (unit) units.push(unit);
  }
  const matcher = new Matcher(base, options.within);
  const matches = units.map((unit) => matcher.match(unit));
  const banned = excludedRecords(expander, matcher, excluded);
  const ranked = rank(base, matches, banned);
  return {
    found: ranked.map(({ number }) => explain(number, matches)),
    corrected: expander.corrections,
    unknown: matches.filter((m) => m.unknown && !m.unit.optional).map((m) => m.unit.text),
    units,
  };
}

function excludedRecords(
  expander: Expander,
  matcher: Matcher,
  excluded: readonly string[],
): Set<number> {
  const banned = new Set<number>();
  for (const words of excluded) {
    const unit = expander.phrase(words);
    if (!unit) continue;
    for (const record of matcher.match(unit).byRecord.keys()) banned.add(record);
  }
  return banned;
}

function rank(base: Base, matches: readonly UnitMatches[], banned: ReadonlySet<number>): Scored[] {
  const needed = matches.filter((match) => !match.unit.optional);
  const unheard = Math.log(1 + base.count);
  const total = needed.reduce((sum, match) => sum + (match.unknown ? unheard : match.idf), 0);
  const numbers = new Set(matches.flatMap((match) => [...match.byRecord.keys()]));
  const scored: Scored[] = [];
  for (const number of numbers) {
    if (!banned.has(number)) scored.push(scoreOf(number, matches, total));
  }
  const least = needed.some((match) => match.unknown) ? ENOUGH_OF_UNKNOWN : ENOUGH;
  const order = (a: Scored, b: Scored): number => b.score - a.score || a.number - b.number;
  const whole = scored.filter((one) => one.whole).sort(order);
  const partial = scored.filter((one) => !one.whole && one.share >= least).sort(order);
  const room = whole.length > 0 ? Math.max(0, ENOUGH_CLAIMS - whole.length) : partial.length;
  return [...whole, ...partial.slice(0, room)];
}

function scoreOf(number: number, matches: readonly UnitMatches[], total: number): Scored {
  let score = 0;
  let share = 0;
  let whole = true;
  let before: { place: number; idf: number } | undefined;
  for (const { unit, byRecord, idf } of matches) {
    const match = byRecord.get(number);
    if (match === undefined) {
      if (!unit.optional) whole = false;
      before = undefined;
      continue;
    }
    score += idf * match.strength;
    if (!unit.optional) share += WEAK.has(match.tier) ? idf * WEAK_SHARE : idf;
    if (before && match.place >= 0 && Math.abs(match.place - before.place) <= 3) {
      score += NEIGHBOURS * Math.min(idf, before.idf);
    }
    before = match.place >= 0 ? { place: match.place, idf } : undefined;
  }
  return { number, score, share: total > 0 ? share / total : 0, whole };
}

function explain(number: number, matches: readonly UnitMatches[]): Found {
  const reasons: Reason[] = [];
  const missing: string[] = [];
  for (const { unit, byRecord } of matches) {
    const match = byRecord.get(number);
    if (match)
      reasons.push({ word: unit.text, tier: match.tier, as: match.label, fields: match.fields });
    else if (!unit.optional) missing.push(unit.text);
  }
  return { number, missing, reasons };
}
