import type { Outline } from '../model/outline.ts';
import type { Entry } from '../model/records.ts';
import type { Origin, SegmentEntry, Vocabulary } from './format.ts';

/** A posting list of one segment, without its key. */
export interface PostingList {
  readonly segment: number;
  readonly bytes: Uint8Array;
}

/** Told of a posting list: its segment, and where it stands, from one offset to another. */
export type SeeList = (segment: number, bytes: Uint8Array, start: number, end: number) => void;

/**
 * What an index is read from: one snapshot, or a main snapshot with its delta. Segments are numbered
 * in the order of the base's files; the thesaurus counts as the segment after the last. Every method
 * that reads throws `SnapshotDamaged` where the bytes are not as they were written.
 */
export interface IndexReader {
  readonly origin: Origin;
  /** The files of claims. */
  readonly segments: readonly SegmentEntry[];
  /** How many concepts the thesaurus has. */
  readonly conceptCount: number;
  vocabulary(): Vocabulary;
  /** The posting lists of a key, by segment. */
  lists(key: string): readonly PostingList[];
  /** The same without an object for each: a word of a large base is in hundreds of segments. */
  eachList(key: string, see: SeeList): void;
  /** The claim at a place of a segment. */
  entry(segment: number, place: number): Entry;
  /** What the search keeps for the concept at a place of the thesaurus. */
  concept(place: number): unknown;
  /** First and last day (since 1970-01-01) of each claim of a segment, one after the other. */
  days(segment: number): Int32Array;
  /** The ids of the claims of a segment. */
  ids(segment: number): string[];
  outline(segment: number): Outline;
  close(): void;
}
