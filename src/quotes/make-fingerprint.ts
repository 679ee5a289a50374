import { paragraphsOf, toSpan } from './tokens.ts';
import { documentWindows, sha256, type WindowKeys } from './windows.ts';

/**
 * What is kept of a document so that quotes can be proven without it: the hashes of its overlapping
 * windows, one for each token. Made by {@link makeFingerprint} or read by `parseFingerprint`.
 */
export interface Fingerprint {
  /** SHA-256 of the document as UTF-8, byte for byte, in hexadecimal. */
  readonly sha256: string;
  readonly windows: WindowKeys;
  /** The paragraph in which each token starts, counted from 1. */
  readonly paragraphs: readonly number[];
}

/** Takes the fingerprint of a document. The same text always gives the same fingerprint. */
export function makeFingerprint(text: string): Fingerprint {
  const span = toSpan(text);
  return {
    sha256: sha256(text).toString('hex'),
    windows: documentWindows(span),
    paragraphs: paragraphsOf(span),
  };
}

/** Whether a fingerprint was taken of exactly this text. */
export function isFingerprintOf(fingerprint: Fingerprint, text: string): boolean {
  return fingerprint.sha256 === sha256(text).toString('hex');
}
