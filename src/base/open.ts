import { realpathSync } from 'node:fs';
import { Base } from './base.ts';
import { type Cached, isWhole, openCached } from './cache/cached.ts';
import { sameNames, settled, suspects } from './cache/fresh.ts';
import { snapshotPath } from './cache/paths.ts';
import { type BaseFile, baseFiles, readBytes, sizeOf, unreadable } from './files.ts';
import type { OpenOptions } from './open-options.ts';

/** The folder that a path leads to, without links. */
function realFolder(dir: string): string {
  try {
    return realpathSync(dir);
  } catch (error) {
    throw unreadable(dir, error);
  }
}

/**
 * Opens a fact base: from its snapshot where that is as new as the files, else from the files, which
 * are then checked and kept as a snapshot.
 *
 * @param dir the base's folder
 * @throws {BaseError} with every problem, where the folder is no base, is too large or has problems
 */
export async function openBase(dir: string, options: OpenOptions): Promise<Base> {
  const scannedAt = Date.now();
  const files = baseFiles(dir);
  const size = sizeOf(dir, files);
  const { cacheDir } = options;
  const cache = options.snapshot ?? (cacheDir && snapshotPath(cacheDir, realFolder(dir)));
  const kept = { ...options, cache };
  let old: Cached | undefined;
  let oldPath: string | undefined;
  for (const path of [cache, options.shipped]) {
    const snapshot = path && !options.ignoreSnapshots && openCached(path, options.version);
    if (!snapshot) continue;
    if (options.verifyAllPages && !isWhole(snapshot)) {
      snapshot.close();
      continue;
    }
    const state = await compare(dir, files, snapshot);
    if (state !== 'stale') {
      if (state === 'same content' && cache && settled(files, scannedAt)) {
        const { restamp } = await import('./cache/restamp.ts');
        restamp(snapshot, cache, path === cache, files, scannedAt);
      }
      old?.close();
      return new Base(dir, snapshot, kept);
    }
    if (old) snapshot.close();
    else {
      old = snapshot;
      oldPath = path;
    }
  }
  options.progress?.(0, size);
  const { rebuild } = await import('./rebuild.ts');
  const inPlace = cache !== undefined && oldPath === cache;
  return new Base(dir, await rebuild({ ...kept, dir, files, scannedAt, old, inPlace }), kept);
}

async function compare(
  dir: string,
  files: readonly BaseFile[],
  { origin }: Cached,
): Promise<'fresh' | 'same content' | 'stale'> {
  if (!sameNames(files, origin)) return 'stale';
  const read = suspects(files, origin);
  if (read.length === 0) return 'fresh';
  const { contentHash } = await import('./cache/content-hash.ts');
  const kept = new Map(origin.files.map((file) => [file.path, file.hash]));
  const same = read.every((file) => contentHash(readBytes(dir, file)) === kept.get(file.path));
  return same ? 'same content' : 'stale';
}
