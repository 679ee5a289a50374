import type { Directory } from '../../index/format.ts';
import { Union } from '../../index/union.ts';
import { newId, SnapshotWriter } from '../../index/writer.ts';
import type { BaseFile } from '../files.ts';
import type { Cached } from './cached.ts';
import { dropDelta, FileSink } from './file-sink.ts';
import { deltaPath } from './paths.ts';
import { isWorthDelta } from './worth-delta.ts';

/**
 * Writes a snapshot again, for files with the same content but other times or another place, so that
 * later runs need not read them.
 *
 * @param path where the snapshot shall be
 * @param inPlace whether `snapshot` is the one at that path, so that a delta can be written
 * @param scannedAt when the states of the files were read, in ms since 1970
 * @throws {SnapshotDamaged} where the snapshot is damaged; nothing is written then
 */
export function restamp(
  snapshot: Cached,
  path: string,
  inPlace: boolean,
  files: readonly BaseFile[],
  scannedAt: number,
): void {
  const kept = snapshot.origin.files.map((file, index) => ({
    ...file,
    state: files[index]?.state ?? file.state,
  }));
  const stamped: Directory = { ...snapshot.origin, id: newId(), files: kept, scannedAt };
  const asDelta = snapshot instanceof Union || (inPlace && isWorthDelta(snapshot, []));
  const sink = new FileSink(asDelta ? deltaPath(path) : path);
  const writer = new SnapshotWriter(sink);
  try {
    if (snapshot instanceof Union) {
      writer.copyWhole(snapshot.delta.pagesBeforeDirectory(), stamped);
    } else if (asDelta) {
      const delta = { main: snapshot.origin.id, dead: [] };
      writer.finish(snapshot.vocabulary(), { ...stamped, delta });
    } else writer.copyWhole(snapshot.pagesBeforeDirectory(), stamped);
  } catch (error) {
    sink.discard();
    throw error;
  }
  sink.finish().close();
  if (!asDelta) dropDelta(path);
}
