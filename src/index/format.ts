import type { Outline } from '../model/outline.ts';
import type { Source, Topic } from '../model/records.ts';
import type { PackedLists } from './list-packer.ts';

/** The version of the format. Raise it with every change of what a snapshot holds, or how. */
export const FORMAT = 7;

/** `CNCA`, the first word of the trailer. */
export const MAGIC = 0x41434e43;

/** Bytes of the trailer: eight 32-bit words. */
export const TRAILER = 32;

/** The posting lists of one file's records, as the search room makes them. */
export interface Indexed {
  /** By key, over the places of the records in the file. */
  readonly lists: PackedLists;
  /** The words of all claims together. */
  readonly length: number;
}

/** The parts of a segment, in the order in which they are written. */
export const PARTS = ['records', 'ends', 'dates', 'ids', 'outline'] as const;
export type Part = (typeof PARTS)[number];

/** The records of one file and their index, as bytes. */
export interface SegmentParts {
  readonly count: number;
  readonly length: number;
  readonly parts: Readonly<Record<Part, Uint8Array>>;
  readonly lists: PackedLists;
  readonly outline: Outline;
  readonly facets: Facets;
}

/** The properties of claims whose values a snapshot counts. */
export const FACETS = ['kind', 'place', 'speaker', 'rank'] as const;

/** How many claims of a file have each value of each of these properties. */
export type Facets = Readonly<Record<(typeof FACETS)[number], Readonly<Record<string, number>>>>;

/** Where a segment lies in a snapshot. */
export interface SegmentEntry {
  readonly path: string;
  /** What the segment was made from: a hash of the file and of the fingerprints it needed. */
  readonly inputs: string;
  /** Byte offset; always at the start of a page. */
  readonly at: number;
  readonly bytes: number;
  readonly count: number;
  readonly length: number;
  /** Offset within the segment, and length, of each part. */
  readonly parts: Readonly<Record<Part, readonly [number, number]>>;
  readonly facets: Facets;
}

/** A file that went into a snapshot, as it was then. */
export interface KeptFile {
  readonly path: string;
  /** Size, times and identity of the file. */
  readonly state: string;
  readonly hash: string;
}

/** What a snapshot was made from. */
export interface Origin {
  /** The program that wrote it. */
  readonly version: string;
  /** A random id of this snapshot. */
  readonly id: string;
  /**
   * In a delta: the main snapshot that it adds to, and the numbers of the segments there that it
   * replaces or drops.
   */
  readonly delta?: { readonly main: string; readonly dead: readonly number[] };
  /** The files of the base, in order. */
  readonly files: readonly KeptFile[];
  /** When the states of the files were read, in ms since 1970. */
  readonly scannedAt: number;
}

/** The last part of a snapshot: where everything is, and what it was made from. */
export interface Directory extends Origin {
  /** The files of claims; in a delta only those that the main snapshot lacks. */
  readonly segments: readonly SegmentEntry[];
  /**
   * The thesaurus and the labels of topics, as a segment of its own. It counts as the segment after
   * the last. A delta has none where that of the main snapshot is still right.
   */
  readonly thesaurus: SegmentEntry | null;
  /** Offset and length of the vocabularies, as JSON. */
  readonly vocabulary: readonly [number, number];
  readonly index: IndexPlace;
}

/**
 * Where the index of a snapshot lies. The posting lists of a key stand together, segment by segment,
 * so that a word is found with one read, in however many files it is.
 */
export interface IndexPlace {
  /** Offset of the buckets: for each the first of its entries, and one more for the end. */
  readonly buckets: number;
  /** How many bits of a hash choose its bucket. */
  readonly bits: number;
  /** Offset of the entries, sorted by hash: hash, offset within the lists, and length. */
  readonly entries: number;
  readonly count: number;
  /** Offset and length of the lists: a key, then for each segment its number, a length, and its list. */
  readonly lists: readonly [number, number];
}

/** The vocabularies that every command may need. */
export interface Vocabulary {
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
}
