import type { Outline } from '../model/outline.ts';
import type { Entry } from '../model/records.ts';
import { checksum, tableChecksum } from './checksum.ts';
import { parsed, readDirectory } from './directory.ts';
import type { Directory, Part, SegmentEntry, Vocabulary } from './format.ts';
import { FORMAT, MAGIC, TRAILER } from './format.ts';
import { afterKey, ENTRY, eachList, type MergedLists } from './list-merger.ts';
import { type Bytes, CheckedPages, PAGE, SnapshotDamaged } from './pages.ts';
import { hashKey } from './varint.ts';
import type { Reused } from './writer.ts';

/** A posting list of one segment, without its key. */
export interface PostingList {
  readonly segment: number;
  readonly bytes: Uint8Array;
}

function words(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 2);
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** An open snapshot, of which only what is asked for is read. */
export class Snapshot {
  readonly directory: Directory;
  readonly #bytes: Bytes;
  readonly #pages: CheckedPages;
  /** The snapshot to which this one is an addition. */
  readonly #main: Snapshot | undefined;
  readonly #directoryAt: number;
  #numbers: Map<number, number> | undefined;

  private constructor(
    bytes: Bytes,
    pages: CheckedPages,
    directory: Directory,
    directoryAt: number,
    main: Snapshot | undefined,
  ) {
    this.#bytes = bytes;
    this.#pages = pages;
    this.directory = directory;
    this.#directoryAt = directoryAt;
    this.#main = main;
  }

  /**
   * Opens a snapshot.
   *
   * @param main the main snapshot, where it may be an addition to one
   * @returns it, or `undefined` where the bytes are no whole snapshot of this format and version
   */
  static open(bytes: Bytes, version: string, main?: Snapshot): Snapshot | undefined {
    try {
      const trailer = words(bytes.read(bytes.size - TRAILER, TRAILER));
      const [magic, format, pages = 0, at = 0, length = 0, sum, , own] = trailer;
      if (magic !== MAGIC || format !== FORMAT || own !== checksum(trailer.subarray(0, 7)))
        return undefined;
      if (bytes.size !== pages * PAGE + pages * 4 + TRAILER) return undefined;
      const sums = words(bytes.read(pages * PAGE, pages * 4));
      if (tableChecksum(sums) !== sum) return undefined;
      const checked = new CheckedPages(bytes, sums);
      const directory = readDirectory(text(checked.read(at, length)));
      if (directory.version !== version) return undefined;
      if (directory.main !== undefined && directory.main !== main?.directory.id) return undefined;
      return new Snapshot(
        bytes,
        checked,
        directory,
        at,
        directory.main === undefined ? undefined : main,
      );
    } catch (error) {
      if (error instanceof SnapshotDamaged) return undefined;
      throw error;
    }
  }

  close(): void {
    this.#bytes.close();
    this.#main?.close();
  }

  /** The pages in which a segment lies. */
  #pagesOf({ inMain }: SegmentEntry): CheckedPages {
    return inMain !== undefined && this.#main ? this.#main.#pages : this.#pages;
  }

  vocabulary(): Vocabulary {
    return parsed(text(this.#pages.read(...this.directory.vocabulary))) as Vocabulary;
  }

  /** The posting lists of a key, by segment; the thesaurus counts as the segment after the last. */
  lists(key: string): PostingList[] {
    const own = this.#ownLists(key);
    if (!this.#main) return own;
    const numbers = this.#fromMain();
    const others = this.#main.#ownLists(key).flatMap(({ segment, bytes }) => {
      const number = numbers.get(segment);
      return number === undefined ? [] : { segment: number, bytes };
    });
    return [...own, ...others].sort((a, b) => a.segment - b.segment);
  }

  #ownLists(key: string): PostingList[] {
    const { buckets, bits, entries, lists } = this.directory.index;
    const hash = hashKey(key);
    const bucket = hash >>> (32 - bits);
    const [start = 0, end = 0] = words(this.#pages.read(buckets + bucket * 4, 8));
    if (start === end) return [];
    const held = words(this.#pages.read(entries + start * ENTRY * 4, (end - start) * ENTRY * 4));
    const name = Buffer.from(key);
    const found: PostingList[] = [];
    for (let i = 0; i < held.length; i += ENTRY) {
      if (held[i] !== hash) continue;
      const bytes = this.#pages.read(lists[0] + (held[i + 1] ?? 0), held[i + 2] ?? 0);
      const named = afterKey(bytes, 0);
      // Two keys may share a hash: the lists say whose they are.
      if (!name.equals(bytes.subarray(named - name.length, named))) continue;
      eachList(bytes, named, bytes.length, (segment, first, last) => {
        if (segment > this.directory.segments.length) throw new SnapshotDamaged('no such segment');
        found.push({ segment, bytes: bytes.subarray(first, last) });
      });
    }
    return found;
  }

  /** The numbers that segments have here, by those that they have in the main snapshot. */
  #fromMain(): ReadonlyMap<number, number> {
    if (!this.#numbers) {
      this.#numbers = new Map();
      const { segments, thesaurus } = this.directory;
      for (const [number, { inMain }] of [...segments, thesaurus].entries()) {
        if (inMain !== undefined) this.#numbers.set(inMain, number);
      }
    }
    return this.#numbers;
  }

  /** All posting lists that stand in the snapshot's own file, checked. */
  allLists(): MergedLists {
    const { entries, count, lists } = this.directory.index;
    return {
      entries: words(this.#pages.read(entries, count * ENTRY * 4)),
      lists: this.#pages.read(...lists),
    };
  }

  /** Where a segment lies; the thesaurus counts as the one after the last. */
  segment(segment: number): SegmentEntry {
    const { segments, thesaurus } = this.directory;
    return segments[segment] ?? thesaurus;
  }

  #part(segment: number, part: Part): Uint8Array {
    const entry = this.segment(segment);
    const [offset, length] = entry.parts[part];
    return this.#pagesOf(entry).read(entry.at + offset, length);
  }

  #record(segment: number, place: number): unknown {
    const entry = this.segment(segment);
    const pages = this.#pagesOf(entry);
    const before = Math.max(0, place - 1);
    const ends = words(pages.read(entry.at + entry.parts.ends[0] + before * 4, 8));
    const [start = 0, end = 0] = place === 0 ? [0, ends[0]] : ends;
    return parsed(text(pages.read(entry.at + entry.parts.records[0] + start, end - start)));
  }

  /** The claim at a place of a segment. */
  entry(segment: number, place: number): Entry {
    return this.#record(segment, place) as Entry;
  }

  /** What is kept for the concept at a place of the thesaurus. */
  concept(place: number): unknown {
    return this.#record(this.directory.segments.length, place);
  }

  /** First and last day of each claim of a segment, one after the other. */
  days(segment: number): Int32Array {
    const table = words(this.#part(segment, 'dates'));
    return new Int32Array(table.buffer, table.byteOffset, table.length);
  }

  /** The ids of the claims of a segment. */
  ids(segment: number): string[] {
    const ids = text(this.#part(segment, 'ids'));
    return ids === '' ? [] : ids.split('\n');
  }

  outline(segment: number): Outline {
    const outline = parsed(text(this.#part(segment, 'outline'))) as Outline;
    return { ...outline, ids: this.ids(segment) };
  }

  /** The main snapshot: itself, where it is no addition to another. */
  get main(): Snapshot {
    return this.#main ?? this;
  }

  /** Whether all of it is as it was written. */
  whole(): boolean {
    try {
      this.#pages.checkAll();
      return this.#main?.whole() ?? true;
    } catch (error) {
      if (error instanceof SnapshotDamaged) return false;
      throw error;
    }
  }

  /** Bytes of the snapshot's own file. */
  get size(): number {
    return this.#bytes.size;
  }

  /** A whole segment as it stands, to be taken over. */
  reused(entry: SegmentEntry): Reused {
    const pages = this.#pagesOf(entry).unchecked(entry.at, Math.ceil(entry.bytes / PAGE));
    return { entry, ...pages };
  }

  /** All pages of the snapshot's own file before the directory, to be taken over. */
  ownPages(): { pages: Uint8Array; sums: Uint32Array } {
    return this.#pages.unchecked(0, this.#directoryAt / PAGE);
  }
}
