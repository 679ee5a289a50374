import {
  type BigIntStats,
  lstatSync,
  readdirSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { MAX_BASE_BYTES, MAX_FILE_BYTES, MAX_FILES } from '../program/bounds.ts';
import { reason, systemCode } from '../program/failure.ts';
import { readRegular } from '../program/regular-file.ts';
import { BaseError, type Problem, type ProblemCode } from './problems.ts';

/** What a file of a base is for; it follows from where the file lies. */
export type Role = 'sources' | 'topics' | 'thesaurus' | 'claims' | 'fingerprint';

/** A file of a base and the state in which it was found. */
export interface BaseFile {
  /** Relative to the base, with `/` between its parts. */
  readonly path: string;
  readonly role: Role;
  /** Size, times in nanoseconds, and identity: any change of the file changes one of them. */
  readonly state: string;
  /** The later of the times at which content or name were changed, in ms since 1970. */
  readonly changed: number;
  readonly size: number;
}

const VOCABULARIES: readonly [string, Role][] = [
  ['sources.yaml', 'sources'],
  ['topics.yaml', 'topics'],
  ['thesaurus.yaml', 'thesaurus'],
];

/** A problem of a whole file, for which no line can be named. */
export function fileProblem(file: string, code: ProblemCode, message: string): Problem {
  return { file, line: 1, col: 1, code, message, excerpt: '' };
}

/** Why a file or folder of a base could not be read, as the problem that it is. */
export function unreadable(path: string, error: unknown): BaseError {
  return new BaseError([fileProblem(path, 'unreadable', reason(error))]);
}

function list(dir: string, name: string, ending: string): string[] {
  const folder = join(dir, name);
  let names: string[];
  try {
    refuseLinkOut(dir, folder, lstatSync(folder, { bigint: true, throwIfNoEntry: false }));
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

function stat(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

/**
 * A base that somebody made can name any file of whoever asks it by a link: excerpts in messages
 * would show that file, and writing would change it.
 */
function refuseLinkOut(dir: string, path: string, at: BigIntStats | undefined): void {
  if (!at?.isSymbolicLink() || isWithin(dir, path)) return;
  const message = 'its link leads out of the base; put the file itself there';
  throw new BaseError([fileProblem(path, 'unreadable', message)]);
}

/** Whether what a path leads to is a folder or lies in it. @throws as `realpath` does */
export function isWithin(dir: string, path: string): boolean {
  const [inner, outer] = [realpathSync(path), realpathSync(dir)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function found(dir: string, path: string, role: Role): BaseFile | undefined {
  let at: BigIntStats | undefined;
  try {
    // To put the path in order takes longer than to look where it leads.
    at = lstatSync(dir + sep + path, { bigint: true, throwIfNoEntry: false });
    if (at?.isSymbolicLink()) {
      const led = stat(join(dir, path));
      if (led) refuseLinkOut(dir, join(dir, path), at);
      at = led;
    }
  } catch (error) {
    if (error instanceof BaseError) throw error;
    throw unreadable(join(dir, path), error);
  }
  if (at === undefined) return undefined;
  if (!at.isFile()) {
    throw new BaseError([fileProblem(join(dir, path), 'unreadable', 'it is not a regular file')]);
  }
  const state = `${at.size}/${at.mtimeNs}/${at.ctimeNs}/${at.dev}/${at.ino}`;
  const changed = Math.max(Number(at.mtimeMs), Number(at.ctimeMs));
  return { path, role, state, changed, size: Number(at.size) };
}

/**
 * The files that make up a base, without reading them.
 *
 * @param dir the base's folder
 * @returns vocabularies, then claims by name, then fingerprints by name
 * @throws {BaseError} where the folder is no base or a file cannot be examined
 */
export function baseFiles(dir: string): BaseFile[] {
  refuseOtherThanFolder(dir);
  const files: BaseFile[] = [];
  const add = (path: string, role: Role): void => {
    const file = found(dir, path, role);
    if (file) files.push(file);
    else refuseDeadLink(join(dir, path));
  };
  for (const [path, role] of VOCABULARIES) add(path, role);
  for (const name of list(dir, 'claims', '.yaml')) add(`claims/${name}`, 'claims');
  for (const name of list(dir, 'fingerprints', '')) add(`fingerprints/${name}`, 'fingerprint');
  if (
    !files.some((file) => file.role === 'sources') &&
    !files.some((file) => file.role === 'claims')
  ) {
    const message = 'this folder is no fact base: it has neither sources.yaml nor claims/*.yaml';
    throw new BaseError([fileProblem(dir, 'no-base', message)]);
  }
  return files;
}

/**
 * The bytes of a base's files together.
 *
 * @throws {BaseError} where they are too many to be read
 */
export function sizeOf(dir: string, files: readonly BaseFile[]): number {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  // A file that is too large by itself is named when it is read.
  if (size <= MAX_BASE_BYTES || files.some((file) => file.size > MAX_FILE_BYTES)) return size;
  const message = `the files of the base have ${size} bytes together; at most ${MAX_BASE_BYTES} are read`;
  throw new BaseError([fileProblem(dir, 'too-large', message)]);
}

/** A file that is not there is none of the base; a link to one was meant to be. */
function refuseDeadLink(path: string): void {
  let at: Stats | undefined;
  try {
    at = lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(path, error);
  }
  if (at?.isSymbolicLink())
    throw new BaseError([fileProblem(path, 'unreadable', 'its link leads nowhere')]);
}

function refuseOtherThanFolder(dir: string): void {
  let what = 'this is not a folder';
  try {
    // Asked so, every Node tells a missing folder from one that is said to be in a file.
    if (statSync(dir, { bigint: true }).isDirectory()) return;
  } catch (error) {
    what = systemCode(error) === 'ENOENT' ? 'there is no such folder' : reason(error);
  }
  throw new BaseError([fileProblem(dir, 'no-base', `${what}; name the folder of a fact base`)]);
}

/** The bytes of a file; a {@link BaseError} where it cannot be read or is too large. */
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

/**
 * Decodes a file as UTF-8, without a leading byte order mark.
 *
 * @returns the text, or the problem where the bytes are no text
 */
export function decode(path: string, bytes: Buffer): string | Problem {
  const nul = bytes.indexOf(0);
  const text = nul < 0 ? utf8(bytes) : undefined;
  if (text !== undefined) return text;
  const bad = firstBadByte(nul < 0 ? bytes : bytes.subarray(0, nul));
  const before = bytes.subarray(0, bad).toString('utf8');
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
  const col = before.length - before.lastIndexOf('\n');
  const byte = (bytes[bad] ?? 0).toString(16).padStart(2, '0');
  const message = `the byte 0x${byte} is not UTF-8 text; save the file as UTF-8`;
  return { file: path, line, col, code: 'not-text', message, excerpt: '' };
}

/** Bytes as text; with `stream` they may end inside a character. */
function utf8(bytes: Buffer, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** So many bytes at once are looked through for a bad one: each try makes a text of them. */
const PIECE = 65_536;

function firstBadByte(bytes: Buffer): number {
  const piece = firstBadPiece(bytes);
  // It may be at fault in a character that the piece before it begins.
  let from = Math.max(0, piece - 4);
  while (from < piece && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  let good = from;
  let bad = Math.min(bytes.length, piece + PIECE);
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (utf8(bytes.subarray(from, middle), true) !== undefined) good = middle;
    else bad = middle - 1;
  }
  // What follows does not continue the character: the byte that began it is the one at fault.
  while (utf8(bytes.subarray(from, good)) === undefined) good--;
  return good;
}

/** Where the first piece begins that is no text; the end where only the last character is cut. */
function firstBadPiece(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE) {
    try {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    } catch {
      return at;
    }
  }
  return bytes.length;
}
