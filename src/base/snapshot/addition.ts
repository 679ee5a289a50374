import type { BaseFile } from '../files.ts';
import type { SegmentEntry } from './format.ts';
import type { Snapshot } from './read.ts';
import type { SnapshotWriter } from './write.ts';

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

/** Takes a segment over: by its name where it lies in the main snapshot of an addition, else whole. */
export function takeOver(
  writer: SnapshotWriter,
  old: Snapshot,
  entry: SegmentEntry,
  addition: boolean,
): void {
  const stays = addition && (old === old.main || entry.inMain);
  if (stays) writer.refer({ entry, keys: old.keys(entry) });
  else writer.reuse(old.reused(entry));
}
