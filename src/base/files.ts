import {
  type BigIntStats,
  lstatSync,
  readdirSync,
  readFileSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { reason, systemCode } from './failure.ts';
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

/** Above this a file is refused: what YAML makes of it would not fit into memory. */
const LARGEST = 64 * 1024 * 1024;

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

function list(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(ending) && !name.startsWith('.'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
}

function stat(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

function found(dir: string, path: string, role: Role): BaseFile | undefined {
  let at: BigIntStats | undefined;
  try {
    at = stat(join(dir, path));
  } catch (error) {
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
  for (const name of list(join(dir, 'claims'), '.yaml').sort()) add(`claims/${name}`, 'claims');
  for (const name of list(join(dir, 'fingerprints'), '').sort())
    add(`fingerprints/${name}`, 'fingerprint');
  if (
    !files.some((file) => file.role === 'sources') &&
    !files.some((file) => file.role === 'claims')
  ) {
    const message = 'this folder is no fact base: it has neither sources.yaml nor claims/*.yaml';
    throw new BaseError([fileProblem(dir, 'no-base', message)]);
  }
  return files;
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
  let what = 'there is no such folder';
  try {
    const at = stat(dir);
    if (at?.isDirectory()) return;
    if (at) what = 'this is not a folder';
  } catch (error) {
    what = reason(error);
  }
  throw new BaseError([fileProblem(dir, 'no-base', `${what}; name the folder of a fact base`)]);
}

/** The bytes of a file; a {@link BaseError} where it cannot be read or is too large. */
export function readBytes(dir: string, file: BaseFile): Buffer {
  const path = join(dir, file.path);
  if (file.size > LARGEST) {
    const message = `the file has ${file.size} bytes; split it into files of at most ${LARGEST}`;
    throw new BaseError([fileProblem(path, 'too-large', message)]);
  }
  try {
    return readFileSync(path);
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
  const bad = nul < 0 ? firstBadByte(bytes) : Math.min(nul, firstBadByte(bytes));
  const before = bytes.subarray(0, bad).toString('utf8');
  const line = before.split('\n').length;
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

function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (utf8(bytes.subarray(0, middle), true) !== undefined) good = middle;
    else bad = middle - 1;
  }
  // What follows does not continue the character: the byte that began it is the one at fault.
  while (utf8(bytes.subarray(0, good)) === undefined) good--;
  return good;
}
