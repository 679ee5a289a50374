import { documentText } from '../intake/text-file.ts';
import { UsageError } from '../program/errors.ts';
import { makeFingerprint, writeFingerprint } from '../quotes/index.ts';
import type { Outcome } from './outcome.ts';

/**
 * The fingerprint of the document in a file, as text.
 *
 * @throws {UsageError} where the file holds no words
 */
export function fingerprintOf(path: string): string {
  const fingerprint = makeFingerprint(documentText(path));
  if (fingerprint.paragraphs.length === 0) {
    throw new UsageError(`${path} holds no words: there is nothing to take a fingerprint of`);
  }
  return writeFingerprint(fingerprint);
}

/** `cnca fingerprint`: what proves quotes of a document without it. */
export function fingerprint([path = '']: readonly string[]): Outcome {
  return { out: fingerprintOf(path), notes: [], code: 0 };
}
