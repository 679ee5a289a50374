import { join } from 'node:path';
import { decode } from '../base/decode.ts';
import { unreadable } from '../base/files.ts';
import { BaseError } from '../base/problems.ts';
import { contentOf } from './place.ts';

/** A text file of a base that is about to be changed. */
export interface HeldText {
  /** Relative to the base. */
  readonly path: string;
  /** The bytes as read; `undefined` if the file does not exist. */
  readonly before: Buffer | undefined;
  /** The text without a byte order mark, with its original line ends. */
  readonly text: string;
}

const BOM = Buffer.from('\uFEFF');

/**
 * Reads a file that is about to be changed.
 *
 * @throws {BaseError} if it cannot be read or is not UTF-8
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

/** Encodes a new text of a file, with a byte order mark if the file had one. */
export function bytesOf(text: string, { before }: HeldText): Buffer {
  const marked = before?.subarray(0, BOM.length).equals(BOM) ?? false;
  return Buffer.concat([marked ? BOM : Buffer.alloc(0), Buffer.from(text)]);
}
