import type { Outline } from '../model/outline.ts';
import type { Entry, Source, Term, Topic } from '../model/records.ts';
import type { PackedLists } from './list-packer.ts';

/** Changed whenever what a snapshot holds, or how, is changed: another format is read anew. */
export const FORMAT = 3;

/** `CNCA`, the first word of the trailer. */
export const MAGIC = 0x41434e43;

/** Bytes of the trailer: eight 32-bit words. */
export const TRAILER = 32;

/** The index of one file's records, as the search room makes it; the snapshot only keeps it. */
export interface Derived {
  /** Posting lists by key, over the places of the records in the file. */
  readonly lists: PackedLists;
  /** A total over the records, from which an average length is taken. */
  readonly length: number;
}

/** Makes what a snapshot holds beside the records. */
export interface Deriver {
  claims(entries: readonly Entry[]): Derived;
  /** With the records that are kept for the concepts, prepared for looking up. */
  vocabulary(
    terms: readonly Term[],
    topics: readonly Topic[],
  ): Derived & { readonly records: readonly object[] };
  /** A reader of a document's fingerprint that says in which paragraph a quote begins. */
  locator(fingerprint: string): (selector: QuoteSelector) => number | null;
}

/** A TextQuoteSelector, as claims hold it. */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
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

/** The properties of claims of which a snapshot says which values there are. */
export const FACETS = ['kind', 'place', 'speaker', 'rank'] as const;

/** The distinct values that these properties of a file's claims have, each with its count. */
export type Facets = Readonly<Record<(typeof FACETS)[number], Readonly<Record<string, number>>>>;

/** Where a segment lies in a snapshot. */
export interface SegmentEntry {
  readonly path: string;
  /** What the segment was made from: a hash of the file and of the fingerprints it needed. */
  readonly inputs: string;
  /** Its number in the main snapshot, where it lies there: this one is an addition to that. */
  readonly inMain?: number;
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
  readonly state: string;
  readonly hash: string;
}

/** What stands at the end of a snapshot: where everything is, and what it was made from. */
export interface Directory {
  /** The program and index that wrote it. */
  readonly version: string;
  /** What no other snapshot has. */
  readonly id: string;
  /** The id of the main snapshot, where this is an addition to one: of an edit, only what is new. */
  readonly main?: string;
  readonly files: readonly KeptFile[];
  /** When the states of the files were taken, in ms since 1970. */
  readonly taken: number;
  readonly segments: readonly SegmentEntry[];
  /** The thesaurus, as a segment of its own; it counts as the segment after the last. */
  readonly thesaurus: SegmentEntry;
  /** Offset and length of the vocabularies, as JSON. */
  readonly vocabulary: readonly [number, number];
  readonly index: IndexPlace;
}

/**
 * Where the index of a snapshot's own segments lies. The posting lists of a key stand together,
 * segment by segment, so that a word is found with one reading, in however many files it is.
 */
export interface IndexPlace {
  /** Offset of the buckets: for each, at which entry it begins; and one more for the end. */
  readonly buckets: number;
  /** How many bits of a hash choose its bucket. */
  readonly bits: number;
  /** Offset of the entries: hash, offset within the lists, and length, by hash. */
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
