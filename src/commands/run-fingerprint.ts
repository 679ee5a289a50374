import { documentText } from '../intake/document-text.ts';
import { calledOf } from '../intake/text-file.ts';
import { UsageError } from '../program/errors.ts';
import { makeFingerprint, writeFingerprint } from '../quotes/index.ts';
import type { Outcome } from './outcome.ts';

/**
 * The fingerprint of the document in a file, as text.
 *
 * @param path `-` for standard input
 * @throws {UsageError} where the file holds no words
 */
export function fingerprintOf(path: string): string {
  return fingerprintOfText(calledOf(path), documentText(path));
}

/** The fingerprint of a text, as text. @param name what to call the document in errors */
export function fingerprintOfText(name: string, text: string): string {
  const fingerprint = makeFingerprint(text);
  if (fingerprint.paragraphs.length === 0) {
    throw new UsageError(`${name} holds no words: there is nothing to take a fingerprint of`);
  }
  return writeFingerprint(fingerprint);
}

/** `cnca fingerprint`: what proves quotes of a document without it. */
export function fingerprint([path = '']: readonly string[]): Outcome {
  return { out: fingerprintOf(path), notes: [], code: 0 };
}
