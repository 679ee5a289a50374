import { sha256 } from './sha256.ts';
import { paragraphsOf, toSpan } from './tokens.ts';
import { documentWindows, type WindowKeys } from './windows.ts';

/**
 * The hashes of a document's overlapping windows, one for each token: enough to prove quotes without
 * the document. Made by {@link makeFingerprint} or read by `parseFingerprint`.
 */
export interface Fingerprint {
  /** SHA-256 of the document's UTF-8 bytes, in hexadecimal. */
  readonly sha256: string;
  readonly windows: WindowKeys;
  /** The paragraph in which each token starts, counted from 1. */
  readonly paragraphs: readonly number[];
}

/** Makes the fingerprint of a document. The same text always gives the same fingerprint. */
export function makeFingerprint(text: string): Fingerprint {
  const span = toSpan(text);
  return {
    sha256: sha256(text),
    windows: documentWindows(span),
    paragraphs: paragraphsOf(span),
  };
}

/** Whether a fingerprint was made from exactly this text. */
export function isFingerprintOf(fingerprint: Fingerprint, text: string): boolean {
  return fingerprint.sha256 === sha256(text);
}
