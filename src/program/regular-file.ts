import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A file that is none, or more than was asked for. Its message is the reason, in words. */
export class NotRegular extends Error {
  override readonly name = 'NotRegular';
}

/** Of these not even the opening must wait: a FIFO has perhaps nobody at its other end. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file whole: no device, no FIFO, and no more bytes than are expected, however fast
 * it grows meanwhile.
 *
 * @param most bytes
 * @throws {NotRegular} where it is something else, or larger
 * @throws an error of the system, such as ENOENT
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

/**
 * Reads what is open to its end. It may have more than it tells: those of /proc have, and pipes.
 *
 * @param told its size, as the system says
 * @param most bytes
 * @throws {NotRegular} where it has more
 */
export function readAll(fd: number, told: number, most: number): Buffer {
  if (told > most) throw new NotRegular(`it has ${told} bytes; at most ${most} are read`);
  let buffer = Buffer.allocUnsafe(told + 1);
  let length = 0;
  for (;;) {
    const got = readSync(fd, buffer, length, buffer.length - length, null);
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
