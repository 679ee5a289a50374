import { checksum } from '../../index/checksum.ts';
import { MAX_FILE_BYTES } from '../../program/bounds.ts';
import { readRegular } from '../../program/regular-file.ts';

/*
 * A text that was made of a base and can be made again. Before it stands a line: the program that wrote it, and
 * the checksum of the text.
 */

/** The checksum of bytes of any length. */
function sumOf(bytes: Uint8Array): string {
  const words = new Uint32Array(Math.ceil(bytes.length / 4));
  new Uint8Array(words.buffer).set(bytes);
  return `${checksum(words)}`;
}

/** The line before a text. @param version the program that writes it */
export const headOf = (version: string, bytes: Uint8Array): string =>
  `cnca ${version} ${sumOf(bytes)}\n`;

/**
 * Reads a text that `writeKept` wrote.
 *
 * @returns `undefined` where there is none, another program wrote it, or it is damaged
 */
export function readKept(path: string, version: string): string | undefined {
  try {
    const bytes = readRegular(path, MAX_FILE_BYTES);
    const body = bytes.subarray(bytes.indexOf('\n') + 1);
    const head = bytes.subarray(0, bytes.length - body.length).toString();
    return head === headOf(version, body) ? body.toString() : undefined;
  } catch {
    return undefined;
  }
}
