import type { Origin, SegmentEntry, Vocabulary } from '../../index/format.ts';
import { entryHash, isOfConcepts } from '../../index/keys.ts';
import { afterKey } from '../../index/list-merger.ts';
import { type PackedLists, ROW } from '../../index/list-packer.ts';
import { decodePlaces, encodePlaces } from '../../index/places.ts';
import type { IndexReader, PostingList, SeeList } from '../../index/reader.ts';
import { daysOf, facetsOf } from '../../index/segment.ts';
import { encodeText } from '../../index/utf8.ts';
import { VarintWriter } from '../../index/varint.ts';
import { type Outline, outline } from '../../model/outline.ts';
import type { Entry, Term } from '../../model/records.ts';
import {
  indexClaims,
  indexedConcept,
  indexTopics,
  indexVocabulary,
} from '../../search/indexing.ts';

const NOWHERE: Origin = { version: '', id: '', files: [], scannedAt: 0 };
/** A segment is not in a file: only what counts its claims is of use. */
const NO_FILE = {
  inputs: '',
  at: 0,
  bytes: 0,
  parts: { records: [0, 0], ends: [0, 0], dates: [0, 0], ids: [0, 0], outline: [0, 0] },
} as const;

/** The posting lists of a slice of the records, found by the hashes of their keys. */
class SliceLists {
  readonly #bytes: Uint8Array;
  readonly #places = new Map<number, number[]>();

  constructor({ bytes, rows }: PackedLists) {
    this.#bytes = bytes;
    for (let row = 0; row < rows.length; row += ROW) {
      const [hash = 0, start = 0, length = 0] = [rows[row], rows[row + 1], rows[row + 2]];
      const others = this.#places.get(hash);
      if (others) others.push(start, start + length);
      else this.#places.set(hash, [start, start + length]);
    }
  }

  /** The list of a key. @param name the key as bytes */
  of(hash: number, name: Uint8Array): Uint8Array | undefined {
    const places = this.#places.get(hash) ?? [];
    for (let i = 0; i < places.length; i += 2) {
      const [start = 0, end = 0] = [places[i], places[i + 1]];
      const from = afterKey(this.#bytes, start);
      const own = this.#bytes.subarray(from - name.length, from);
      // Two keys may share a hash.
      if (own.every((byte, at) => byte === name[at])) return this.#bytes.subarray(from, end);
    }
    return undefined;
  }
}

/** Moves the places of a list. */
function moved(bytes: Uint8Array, by: number): number[] {
  return decodePlaces(bytes).map((place) => place + by);
}

/**
 * The index of a page in memory. It is made in slices, so that a page stays usable meanwhile: first the
 * claims, then the thesaurus. It is asked only when it is whole.
 */
export class HeldIndex implements IndexReader {
  readonly origin = NOWHERE;
  readonly segments: SegmentEntry[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #entries: (readonly Entry[])[] = [];
  readonly #claimLists: SliceLists[] = [];
  readonly #terms: Term[] = [];
  readonly #concepts: unknown[] = [];
  /** With the place in the thesaurus of the first concept of each slice. */
  readonly #conceptLists: { readonly first: number; readonly lists: SliceLists }[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    const topics = new SliceLists(indexTopics(vocabulary.topics));
    this.#conceptLists.push({ first: 0, lists: topics });
  }

  /** Adds claims. */
  addClaims(entries: readonly Entry[]): void {
    const indexed = indexClaims(entries);
    const { length } = indexed;
    const count = entries.length;
    const path = String(this.segments.length);
    this.segments.push({ ...NO_FILE, path, count, length, facets: facetsOf(entries) });
    this.#entries.push(entries);
    this.#claimLists.push(new SliceLists(indexed.lists));
  }

  /** Adds concepts of the thesaurus. */
  addTerms(terms: readonly Term[]): void {
    // Only names are looked up: the rest of a concept is cut into words when it is asked for.
    const names = terms.map(({ label, alt }) => ({ label, alt }));
    const { lists } = indexVocabulary(names, []);
    this.#conceptLists.push({ first: this.#terms.length, lists: new SliceLists(lists) });
    this.#terms.push(...terms);
  }

  get conceptCount(): number {
    return this.#terms.length;
  }

  vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  lists(key: string): PostingList[] {
    const hash = entryHash(key);
    const name = encodeText(key);
    const found: PostingList[] = [];
    for (const [segment, lists] of this.#claimLists.entries()) {
      const bytes = lists.of(hash, name);
      if (bytes) found.push({ segment, bytes });
    }
    return [...found, ...this.#ofVocabulary(key, hash, name)];
  }

  eachList(key: string, see: SeeList): void {
    for (const { segment, bytes } of this.lists(key)) see(segment, bytes, 0, bytes.length);
  }

  #ofVocabulary(key: string, hash: number, name: Uint8Array): PostingList[] {
    const segment = this.segments.length;
    const held = this.#conceptLists.flatMap(({ first, lists }) => {
      const bytes = lists.of(hash, name);
      return bytes ? [{ first, bytes }] : [];
    });
    if (!isOfConcepts(key)) return held.map(({ bytes }) => ({ segment, bytes }));
    if (held.length === 0) return [];
    const out = new VarintWriter();
    encodePlaces(
      out,
      held.flatMap(({ first, bytes }) => moved(bytes, first)),
    );
    return [{ segment, bytes: out.finish() }];
  }

  entry(segment: number, place: number): Entry {
    const entry = this.#entries[segment]?.[place];
    if (!entry) throw new RangeError(`no claim ${place} in slice ${segment}`);
    return entry;
  }

  concept(place: number): unknown {
    const term = this.#terms[place];
    if (!term) throw new RangeError(`no concept ${place}`);
    this.#concepts[place] ??= indexedConcept(term);
    return this.#concepts[place];
  }

  days(segment: number): Int32Array {
    return daysOf(this.#entries[segment] ?? []);
  }

  ids(segment: number): string[] {
    return (this.#entries[segment] ?? []).map(({ claim }) => claim.id);
  }

  outline(segment: number): Outline {
    return outline((this.#entries[segment] ?? []).map(({ claim }) => claim));
  }

  close(): void {}
}
