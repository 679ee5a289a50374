import { checksum, pageChecksum, tableChecksum } from './checksum.ts';
import type { Directory, IndexPlace, SegmentEntry, SegmentParts, Vocabulary } from './format.ts';
import { FORMAT, MAGIC, PARTS, type Part, TRAILER } from './format.ts';
import { ENTRY, ListMerger, type MergedLists } from './list-merger.ts';
import { type Bytes, PAGE } from './pages.ts';

/** Where a snapshot's bytes go, in order: a file that is being written, or memory. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

/** A segment of an older snapshot that is taken over as it is. */
export interface Reused {
  readonly entry: SegmentEntry;
  /** Whole pages, and the checksums that they were written with: damage stays as visible as it was. */
  readonly pages: Uint8Array;
  readonly sums: Uint32Array;
}

/** An id that no other snapshot has. */
export function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Writes a snapshot from its beginning to its end. */
export class SnapshotWriter {
  readonly #sink: Sink;
  readonly #sums: number[] = [];
  readonly #segments: SegmentEntry[] = [];
  readonly #lists = new ListMerger();
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

  /** Adds a file's segment. */
  segment(path: string, inputs: string, made: SegmentParts): void {
    const { parts, lists, count, length, facets } = made;
    const places: Partial<Record<Part, readonly [number, number]>> = {};
    let size = 0;
    for (const part of PARTS) {
      // Numbers are read in place: every part begins at a multiple of four.
      size = Math.ceil(size / 4) * 4;
      places[part] = [size, parts[part].length];
      size += parts[part].length;
    }
    const bytes = new Uint8Array(size);
    for (const part of PARTS) bytes.set(parts[part], places[part]?.[0]);
    const all = places as Record<Part, readonly [number, number]>;
    const at = this.#write(bytes);
    this.#lists.packed(this.#segments.length, lists);
    this.#segments.push({ path, inputs, at, bytes: size, count, length, parts: all, facets });
  }

  /** Takes over a segment of an older snapshot. Its posting lists follow: see {@link lists}. */
  reuse({ entry: { inMain: _, ...entry }, pages, sums }: Reused): void {
    this.#segments.push({ ...entry, at: this.#pages(pages, sums) });
  }

  /** Takes over whole pages; says at which offset they begin. */
  #pages(pages: Uint8Array, sums: Uint32Array): number {
    const at = this.#at;
    for (const sum of sums) this.#sums.push(sum);
    this.#sink.write(pages);
    this.#at += pages.length;
    return at;
  }

  /** Names a segment that stays where it is: in the main snapshot, with its posting lists. */
  refer(entry: SegmentEntry, inMain: number): void {
    this.#segments.push({ ...entry, inMain });
  }

  /** How many segments there are so far: the number of the next. */
  get count(): number {
    return this.#segments.length;
  }

  /**
   * Takes over posting lists of an older snapshot.
   *
   * @param numbers the new number of each of its segments that is kept
   */
  lists(old: MergedLists, numbers: ReadonlyMap<number, number>): void {
    this.#lists.merged(old, numbers);
  }

  /**
   * Writes the rest. The segment that was added last is the thesaurus.
   *
   * @returns the directory, as a reader will find it
   */
  finish(
    vocabulary: Vocabulary,
    from: Pick<Directory, 'version' | 'id' | 'main' | 'files' | 'taken'>,
  ): Directory {
    const words = new TextEncoder().encode(JSON.stringify(vocabulary));
    const at = this.#write(words);
    const index = this.#index();
    const segments = this.#segments.slice(0, -1);
    const thesaurus = this.#segments.at(-1);
    if (!thesaurus) throw new Error('a snapshot needs its thesaurus segment');
    const directory = {
      ...from,
      segments,
      thesaurus,
      vocabulary: [at, words.length] as const,
      index,
    };
    return this.#end(directory);
  }

  /**
   * Writes the pages of an older snapshot, all in their places, and its directory with another
   * state of its files.
   */
  again(
    old: { readonly pages: Uint8Array; readonly sums: Uint32Array },
    directory: Directory,
  ): void {
    this.#pages(old.pages, old.sums);
    this.#end(directory);
  }

  #end(directory: Directory): Directory {
    const bytes = new TextEncoder().encode(JSON.stringify(directory));
    const directoryAt = this.#write(bytes);
    const sums = Uint32Array.from(this.#sums);
    this.#sink.write(new Uint8Array(sums.buffer));
    const trailer = Uint32Array.of(
      MAGIC,
      FORMAT,
      sums.length,
      directoryAt,
      bytes.length,
      tableChecksum(sums),
      0,
      0,
    );
    trailer[7] = checksum(trailer.subarray(0, 7));
    this.#sink.write(new Uint8Array(trailer.buffer, 0, TRAILER));
    return directory;
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

/** A sink in memory, and what it holds as {@link Bytes}. */
export class MemorySink implements Sink {
  readonly #pieces: Uint8Array[] = [];

  write(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }

  /** Everything that was written, in one piece. */
  bytes(): Bytes {
    const all = Buffer.concat(this.#pieces);
    return {
      size: all.length,
      // Copied, so that numbers are aligned in memory whatever their offset.
      read: (offset, length) => Uint8Array.prototype.slice.call(all, offset, offset + length),
      close: () => undefined,
    };
  }
}
