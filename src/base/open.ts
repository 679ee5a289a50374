import { realpathSync } from 'node:fs';
import type { Deriver } from '../index/format.ts';
import { openBytes, SnapshotDamaged } from '../index/pages.ts';
import { Snapshot } from '../index/snapshot.ts';
import { Base } from './base.ts';
import { sameNames, settled, suspects } from './cache/fresh.ts';
import { additionPath, snapshotPath } from './cache/paths.ts';
import { type BaseFile, baseFiles, readBytes, sizeOf, unreadable } from './files.ts';

/** How {@link openBase} opens. */
export interface OpenOptions {
  /** The program and index in use: snapshots of others are not read. */
  readonly version: string;
  /** Loads what indexes a base: asked for only where one is read anew. */
  readonly deriver: () => Promise<Deriver>;
  /** The folder for snapshots; without one nothing is written. */
  readonly cacheDir?: string | undefined;
  /** The very file for the snapshot, instead of one in `cacheDir`. */
  readonly snapshot?: string | undefined;
  /** A snapshot that came with the base. It is read, never written. */
  readonly shipped?: string | undefined;
  /** The program that parses files beside this one; without it, files are parsed one by one. */
  readonly worker?: string | undefined;
  /** Read the files anew, whatever snapshots there are: one turned out to be damaged. */
  readonly distrust?: boolean | undefined;
  /** Check all of a snapshot before it is used: it will be asked often, and nobody can ask again. */
  readonly thorough?: boolean | undefined;
  /** Told how much of the files was read so far, in bytes, while a base is read anew. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** A folder without the links that lead to it. */
function placeOf(dir: string): string {
  try {
    return realpathSync(dir);
  } catch (error) {
    throw unreadable(dir, error);
  }
}

/**
 * Opens a fact base: from its snapshot where that is as new as the files, else from the files,
 * which are then checked and kept as a snapshot.
 *
 * @param dir the base's folder
 * @throws {BaseError} with every problem, where the folder is no base or the base has problems
 */
export async function openBase(dir: string, options: OpenOptions): Promise<Base> {
  const taken = Date.now();
  const files = baseFiles(dir);
  const { cacheDir } = options;
  const cache = options.snapshot ?? (cacheDir && snapshotPath(cacheDir, placeOf(dir)));
  let old: Snapshot | undefined;
  let oldPath: string | undefined;
  for (const path of [cache, options.shipped]) {
    const snapshot = path && !options.distrust ? read(path, options.version) : undefined;
    if (!snapshot) continue;
    if (options.thorough && !snapshot.whole()) {
      snapshot.close();
      continue;
    }
    const state = await compare(dir, files, snapshot);
    if (state !== 'stale') {
      if (state === 'same content' && cache && settled(files, taken)) {
        const { restamp } = await import('./cache/restamp.ts');
        restamp(snapshot, cache, path === cache, files, taken);
      }
      old?.close();
      return new Base(dir, snapshot);
    }
    if (old) snapshot.close();
    else {
      old = snapshot;
      oldPath = path;
    }
  }
  options.progress?.(0, sizeOf(dir, files));
  const deriver = await options.deriver();
  const { rebuild } = await import('./rebuild.ts');
  const cached = cache !== undefined && oldPath === cache;
  const { bytes, main } = await rebuild({
    ...options,
    deriver,
    dir,
    files,
    taken,
    old,
    cached,
    cache,
  });
  const snapshot = Snapshot.open(bytes, options.version, main);
  if (!snapshot) throw new SnapshotDamaged('it cannot be read back');
  return new Base(dir, snapshot);
}

/** The snapshot at a path, with the addition to it where there is one. */
function read(path: string, version: string): Snapshot | undefined {
  const main = readOne(path, version);
  return main && (readOne(additionPath(path), version, main) ?? main);
}

function readOne(path: string, version: string, main?: Snapshot): Snapshot | undefined {
  const bytes = openBytes(path);
  if (!bytes) return undefined;
  const snapshot = Snapshot.open(bytes, version, main);
  if (!snapshot) bytes.close();
  return snapshot;
}

async function compare(
  dir: string,
  files: readonly BaseFile[],
  { directory }: Snapshot,
): Promise<'fresh' | 'same content' | 'stale'> {
  if (!sameNames(files, directory)) return 'stale';
  const read = suspects(files, directory);
  if (read.length === 0) return 'fresh';
  const { contentHash } = await import('./cache/content-hash.ts');
  const kept = new Map(directory.files.map((file) => [file.path, file.hash]));
  const same = read.every((file) => contentHash(readBytes(dir, file)) === kept.get(file.path));
  return same ? 'same content' : 'stale';
}
