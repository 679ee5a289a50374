import { accessSync, closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { MAX_FILE_BYTES } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { reason, systemCode } from '../program/failure.ts';
import { readAll } from '../program/regular-file.ts';

/** What standard input is called on a command line, and in messages. */
const STDIN = '-';
export function calledOf(path: string): string {
  return path === STDIN ? 'stdin' : path;
}

function stdinBytes(): Buffer {
  try {
    return readAll(0, 0, MAX_FILE_BYTES);
  } catch (error) {
    throw new UsageError(`stdin cannot be read: ${reason(error)}`);
  }
}

/**
 * Reads a file that the command line names, or standard input for `-`.
 *
 * @throws {UsageError} where it cannot be read, or is too large
 */
export function bytesOf(path: string): Buffer {
  if (path === STDIN) return stdinBytes();
  let fd: number | undefined;
  try {
    // The path may lead to a pipe, as in --from <(program).
    fd = openSync(path, 'r');
    return readAll(fd, statSync(path).size, MAX_FILE_BYTES);
  } catch (error) {
    throw new UsageError(notReadable(path, error));
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** The message for a file of the command line that cannot be read. */
export function notReadable(path: string, error: unknown): string {
  const code = systemCode(error);
  if (code === 'EISDIR') return `${path} is a folder; name the file`;
  return `${path} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : reason(error)}`;
}

/**
 * Checks the file that the text of a document is to be written to, before anything is registered.
 *
 * @param input the document, `-` for standard input
 * @throws {UsageError} where it is the document itself, or no file, or cannot be written to
 */
export function refuseTextFile(path: string, input: string): void {
  if (path === '') throw new UsageError('--text must name a file, not ""');
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`--text must name a file; ${path} is a folder`);
  try {
    accessSync(there ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw new UsageError(`--text ${path} cannot be written to: ${reason(error)}`);
  }
  if (!there?.isFile()) return;
  const read = input === STDIN ? fstatSync(0) : statSync(input, { throwIfNoEntry: false });
  if (there.ino !== read?.ino || there.dev !== read.dev) return;
  throw new UsageError(`--text ${path} is the document itself, which would be lost; name another`);
}
