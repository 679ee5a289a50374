import { type BigIntStats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { MAX_BASE_BYTES, MAX_FILE_BYTES, MAX_FILES } from '../program/bounds.ts';
import { reason, systemCode } from '../program/failure.ts';
import { readRegular } from '../program/regular-file.ts';
import { BaseError, fileProblem } from './problems.ts';

/** The kind of a file of a base; it follows from the path. */
export type Role = 'sources' | 'topics' | 'thesaurus' | 'claims' | 'fingerprint';

/** A file of a base, and its state when the folder was scanned. */
export interface BaseFile {
  /** Relative to the base, separated by `/`. */
  readonly path: string;
  readonly role: Role;
  /** Size, mtime and ctime (ns), device and inode: any change of the file changes one of them. */
  readonly state: string;
  /** When its content was last written, by its mtime, in ms since 1970. */
  readonly written: number;
  /** The later of mtime and ctime, in ms since 1970. */
  readonly changed: number;
  /** In bytes. */
  readonly size: number;
}

const VOCABULARIES: readonly [string, Role][] = [
  ['sources.yaml', 'sources'],
  ['topics.yaml', 'topics'],
  ['thesaurus.yaml', 'thesaurus'],
];

/** Makes a {@link BaseError} of the error of reading a file or folder. */
export function unreadable(path: string, error: unknown): BaseError {
  return new BaseError([fileProblem(path, 'unreadable', reason(error))]);
}

function namesIn(dir: string, name: string, ending: string): string[] {
  const folder = join(dir, name);
  let names: string[];
  try {
    refuseLinkOutside(dir, folder, lstatSync(folder, { bigint: true, throwIfNoEntry: false }));
    names = readdirSync(folder).filter((name) => name.endsWith(ending) && !name.startsWith('.'));
  } catch (error) {
    if (error instanceof BaseError) throw error;
    if (systemCode(error) === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
  if (names.length <= MAX_FILES) return names.sort();
  const message = `the folder has ${names.length} files; at most ${MAX_FILES} are read`;
  throw new BaseError([fileProblem(folder, 'too-large', message)]);
}

/**
 * Refuses a symlink that leads out of the base. In a hostile base it could point to any file of the
 * user: excerpts in messages would show that file, and writing would change it.
 */
function refuseLinkOutside(dir: string, path: string, stats: BigIntStats | undefined): void {
  if (!stats?.isSymbolicLink() || isWithin(dir, path)) return;
  const message = 'its link leads out of the base; put the file itself there';
  throw new BaseError([fileProblem(path, 'unreadable', message)]);
}

/**
 * Whether a path, with symlinks resolved, is a folder or is inside it.
 *
 * @throws a system error if one of them does not exist
 */
export function isWithin(dir: string, path: string): boolean {
  const [inner, outer] = [realpathSync(path), realpathSync(dir)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** @returns `undefined` if the file does not exist */
function statFile(dir: string, path: string, role: Role): BaseFile | undefined {
  let stats: BigIntStats | undefined;
  try {
    // Concatenated, as `join` takes longer than the call to the system.
    stats = lstatSync(dir + sep + path, { bigint: true, throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) {
      const target = statSync(join(dir, path), { bigint: true, throwIfNoEntry: false });
      if (!target)
        throw new BaseError([fileProblem(join(dir, path), 'unreadable', 'its link leads nowhere')]);
      refuseLinkOutside(dir, join(dir, path), stats);
      stats = target;
    }
  } catch (error) {
    if (error instanceof BaseError) throw error;
    throw unreadable(join(dir, path), error);
  }
  if (stats === undefined) return undefined;
  if (!stats.isFile()) {
    throw new BaseError([fileProblem(join(dir, path), 'unreadable', 'it is not a regular file')]);
  }
  const state = `${stats.size}/${stats.mtimeNs}/${stats.ctimeNs}/${stats.dev}/${stats.ino}`;
  const written = Number(stats.mtimeMs);
  const changed = Math.max(written, Number(stats.ctimeMs));
  return { path, role, state, written, changed, size: Number(stats.size) };
}

/**
 * Lists the files of a base, without reading them.
 *
 * @param dir the folder of the base
 * @returns vocabularies, then claims by name, then fingerprints by name
 * @throws {BaseError} if the folder is not a base or a file cannot be examined
 */
export function baseFiles(dir: string): BaseFile[] {
  refuseNonFolder(dir);
  const files: BaseFile[] = [];
  const add = (path: string, role: Role): void => {
    const file = statFile(dir, path, role);
    if (file) files.push(file);
  };
  for (const [path, role] of VOCABULARIES) add(path, role);
  for (const name of namesIn(dir, 'claims', '.yaml')) add(`claims/${name}`, 'claims');
  for (const name of namesIn(dir, 'fingerprints', '')) add(`fingerprints/${name}`, 'fingerprint');
  if (!files.some(({ role }) => role === 'sources' || role === 'claims')) {
    const message = 'this folder is no fact base: it has neither sources.yaml nor claims/*.yaml';
    throw new BaseError([fileProblem(dir, 'no-base', message)]);
  }
  return files;
}

/**
 * The total size of the files of a base, in bytes.
 *
 * @throws {BaseError} if it exceeds the limit
 */
export function sizeOf(dir: string, files: readonly BaseFile[]): number {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  // A single file that is too large is reported when it is read.
  if (size <= MAX_BASE_BYTES || files.some((file) => file.size > MAX_FILE_BYTES)) return size;
  const message = `the files of the base have ${size} bytes together; at most ${MAX_BASE_BYTES} are read`;
  throw new BaseError([fileProblem(dir, 'too-large', message)]);
}

function refuseNonFolder(dir: string): void {
  let what = 'this is not a folder';
  try {
    // With bigint, every version of Node reports ENOTDIR as ENOTDIR, not as ENOENT.
    if (statSync(dir, { bigint: true }).isDirectory()) return;
  } catch (error) {
    what = systemCode(error) === 'ENOENT' ? 'there is no such folder' : reason(error);
  }
  throw new BaseError([fileProblem(dir, 'no-base', `${what}; name the folder of a fact base`)]);
}

/**
 * Reads a file of a base.
 *
 * @throws {BaseError} if it cannot be read or is too large
 */
export function readBytes(dir: string, file: BaseFile): Buffer {
  const path = join(dir, file.path);
  if (file.size > MAX_FILE_BYTES) {
    const message = `the file has ${file.size} bytes; split it into files of at most ${MAX_FILE_BYTES}`;
    throw new BaseError([fileProblem(path, 'too-large', message)]);
  }
  try {
    return readRegular(path, MAX_FILE_BYTES);
  } catch (error) {
    throw unreadable(path, error);
  }
}
