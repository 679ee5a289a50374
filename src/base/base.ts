import { facetCounts } from '../index/directory.ts';
import type { Facets } from '../index/format.ts';
import type { PostingList, Snapshot } from '../index/snapshot.ts';
import type { Entry, Source, Topic } from '../model/records.ts';

/** Posting lists of so many keys are kept in memory. */
const MOST_LISTS = 64;

/** The files of claims of a base, in order. */
export interface Segment {
  readonly path: string;
  /** How many claims it has. */
  readonly count: number;
  /** The number of its first claim; claims are numbered from 0 through the whole base. */
  readonly first: number;
}

/**
 * A checked fact base, ready to be asked. What is not asked for is not read.
 * Every method throws `SnapshotDamaged` where the snapshot behind it turns out to be damaged.
 */
export class Base {
  /** The folder that it was opened from. */
  readonly dir: string;
  readonly segments: readonly Segment[];
  /** How many claims it has. */
  readonly count: number;
  /** The mean length of a claim, in words. */
  readonly meanLength: number;
  readonly #snapshot: Snapshot;
  #sources: ReadonlyMap<string, Source> | undefined;
  #topics: readonly Topic[] | undefined;
  readonly #lists = new Map<string, readonly PostingList[]>();

  constructor(dir: string, snapshot: Snapshot) {
    this.dir = dir;
    this.#snapshot = snapshot;
    const segments: Segment[] = [];
    let first = 0;
    let length = 0;
    for (const entry of snapshot.directory.segments) {
      segments.push({ path: entry.path, count: entry.count, first });
      first += entry.count;
      length += entry.length;
    }
    this.segments = segments;
    this.count = first;
    this.meanLength = first === 0 ? 1 : length / first;
  }

  #vocabularies(): void {
    const { sources, topics } = this.#snapshot.vocabulary();
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#topics = topics;
  }

  /** The documents, by id, in the order of sources.yaml. */
  get sources(): ReadonlyMap<string, Source> {
    if (!this.#sources) this.#vocabularies();
    return this.#sources ?? new Map();
  }

  /** The topic vocabulary, in the order of topics.yaml. */
  get topics(): readonly Topic[] {
    if (!this.#topics) this.#vocabularies();
    return this.#topics ?? [];
  }

  /** The segment in which the claim with a number is. */
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

  /** The claim with a number. */
  entry(number: number): Entry {
    const segment = this.segmentOf(number);
    return this.#snapshot.entry(segment, number - (this.segments[segment]?.first ?? 0));
  }

  /** First and last day (since 1970-01-01) of the claims of a segment, one after the other. */
  days(segment: number): Int32Array {
    return this.#snapshot.days(segment);
  }

  /** The posting lists of a key of the index, by segment. */
  lists(key: string): readonly PostingList[] {
    let lists = this.#lists.get(key);
    if (!lists) {
      // One search asks for the same few again and again.
      if (this.#lists.size >= MOST_LISTS) this.#lists.clear();
      lists = this.#snapshot.lists(key);
      this.#lists.set(key, lists);
    }
    return lists;
  }

  /** What the search room keeps for the thesaurus concept with a number. */
  concept(number: number): unknown {
    return this.#snapshot.concept(number);
  }

  /** The ids of all claims, in order. */
  ids(): string[] {
    return this.segments.flatMap((_, segment) => this.#snapshot.ids(segment));
  }

  /** The distinct values of a property of claims and how many claims have each. */
  facet(name: keyof Facets): Map<string, number> {
    const all = new Map<string, number>();
    for (const segment of this.#snapshot.directory.segments) {
      for (const [value, count] of facetCounts(segment, name)) {
        all.set(value, (all.get(value) ?? 0) + count);
      }
    }
    return all;
  }

  /** Gives the snapshot's file back. */
  close(): void {
    this.#snapshot.close();
  }
}
