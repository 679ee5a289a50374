import type { Entry } from '../model.ts';
import type { Outline } from '../references.ts';
import { checksum, tableChecksum } from './checksum.ts';
import { parsed, readDirectory } from './directory.ts';
import type { Directory, Part, SegmentEntry, Vocabulary } from './format.ts';
import { FORMAT, MAGIC, TRAILER } from './format.ts';
import { hashKey } from './keys.ts';
import { type Bytes, CheckedPages, PAGE, SnapshotDamaged } from './pages.ts';
import type { Reused } from './write.ts';

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
  readonly #tables = new Map<string, Uint32Array>();
  /** The snapshot to which this one is an addition. */
  readonly #main: Snapshot | undefined;

  private constructor(
    bytes: Bytes,
    pages: CheckedPages,
    directory: Directory,
    main: Snapshot | undefined,
  ) {
    this.#bytes = bytes;
    this.#pages = pages;
    this.directory = directory;
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
    return inMain && this.#main ? this.#main.#pages : this.#pages;
  }

  vocabulary(): Vocabulary {
    return parsed(text(this.#pages.read(...this.directory.vocabulary))) as Vocabulary;
  }

  /** The posting lists of a key, by segment; the thesaurus counts as the segment after the last. */
  lists(key: string): PostingList[] {
    const { buckets, bits, entries } = this.directory.dictionary;
    const hash = hashKey(key);
    const bucket = hash >>> (32 - bits);
    const [start = 0, end = 0] = words(this.#pages.read(buckets + bucket * 4, 8));
    if (start === end) return [];
    const held = words(this.#pages.read(entries + start * 16, (end - start) * 16));
    const name = Buffer.from(key);
    const found: PostingList[] = [];
    for (let i = 0; i < held.length; i += 4) {
      if (held[i] !== hash) continue;
      const segment = held[i + 1] ?? 0;
      const bytes = this.#list(segment, held[i + 2] ?? 0, held[i + 3] ?? 0, name);
      if (bytes) found.push({ segment, bytes });
    }
    return found;
  }

  #list(segment: number, offset: number, length: number, name: Buffer): Uint8Array | undefined {
    const entry = this.#entry(segment);
    const bytes = this.#pagesOf(entry).read(entry.at + entry.parts.lists[0] + offset, length);
    const named = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
    // Two keys may share a hash: the list says whose it is.
    return name.equals(bytes.subarray(2, 2 + named)) ? bytes.subarray(2 + named) : undefined;
  }

  #entry(segment: number): SegmentEntry {
    const { segments, thesaurus } = this.directory;
    return segments[segment] ?? thesaurus;
  }

  #part(segment: number, part: Part): Uint8Array {
    const entry = this.#entry(segment);
    const [offset, length] = entry.parts[part];
    return this.#pagesOf(entry).read(entry.at + offset, length);
  }

  #table(segment: number, part: 'ends' | 'dates'): Uint32Array {
    const name = `${part} ${segment}`;
    let table = this.#tables.get(name);
    if (!table) {
      table = words(this.#part(segment, part));
      this.#tables.set(name, table);
    }
    return table;
  }

  #record(segment: number, place: number): unknown {
    const ends = this.#table(segment, 'ends');
    const start = place === 0 ? 0 : (ends[place - 1] ?? 0);
    const entry = this.#entry(segment);
    const at = entry.at + entry.parts.records[0] + start;
    return parsed(text(this.#pagesOf(entry).read(at, (ends[place] ?? 0) - start)));
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
    const table = this.#table(segment, 'dates');
    return new Int32Array(table.buffer, table.byteOffset, table.length);
  }

  /** The distinct words of a segment, one a line. */
  words(segment: number): string {
    return text(this.#part(segment, 'words'));
  }

  outline(segment: number): Outline {
    return parsed(text(this.#part(segment, 'outline'))) as Outline;
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

  /** The checked `keys` of a segment, of which a dictionary is made. */
  keys(entry: SegmentEntry): Uint8Array {
    const [offset, length] = entry.parts.keys;
    return this.#pagesOf(entry).read(entry.at + offset, length);
  }

  /** A whole segment as it stands, to be taken over. */
  reused(entry: SegmentEntry): Reused {
    const pages = this.#pagesOf(entry).unchecked(entry.at, Math.ceil(entry.bytes / PAGE));
    return { entry, ...pages, keys: this.keys(entry) };
  }
}
