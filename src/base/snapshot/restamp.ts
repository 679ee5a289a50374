import type { BaseFile } from '../files.ts';
import { takeOver, worthAdding } from './addition.ts';
import { additionPath } from './paths.ts';
import type { Snapshot } from './read.ts';
import { dropAddition, FileSink } from './sink.ts';
import { newId, SnapshotWriter } from './write.ts';

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
  const { directory, main } = snapshot;
  const addition = cached && worthAdding(snapshot, []);
  const sink = new FileSink(addition ? additionPath(path) : path);
  const writer = new SnapshotWriter(sink);
  try {
    for (const entry of directory.segments) takeOver(writer, snapshot, entry, addition);
    // The thesaurus is small, and the vocabulary stands with it.
    writer.reuse(snapshot.reused(directory.thesaurus));
    const kept = directory.files.map((file, index) => ({
      ...file,
      state: files[index]?.state ?? file.state,
    }));
    const from = addition ? { main: main.directory.id } : {};
    const { version } = directory;
    writer.finish(snapshot.vocabulary(), { version, id: newId(), ...from, files: kept, taken });
  } catch (error) {
    sink.discard();
    throw error;
  }
  sink.finish().close();
  if (!addition) dropAddition(path);
}
