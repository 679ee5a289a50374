import type { Fingerprint } from './make-fingerprint.ts';
import { refuseFingerprint } from './quotes-error.ts';
import { readWindow, WINDOW_LENGTH } from './window-text.ts';

/** Reads the lines of a fingerprint of version 1, one a paragraph: 6 bytes a window. */
export function readFirstBody(lines: readonly string[]): Omit<Fingerprint, 'sha256'> {
  const held = lines.reduce((sum, { length }) => sum + length, 0) / WINDOW_LENGTH;
  const paragraphs: number[] = [];
  const folded = new Uint32Array(Math.floor(held));
  const raw = new Uint16Array(folded.length);
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.length % WINDOW_LENGTH !== 0) throw notWhole(index);
    for (let at = 0; at < line.length; at += WINDOW_LENGTH) {
      const window = readWindow(line, at);
      if (!window) throw notWhole(index);
      const token = paragraphs.push(index + 1) - 1;
      folded[token] = window.folded;
      raw[token] = window.raw;
    }
  }
  return { paragraphs, windows: { folded, raw } };
}

function notWhole(index: number): Error {
  return refuseFingerprint(`paragraph ${index + 1} of the fingerprint is not whole`);
}
