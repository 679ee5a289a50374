import { closeSync, openSync, statSync } from 'node:fs';
import { MAX_FILE_BYTES } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { reason, systemCode } from '../program/failure.ts';
import { readAll } from '../program/regular-file.ts';

/**
 * Reads the text of a document, byte for byte: a byte order mark is part of it.
 *
 * @throws {UsageError} where there is no such file, or it is no UTF-8 text
 */
export function documentText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${path} is not UTF-8 text; save the document as plain text in UTF-8`);
  }
}

/**
 * Reads a file that the command line names.
 *
 * @throws {UsageError} where it cannot be read, or is too large
 */
export function bytesOf(path: string): Buffer {
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
