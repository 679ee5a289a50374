import type { Directory } from '../../index/format.ts';
import type { BaseFile } from '../files.ts';

/**
 * Two edits within one tick of a file system's clock leave the same times behind. A file that was
 * changed less than this before its state was taken is therefore compared by content.
 */
const TICK_MS = 2500;

/** Whether states taken at a time will prove, later on, that the files have not changed since. */
export function settled(files: readonly BaseFile[], taken: number): boolean {
  return files.every((file) => file.changed < taken - TICK_MS);
}

/** Whether a base still has the files, by name, that a snapshot was made from. */
export function sameNames(files: readonly BaseFile[], { files: kept }: Directory): boolean {
  return files.length === kept.length && files.every((file, i) => file.path === kept[i]?.path);
}

/** The files, of those that a snapshot was made from, whose state does not prove them unchanged. */
export function suspects(files: readonly BaseFile[], directory: Directory): BaseFile[] {
  return files.filter((file, index) => {
    const unchanged = file.state === directory.files[index]?.state;
    return !unchanged || !settled([file], directory.taken);
  });
}
