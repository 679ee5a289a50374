import type { Outline } from '../model/outline.ts';
import type { Entry } from '../model/records.ts';
import { checksum } from './checksum.ts';
import { parsed, readDirectory } from './directory.ts';
import type { Directory, Part, SegmentEntry, Vocabulary } from './format.ts';
import { FORMAT, MAGIC, TRAILER } from './format.ts';
import { entryHash, hashKey } from './keys.ts';
import { afterKey, ENTRY, ListWalk, type MergedLists } from './list-merger.ts';
import { type Bytes, CheckedPages, PAGE, SnapshotDamaged } from './pages.ts';
import type { IndexReader, PostingList, SeeList } from './reader.ts';
import { decodeText, encodeText } from './utf8.ts';

/** Whole pages, and the checksums that they were written with: damage stays as visible as it was. */
export interface RawPages {
  readonly pages: Uint8Array;
  readonly sums: Uint32Array;
}

function words(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 2);
}

/** Whether a part of an array has the same bytes as another array. */
function equals(bytes: Uint8Array, start: number, other: Uint8Array): boolean {
  for (let i = 0; i < other.length; i++) if (bytes[start + i] !== other[i]) return false;
  return true;
}

/** An open snapshot. It reads only what it is asked for. */
export class Snapshot implements IndexReader {
  readonly origin: Directory;
  readonly segments: readonly SegmentEntry[];
  readonly #bytes: Bytes;
  readonly #pages: CheckedPages;
  readonly #directoryAt: number;

  private constructor(
    bytes: Bytes,
    pages: CheckedPages,
    directory: Directory,
    directoryAt: number,
  ) {
    this.#bytes = bytes;
    this.#pages = pages;
    this.origin = directory;
    this.segments = directory.segments;
    this.#directoryAt = directoryAt;
  }

  /**
   * Opens a snapshot.
   *
   * @param version the program that must have written it
   * @returns `undefined` where the bytes are not a whole snapshot of this format and version
   */
  static open(bytes: Bytes, version: string): Snapshot | undefined {
    try {
      const trailer = words(bytes.read(bytes.size - TRAILER, TRAILER));
      const [magic, format, pages = 0, at = 0, length = 0, sum, program, own] = trailer;
      if (magic !== MAGIC || format !== FORMAT || own !== checksum(trailer.subarray(0, 7)))
        return undefined;
      // The directory has the whole version, but it takes longer to read.
      if (program !== hashKey(version)) return undefined;
      if (bytes.size !== pages * PAGE + pages * 4 + TRAILER) return undefined;
      const sums = words(bytes.read(pages * PAGE, pages * 4));
      if (checksum(sums) !== sum) return undefined;
      const checked = new CheckedPages(bytes, sums);
      const directory = readDirectory(decodeText(checked.read(at, length)));
      if (directory.version !== version) return undefined;
      return new Snapshot(bytes, checked, directory, at);
    } catch (error) {
      if (error instanceof SnapshotDamaged) return undefined;
      throw error;
    }
  }

  close(): void {
    this.#bytes.close();
  }

  vocabulary(): Vocabulary {
    return parsed(decodeText(this.#pages.read(...this.origin.vocabulary))) as Vocabulary;
  }

  lists(key: string): PostingList[] {
    const found: PostingList[] = [];
    this.eachList(key, (segment, bytes, start, end) => {
      found.push({ segment, bytes: bytes.subarray(start, end) });
    });
    return found;
  }

  eachList(key: string, see: SeeList): void {
    const { buckets, bits, entries, lists } = this.origin.index;
    const hash = entryHash(key);
    const bucket = hash >>> (32 - bits);
    const [start = 0, end = 0] = words(this.#pages.read(buckets + bucket * 4, 8));
    if (start === end) return;
    const held = words(this.#pages.read(entries + start * ENTRY * 4, (end - start) * ENTRY * 4));
    const name = encodeText(key);
    for (let i = 0; i < held.length; i += ENTRY) {
      if (held[i] !== hash) continue;
      const bytes = this.#pages.read(lists[0] + (held[i + 1] ?? 0), held[i + 2] ?? 0);
      const named = afterKey(bytes, 0);
      // Two keys may share a hash, so the key stands before its lists.
      if (!equals(bytes, named - name.length, name)) continue;
      const walk = new ListWalk(bytes);
      for (let at = named; at < bytes.length; at = walk.end) {
        walk.read(at);
        const { segment, start, end } = walk;
        if (segment > this.segments.length) throw new SnapshotDamaged('no such segment');
        see(segment, bytes, start, end);
      }
    }
  }

  /** Every posting list, checked: to be copied into another snapshot. */
  allLists(): MergedLists {
    const { entries, count, lists } = this.origin.index;
    return {
      entries: words(this.#pages.read(entries, count * ENTRY * 4)),
      lists: this.#pages.read(...lists),
    };
  }

  #segment(number: number): SegmentEntry {
    const entry = this.segments[number] ?? this.origin.thesaurus;
    if (!entry) throw new SnapshotDamaged('no such segment');
    return entry;
  }

  #part(segment: number, part: Part): Uint8Array {
    const entry = this.#segment(segment);
    const [offset, length] = entry.parts[part];
    return this.#pages.read(entry.at + offset, length);
  }

  #record(segment: number, place: number): unknown {
    const entry = this.#segment(segment);
    const before = Math.max(0, place - 1);
    const ends = words(this.#pages.read(entry.at + entry.parts.ends[0] + before * 4, 8));
    const [start = 0, end = 0] = place === 0 ? [0, ends[0]] : ends;
    const at = entry.at + entry.parts.records[0] + start;
    return parsed(decodeText(this.#pages.read(at, end - start)));
  }

  entry(segment: number, place: number): Entry {
    return this.#record(segment, place) as Entry;
  }

  get conceptCount(): number {
    return this.origin.thesaurus?.count ?? 0;
  }

  concept(place: number): unknown {
    return this.#record(this.segments.length, place);
  }

  days(segment: number): Int32Array {
    const table = words(this.#part(segment, 'dates'));
    return new Int32Array(table.buffer, table.byteOffset, table.length);
  }

  ids(segment: number): string[] {
    const ids = decodeText(this.#part(segment, 'ids'));
    return ids === '' ? [] : ids.split('\n');
  }

  outline(segment: number): Outline {
    const outline = parsed(decodeText(this.#part(segment, 'outline'))) as Outline;
    return { ...outline, ids: this.ids(segment) };
  }

  /** Checks every page. @returns whether all of the snapshot is as it was written */
  isWhole(): boolean {
    try {
      this.#pages.checkAll();
      return true;
    } catch (error) {
      if (error instanceof SnapshotDamaged) return false;
      throw error;
    }
  }

  /** Bytes of the snapshot. */
  get size(): number {
    return this.#bytes.size;
  }

  /** The pages of a segment, not checked: to be copied into another snapshot. */
  segmentPages(entry: SegmentEntry): RawPages {
    return this.#pages.unchecked(entry.at, Math.ceil(entry.bytes / PAGE));
  }

  /** All pages before the directory, not checked: to be copied into another snapshot. */
  pagesBeforeDirectory(): RawPages {
    return this.#pages.unchecked(0, this.#directoryAt / PAGE);
  }
}
