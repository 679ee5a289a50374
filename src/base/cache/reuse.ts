import type { Origin } from '../../index/format.ts';
import type { Snapshot } from '../../index/snapshot.ts';
import type { SnapshotWriter } from '../../index/writer.ts';
import { type Cached, holderOf, mainOf } from './cached.ts';

/**
 * Keeps segments of an older snapshot: in a delta those of the main snapshot stay where they are, all
 * others are copied.
 */
export class Reuse {
  readonly #writer: SnapshotWriter;
  readonly #old: Cached;
  readonly #asDelta: boolean;
  readonly #alive = new Set<number>();
  /** The new numbers of the segments that were copied, by their snapshot and number there. */
  readonly #copied = new Map<Snapshot, Map<number, number>>();

  /** @param asDelta whether a delta to the main snapshot of `old` is being written */
  constructor(writer: SnapshotWriter, old: Cached, asDelta: boolean) {
    this.#writer = writer;
    this.#old = old;
    this.#asDelta = asDelta;
  }

  /** Keeps the file of claims with a number in the older snapshot. */
  segment(number: number): void {
    const held = holderOf(this.#old, number);
    if (this.#asDelta && held.snapshot === mainOf(this.#old)) {
      this.#alive.add(held.number);
      return;
    }
    const entry = held.snapshot.segments[held.number];
    if (!entry) return;
    this.#note(held.snapshot, held.number);
    this.#writer.copySegment(entry, held.snapshot.segmentPages(entry));
  }

  /** Keeps the thesaurus. Call it after all files of claims have been added. */
  thesaurus(): void {
    const { snapshot, number } = holderOf(this.#old, this.#old.segments.length);
    if (this.#asDelta && snapshot === mainOf(this.#old)) return;
    const entry = snapshot.origin.thesaurus;
    if (!entry) return;
    this.#note(snapshot, number);
    this.#writer.copyThesaurus(entry, snapshot.segmentPages(entry));
  }

  #note(snapshot: Snapshot, number: number): void {
    const numbers = this.#copied.get(snapshot) ?? new Map<number, number>();
    this.#copied.set(snapshot, numbers);
    numbers.set(number, this.#writer.count);
  }

  /** Copies the posting lists of the copied segments, after all of these. */
  lists(): void {
    for (const [snapshot, numbers] of this.#copied)
      this.#writer.copyLists(snapshot.allLists(), numbers);
  }

  /** What a delta says of its main snapshot: which it is, and which segments it replaces or drops. */
  delta(): Pick<Origin, 'delta'> {
    if (!this.#asDelta) return {};
    const { origin, segments } = mainOf(this.#old);
    const dead = [...segments.keys()].filter((number) => !this.#alive.has(number));
    return { delta: { main: origin.id, dead } };
  }
}
