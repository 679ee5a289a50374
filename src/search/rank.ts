import { BitSet } from '../index/bit-set.ts';
import type { FactIndex } from '../index/fact-index.ts';
import { HAN } from '../text/fold-word.ts';
import { Expander } from './expand.ts';
import { deprecatedClaims } from './filter.ts';
import { Grades } from './grade.ts';
import { type Members, membersOf } from './members.ts';
import { mentioned } from './mentions.ts';
import { rankBest, type Search } from './narrow.ts';
import { parseQuery } from './query.ts';
import { isQuestion, unitsOfQuestion } from './question.ts';
import type { Ranking } from './ranking.ts';
import { explain, foundBy, type Result } from './result.ts';
import { Terms } from './terms.ts';
import { isNamed, type Unit } from './units.ts';

/** How {@link search} looks. */
export interface SearchOptions {
  /** Only these claims, by number; all where it is left out. */
  readonly within?: ReadonlySet<number> | undefined;
  /** No correction, no inflection, no thesaurus. */
  readonly exact?: boolean | undefined;
  /** Find deprecated claims, too. */
  readonly deprecated?: boolean | undefined;
  /** How many of the best to give; all where it is 0 or left out. */
  readonly limit?: number | undefined;
}

/** Of a longer query, which nobody types, only the beginning is looked for. */
const LONGEST_QUERY = 4000;
/** Each thing that is looked for takes some bytes for each claim of the base. */
const MOST_UNITS = 100;
const NOTHING = { numbers: [], total: 0, full: 0 } as const;

/**
 * Finds the claims that a query asks for, ranked: first those that have everything in full, then those
 * that have enough of it.
 *
 * @param facts the index of an open base
 * @param query words, "phrases" and -exclusions; one without any word finds nothing. Only its first
 *   4000 characters, and of these the first 200 words and ideographs, are read.
 */
export async function search(
  facts: FactIndex,
  query: string,
  options: SearchOptions = {},
): Promise<Result> {
  const { limit = 0, within, exact = false } = options;
  const read = await reader(query);
  const { text, phrases, excluded } = parseQuery(read(query.slice(0, LONGEST_QUERY)));
  const expander = new Expander(facts, exact);
  const asked = await askedFor(expander, text, phrases);
  const question = !exact && asked.length > 1 && isQuestion(text);
  const answered = question ? unitsOfQuestion(text, asked, facts) : asked;
  const units = unshared(distinct(answered).slice(0, MOST_UNITS)).map((unit) => mentioned(unit));
  const terms = new Terms(facts);
  const allowed = within && BitSet.of(facts.count, within);
  const banned = BitSet.of(facts.count, options.deprecated ? [] : deprecatedClaims(facts));
  for (const words of excluded.slice(0, MOST_UNITS)) {
    const unit = expander.excluded(words);
    if (unit) banned.or(membersOf(terms, mentioned(unit), allowed).all);
  }
  const members = units.map((unit) => membersOf(terms, unit, allowed));
  const looked: Search = { terms, members, allowed, banned, limit };
  const ranking = rankBest(looked);
  const lost = members.some((one) => isMissed(one) && isNamed(one.unit));
  const found = lost ? NOTHING : ranking.best(limit);
  const { matches } = ranking;
  const grades = new Grades(terms, matches, found.numbers);
  return {
    ...found,
    corrected: expander.corrections,
    suggested: expander.suggestions,
    unknown: members.filter(isMissed).map(({ unit }) => unit.text),
    rest: found.total === 0 ? restOf(looked) : undefined,
    read,
    explain: (number) => explain(number, matches, grades),
    termsOf: (number) => matches.flatMap((match) => foundBy(number, match)),
  };
}

/** The units of a query's words and phrases. */
async function askedFor(
  expander: Expander,
  text: string,
  phrases: readonly string[],
): Promise<Unit[]> {
  const asked = await expander.units(text);
  for (const phrase of phrases.slice(0, MOST_UNITS)) {
    if (expander.foreign(phrase)) asked.push(...(await expander.units(phrase)));
    else {
      const unit = expander.phrase(phrase);
      if (unit) asked.push(unit);
    }
  }
  return asked;
}

/** Whether no claim has a unit that is asked for. */
function isMissed({ unit, count }: Members): boolean {
  return count === 0 && !unit.optional;
}

/** What the words find that the base has, where some have kept the others from being shown. */
function restOf(looked: Search): Result['rest'] {
  const known = looked.members.filter(({ count }) => count > 0);
  const told = known.filter(({ unit }) => !unit.optional);
  if (told.length === 0 || told.length === looked.members.length) return undefined;
  const ranking: Ranking = rankBest({ ...looked, members: known, limit: 1 });
  const { full } = ranking.best(1);
  return full > 0 ? { words: told.map(({ unit }) => unit.text).join(' '), full } : undefined;
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

/** The keys of the words of a unit as they were typed. */
function typedKeys({ alternatives }: Unit): string[] {
  return alternatives.flatMap(({ tier, terms }) =>
    tier === 'literal' ? terms.map(({ key }) => key) : [],
  );
}

/**
 * Units in which a related name counts only for its words that are not also asked for: beside `order`,
 * "international order" says no more of "multipolar world" than `international` does.
 */
function unshared(units: readonly Unit[]): Unit[] {
  return units.map((unit) => {
    const typed = new Set(units.filter((other) => other !== unit).flatMap(typedKeys));
    if (typed.size === 0) return unit;
    const alternatives = unit.alternatives.map((one) => {
      if (one.tier !== 'related' || one.terms.length === 0) return one;
      const own = one.terms.filter(({ key }) => !typed.has(key)).length;
      return { ...one, weight: (one.weight * own) / one.terms.length };
    });
    return { ...unit, alternatives: alternatives.filter(({ weight }) => weight > 0) };
  });
}
