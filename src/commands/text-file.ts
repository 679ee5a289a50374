import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../cli/errors.ts';

/**
 * Reads the text of a document, byte for byte: a byte order mark is part of it.
 *
 * @throws {UsageError} where there is no such file, or it is no UTF-8 text
 */
export function documentText(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${path} is a folder; name the file with the text of one document`);
  }
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
 * @throws {UsageError} where that is not possible
 */
export function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new UsageError(`${path} cannot be read: ${reason}`);
  }
}
