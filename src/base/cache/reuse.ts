import type { Origin } from '../../index/format.ts';
import { isTopicKey } from '../../index/keys.ts';
import type { Snapshot } from '../../index/snapshot.ts';
import type { SnapshotWriter } from '../../index/writer.ts';
import { type Cached, holderOf } from './cached.ts';
import type { Lender } from './lender.ts';

/**
 * Keeps segments of older snapshots: in a delta those of the main snapshot stay where they are, all
 * others are copied.
 */
export class Reuse {
  readonly #writer: SnapshotWriter;
  /** The main snapshot to which a delta is being written. */
  readonly #main: Snapshot | undefined;
  readonly #alive = new Set<number>();
  /** The new numbers of the segments that were copied, by their snapshot and number there. */
  readonly #copied = new Map<Snapshot, Map<number, number>>();

  /** Where posting lists come from that are not of topics, though they are of a copied segment. */
  #withoutTopics: Snapshot | undefined;

  /** @param main the main snapshot to which a delta is being written; none where it is no delta */
  constructor(writer: SnapshotWriter, main: Snapshot | undefined) {
    this.#writer = writer;
    this.#main = main;
  }

  /** Keeps the file of claims with a number in the older snapshot of the base. */
  segment(old: Cached, number: number): void {
    const held = holderOf(old, number);
    if (held.snapshot === this.#main) {
      this.#alive.add(held.number);
      return;
    }
    const entry = held.snapshot.segments[held.number];
    if (!entry) return;
    this.#note(held.snapshot, held.number);
    this.#writer.copySegment(entry, held.snapshot.segmentPages(entry));
  }

  /**
   * Keeps the thesaurus. Call it after all files of claims have been added.
   *
   * @param lender if it lacks the topics of the base, these are still to be added
   */
  thesaurus({ snapshot: lender, hasTopics }: Lender): void {
    const { snapshot, number } = holderOf(lender, lender.segments.length);
    if (snapshot === this.#main && hasTopics) return;
    const entry = snapshot.origin.thesaurus;
    if (!entry) return;
    if (!hasTopics) this.#withoutTopics = snapshot;
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
    for (const [snapshot, numbers] of this.#copied) {
      const but = snapshot === this.#withoutTopics ? isTopicKey : undefined;
      this.#writer.copyLists(snapshot.allLists(), numbers, but);
    }
  }

  /** What a delta says of its main snapshot: which it is, and which segments it replaces or drops. */
  delta(): Pick<Origin, 'delta'> {
    if (!this.#main) return {};
    const { origin, segments } = this.#main;
    const dead = [...segments.keys()].filter((number) => !this.#alive.has(number));
    return { delta: { main: origin.id, dead } };
  }
}
