import { decodeUtf8, firstInvalidByte } from '../text/utf8-check.ts';
import type { Problem } from './problems.ts';

/**
 * Decodes a file as UTF-8, without a leading byte order mark.
 *
 * @param path the file name for the problem
 * @returns the text; or the problem, at the first byte that is NUL or not UTF-8
 */
export function decode(path: string, bytes: Buffer): string | Problem {
  const nul = bytes.indexOf(0);
  const text = nul < 0 ? decodeUtf8(bytes) : undefined;
  if (text !== undefined) return text;
  const bad = firstInvalidByte(nul < 0 ? bytes : bytes.subarray(0, nul));
  const before = bytes.subarray(0, bad).toString('utf8');
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
  const col = before.length - before.lastIndexOf('\n');
  const byte = (bytes[bad] ?? 0).toString(16).padStart(2, '0');
  const message = `the byte 0x${byte} is not UTF-8 text; save the file as UTF-8`;
  return { file: path, line, col, code: 'not-text', message, excerpt: '' };
}
