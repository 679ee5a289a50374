import type { Entry, Source, Topic } from '../model/records.ts';
import type { BitSet } from './bit-set.ts';
import { facetCounts } from './directory.ts';
import type { Facets } from './format.ts';
import { Postings } from './postings.ts';
import type { IndexReader, PostingList, SeeList } from './reader.ts';

/** How many keys have their posting lists kept in memory. */
const MOST_LISTS = 64;

/** The postings of one file under a key. */
export interface SegmentPostings {
  readonly segment: number;
  /** The number of the first claim of the file. */
  readonly first: number;
  readonly postings: Postings;
}

/** A file of claims. */
export interface Segment {
  readonly path: string;
  /** A hash of what it was made from. */
  readonly inputs: string;
  /** How many claims it has. */
  readonly count: number;
  /** The number of its first claim; claims are numbered from 0 through the whole base. */
  readonly first: number;
}

/**
 * The claims of a base and where their words are: what a search reads. It loads only what it is asked
 * for. Every method that loads throws `SnapshotDamaged` where the snapshot turns out to be damaged.
 */
export class FactIndex {
  /** The files of claims, in order. */
  readonly segments: readonly Segment[];
  /** How many claims there are. */
  readonly count: number;
  /** The mean length of a claim, in words. */
  readonly meanLength: number;
  readonly #reader: IndexReader;
  #sources: ReadonlyMap<string, Source> | undefined;
  #topics: readonly Topic[] | undefined;
  readonly #facets = new Map<keyof Facets, ReadonlyMap<string, number>>();
  readonly #lists = new Map<string, readonly PostingList[]>();
  readonly #postings = new Map<string, readonly SegmentPostings[]>();

  constructor(reader: IndexReader) {
    this.#reader = reader;
    const segments: Segment[] = [];
    let first = 0;
    let length = 0;
    for (const { path, inputs, count, length: own } of reader.segments) {
      segments.push({ path, inputs, count, first });
      first += count;
      length += own;
    }
    this.segments = segments;
    this.count = first;
    this.meanLength = first === 0 ? 1 : length / first;
  }

  #loadVocabulary(): void {
    const { sources, topics } = this.#reader.vocabulary();
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#topics = topics;
  }

  /** The documents, by id, in the order of sources.yaml. */
  get sources(): ReadonlyMap<string, Source> {
    if (!this.#sources) this.#loadVocabulary();
    return this.#sources ?? new Map();
  }

  /** The topic vocabulary, in the order of topics.yaml. */
  get topics(): readonly Topic[] {
    if (!this.#topics) this.#loadVocabulary();
    return this.#topics ?? [];
  }

  /** The segment of the claim with a number. */
  segmentOf(number: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.segments[middle]?.first ?? 0) <= number) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether a segment has any claim of a set; it has where there is no set. */
  hasAny(segment: number, numbers: BitSet | undefined): boolean {
    if (!numbers) return true;
    const { first = 0, count = 0 } = this.segments[segment] ?? {};
    return numbers.hasBetween(first, first + count);
  }

  /** The claim with a number. */
  entry(number: number): Entry {
    const segment = this.segmentOf(number);
    return this.#reader.entry(segment, number - (this.segments[segment]?.first ?? 0));
  }

  /** First and last day (since 1970-01-01) of the claims of a segment, one after the other. */
  days(segment: number): Int32Array {
    return this.#reader.days(segment);
  }

  /** The posting lists of a key, by segment; the thesaurus counts as the segment after the last. */
  lists(key: string): readonly PostingList[] {
    let lists = this.#lists.get(key);
    if (!lists) {
      if (this.#lists.size >= MOST_LISTS) this.#lists.clear();
      lists = this.#reader.lists(key);
      this.#lists.set(key, lists);
    }
    return lists;
  }

  /** The same without an object for each. */
  eachList(key: string, see: SeeList): void {
    this.#reader.eachList(key, see);
  }

  /** The postings of a key, by file: only for keys whose lists are postings over claims. */
  postings(key: string): readonly SegmentPostings[] {
    const known = this.#postings.get(key);
    if (known) return known;
    if (this.#postings.size >= MOST_LISTS) this.#postings.clear();
    const made: SegmentPostings[] = [];
    let before: Postings | undefined;
    for (const { segment, bytes } of this.lists(key)) {
      const first = this.segments[segment]?.first;
      if (first === undefined) continue;
      before = new Postings(bytes, before);
      made.push({ segment, first, postings: before });
    }
    this.#postings.set(key, made);
    return made;
  }

  /** How many concepts the thesaurus has. */
  get conceptCount(): number {
    return this.#reader.conceptCount;
  }

  /** What the search keeps for the thesaurus concept with a number. */
  concept(number: number): unknown {
    return this.#reader.concept(number);
  }

  /** The ids of all claims, in order. */
  ids(): string[] {
    return this.segments.flatMap((_, segment) => this.#reader.ids(segment));
  }

  /** How many claims have each value of a property. */
  facet(name: keyof Facets): ReadonlyMap<string, number> {
    const known = this.#facets.get(name);
    if (known) return known;
    const all = new Map<string, number>();
    for (const segment of this.#reader.segments) {
      for (const [value, count] of facetCounts(segment, name)) {
        all.set(value, (all.get(value) ?? 0) + count);
      }
    }
    this.#facets.set(name, all);
    return all;
  }

  /** Closes the snapshot's file. */
  close(): void {
    this.#reader.close();
  }
}
