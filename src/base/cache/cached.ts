import { Snapshot } from '../../index/snapshot.ts';
import { type HeldSegment, Union } from '../../index/union.ts';
import { openFile } from './file-bytes.ts';
import { deltaPath } from './paths.ts';

/** A snapshot from a file, with its delta where there is one. */
export type Cached = Snapshot | Union;

/** Opens the snapshot at a path. @returns `undefined` where no snapshot of this version is there */
export function openCached(path: string, version: string): Cached | undefined {
  const main = openOne(path, version);
  // A delta is no snapshot by itself.
  if (!main || main.origin.delta) {
    main?.close();
    return undefined;
  }
  const delta = openOne(deltaPath(path), version);
  const union = delta && Union.of(main, delta);
  if (!union) delta?.close();
  return union ?? main;
}

function openOne(path: string, version: string): Snapshot | undefined {
  const bytes = openFile(path);
  if (!bytes) return undefined;
  const snapshot = Snapshot.open(bytes, version);
  if (!snapshot) bytes.close();
  return snapshot;
}

/** The main snapshot: all of it where there is no delta. */
export function mainOf(cached: Cached): Snapshot {
  return cached instanceof Union ? cached.main : cached;
}

/** Bytes of the delta; 0 where there is none. */
export function deltaSize(cached: Cached): number {
  return cached instanceof Union ? cached.delta.size : 0;
}

/** Where a segment is held; the thesaurus counts as the segment after the last. */
export function holderOf(cached: Cached, segment: number): HeldSegment {
  return cached instanceof Union ? cached.holder(segment) : { snapshot: cached, number: segment };
}

/** Checks every page. @returns whether all is as it was written */
export function isWhole(cached: Cached): boolean {
  return cached instanceof Union
    ? cached.delta.isWhole() && cached.main.isWhole()
    : cached.isWhole();
}
