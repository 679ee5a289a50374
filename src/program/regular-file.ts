import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** The file is not a regular file, or is too large. The message says which, in words. */
export class NotRegular extends Error {
  override readonly name = 'NotRegular';
}

/** Non-blocking: opening must not wait for the other end of a FIFO. */
export const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a whole regular file, and stops at the limit even if the file grows meanwhile.
 *
 * @param most the limit in bytes
 * @throws {NotRegular} if it is a folder, a device or a FIFO, or larger than the limit
 * @throws a system error such as ENOENT
 */
export function readRegular(path: string, most: number): Buffer {
  const fd = openSync(path, READ);
  try {
    const found = fstatSync(fd);
    if (!found.isFile()) {
      throw new NotRegular(found.isDirectory() ? 'it is a folder' : 'it is not a regular file');
    }
    return readAll(fd, found.size, most);
  } finally {
    closeSync(fd);
  }
}

/** How long a pipe in which nothing has come yet is left alone, in ms. */
const PAUSE_MS = 10;

function readSome(fd: number, buffer: Buffer, from: number): number {
  for (;;) {
    try {
      return readSync(fd, buffer, from, buffer.length - from, null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // So Windows says that a pipe has ended.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/**
 * Reads an open file to its end. It may be longer than its stated size: pipes and files of /proc are.
 *
 * @param told the size in bytes that the system states
 * @param most the limit in bytes
 * @throws {NotRegular} if it is larger than the limit
 */
export function readAll(fd: number, told: number, most: number): Buffer {
  if (told > most) throw new NotRegular(`it has ${told} bytes; at most ${most} are read`);
  let buffer = Buffer.allocUnsafe(told + 1);
  let length = 0;
  for (;;) {
    const got = readSome(fd, buffer, length);
    if (got === 0) return buffer.subarray(0, length);
    length += got;
    if (length > most) throw new NotRegular(`it has more than ${most} bytes`);
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(most, length * 2) + 1);
      buffer.copy(larger);
      buffer = larger;
    }
  }
}
