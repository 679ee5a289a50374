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

/** What files are called that are not yet in their place; a base does not read such names. */
const TEMPORARY = { prefix: '.cnca-', end: '.tmp' } as const;

export function temporaryName(unique: string, index: number): string {
  return `${TEMPORARY.prefix}${unique}-${index}${TEMPORARY.end}`;
}

export function isTemporary(name: string): boolean {
  return name.startsWith(TEMPORARY.prefix) && name.endsWith(TEMPORARY.end);
}

/**
 * The file that a path leads to: what is written goes there, and links stay, also those that lead to
 * nothing yet. Its folder must be there.
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
 * The file that a path of a base leads to. Its folder is made where it is missing.
 *
 * @throws {WriteError} where a link leads out of the base: nothing is written there
 */
export function placeOf(dir: string, path: string): string {
  const whole = join(dir, path);
  try {
    return within(dir, targetOf(whole));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(whole), { recursive: true });
    return within(dir, targetOf(whole));
  }
}

/** A path whose folder lies in the base, or is it. */
function within(dir: string, path: string): string {
  if (isWithin(dir, dirname(path))) return path;
  throw new WriteError(`${path} leads out of the base: nothing was written`);
}

/** What a file holds; `undefined` where there is none. */
export function contentOf(path: string): Buffer | undefined {
  try {
    return readRegular(path, MAX_FILE_BYTES);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A file keeps its mode, and its owner where that is allowed. */
function keepState(path: string, old: Stats | undefined): void {
  if (!old) return;
  const fresh = statSync(path);
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) {
    try {
      chownSync(path, old.uid, old.gid);
    } catch {
      // Only the superuser gives files away. The content is worth more than the owner.
    }
  }
  chmodSync(path, old.mode & 0o7777);
}

/**
 * Writes a new file and does not return before the disk has it.
 *
 * @param like a file whose mode and owner it takes over, where there is one
 */
export function writeNew(path: string, bytes: Uint8Array, like?: string): void {
  const old = like === undefined ? undefined : statSync(like, { throwIfNoEntry: false });
  // Nobody reads it meanwhile who may not read it afterwards.
  const fd = openSync(path, 'wx', old ? old.mode & 0o777 : 0o666);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  keepState(path, old);
}

/** How long a move is tried again before it counts as refused, in ms from one try to the next. */
const AGAIN_MS: readonly number[] = [10, 20, 40, 80, 160, 320];

/**
 * Moves a file to its place. Windows refuses that while another program has a file open: one that
 * looks for viruses has it for a moment only.
 */
export function move(from: string, to: string): void {
  for (const pause of AGAIN_MS) {
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

/** Makes the names in a folder last. */
export function settle(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Not every system can. The content was written; at worst a power failure brings the old back.
  }
}

/** Does what may fail without harm: another process was faster, or the next one does it. */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is lost by it.
  }
}
