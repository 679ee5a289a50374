import type { Snapshot } from '../../index/snapshot.ts';
import type { SnapshotWriter } from '../../index/writer.ts';
import type { BaseFile } from '../files.ts';

/** A snapshot of fewer bytes is written as a whole in no time. */
const WORTH_ADDITION = 8_000_000;
/** When an addition would be as large as this share of its main snapshot, all is written anew. */
const MOST_ADDED = 0.25;

/**
 * Whether little enough was edited since a snapshot, in a base large enough, to write only that, as
 * an addition to its main snapshot.
 */
export function worthAdding(old: Snapshot, files: readonly BaseFile[]): boolean {
  if (old.main.size < WORTH_ADDITION) return false;
  const states = new Map(old.directory.files.map((file) => [file.path, file.state]));
  const edited = files.filter(({ path, state }) => states.get(path) !== state);
  const before = old === old.main ? 0 : old.size;
  const size = before + edited.reduce((sum, file) => sum + file.size, 0);
  return size < old.main.size * MOST_ADDED;
}

/**
 * Takes segments of an older snapshot over into a new one: those that lie in the main snapshot of an
 * addition by their numbers, others whole.
 */
export class TakeOver {
  readonly #writer: SnapshotWriter;
  readonly #old: Snapshot;
  readonly #addition: boolean;
  /** The new numbers of the segments that were taken whole, by their snapshot and number there. */
  readonly #whole = new Map<Snapshot, Map<number, number>>();

  constructor(writer: SnapshotWriter, old: Snapshot, addition: boolean) {
    this.#writer = writer;
    this.#old = old;
    this.#addition = addition;
  }

  /** @param number the segment's number in the older snapshot */
  segment(number: number): void {
    const old = this.#old;
    const entry = old.segment(number);
    const inMain = old === old.main ? number : entry.inMain;
    if (this.#addition && inMain !== undefined) {
      this.#writer.refer(entry, inMain);
      return;
    }
    const numbers = this.#whole.get(inMain === undefined ? old : old.main) ?? new Map();
    this.#whole.set(inMain === undefined ? old : old.main, numbers);
    numbers.set(inMain ?? number, this.#writer.count);
    this.#writer.reuse(old.reused(entry));
  }

  /** Takes over the posting lists of the segments, after all of these. */
  lists(): void {
    for (const [snapshot, numbers] of this.#whole) this.#writer.lists(snapshot.allLists(), numbers);
  }
}
