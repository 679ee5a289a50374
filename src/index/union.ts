import type { Outline } from '../model/outline.ts';
import type { Entry } from '../model/records.ts';
import type { Directory, SegmentEntry, Vocabulary } from './format.ts';
import type { IndexReader, PostingList, SeeList } from './reader.ts';
import type { Snapshot } from './snapshot.ts';

/** A segment of the union: the snapshot that holds it, and its number there. */
export interface HeldSegment {
  readonly snapshot: Snapshot;
  readonly number: number;
}

/**
 * A main snapshot and its delta, read as one: the segments of the delta, and those of the main
 * snapshot that are not dead, in the order of the base's files.
 */
export class Union implements IndexReader {
  readonly main: Snapshot;
  readonly delta: Snapshot;
  readonly origin: Directory;
  readonly segments: readonly SegmentEntry[];
  readonly #held: readonly HeldSegment[];
  readonly #thesaurus: HeldSegment;
  readonly #fromMain = new Map<number, number>();
  readonly #fromDelta = new Map<number, number>();

  private constructor(main: Snapshot, delta: Snapshot, held: readonly HeldSegment[]) {
    this.main = main;
    this.delta = delta;
    this.origin = delta.origin;
    this.#held = held;
    this.segments = held.flatMap(({ snapshot, number }) => snapshot.segments[number] ?? []);
    for (const [own, { snapshot, number }] of held.entries()) {
      (snapshot === main ? this.#fromMain : this.#fromDelta).set(number, own);
    }
    const snapshot = delta.origin.thesaurus ? delta : main;
    this.#thesaurus = { snapshot, number: snapshot.segments.length };
    (snapshot === main ? this.#fromMain : this.#fromDelta).set(this.#thesaurus.number, held.length);
  }

  /** Joins a main snapshot and its delta. @returns `undefined` where the delta is not that of `main` */
  static of(main: Snapshot, delta: Snapshot): Union | undefined {
    const { delta: to, files } = delta.origin;
    if (to?.main !== main.origin.id) return undefined;
    const dead = new Set(to.dead);
    const byPath = new Map<string, HeldSegment>();
    for (const [number, { path }] of main.segments.entries()) {
      if (!dead.has(number)) byPath.set(path, { snapshot: main, number });
    }
    for (const [number, { path }] of delta.segments.entries()) {
      byPath.set(path, { snapshot: delta, number });
    }
    const held = files.flatMap(({ path }) => byPath.get(path) ?? []);
    return held.length === byPath.size ? new Union(main, delta, held) : undefined;
  }

  /** Where a segment is held; the thesaurus counts as the one after the last. */
  holder(segment: number): HeldSegment {
    return this.#held[segment] ?? this.#thesaurus;
  }

  vocabulary(): Vocabulary {
    return this.delta.vocabulary();
  }

  lists(key: string): readonly PostingList[] {
    const found: PostingList[] = [];
    const take = (snapshot: Snapshot, numbers: ReadonlyMap<number, number>): void => {
      for (const { segment, bytes } of snapshot.lists(key)) {
        const number = numbers.get(segment);
        if (number !== undefined) found.push({ segment: number, bytes });
      }
    };
    take(this.main, this.#fromMain);
    take(this.delta, this.#fromDelta);
    return found.sort((a, b) => a.segment - b.segment);
  }

  eachList(key: string, see: SeeList): void {
    for (const { segment, bytes } of this.lists(key)) see(segment, bytes, 0, bytes.length);
  }

  entry(segment: number, place: number): Entry {
    const { snapshot, number } = this.holder(segment);
    return snapshot.entry(number, place);
  }

  get conceptCount(): number {
    return this.#thesaurus.snapshot.conceptCount;
  }

  concept(place: number): unknown {
    return this.#thesaurus.snapshot.concept(place);
  }

  days(segment: number): Int32Array {
    const { snapshot, number } = this.holder(segment);
    return snapshot.days(number);
  }

  ids(segment: number): string[] {
    const { snapshot, number } = this.holder(segment);
    return snapshot.ids(number);
  }

  outline(segment: number): Outline {
    const { snapshot, number } = this.holder(segment);
    return snapshot.outline(number);
  }

  close(): void {
    this.delta.close();
    this.main.close();
  }
}
