import type { BaseFile } from '../files.ts';
import type { Snapshot } from './read.ts';
import { FileSink } from './sink.ts';
import { SnapshotWriter } from './write.ts';

/**
 * Writes a snapshot again, for files that have the same content but another state: copied, touched
 * or installed elsewhere. Later runs then need not read them.
 *
 * @param path where the snapshot shall be
 * @throws {SnapshotDamaged} where the snapshot is damaged; nothing is written then
 */
export function restamp(
  snapshot: Snapshot,
  path: string,
  files: readonly BaseFile[],
  taken: number,
): void {
  const sink = new FileSink(path);
  const writer = new SnapshotWriter(sink);
  const { directory } = snapshot;
  try {
    for (const entry of [...directory.segments, directory.thesaurus])
      writer.reuse(snapshot.reused(entry));
    const kept = directory.files.map((file, index) => ({
      ...file,
      state: files[index]?.state ?? file.state,
    }));
    writer.finish(snapshot.vocabulary(), { version: directory.version, files: kept, taken });
  } catch (error) {
    sink.discard();
    throw error;
  }
  sink.finish().close();
}
