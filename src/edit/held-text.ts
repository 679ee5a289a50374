import { join } from 'node:path';
import { decode, unreadable } from '../base/files.ts';
import { BaseError } from '../base/problems.ts';
import { contentOf } from './place.ts';

/** A text file of a base, with what must stay as it is when the text is changed. */
export interface HeldText {
  /** Relative to the base. */
  readonly path: string;
  /** The bytes as they were read; `undefined` where there is no such file yet. */
  readonly before: Buffer | undefined;
  /** Without a byte order mark; line ends as they stand. */
  readonly text: string;
}

const BOM = Buffer.from('\uFEFF');

/**
 * Reads a file that is going to be changed.
 *
 * @throws {BaseError} where it cannot be read, or is no UTF-8 text
 */
export function holdText(dir: string, path: string): HeldText {
  let before: Buffer | undefined;
  try {
    before = contentOf(join(dir, path));
  } catch (error) {
    throw unreadable(join(dir, path), error);
  }
  if (!before) return { path, before, text: '' };
  const text = decode(path, before);
  if (typeof text !== 'string') throw new BaseError([{ ...text, file: join(dir, path) }]);
  return { path, before, text };
}

/** The bytes of a text that takes the place of another: with a byte order mark where that had one. */
export function bytesOf(text: string, { before }: HeldText): Buffer {
  const marked = before?.subarray(0, BOM.length).equals(BOM) ?? false;
  return Buffer.concat([marked ? BOM : Buffer.alloc(0), Buffer.from(text)]);
}
