import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from '../base/files.ts';
import { MAX_FILE_BYTES } from '../program/bounds.ts';
import { systemCode } from '../program/failure.ts';
import { readRegular } from '../program/regular-file.ts';
import { WriteError } from './write-error.ts';

/** Parts of the name of a temporary file; a base ignores files with such names. */
const TEMPORARY = { prefix: '.cnca-', end: '.tmp' } as const;

export function temporaryName(unique: string, index: number): string {
  return `${TEMPORARY.prefix}${unique}-${index}${TEMPORARY.end}`;
}

export function isTemporary(name: string): boolean {
  return name.startsWith(TEMPORARY.prefix) && name.endsWith(TEMPORARY.end);
}

/**
 * Resolves symlinks, including a dangling one, so that writing keeps links. The folder of the target
 * must exist.
 */
export function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const folder = realpathSync(dirname(path));
  const place = join(folder, basename(path));
  let link: string;
  try {
    link = readlinkSync(place);
  } catch {
    return place;
  }
  return targetOf(resolve(folder, link));
}

/**
 * Resolves a path of a base, and creates its folder if it is missing.
 *
 * @throws {WriteError} if a symlink leads out of the base
 */
export function placeOf(dir: string, path: string): string {
  const whole = join(dir, path);
  try {
    return refuseOutside(dir, targetOf(whole));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(whole), { recursive: true });
    return refuseOutside(dir, targetOf(whole));
  }
}

function refuseOutside(dir: string, path: string): string {
  if (isWithin(dir, dirname(path))) return path;
  throw new WriteError(`${path} leads out of the base: nothing was written`);
}

/** The content of a file; `undefined` if it does not exist. */
export function contentOf(path: string): Buffer | undefined {
  try {
    return readRegular(path, MAX_FILE_BYTES);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Gives a new file the mode of the old one and, if permitted, its owner. */
function copyModeAndOwner(path: string, old: Stats | undefined): void {
  if (!old) return;
  const fresh = statSync(path);
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) {
    try {
      chownSync(path, old.uid, old.gid);
    } catch {
      // Only the superuser may change the owner; without that the change goes on.
    }
  }
  chmodSync(path, old.mode & 0o7777);
}

/**
 * Writes a new file durably (fsync).
 *
 * @param like a file whose mode and owner to copy, if it exists
 */
export function writeNew(path: string, bytes: Uint8Array, like?: string): void {
  const old = like === undefined ? undefined : statSync(like, { throwIfNoEntry: false });
  // From the start, so that nobody can read it before its final mode is set.
  const fd = openSync(path, 'wx', old ? old.mode & 0o777 : 0o666);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  copyModeAndOwner(path, old);
}

/** The pauses between attempts to rename a file, in ms. */
const RETRY_PAUSES_MS: readonly number[] = [10, 20, 40, 80, 160, 320];

/**
 * Renames a file, with retries: Windows refuses while another program, such as a virus scanner, has
 * one of the files open.
 */
export function move(from: string, to: string): void {
  for (const pause of RETRY_PAUSES_MS) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}

/** Makes renames in a folder durable (fsync). */
export function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Not every system supports this. At worst, a power failure restores the old content.
  }
}

/** Runs an action and ignores its errors. For cleaning up: another process was faster, or will do it. */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Harmless.
  }
}
