import type { FactIndex } from '../index/fact-index.ts';
import { HAN } from '../text/fold-word.ts';
import { best } from './best.ts';
import { Expander } from './expand.ts';
import { withFacet } from './filter.ts';
import { ONE } from './hits.ts';
import { Matcher, type UnitMatches } from './match.ts';
import { narrowed } from './narrow.ts';
import { pairs } from './packed-table.ts';
import { parseQuery } from './query.ts';
import type { Field } from './searched-fields.ts';
import { type SearchTerm, type Tier, type Unit, WEAK } from './units.ts';

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

/**
 * The share of a query, by how telling its words are, that a claim must have to be shown at all:
 * where the base knows every word, and where it does not.
 */
const ENOUGH = 0.3;
const ENOUGH_OF_UNKNOWN = 0.5;
/**
 * How much an unknown word counts of what it would as a rare one, where it is the only one of three
 * or more and no name or number: a base need not have every word of a question.
 */
const UNKNOWN_WORD = 0.35;
/** Beside claims that have every word, the next best are shown up to this many in all. */
const ENOUGH_CLAIMS = 10;
/** Nobody asks at such length; of a text put in by mistake the beginning is looked for. */
const LONGEST_QUERY = 4000;
/** Each thing that is looked for takes some bytes for each claim of the base. */
const MOST_UNITS = 100;
/** Weak matches (related words, topics) count for this much of a word. */
const WEAK_SHARE = 0.7;
/** What an editor thinks of a claim, against others that match as well. */
const RANKS = pairs<number>(['deprecated', 0.5, 'preferred', 1.2]);
/** Two words of the query side by side in a claim count for this much more. */
const NEIGHBOURS = 0.12;

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
  const matcher = new Matcher(facts, { allowed: options.within });
  const banned = new Set<number>();
  for (const words of excluded.slice(0, MOST_UNITS)) {
    const unit = expander.excluded(words);
    if (unit) for (const number of matcher.members(unit).numbers) banned.add(number);
  }
  const matches =
    narrowed(facts, matcher, units, ENOUGH_CLAIMS, banned) ??
    units.map((unit) => matcher.match(unit));
  return {
    ...new Ranking(facts, matches, banned).best(options.limit ?? 0),
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

/** Whether a word as it was typed is a name or a number. */
function isName(text: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(text);
}

/** What is asked for twice is looked for once. */
function distinct(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [JSON.stringify(unit.alternatives), unit])).values()];
}

/** The claims that have some of a query's units, with their scores. */
class Ranking {
  readonly #matches: readonly UnitMatches[];
  /** In parts of {@link ONE}, as are scores and shares. */
  readonly #rarities: readonly number[];
  readonly #scores: Int32Array;
  /** How much of the query a claim has, by how telling its words are. */
  readonly #shares: Int32Array;
  /** How many of the units that are needed a claim has whole. */
  readonly #wholes: Uint8Array;
  /** The claims that have anything. */
  readonly #found: number[] = [];
  readonly #whole: number[] = [];
  readonly #partial: number[] = [];

  constructor(facts: FactIndex, matches: readonly UnitMatches[], banned: ReadonlySet<number>) {
    const { count } = facts;
    this.#matches = matches;
    this.#rarities = matches.map((match) => Math.round(match.rarity(count) * ONE));
    this.#scores = new Int32Array(count);
    this.#shares = new Int32Array(count);
    this.#wholes = new Uint8Array(count);
    const unheard = Math.log(1 + count) * ONE;
    const needed = matches.filter(({ unit }) => !unit.optional);
    const unknown = needed.filter((match) => match.unknown).length;
    const aside = unknown === 1 && needed.length > 2;
    let total = 0;
    for (const [index, match] of matches.entries()) {
      if (match.unit.optional) continue;
      const share = aside && !isName(match.unit.text) ? UNKNOWN_WORD : 1;
      total += match.unknown ? unheard * share : (this.#rarities[index] ?? 0);
    }
    for (const [index, match] of matches.entries()) this.#take(index, match);
    // Most bases have no ranks: to look for the claims that have one would take a reading each.
    const ranks = facts.facet('rank');
    for (const [rank, weight] of RANKS) {
      if (!ranks.has(rank)) continue;
      for (const number of withFacet(facts, 'rank', rank)) {
        this.#scores[number] = Math.round((this.#scores[number] ?? 0) * weight);
      }
    }
    this.#sort(banned, needed.length, total * (unknown > 0 ? ENOUGH_OF_UNKNOWN : ENOUGH));
  }

  /** Adds what the claims that have a unit get for it. */
  #take(index: number, match: UnitMatches): void {
    const { unit, numbers, strength, claimPlace, alternative } = match;
    const rarity = this.#rarities[index] ?? 0;
    const placesBefore = this.#matches[index - 1]?.claimPlace;
    const together = Math.round(NEIGHBOURS * Math.min(rarity, this.#rarities[index - 1] ?? 0));
    const weak = Math.round(rarity * WEAK_SHARE);
    const shares = unit.alternatives.map(({ tier }) => (WEAK.has(tier) ? weak : rarity));
    const perStrength = rarity / ONE;
    const wholes = unit.alternatives.map(({ tier }) => (tier === 'part' ? 0 : 1));
    // Kept at hand: the loop is over before V8 has compiled it.
    const found = this.#found;
    const scores = this.#scores;
    const sums = this.#shares;
    const counts = this.#wholes;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] ?? 0;
      const before = scores[number] ?? 0;
      if (before === 0) found.push(number);
      let score = before + Math.round(perStrength * (strength[number] ?? 0));
      const placeBefore = placesBefore ? (placesBefore[number] ?? 0) : 0;
      if (placeBefore > 0) {
        const place = claimPlace[number] ?? 0;
        if (place > 0 && Math.abs(place - placeBefore) <= 3) score += together;
      }
      scores[number] = score;
      if (unit.optional) continue;
      const by = alternative[number] ?? 0;
      sums[number] = (sums[number] ?? 0) + (shares[by] ?? 0);
      counts[number] = (counts[number] ?? 0) + (wholes[by] ?? 0);
    }
  }

  /** Tells the claims that have everything from those that have enough. */
  #sort(banned: ReadonlySet<number>, needed: number, least: number): void {
    for (const number of this.#found) {
      if (banned.size > 0 && banned.has(number)) continue;
      if (this.#wholes[number] === needed) this.#whole.push(number);
      else if ((this.#shares[number] ?? 0) >= least) this.#partial.push(number);
    }
  }

  /** The best claims: those that have everything, then the next best. */
  best(limit: number): { numbers: number[]; total: number } {
    const room =
      this.#whole.length > 0
        ? Math.max(0, ENOUGH_CLAIMS - this.#whole.length)
        : this.#partial.length;
    const near = Math.min(room, this.#partial.length);
    const total = this.#whole.length + near;
    const wanted = limit > 0 ? Math.min(limit, total) : total;
    const whole = best(this.#whole, wanted, this.#scores);
    const left = Math.min(near, wanted - whole.length);
    return { numbers: [...whole, ...best(this.#partial, left, this.#scores)], total };
  }
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
