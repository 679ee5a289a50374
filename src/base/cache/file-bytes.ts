import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Bytes, SnapshotDamaged } from '../../index/pages.ts';
import { quietly, reason } from '../../program/failure.ts';
import { READ } from '../../program/regular-file.ts';

/** Opens a file for reading. @returns `undefined` where it does not exist or cannot be read */
export function openFile(path: string): Bytes | undefined {
  // An error for a missing file takes longer to make than this question.
  if (!existsSync(path)) return undefined;
  let fd: number | undefined;
  try {
    fd = openSync(path, READ);
    const found = fstatSync(fd);
    if (found.isFile()) return fileBytes(fd, found.size);
  } catch {
    // An unreadable file counts as missing.
  }
  if (fd !== undefined) close(fd);
  return undefined;
}

/** The bytes of a file that is open for reading. @param size its length */
export function fileBytes(fd: number, size: number): Bytes {
  return {
    size,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size)
        throw new SnapshotDamaged('cut short');
      const buffer = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const got = readSome(fd, buffer, done, offset + done);
        if (got === 0) throw new SnapshotDamaged('cut short');
        done += got;
      }
      return buffer;
    },
    close: () => close(fd),
  };
}

function readSome(fd: number, buffer: Uint8Array, done: number, position: number): number {
  try {
    return readSync(fd, buffer, done, buffer.length - done, position);
  } catch (error) {
    // A failing disk is treated like a damaged file.
    throw new SnapshotDamaged(`it cannot be read: ${reason(error)}`);
  }
}

function close(fd: number): void {
  // Everything that was read has been checked.
  quietly(() => closeSync(fd));
}
