import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../program/errors.ts';
import {
  type Fingerprint,
  isFingerprintOf,
  parseFingerprint,
  type QuoteDocument,
} from '../quotes/index.ts';
import { decodeHeld } from './document-charset.ts';
import { bytesIfPresent, ofFingerprint } from './held-windows.ts';
import { refuseLonger, takeDocument } from './take-document.ts';
import { bytesOf } from './text-file.ts';

function read(path: string): string | undefined {
  const bytes = bytesIfPresent(path);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} cannot be read: it is not UTF-8 text`);
  }
}

/** The files that the text of a document is taken from, where there is no text of it. */
const ORIGINALS = ['html', 'htm', 'docx', 'odt'];

function heldFingerprint(dir: string, id: string): Fingerprint | undefined {
  const kept = read(join(dir, 'fingerprints', id));
  return kept === undefined ? undefined : ofFingerprint(id, () => parseFingerprint(kept));
}

/**
 * The text of a document: `<id>.txt` in a folder of texts, else that of `<id>.html`, `.docx` or `.odt`.
 *
 * @param dir the base's folder, whose fingerprint says how much of a page is the text
 * @param texts the folder of texts
 * @throws {UsageError} where a file cannot be read, or is no fingerprint
 */
export function heldText(dir: string, id: string, texts: string): string | undefined {
  const plain = join(texts, `${id}.txt`);
  const held = bytesIfPresent(plain);
  if (held) {
    const text = decodeHeld(plain, held);
    refuseLonger(plain, text);
    return text;
  }
  const path = ORIGINALS.map((ending) => join(texts, `${id}.${ending}`)).find((one) =>
    existsSync(one),
  );
  if (path === undefined) return undefined;
  const bytes = bytesOf(path);
  const { text } = takeDocument(path, bytes);
  const fingerprint = heldFingerprint(dir, id);
  if (!fingerprint || isFingerprintOf(fingerprint, text)) return text;
  // It may have been taken in with --all.
  const whole = takeDocument(path, bytes, true).text;
  return isFingerprintOf(fingerprint, whole) ? whole : text;
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
 * Reads the text of a document, as {@link heldText} does, and its fingerprint in a base.
 *
 * @param dir the base's folder
 * @param texts the folder of texts; without one only the fingerprint is read
 * @throws {UsageError} where a file cannot be read, or is no fingerprint
 */
export function heldDocument(dir: string, id: string, texts: string | undefined): HeldDocument {
  const text = texts === undefined ? undefined : heldText(dir, id, texts);
  const fingerprint = heldFingerprint(dir, id);
  const differs =
    text !== undefined && fingerprint !== undefined && !isFingerprintOf(fingerprint, text);
  if (text !== undefined) return { id, document: { text }, by: 'text', differs };
  if (fingerprint) return { id, document: { fingerprint }, by: 'fingerprint', differs };
  return { id, document: undefined, by: 'nothing', differs };
}
