/**
 * cnca as a library: open a fact base, search it, list it, prove its quotes. The answers are those
 * of the program.
 *
 *     import { openBase, search } from 'cnca';
 *
 *     const base = await openBase();
 *     const { facts } = await search(base, 'gas pipeline');
 *     console.log(facts[0]?.quote, facts[0]?.citation);
 */
import { fileURLToPath } from 'node:url';
import type { Base } from './base/base.ts';
import { factAt, factById as factWithId } from './base/fact.ts';
import { openBase as open } from './base/open.ts';
import { speakersCalled as called } from './base/speaker-names.ts';
import { citation as cited } from './cite/citation.ts';
import { SnapshotDamaged } from './index/pages.ts';
import {
  checkFilter,
  checkOpening,
  checkSource,
  FILTER_KEYS,
  RequestError,
  refuseNoBase,
  refuseNoFlag,
  refuseNoText,
  refuseUnknownKeys,
  refuseWrongLimit,
} from './library-arguments.ts';
import { isEdtf as isDate } from './model/edtf.ts';
import type { Filter, Speaker } from './model/fact-filter.ts';
import { KINDS } from './model/kinds.ts';
import type { Fact, Source, Topic } from './model/records.ts';
import { filterClaims, listed } from './search/filter.ts';
import type { MatchKind } from './search/grade.ts';
import { search as find } from './search/rank.ts';
import type { Reason } from './search/search-result.ts';

export type { Base } from './base/base.ts';
export { BaseError, type Problem, type ProblemCode } from './base/problems.ts';
export { RequestError } from './library-arguments.ts';
export type { Filter, Speaker } from './model/fact-filter.ts';
export type { Claim, Fact, Name, Source, Term, Topic, Value } from './model/records.ts';
export {
  explain,
  type Fingerprint,
  makeFingerprint,
  parseFingerprint,
  type QuoteDocument,
  type QuoteResult,
  QuotesError,
  type QuotesErrorCode,
  type TextQuoteSelector,
  verifyQuote,
  writeFingerprint,
} from './quotes/index.ts';
export type { MatchKind } from './search/grade.ts';
export type { Reason } from './search/search-result.ts';

declare const CNCA_BUILD: string;

/** How {@link openBase} opens. */
export interface OpenBaseOptions {
  /**
   * A folder for the snapshot of the parsed base and its index, so that the next process need not
   * read the YAML again. Without it nothing is written.
   */
  readonly cacheDir?: string;
  /** Told how much of the files was read so far, in bytes, while a base is read anew. */
  readonly progress?: (done: number, total: number) => void;
}

/** The fact base that comes with the package. */
export const shippedBase: string = fileURLToPath(new URL('../facts', import.meta.url));

/**
 * Opens a fact base. Close it with `base.close()` when it is no longer needed.
 *
 * @param dir its folder; that of the shipped base where it is left out
 * @throws {RequestError} where an argument is not understood
 * @throws {BaseError} with every problem of the base, each at its file, line and column
 */
export async function openBase(
  dir: string = shippedBase,
  asked: OpenBaseOptions = {},
): Promise<Base> {
  checkOpening(dir, asked);
  const { cacheDir, progress } = asked;
  const shipped = fileURLToPath(new URL('facts.snapshot', import.meta.url));
  const options = {
    version: CNCA_BUILD,
    progress,
    verifyAllPages: true,
    worker: fileURLToPath(new URL('../bin/worker.cjs', import.meta.url)),
  };
  try {
    return await open(dir, {
      ...options,
      cacheDir,
      shipped: dir === shippedBase ? shipped : undefined,
      lender: shipped,
    });
  } catch (error) {
    if (!(error instanceof SnapshotDamaged)) throw error;
    return open(dir, options);
  }
}

const SEARCH_KEYS = ['limit', 'exact', ...FILTER_KEYS];

/** How {@link search} looks. */
export interface SearchOptions extends Filter {
  /** At most so many facts; 10 where it is left out, all where it is 0. */
  readonly limit?: number;
  /** The words as typed: no correction, no other forms, no synonyms. */
  readonly exact?: boolean;
}

/** A fact that was found. */
export interface FoundFact extends Fact {
  /** It has some of what was asked for, or only what is related to it. */
  readonly partial: boolean;
  /** The weakest way in which it has one of the words. */
  readonly match: MatchKind;
  /** Which word was found, as what and in which fields. */
  readonly reasons: readonly Reason[];
}

/** What {@link search} found. */
export interface SearchResult {
  /** The best first. */
  readonly facts: readonly FoundFact[];
  /** How many there are in all. */
  readonly total: number;
  /** How many of these have everything that was asked for: they stand first. */
  readonly full: number;
  /** Words that were read as others: misspellings. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that the base does not have, and what they may have been meant to be. */
  readonly suggested: readonly { readonly from: string; readonly to: string }[];
  /** Words that the base does not have. */
  readonly unknown: readonly string[];
}

/**
 * Finds the facts that words ask for, as `cnca search` does.
 *
 * @param query words, "phrases" and -exclusions
 * @throws {RequestError} where a key, a value, a date or the limit is not understood
 */
export async function search(
  base: Base,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  refuseNoBase(base);
  refuseNoText('query', query);
  refuseUnknownKeys('the third argument', options, SEARCH_KEYS);
  const { limit = 10, exact, ...filter } = options;
  refuseWrongLimit(limit);
  refuseNoFlag('exact', exact);
  checkFilter(base, filter);
  const within = filterClaims(base.index, filter);
  const { deprecated } = filter;
  const found = await find(base.index, query, { within, exact, deprecated, limit });
  const { numbers, total, full, corrected, suggested, unknown, explain } = found;
  const facts = numbers.map((number) => {
    const { reasons, missing, match } = explain(number);
    return { ...factAt(base, number), partial: missing.length > 0, match, reasons };
  });
  return { facts, total, full, corrected, suggested, unknown };
}

/**
 * The facts that a filter leaves, in the order of the base, as `cnca facts` lists them.
 *
 * @throws {RequestError} as {@link search}
 */
export function listFacts(base: Base, filter: Filter = {}): Fact[] {
  refuseNoBase(base);
  checkFilter(base, filter);
  return listed(base.index, filter).map((number) => factAt(base, number));
}

/** The fact with an id; `undefined` where the base has none. @throws {RequestError} as {@link search} */
export function factById(base: Base, id: string): Fact | undefined {
  refuseNoBase(base);
  refuseNoText('id', id);
  return factWithId(base, id);
}

/**
 * The speakers and authors whose name has a text in it, in letters of either case, as a filter takes them.
 *
 * @throws {RequestError} where the base or the text is none
 */
export function speakersCalled(base: Base, text: string): Speaker[] {
  refuseNoBase(base);
  refuseNoText('text', text);
  return called(base.index, text);
}

/** What a base has, and its filters take. */
export interface Vocabulary {
  /** In the order of topics.yaml. */
  readonly topics: readonly Topic[];
  /** In the order of sources.yaml. */
  readonly sources: readonly Source[];
  readonly kinds: readonly string[];
  /** ISO 3166-1 codes, in order. */
  readonly places: readonly string[];
  readonly speakers: readonly Speaker[];
}

/**
 * Lists what a base has: topics, documents, kinds, places, and who speaks there.
 *
 * @throws {RequestError} where it is no base, or closed
 */
export function listVocabulary(base: Base): Vocabulary {
  refuseNoBase(base);
  return {
    topics: base.topics,
    sources: [...base.sources.values()],
    kinds: KINDS,
    places: [...base.index.facet('place').keys()].sort(),
    speakers: called(base.index, ''),
  };
}

/**
 * Whether a text is an EDTF date as claims have them, whose days exist in the calendar.
 *
 * @throws {RequestError} where it is no text
 */
export function isEdtf(text: string): boolean {
  refuseNoText('text', text);
  return isDate(text);
}

/**
 * Cites a document in one line for readers, ending in a full stop.
 *
 * @param source the record of a document, as a fact has it
 * @param locator the cited paragraph, counted from 1
 * @param speaker who says so, where that is not the author: named first
 * @throws {RequestError} where it is no record of a document, or another argument is wrong
 */
export function citation(
  source: Source,
  locator: number | null = null,
  speaker: string | null = null,
): string {
  checkSource(source);
  if (locator !== null && !(Number.isInteger(locator) && locator > 0))
    throw new RequestError(
      `locator must be the number of a paragraph, not ${JSON.stringify(locator)}`,
    );
  if (speaker !== null) refuseNoText('speaker', speaker);
  return cited(source, locator, speaker);
}
