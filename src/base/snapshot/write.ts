import { checksum, pageChecksum, tableChecksum } from './checksum.ts';
import type { Directory, SegmentEntry, SegmentParts, Vocabulary } from './format.ts';
import { FORMAT, MAGIC, PARTS, type Part, TRAILER } from './format.ts';
import { type Bytes, PAGE } from './pages.ts';

/** Where a snapshot's bytes go, in order: a file that is being written, or memory. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

/** A piece of an older snapshot that is taken over as it is. */
export interface Reused {
  readonly entry: SegmentEntry;
  /** Whole pages, and the checksums that they were written with: damage stays as visible as it was. */
  readonly pages: Uint8Array;
  readonly sums: Uint32Array;
  /** The segment's `keys`, which the new dictionary is made of: these were checked. */
  readonly keys: Uint8Array;
}

/** An id that no other snapshot has. */
export function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Words of a dictionary entry: hash, segment, offset, length. */
const ENTRY = 4;

/** Writes a snapshot from its beginning to its end. */
export class SnapshotWriter {
  readonly #sink: Sink;
  readonly #sums: number[] = [];
  readonly #segments: SegmentEntry[] = [];
  readonly #keys: Uint32Array[] = [];
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
  segment(path: string, inputs: string, { parts, count, length, facets }: SegmentParts): void {
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
    this.#add({ path, inputs, at, bytes: size, count, length, parts: all, facets }, parts.keys);
  }

  /** Takes over a segment of an older snapshot. */
  reuse({ entry: { inMain: _, ...entry }, pages, sums, keys }: Reused): void {
    const at = this.#at;
    for (const sum of sums) this.#sums.push(sum);
    this.#sink.write(pages);
    this.#at += pages.length;
    this.#add({ ...entry, at }, keys);
  }

  /** Names a segment that stays where it is: in the main snapshot. */
  refer({ entry, keys }: Pick<Reused, 'entry' | 'keys'>): void {
    this.#add({ ...entry, inMain: true }, keys);
  }

  #add(entry: SegmentEntry, keys: Uint8Array): void {
    this.#keys.push(new Uint32Array(keys.slice().buffer));
    this.#segments.push(entry);
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
    const dictionary = this.#dictionary();
    const segments = this.#segments.slice(0, -1);
    const thesaurus = this.#segments.at(-1);
    if (!thesaurus) throw new Error('a snapshot needs its thesaurus segment');
    const directory = {
      ...from,
      segments,
      thesaurus,
      vocabulary: [at, words.length] as const,
      dictionary,
    };
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

  /** The keys of all segments in buckets by the first bits of their hashes. */
  #dictionary(): Directory['dictionary'] {
    const total = this.#keys.reduce((sum, keys) => sum + keys.length / 3, 0);
    const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, total / 4))));
    const shift = 32 - bits;
    const buckets = new Uint32Array(2 ** bits + 1);
    for (const keys of this.#keys) {
      for (let i = 0; i < keys.length; i += 3) {
        const next = ((keys[i] ?? 0) >>> shift) + 1;
        buckets[next] = (buckets[next] ?? 0) + 1;
      }
    }
    for (let b = 1; b < buckets.length; b++) buckets[b] = (buckets[b] ?? 0) + (buckets[b - 1] ?? 0);
    const entries = new Uint32Array(total * ENTRY);
    const next = buckets.slice();
    for (const [segment, keys] of this.#keys.entries()) {
      for (let i = 0; i < keys.length; i += 3) {
        const bucket = (keys[i] ?? 0) >>> shift;
        const place = next[bucket] ?? 0;
        next[bucket] = place + 1;
        entries[place * ENTRY] = keys[i] ?? 0;
        entries[place * ENTRY + 1] = segment;
        entries[place * ENTRY + 2] = keys[i + 1] ?? 0;
        entries[place * ENTRY + 3] = keys[i + 2] ?? 0;
      }
    }
    const bucketsAt = this.#write(new Uint8Array(buckets.buffer));
    return { buckets: bucketsAt, bits, entries: this.#write(new Uint8Array(entries.buffer)) };
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
