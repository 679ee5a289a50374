import type { Origin } from '../../index/format.ts';
import type { BaseFile } from '../files.ts';

/**
 * Two edits within one tick of a file system's clock leave the same mtime. A file that was changed
 * less than this before it was scanned is therefore compared by content.
 */
const TICK_MS = 2500;

/** Whether the same state will later prove that a file has not changed since it was scanned. */
export function settled(files: readonly BaseFile[], scannedAt: number): boolean {
  return files.every((file) => file.changed < scannedAt - TICK_MS);
}

/** Whether a base has the same files, by name, as a snapshot. */
export function sameNames(files: readonly BaseFile[], { files: kept }: Origin): boolean {
  return files.length === kept.length && files.every((file, i) => file.path === kept[i]?.path);
}

/** Whether the state that a snapshot has of a file proves that the file has not changed. */
export function isProvenUnchanged(
  file: BaseFile,
  noted: string | undefined,
  scannedAt: number,
): boolean {
  return file.state === noted && settled([file], scannedAt);
}

/** The files of a snapshot whose state does not prove that they are unchanged. */
export function suspects(files: readonly BaseFile[], origin: Origin): BaseFile[] {
  return files.filter(
    (file, index) => !isProvenUnchanged(file, origin.files[index]?.state, origin.scannedAt),
  );
}
