import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_FILE_BYTES } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { reason, systemCode } from '../program/failure.ts';
import { readRegular } from '../program/regular-file.ts';
import { type DocumentWindows, QuotesError, readWindows } from '../quotes/index.ts';

/**
 * The bytes of a file.
 *
 * @returns `undefined` where there is no such file
 * @throws {UsageError} where it cannot be read
 */
export function bytesIfPresent(path: string): Buffer | undefined {
  try {
    return readRegular(path, MAX_FILE_BYTES);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new UsageError(`${path} cannot be read: ${reason(error)}`);
  }
}

/** What a function reads of a fingerprint. @throws {UsageError} where the file is no fingerprint */
export function ofFingerprint<T>(id: string, readIt: () => T): T {
  try {
    return readIt();
  } catch (error) {
    if (!(error instanceof QuotesError)) throw error;
    throw new UsageError(`fingerprints/${id}: ${error.message}`);
  }
}

/**
 * The windows of a document's fingerprint in a base, which was checked when the base was opened.
 *
 * @throws {UsageError} where it cannot be read, or is no fingerprint
 */
export function heldWindows(dir: string, id: string): DocumentWindows | undefined {
  const bytes = bytesIfPresent(join(dir, 'fingerprints', id));
  return bytes && ofFingerprint(id, () => readWindows(bytes));
}

/** @throws {UsageError} where the folder of texts that an option names is none */
export function refuseNoFolder(texts: string | undefined): void {
  if (texts === undefined || statSync(texts, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError(`--sources must name a folder of texts, <source>.txt; ${texts} is none`);
}
