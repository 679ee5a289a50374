import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_FILE_BYTES } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { reason, systemCode } from '../program/failure.ts';
import { readRegular } from '../program/regular-file.ts';
import {
  type DocumentWindows,
  isFingerprintOf,
  parseFingerprint,
  type QuoteDocument,
  QuotesError,
  readWindows,
} from '../quotes/index.ts';

function readBytes(path: string): Buffer | undefined {
  try {
    return readRegular(path, MAX_FILE_BYTES);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new UsageError(`${path} cannot be read: ${reason(error)}`);
  }
}

function read(path: string): string | undefined {
  const bytes = readBytes(path);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} cannot be read: it is not UTF-8 text`);
  }
}

/** What a function reads of a fingerprint. @throws {UsageError} where the file is no fingerprint */
function ofFingerprint<T>(id: string, readIt: () => T): T {
  try {
    return readIt();
  } catch (error) {
    if (!(error instanceof QuotesError)) throw error;
    throw new UsageError(`fingerprints/${id}: ${error.message}`);
  }
}

/** The text of a document in a folder of texts. @throws {UsageError} where it cannot be read */
export function heldText(texts: string, id: string): string | undefined {
  return read(join(texts, `${id}.txt`));
}

/**
 * The windows of a document's fingerprint in a base, which was checked when the base was opened.
 *
 * @throws {UsageError} where it cannot be read, or is no fingerprint
 */
export function heldWindows(dir: string, id: string): DocumentWindows | undefined {
  const bytes = readBytes(join(dir, 'fingerprints', id));
  return bytes && ofFingerprint(id, () => readWindows(bytes));
}

/** @throws {UsageError} where the folder of texts that an option names is none */
export function refuseNoFolder(texts: string | undefined): void {
  if (texts === undefined || statSync(texts, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError(`--sources must name a folder of texts, <source>.txt; ${texts} is none`);
}

/** A document as a base and a folder of texts hold it. */
export interface HeldDocument {
  readonly id: string;
  /** `undefined` where there is neither text nor fingerprint. */
  readonly document: QuoteDocument | undefined;
  readonly by: 'text' | 'fingerprint' | 'nothing';
  /** Whether the fingerprint is that of another text. */
  readonly differs: boolean;
}

/**
 * Reads the text of a document, `<id>.txt` in a folder of texts, and its fingerprint in a base.
 *
 * @param dir the base's folder
 * @param texts the folder of texts; without one only the fingerprint is read
 * @throws {UsageError} where a file cannot be read, or is no fingerprint
 */
export function heldDocument(dir: string, id: string, texts: string | undefined): HeldDocument {
  const text = texts === undefined ? undefined : heldText(texts, id);
  const kept = read(join(dir, 'fingerprints', id));
  const fingerprint =
    kept === undefined ? undefined : ofFingerprint(id, () => parseFingerprint(kept));
  const differs =
    text !== undefined && fingerprint !== undefined && !isFingerprintOf(fingerprint, text);
  if (text !== undefined) return { id, document: { text }, by: 'text', differs };
  if (fingerprint) return { id, document: { fingerprint }, by: 'fingerprint', differs };
  return { id, document: undefined, by: 'nothing', differs };
}
