import type { BaseFile } from '../files.ts';
import { type Cached, deltaSize, mainOf } from './cached.ts';

/** A snapshot of fewer bytes is written as a whole in no time. */
const WORTH_DELTA = 8_000_000;
/** A delta that would be larger than this share of its main snapshot is not worth it. */
const MOST_SHARE = 0.25;

/**
 * Whether to write only what is new since a snapshot, as a delta: the base must be large, and the
 * edits small.
 */
export function isWorthDelta(old: Cached, files: readonly BaseFile[]): boolean {
  const { size } = mainOf(old);
  if (size < WORTH_DELTA) return false;
  const states = new Map(old.origin.files.map((file) => [file.path, file.state]));
  const edited = files.filter(({ path, state }) => states.get(path) !== state);
  const added = edited.reduce((sum, file) => sum + file.size, deltaSize(old));
  return added < size * MOST_SHARE;
}
