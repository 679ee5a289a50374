import { checksum, pageChecksum } from './checksum.ts';
import { concat } from './concat.ts';
import {
  type Directory,
  FORMAT,
  type IndexPlace,
  MAGIC,
  type Origin,
  PARTS,
  type Part,
  type SegmentEntry,
  type SegmentParts,
  TRAILER,
  type Vocabulary,
} from './format.ts';
import { hashKey } from './keys.ts';
import { ENTRY, ListMerger, type MergedLists } from './list-merger.ts';
import type { PackedLists } from './list-packer.ts';
import { PAGE } from './pages.ts';
import type { RawPages } from './snapshot.ts';
import { encodeText } from './utf8.ts';

/** Where a snapshot's bytes go, in order: a file that is being written, or memory. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

/** Makes a random id for a snapshot. */
export function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/**
 * Writes a snapshot from its beginning to its end: the segments of the files of claims in the order of
 * the base, the thesaurus, then {@link finish}.
 */
export class SnapshotWriter {
  readonly #sink: Sink;
  readonly #sums: number[] = [];
  readonly #segments: SegmentEntry[] = [];
  readonly #lists = new ListMerger();
  #thesaurus: SegmentEntry | null = null;
  #at = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Writes bytes, filled up to whole pages; says at which offset they begin. */
  #write(bytes: Uint8Array): number {
    const at = this.#at;
    const size = Math.ceil(bytes.length / PAGE) * PAGE;
    let whole = bytes;
    if (size !== bytes.length || bytes.byteOffset % 4 !== 0) {
      whole = new Uint8Array(size);
      whole.set(bytes);
    }
    for (let page = 0; page < size; page += PAGE) {
      this.#sums.push(pageChecksum(whole.subarray(page, page + PAGE)));
    }
    this.#sink.write(whole);
    this.#at += size;
    return at;
  }

  #writeSegment(path: string, inputs: string, made: SegmentParts): SegmentEntry {
    const { parts, lists, count, length, facets } = made;
    const places: Partial<Record<Part, readonly [number, number]>> = {};
    let size = 0;
    for (const part of PARTS) {
      // Tables of numbers are read in place, so every part begins at a multiple of four.
      size = Math.ceil(size / 4) * 4;
      places[part] = [size, parts[part].length];
      size += parts[part].length;
    }
    const bytes = new Uint8Array(size);
    for (const part of PARTS) bytes.set(parts[part], places[part]?.[0]);
    const all = places as Record<Part, readonly [number, number]>;
    const at = this.#write(bytes);
    this.#lists.packed(this.#segments.length, lists);
    return { path, inputs, at, bytes: size, count, length, parts: all, facets };
  }

  /**
   * Adds the segment of a file of claims.
   *
   * @param inputs a hash of what it was made from
   */
  segment(path: string, inputs: string, made: SegmentParts): void {
    this.#segments.push(this.#writeSegment(path, inputs, made));
  }

  /** Adds the thesaurus, after the last file of claims. */
  thesaurus(made: SegmentParts): void {
    this.#thesaurus = this.#writeSegment('thesaurus.yaml', '', made);
  }

  /** Copies a segment of another snapshot, but not its posting lists: see {@link copyLists}. */
  copySegment(entry: SegmentEntry, raw: RawPages): void {
    this.#segments.push({ ...entry, at: this.#copy(raw) });
  }

  /** Copies the thesaurus of another snapshot, but not its posting lists. */
  copyThesaurus(entry: SegmentEntry, raw: RawPages): void {
    this.#thesaurus = { ...entry, at: this.#copy(raw) };
  }

  /**
   * Copies posting lists of another snapshot.
   *
   * @param numbers the new number of each of its segments whose lists are kept
   * @param isLeftOut whether the lists of a key are left out, by its first byte
   */
  copyLists(
    old: MergedLists,
    numbers: ReadonlyMap<number, number>,
    isLeftOut?: (first: number) => boolean,
  ): void {
    this.#lists.merged(old, numbers, isLeftOut);
  }

  /** Adds the topics to the thesaurus of another snapshot, which has others. */
  topics(lists: PackedLists): void {
    this.#lists.packed(this.#segments.length, lists);
  }

  /** How many files of claims have been added: the number of the next segment. */
  get count(): number {
    return this.#segments.length;
  }

  #copy({ pages, sums }: RawPages): number {
    const at = this.#at;
    for (const sum of sums) this.#sums.push(sum);
    this.#sink.write(pages);
    this.#at += pages.length;
    return at;
  }

  /** Writes the vocabularies, the index and the directory. */
  finish(vocabulary: Vocabulary, origin: Origin): void {
    const words = encodeText(JSON.stringify(vocabulary));
    const at = this.#write(words);
    this.#end({
      ...origin,
      segments: this.#segments,
      thesaurus: this.#thesaurus,
      vocabulary: [at, words.length],
      index: this.#index(),
    });
  }

  /** Copies all pages of another snapshot, each to its old place, and writes another directory. */
  copyWhole(raw: RawPages, directory: Directory): void {
    this.#copy(raw);
    this.#end(directory);
  }

  #end(directory: Directory): void {
    const bytes = encodeText(JSON.stringify(directory));
    const directoryAt = this.#write(bytes);
    const sums = Uint32Array.from(this.#sums);
    this.#sink.write(new Uint8Array(sums.buffer));
    const trailer = Uint32Array.of(
      MAGIC,
      FORMAT,
      sums.length,
      directoryAt,
      bytes.length,
      checksum(sums),
      hashKey(directory.version),
      0,
    );
    trailer[7] = checksum(trailer.subarray(0, 7));
    this.#sink.write(new Uint8Array(trailer.buffer, 0, TRAILER));
  }

  #index(): IndexPlace {
    const { entries, lists } = this.#lists.finish();
    const count = entries.length / ENTRY;
    const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, count / 4))));
    const buckets = new Uint32Array(2 ** bits + 1);
    for (let i = 0; i < entries.length; i += ENTRY) {
      const next = ((entries[i] ?? 0) >>> (32 - bits)) + 1;
      buckets[next] = (buckets[next] ?? 0) + 1;
    }
    for (let b = 1; b < buckets.length; b++) buckets[b] = (buckets[b] ?? 0) + (buckets[b - 1] ?? 0);
    return {
      buckets: this.#write(new Uint8Array(buckets.buffer)),
      bits,
      entries: this.#write(new Uint8Array(entries.buffer)),
      count,
      lists: [this.#write(lists), lists.length],
    };
  }
}

/** A sink in memory. */
export class MemorySink implements Sink {
  readonly #pieces: Uint8Array[] = [];

  write(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }

  /** Everything that was written, in one piece. */
  bytes(): Uint8Array {
    return concat(this.#pieces);
  }
}
