import { fromBase64 } from './base64.ts';
import { ByteReader } from './bytes.ts';
import type { Fingerprint } from './make-fingerprint.ts';
import { refuseFingerprint } from './quotes-error.ts';

/** 6 bytes: 4 over the words, 2 over the characters. */
const WINDOW_TEXT = /[A-Za-z0-9+/]{8}/g;

/** Reads the lines of a fingerprint of version 1, one a paragraph. */
export function readFirstBody(lines: readonly string[]): Omit<Fingerprint, 'sha256'> {
  const paragraphs: number[] = [];
  const folded: number[] = [];
  const raw: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.replace(WINDOW_TEXT, '') !== '') {
      throw refuseFingerprint(`paragraph ${index + 1} of the fingerprint is not whole`);
    }
    const reader = new ByteReader(fromBase64(line));
    while (!reader.done) {
      paragraphs.push(index + 1);
      folded.push(reader.take(4));
      raw.push(reader.take(2));
    }
  }
  return { paragraphs, windows: { folded: Uint32Array.from(folded), raw: Uint16Array.from(raw) } };
}
