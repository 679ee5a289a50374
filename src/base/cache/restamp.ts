import type { Snapshot } from '../../index/snapshot.ts';
import { newId, SnapshotWriter } from '../../index/writer.ts';
import type { BaseFile } from '../files.ts';
import { TakeOver, worthAdding } from './addition.ts';
import { dropAddition, FileSink } from './file-sink.ts';
import { additionPath } from './paths.ts';

/**
 * Writes a snapshot again, for files that have the same content but another state: copied, touched
 * or installed elsewhere. Later runs then need not read them.
 *
 * @param path where the snapshot shall be
 * @param cached that is where it is now: an addition to it will do
 * @throws {SnapshotDamaged} where the snapshot is damaged; nothing is written then
 */
export function restamp(
  snapshot: Snapshot,
  path: string,
  cached: boolean,
  files: readonly BaseFile[],
  taken: number,
): void {
  const { directory } = snapshot;
  const kept = directory.files.map((file, index) => ({
    ...file,
    state: files[index]?.state ?? file.state,
  }));
  const stamped = { ...directory, id: newId(), files: kept, taken };
  // Of a large main snapshot only the directory is written, as an addition without any segment.
  const isAddition = snapshot !== snapshot.main;
  const addition = isAddition || (cached && worthAdding(snapshot, []));
  const sink = new FileSink(addition ? additionPath(path) : path);
  const writer = new SnapshotWriter(sink);
  try {
    if (addition && !isAddition) {
      const taken = new TakeOver(writer, snapshot, true);
      for (let number = 0; number <= directory.segments.length; number++) taken.segment(number);
      writer.finish(snapshot.vocabulary(), { ...stamped, main: directory.id });
    } else writer.again(snapshot.ownPages(), stamped);
  } catch (error) {
    sink.discard();
    throw error;
  }
  sink.finish().close();
  if (!addition) dropAddition(path);
}
